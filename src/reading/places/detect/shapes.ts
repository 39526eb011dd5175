import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { marks, ROLE } from '../cues.ts';
import { nameKey } from '../gazetteer/keys.ts';
import { type Candidate, newLine } from './candidates.ts';

/** Names that show by their shape that they are places': "Tarn Street", "Granby County", "Lake Tolo", "Highway 91". */
export function shapeAt(doc: Doc, i: number, first: number, end: number): Candidate | null {
  return numberedRoad(doc, i, end) ?? byLastWord(doc, i, first, end) ?? byFirstWord(doc, i, end);
}

function shape(doc: Doc, first: number, end: number, rule: string): Candidate {
  return { first, end, key: nameKey(doc.slice(first, end)), kind: 'shape', shaped: true, rule };
}

function numberedRoad(doc: Doc, i: number, end: number): Candidate | null {
  let n = i;
  if (/^(?:state|county|u\.s\.|us)$/.test(doc.norm(i))) n++;
  if (!(marks.of(doc, n) & ROLE.numberedRoad) && !(n > i && marks.of(doc, n) & ROLE.road)) return null;
  const dashed = doc.norm(n + 1) === '-';
  if (marks.of(doc, n) & MARK.initial && !dashed) return null;
  n += dashed ? 2 : 1;
  return n < end && /^\d{1,4}$/.test(doc.norm(n)) ? shape(doc, i, n + 1, 'places/numbered-road') : null;
}

const LAST = ROLE.road | ROLE.feature | ROLE.division;

function byLastWord(doc: Doc, i: number, first: number, end: number): Candidate | null {
  if (!canStart(doc, i, first)) return null;
  let last = -1;
  for (let j = i + 1; j < end && j < i + 5; j++) {
    const bits = marks.of(doc, j);
    if (newLine(doc, j)) break;
    if (doc.norm(j) === '-' && marks.of(doc, j + 1) & MARK.capital && !(marks.of(doc, i) & MARK.initial))
      continue;
    if (!(bits & MARK.capital) || changesCase(doc, j)) break;
    if (bits & ROLE.institution && !(bits & LAST)) break;
    if (bits & LAST && !isModifier(doc, j)) {
      last = j;
      if (bits & ROLE.division) break;
    }
  }
  if (last < 0 || (last === i + 1 && cannotName(doc, i))) return null;
  const bits = marks.of(doc, last);
  const rule = bits & ROLE.division ? 'division' : bits & ROLE.road ? 'road' : 'feature';
  return shape(doc, i, last + 1, `places/${rule}`);
}

/** A sentence's first word is capital anyway: "The", "Three", "Only" start no name there. */
function canStart(doc: Doc, i: number, first: number): boolean {
  const bits = marks.of(doc, i);
  if (doc.norm(i) === 'the' || doc.norm(i) === 'a') return false;
  if (bits & MARK.initial && !/^[nsew]\.?$/.test(doc.norm(i))) return false;
  const next = marks.of(doc, i + 1);
  const startsSentence = i === first || newLine(doc, i);
  if (startsSentence && bits & (MARK.ordinary | ROLE.stop) && !(bits & ROLE.direction))
    return (next & LAST) !== 0 && !(bits & ROLE.stop);
  return true;
}

/** "City Street" may be, "The Street" and "Council District" name nothing. */
function cannotName(doc: Doc, i: number): boolean {
  const bits = marks.of(doc, i);
  return (bits & (ROLE.stop | ROLE.institution)) !== 0 && !(bits & (ROLE.direction | ROLE.feature));
}

/** "PARIS Tarn Street": a dateline ends where its capitals do. */
function changesCase(doc: Doc, j: number): boolean {
  return (marks.of(doc, j - 1) & MARK.upper) !== 0 && !(marks.of(doc, j) & (MARK.upper | MARK.initial));
}

/** "Park" in "Park Police" and "County" in "County Sheriff" end no name of their own, but the county is one. */
function isModifier(doc: Doc, j: number): boolean {
  if (marks.of(doc, j) & ROLE.division) return false;
  const next = marks.of(doc, j + 1);
  return (next & MARK.capital) !== 0 && (next & ROLE.institution) !== 0 && !(next & LAST);
}

function byFirstWord(doc: Doc, i: number, end: number): Candidate | null {
  const bits = marks.of(doc, i);
  if (!(bits & ROLE.lead)) return null;
  let n = i + 1;
  while (n < end && n < i + 3 && marks.of(doc, n) & ROLE.inner) n++;
  const name = marks.of(doc, n);
  if (n >= end || !(name & MARK.capital) || name & (ROLE.stop | ROLE.institution) || changesCase(doc, n))
    return null;
  return shape(doc, i, n + 1, 'places/lead');
}
