import type { Atoms } from './atoms.ts';

interface Phrase<T> {
  words: string[];
  value: T;
}

/** Finds the longest of a fixed set of phrases at (or ending at) an atom; white space does not count. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #byLast = new Map<string, Phrase<T>[]>();

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [text, value] of phrases) {
      const words = [...text.toLowerCase().matchAll(/[\p{L}\p{M}]+|'\p{L}+|\d+|[^\s]/gu)].map((m) => m[0]);
      if (words.length === 0) continue;
      push(this.#byFirst, words[0], { words, value });
      push(this.#byLast, words.at(-1)!, { words, value });
    }
    for (const map of [this.#byFirst, this.#byLast])
      for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The words that some phrase begins with. */
  firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase that starts at atom i. */
  at({ norms, length }: Atoms, i: number): { value: T; end: number } | null {
    for (const { words, value } of this.#byFirst.get(norms[i]) ?? []) {
      if (i + words.length > length) continue;
      let k = 1;
      while (k < words.length && norms[i + k] === words[k]) k++;
      if (k === words.length) return { value, end: i + k };
    }
    return null;
  }

  /** The longest phrase whose last atom is end - 1. */
  endingAt({ norms }: Atoms, end: number): { value: T; first: number } | null {
    for (const { words, value } of this.#byLast.get(norms[end - 1]) ?? []) {
      const first = end - words.length;
      if (first < 0) continue;
      let k = 0;
      while (k < words.length - 1 && norms[first + k] === words[k]) k++;
      if (k === words.length - 1) return { value, first };
    }
    return null;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
