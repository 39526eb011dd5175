import type { Atoms } from '../../../language/atoms.ts';
import { about, exact, type Numeral } from './numeral.ts';
import { ARTICLES, afterHyphen, isScale, wordAt } from './words.ts';

/** The atom behind "and a half" ("four-and-a-half thousand") at an atom, null without. */
export function andAHalf({ norms }: Atoms, at: number): number | null {
  const dash = norms[at] === '-' ? 1 : 0;
  if (norms[at + dash] !== 'and') return null;
  const a = at + dash + 1 + dash;
  return norms[a] === 'a' && norms[a + 1 + dash] === 'half' ? a + 2 + dash : null;
}

/** "half a million", "half a dozen", "half the cattle", "half of them", "a couple of", "a pair of". */
export function halfAt(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  if (ARTICLES.has(norms[i]) && (norms[i + 1] === 'couple' || norms[i + 1] === 'pair')) {
    const of = norms[i + 2] === 'of' ? 1 : 0;
    if (isScale(atoms, i + 2 + of)) return about(i, i + 3 + of, 2 * wordAt(atoms, i + 2 + of)!.value);
    if (of) return norms[i + 1] === 'couple' ? about(i, i + 2, 2) : exact(i, i + 2, 2);
    return null;
  }
  const dozen = wordAt(atoms, i + 1);
  if (ARTICLES.has(norms[i]) && dozen?.role === 'dozen' && dozen.value === 12) {
    const end = andAHalf(atoms, i + 2);
    return end === null ? null : exact(i, end, 18);
  }
  const h = ARTICLES.has(norms[i]) && norms[i + 1] === 'half' ? i + 1 : i;
  if (norms[h] !== 'half' || norms[h - 1] === 'and') return null;
  let j = afterHyphen(atoms, h + 1);
  if (ARTICLES.has(norms[j])) j++;
  const scale = wordAt(atoms, j);
  if (scale && (scale.role === 'dozen' || scale.role === 'scale')) return exact(i, j + 1, scale.value / 2);
  if (ORDER.has(norms[h - 1] ?? '')) return null;
  if (
    h === i &&
    (norms[h + 1] === 'of' || norms[h + 1] === 'the' || norms[h + 1] === 'its' || norms[h + 1] === 'their')
  )
    return { first: i, end: i + 1, value: 0.5, bound: 'exact', low: null, form: 'fraction' };
  return null;
}

/** "the second half of" is a span of time. */
const ORDER = new Set(
  'first second other latter former last this that each top bottom lower upper northern southern eastern western'.split(
    ' ',
  ),
);
