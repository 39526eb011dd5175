export interface Tokens {
  starts: Int32Array;
  ends: Int32Array;
  length: number;
}

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\p{N}+(?:[.,:]\p{N}+)*|[^\s]/gu;

/** Splits a text into tokens with exact offsets. Never throws; linear in the length of the text. */
export function tokenize(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const m of text.matchAll(TOKEN)) {
    starts.push(m.index);
    ends.push(m.index + m[0].length);
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), length: starts.length };
}
