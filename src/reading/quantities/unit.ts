import { type Atoms, NUMBER, WORD } from '../../language/atoms.ts';
import { PhraseIndex } from '../../language/phrases.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

interface UnitEntry extends LexiconEntry {
  kind: string;
  unit: string;
  before?: string[];
  after?: string[];
  compound?: string[];
}

const entries = lexicon<UnitEntry>('units');
const phrases = (key: 'before' | 'after' | 'compound') =>
  new PhraseIndex(entries.flatMap((e) => (e[key] ?? []).map((p) => [p, e] as const)));
const BEFORE = phrases('before');
const AFTER = phrases('after');
const COMPOUND = phrases('compound');

/** Units of one or two letters count only where they touch the number or a capital or hyphen says so. */
const TIGHT = new Set([
  'g',
  'w',
  'c',
  'm',
  'p',
  'cal',
  'ha',
  'ps',
  'nm',
  'mp',
  'kn',
  'real',
  'won',
  'mi',
  'min',
]);

export interface Unit {
  unit: string;
  kind: string;
}

/** Unit before the number: "$", "aged", "magnitude". Returns its first atom. */
export function unitBefore(atoms: Atoms, at: number): (Unit & { first: number }) | null {
  const found = at > 0 ? BEFORE.endingAt(atoms, at) : null;
  if (!found) return null;
  const word = atoms.norms[at - 1];
  if (
    (word === 'ps' || word === 'rs' || word === 'rm' || word === 'kr' || word === 'dh') &&
    atoms.spaced[at] &&
    word === 'ps'
  )
    return null;
  // "the age 40", "in grade 9" name; "the coming of age" does not
  return { unit: found.value.unit, kind: found.value.kind, first: found.first };
}

/** Unit after the number, touching it, after a space or after a hyphen. Returns the atom after it. */
export function unitAfter(atoms: Atoms, at: number): (Unit & { end: number }) | null {
  const { norms, spaced, length } = atoms;
  if (at >= length) return null;
  const hyphen = isHyphen(norms[at]) && !spaced[at] && at + 1 < length && !spaced[at + 1] ? 1 : 0;
  const age = ageAfter(atoms, at);
  if (age) return age;
  const found = AFTER.at(atoms, at + hyphen);
  if (found) {
    const word = norms[at + hyphen];
    const tight = !spaced[at] && !(hyphen && word.length === 1);
    const lone = found.end === at + hyphen + 1;
    if (!lone || !TIGHT.has(word) || tight)
      return { unit: found.value.unit, kind: found.value.kind, end: found.end };
  }
  if (!hyphen) return null;
  const compound = COMPOUND.at(atoms, at + 1);
  if (compound) return { unit: norms[at + 1], kind: 'compound', end: compound.end };
  return null;
}

const AGE_UNITS = new Set(['year', 'years', 'month', 'months', 'week', 'weeks', 'day', 'days', 'yr', 'yrs']);

/** "15-year-old", "15 years old", "6-month-olds", with hyphens, without, or run together; "6-yo". */
function ageAfter({ norms, length }: Atoms, at: number): (Unit & { end: number }) | null {
  let j = isHyphen(norms[at]) || norms[at] === '/' ? at + 1 : at;
  if (norms[j] === 'yo') return { unit: 'year-old', kind: 'age', end: j + 1 };
  if (norms[at] === '/' || !AGE_UNITS.has(norms[j])) return null;
  j++;
  if (isHyphen(norms[j])) j++;
  if (j >= length) return null;
  if (norms[j] === 'old' || norms[j] === 'olds') return { unit: 'year-old', kind: 'age', end: j + 1 };
  return null;
}

const isHyphen = (s: string | undefined) => s === '-' || s === '\u2010' || s === '\u2011';

/** "Name Surname, 23, of …": a bare number between commas (or in brackets) after a name is an age. */
export function isAppositiveAge(atoms: Atoms, first: number, end: number): boolean {
  const { norms, kinds, capital } = atoms;
  const value = Number(norms[first]);
  if (kinds[first] !== NUMBER || end !== first + 1 || !(value >= 1 && value <= 110)) return false;
  const open = norms[first - 1];
  if (open !== ',' && open !== '(') return false;
  const before = kinds[first - 2] === WORD && norms[first - 2].startsWith("'") ? first - 3 : first - 2;
  if (kinds[before] !== WORD || !capital[before]) return false;
  const close = norms[end];
  if (open === '(') return close === ')';
  // "twenty Keshis, 18 of them soldiers"
  if (close === 'of' && /^(?:them|whom|these|those|which)$/.test(norms[end + 1] ?? '')) return false;
  return close === undefined || close === ',' || close === ';' || close === '.' || AFTER_AGE.has(close);
}

const AFTER_AGE = new Set(['of', 'from', 'who', 'was', 'and', 'is', 'a', 'an', 'the', 'his', 'her']);
