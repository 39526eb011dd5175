import type { Bound } from '../../../format/claim.ts';

/** A numeral: figures, words or both, without its bound and unit. */
export interface Numeral {
  /** First atom and the one after the last. */
  first: number;
  end: number;
  /** null for words that give no number ("several") or only a scale ("hundreds"). */
  value: number | null;
  /** Bound that the numeral itself brings: "dozens", "several", "none"; else "exact" or, for "a couple", "about". */
  bound: Bound;
  /** Smallest number that a scale word stands for: dozens 24, hundreds 200. */
  low: number | null;
  form: 'figure' | 'word' | 'fraction' | 'scale' | 'indefinite' | 'none';
}

/** A number told in words, of the atoms from `first` to before `end`. */
export const exact = (first: number, end: number, value: number): Numeral => ({
  first,
  end,
  value,
  bound: 'exact',
  low: null,
  form: 'word',
});

/** The same, told as about so many: "a couple". */
export const about = (first: number, end: number, value: number): Numeral => ({
  ...exact(first, end, value),
  bound: 'about',
});
