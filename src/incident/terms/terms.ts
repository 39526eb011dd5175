import { FUNCTION_WORDS } from './function-words.ts';
import { hash32 } from './hash.ts';
import { words } from './words.ts';

/** Hashed terms with their counts: two parallel arrays, ascending by hash. */
export interface Bag {
  hashes: number[];
  counts: number[];
}

/**
 * What a text talks about: its words, and its names (capitalised words and pairs of them, numbers): people, streets, towns, ages, which
 * tell incidents apart where reporters' words are all alike.
 */
export interface Terms {
  words: Bag;
  names: Bag;
}

const MAX_TERMS = 600;
/** Ages and house numbers; small numbers are said of too many things, and figures are compared on their own. */
const NUMBER = /\d[^\d]|\d{3}/;

/** The terms of a report (title and text) or of some of its sentences. */
export function termsOf(texts: readonly string[]): Terms {
  const plain = new Map<number, number>();
  const names = new Map<number, number>();
  for (const text of texts) {
    let before = '';
    let first = true;
    for (const { norm, capital } of words(text)) {
      if (norm && !FUNCTION_WORDS.has(norm)) {
        count(plain, norm);
        // A capital at the start of a sentence says nothing.
        if ((capital && !first) || NUMBER.test(norm)) count(names, norm);
      }
      if (capital && before) count(names, `${before} ${norm}`);
      before = capital ? norm : '';
      first = norm === '';
    }
  }
  return { words: bag(plain), names: bag(names) };
}

function count(counts: Map<number, number>, term: string): void {
  const h = hash32(term);
  const n = counts.get(h);
  if (n !== undefined) counts.set(h, n + 1);
  else if (counts.size < MAX_TERMS) counts.set(h, 1);
}

function bag(counts: ReadonlyMap<number, number>): Bag {
  const entries = [...counts].sort((a, b) => a[0] - b[0]);
  return { hashes: entries.map((e) => e[0]), counts: entries.map((e) => e[1]) };
}

/** Number of hashes that two bags share. */
export function shared(a: Bag, b: Bag): number {
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < a.hashes.length && j < b.hashes.length) {
    if (a.hashes[i] === b.hashes[j]) n++;
    if (a.hashes[i] <= b.hashes[j]) i++;
    else j++;
  }
  return n;
}
