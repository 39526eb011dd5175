import { type Atoms, NUMBER } from '../../../language/atoms.ts';
import { cardinalAt } from './cardinal.ts';
import { partOfNumber } from './fraction.ts';
import { halfAt } from './half.ts';
import type { Numeral } from './numeral.ts';
import { indefiniteAt, scaleWordAt } from './vague.ts';
import { ARTICLES, GLYPHS, WORDS } from './words.ts';

const FIRST_WORDS = new Set([...WORDS.keys(), ...ARTICLES, 'half', 'couple', ...GLYPHS.keys()]);

/** Is a numeral, perhaps, begun by this atom? A cheap test before `numeralAt`. */
export function mayBeNumeral({ norms, kinds }: Atoms, i: number): boolean {
  return kinds[i] === NUMBER || FIRST_WORDS.has(norms[i]);
}

/** The numeral that starts at atom i, as long as it goes; null when there is none. */
export function numeralAt(atoms: Atoms, i: number): Numeral | null {
  return (
    indefiniteAt(atoms, i) ??
    halfAt(atoms, i) ??
    scaleWordAt(atoms, i) ??
    partOfNumber(atoms, i) ??
    cardinalAt(atoms, i)
  );
}
