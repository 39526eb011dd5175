import type { Doc } from '../../../language/doc.ts';
import type { Quantity } from '../../layers.ts';
import type { FieldReading } from '../../reading.ts';
import { VICTIMS } from '../lexicon.ts';
import { BE, isBreak } from '../words.ts';
import { AGED_SO } from './ages.ts';

/** Plain counts (no ages, sums, distances) by their first token. */
export function plainCounts({ doc, quantities }: FieldReading): Map<number, Quantity> {
  const out = new Map<number, Quantity>();
  for (const q of quantities) {
    const count = countsByNight(doc, q) ? { ...q, end: q.end - 1, unit: null } : q;
    if (count.unit === null && !isAge(doc, q.first) && !isNoCount(doc, count)) out.set(q.first, count);
  }
  return out;
}

/** "two night watchmen", "six day labourers", "two second lieutenants": people, and no time. */
const countsByNight = (doc: Doc, { unit, value, end }: Quantity): boolean =>
  unit !== null &&
  value !== null &&
  value >= 2 &&
  /^(?:day|night|second)$/.test(doc.norm(end - 1)) &&
  VICTIMS.has(doc.norm(end));

const isNoCount = (doc: Doc, q: Quantity): boolean =>
  isLimitOfAge(doc, q) || isAboutAge(doc, q) || isOfPictures(doc, q.first) || isRate(doc, q);

/** "thirteen of the victims are under 18", "those over 60". */
function isLimitOfAge(doc: Doc, { first, end, bound, counts }: Quantity): boolean {
  if (bound !== 'fewer than' && bound !== 'more than') return false;
  if (counts !== null || !/^(?:under|over|below|above)$/.test(doc.norm(first))) return false;
  return BE.has(doc.norm(first - 1)) && (end >= doc.length || isBreak(doc.norm(end)));
}

const PICTURE = new Set(['image', 'photo', 'photograph', 'picture', 'slide', 'page', 'caption']);

/** "Image 4 of 11 Two men ...": neither the fourth picture nor the eleven are people. */
function isOfPictures(doc: Doc, first: number): boolean {
  if (PICTURE.has(doc.norm(first - 1))) return true;
  const of = /^(?:of|\/)$/.test(doc.norm(first - 1));
  return of && /^\d+$/.test(doc.norm(first - 2)) && PICTURE.has(doc.norm(first - 3));
}

/** "19.3 deaths", "12 deaths per 100,000". */
function isRate(doc: Doc, { value, end }: Quantity): boolean {
  if (value !== null && value > 1 && !Number.isInteger(value)) return true;
  return doc.norm(end + 1) === 'per' && /^\d/.test(doc.norm(end + 2));
}

/** "men ages 18, 21 and 35": the word for ages stands before the list. "Jon Holt Sr., 60, was": behind a name, between commas. */
function isAge(doc: Doc, first: number): boolean {
  if (isAfterName(doc, first)) return true;
  // "children as young as 6"
  if (doc.norm(first - 1) === 'as' && /^(?:young|old|little)$/.test(doc.norm(first - 2))) return true;
  // "ages 17 and 22, and two females": people again
  if (!/^\d/.test(doc.norm(first)) && !AGES.has(doc.norm(first - 1))) return false;
  for (let i = first - 1; i > first - 9; i--) {
    const w = doc.norm(i);
    // "Sam Cole and Dan Pond, both 16,"
    if (AGES.has(w) || (w === 'both' && /^\d{1,2}$/.test(doc.norm(i + 1)))) return true;
    // "two boys of 14 and 15"
    if (w === 'of' && AGED_SO.test(doc.norm(i - 1))) return true;
    if (
      w !== ',' &&
      w !== 'and' &&
      w !== 'or' &&
      w !== 'to' &&
      w !== 'between' &&
      w !== 'of' &&
      !/^\d{1,2}$/.test(w)
    )
      return false;
  }
  return false;
}

const AGES = new Set(['age', 'ages', 'aged']);

const CLOSES_AGE = /^(?:,|-|–|—|―|--|\(|;)$/;

/** "a boy, about 4, and his father": so old. */
function isAboutAge(doc: Doc, { first, end, bound }: Quantity): boolean {
  if (bound !== 'about' || doc.norm(first - 1) !== ',' || !/^\d{1,2}$/.test(doc.norm(end - 1))) return false;
  return /^NN/.test(doc.xpos(first - 2)) && (end >= doc.length || isBreak(doc.norm(end)));
}

function isAfterName(doc: Doc, i: number): boolean {
  if (doc.norm(i - 1) !== ',' || !CLOSES_AGE.test(doc.norm(i + 1)) || !/^\d{1,2}$/.test(doc.norm(i)))
    return false;
  return doc.xpos(i - 2) === 'NNP' || /^(?:jr|sr)\.?$/.test(doc.norm(i - 2));
}
