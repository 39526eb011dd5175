import { FUNCTION_WORDS } from './function-words.ts';
import { hash32 } from './hash.ts';
import { words } from './words.ts';

/**
 * What a text talks about, as hashed terms with weights: its words, and pairs of neighbouring capitalised words (names of people,
 * streets, towns), which tell incidents apart better than single words. Two parallel arrays, ascending by hash.
 */
export interface Terms {
  hashes: number[];
  counts: number[];
}

const MAX_TERMS = 600;

/** The terms of a report (title and text) or of some of its sentences. */
export function termsOf(texts: readonly string[]): Terms {
  const counts = new Map<number, number>();
  const add = (term: string) => {
    const h = hash32(term);
    const n = counts.get(h);
    if (n !== undefined) counts.set(h, n + 1);
    else if (counts.size < MAX_TERMS) counts.set(h, 1);
  };
  for (const text of texts) {
    let before = '';
    for (const { norm, capital } of words(text)) {
      if (norm && !FUNCTION_WORDS.has(norm)) add(norm);
      if (capital && before) add(before + ' ' + norm);
      before = capital ? norm : '';
    }
  }
  const entries = [...counts].sort((a, b) => a[0] - b[0]);
  return { hashes: entries.map((e) => e[0]), counts: entries.map((e) => e[1]) };
}
