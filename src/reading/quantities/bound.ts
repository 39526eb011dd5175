import type { Bound } from '../../format/claim.ts';
import type { Atoms } from '../../language/atoms.ts';
import { PhraseIndex } from '../../language/phrases.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import type { Numeral } from './numeral/numeral.ts';

interface BoundEntry extends LexiconEntry {
  bound: Bound;
  position: 'before' | 'after';
  phrases: string[];
}

const entries = lexicon<BoundEntry>('bounds');
const indexOf = (position: string) =>
  new PhraseIndex(
    entries.filter((e) => e.position === position).flatMap((e) => e.phrases.map((p) => [p, e] as const)),
  );
const BEFORE = indexOf('before');
const AFTER = indexOf('after');

/** Words between a bound and its number: "at least another 40", "up to a total of 12". */
const BETWEEN = new PhraseIndex(
  [
    'a',
    'an',
    'another',
    'a further',
    'an additional',
    'a total of',
    'the',
    'as',
    'further',
    'additional',
    'total',
  ].map((p) => [p, null] as const),
);

export interface Bounded {
  bound: Bound;
  /** Id of the lexicon entry, '' without one. */
  id: string;
  first: number;
}

/** The bound that stands before atom `at` (the first of the number or of its currency). */
export function boundBefore(atoms: Atoms, at: number): Bounded | null {
  let found = BEFORE.endingAt(atoms, atoms.norms[at - 1] === '-' && !atoms.spaced[at] ? at - 1 : at);
  if (!found) {
    const between = at > 0 ? BETWEEN.endingAt(atoms, at) : null;
    if (between && between.first > 0) found = BEFORE.endingAt(atoms, between.first);
  }
  if (!found) return null;
  // "at least about 40", "more than an estimated 40": the outer bound is the firmer one, keep it
  const outer = found.first > 0 ? BEFORE.endingAt(atoms, found.first) : null;
  const use = outer && found.value.bound === 'about' ? outer : found;
  return { bound: use.value.bound, id: use.value.id, first: Math.min(found.first, use.first) };
}

/** The bound that stands after atom `at - 1` (the last of the number or of what it counts): "40 or more". */
export function boundAfter(atoms: Atoms, at: number): { bound: Bound; id: string; end: number } | null {
  const hyphen = atoms.norms[at] === '-' && !atoms.spaced[at] ? 1 : 0;
  const found = AFTER.at(atoms, at + hyphen);
  if (!found) return null;
  const word = atoms.norms[found.end - 1];
  // signs and short suffixes belong to the number only when they touch it
  if ((word === '+' || word === 'odd' || word === 'ish') && atoms.spaced[at + hyphen] && word !== 'odd')
    return null;
  if (word === 'plus' && !hyphen) return null;
  return { bound: found.value.bound, id: found.value.id, end: found.end };
}

export interface Interval {
  low: number | null;
  high: number | null;
  bound: Bound;
}

/** Low and high of a number under a bound, as FORMATS has them; counts are whole, measures keep their value. */
export function interval({ value, low, bound: own }: Numeral, bound: Bound | null): Interval {
  if (own === 'none') return { low: 0, high: 0, bound: 'none' };
  if (value === null) return scaleInterval(low, own, bound);
  const whole = Number.isInteger(value);
  switch (bound ?? own) {
    case 'at least':
      return { low: value, high: null, bound: 'at least' };
    case 'more than':
      return { low: whole ? value + 1 : value, high: null, bound: 'more than' };
    case 'nearly':
      return { low: null, high: whole ? value - 1 : value, bound: 'nearly' };
    case 'fewer than':
      return { low: null, high: whole ? value - 1 : value, bound: 'fewer than' };
    case 'up to':
      return { low: null, high: value, bound: 'up to' };
    case 'about':
      return { low: value, high: value, bound: 'about' };
    default:
      return { low: value, high: value, bound: 'exact' };
  }
}

/** "up to several hundred" has no number to be a ceiling; "dozens" keeps its floor whatever stands before it. */
function scaleInterval(low: number | null, own: Bound, bound: Bound | null): Interval {
  if (bound === 'up to' || bound === 'fewer than' || bound === 'nearly')
    return { low: null, high: null, bound: own };
  return { low, high: null, bound: own };
}
