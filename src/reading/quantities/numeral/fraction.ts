import { type Atoms, NUMBER } from '../../../language/atoms.ts';
import type { Numeral } from './numeral.ts';
import { ARTICLES, afterHyphen, isSmall, PARTS, wordAt } from './words.ts';

/** "5 1/2"; "24/7" and "9/11" are none. */
export function slashFraction({ norms }: Atoms, top: number, whole: number, first: number): Numeral | null {
  const [a, b] = [Number(norms[top]), Number(norms[top + 2])];
  if (!(a < b) || a > 9 || !(b === 2 || b === 3 || b === 4 || b === 5 || b === 8 || b === 10)) return null;
  return { first, end: top + 3, value: whole + a / b, bound: 'exact', low: null, form: 'fraction' };
}

/** "a third of", "two-thirds", "three quarters", "one in four", "one out of three". */
export function partOfNumber(atoms: Atoms, i: number): Numeral | null {
  const { norms } = atoms;
  const top = ARTICLES.has(norms[i]) ? 1 : (smallNumber(atoms, i) ?? 0);
  if (top < 1 || top > 99) return null;
  const j = afterHyphen(atoms, i + 1);
  const word = norms[j] ?? '';
  const plural =
    word.endsWith('s') && word !== 'halfs' ? word.slice(0, -1) : word === 'halves' ? 'half' : word;
  const part = PARTS.get(plural);
  const fraction = { first: i, bound: 'exact', low: null, form: 'fraction' } as const;
  if (part !== undefined) {
    const isPlural = plural !== word;
    const of = norms[j + 1] === 'of' || j > i + 1;
    const named = plural === 'quarter' || plural === 'half';
    if (isPlural ? top > 1 : top === 1 && (of || (named && norms[j + 1] !== 'of' && isShare(norms[j + 1]))))
      return { ...fraction, end: j + 1, value: top / part };
    return null;
  }
  if (ARTICLES.has(norms[i])) return null;
  const k = norms[i + 1] === 'in' && norms[i + 2] === 'every' ? i + 3 : norms[i + 1] === 'in' ? i + 2 : i + 3;
  const outOf = norms[i + 1] === 'out' && norms[i + 2] === 'of';
  if (!outOf && norms[i + 1] !== 'in') return null;
  const bottom = smallNumber(atoms, k);
  if (bottom === null || bottom <= top || bottom > 1000) return null;
  return { ...fraction, end: k + 1, value: top / bottom };
}

const isShare = (next: string | undefined) => next === 'the' || next === 'a' || next === 'an';

function smallNumber(atoms: Atoms, i: number): number | null {
  if (i >= atoms.length) return null;
  const word = wordAt(atoms, i);
  if (word && isSmall(word.role)) return word.value;
  return atoms.kinds[i] === NUMBER && /^\d{1,4}$/.test(atoms.norms[i]) ? Number(atoms.norms[i]) : null;
}
