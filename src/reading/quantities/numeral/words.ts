import type { Bound } from '../../../format/claim.ts';
import type { Atoms } from '../../../language/atoms.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';

interface NumberWords extends LexiconEntry {
  role: string;
  bound?: Bound;
  words: Record<string, number>;
}

/** A word of a number: its role in `lexicon/en/numbers.yaml`, and what it stands for. */
export interface WordInfo {
  role: string;
  value: number;
  bound: Bound;
}

/** Words of numbers: "two", "hundred", "dozens", "several". */
export const WORDS = new Map<string, WordInfo>();
/** Scales glued to figures: "5bn". */
export const SUFFIX = new Map<string, number>();
/** Parts of a whole by their singular: a "third" is one of 3. */
export const PARTS = new Map<string, number>();
for (const { role, bound = 'exact', words } of lexicon<NumberWords>('numbers')) {
  for (const [word, value] of Object.entries(words)) {
    if (role === 'suffix') SUFFIX.set(word, value);
    else if (role === 'part') PARTS.set(word, value);
    else WORDS.set(word, { role, value, bound });
  }
}

/** Fractions of one character. */
export const GLYPHS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅛': 1 / 8,
  }),
);

export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);

/** What the lexicon says of the word at atom i; undefined for words of no number. */
export const wordAt = (atoms: Atoms, i: number): WordInfo | undefined => WORDS.get(atoms.norms[i]);

/** One to ninety: the words that stand alone or after a hundred. */
export const isSmall = (role: string): boolean => role === 'unit' || role === 'teen' || role === 'ten';

/** The atom behind a hyphen at atom i, i itself without one, so that "twenty-five" and "twenty five" read alike. */
export function afterHyphen({ norms, length }: Atoms, i: number): number {
  return (norms[i] === '-' || norms[i] === '\u2010' || norms[i] === '\u2011') && i + 1 < length ? i + 1 : i;
}

/** Is "dozen", "hundred", "thousand" and so on at atom i? */
export function isScale(atoms: Atoms, i: number): boolean {
  const role = wordAt(atoms, i)?.role;
  return role === 'dozen' || role === 'hundred' || role === 'scale';
}
