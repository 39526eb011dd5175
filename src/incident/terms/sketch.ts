import { hash32, mix32 } from './hash.ts';
import { words } from './words.ts';

/**
 * A MinHash sketch of a text's shingles (three words in a row): the 256 smallest hashes, ascending. Two sketches give the
 * share of the shorter text's shingles that stand in the longer one, however the sentences were ordered.
 */
export interface Sketch {
  hashes: number[];
  /** Number of distinct shingles in the text. */
  size: number;
}

const SHINGLE = 3;
const KEEP = 256;

/** The sketch of a text. */
export function sketchOf(text: string): Sketch {
  const seen = new Set<number>();
  const last: number[] = [];
  for (const { norm } of words(text)) {
    if (!norm) continue;
    last.push(hash32(norm));
    if (last.length > SHINGLE) last.shift();
    if (last.length === SHINGLE) seen.add(shingle(last));
  }
  const hashes = [...seen].sort((a, b) => a - b).slice(0, KEEP);
  return { hashes, size: seen.size };
}

function shingle(parts: readonly number[]): number {
  let h = 0;
  for (const p of parts) h = mix32(Math.imul(h, 31) + p);
  return h;
}

/** Estimated share (0 to 1) of the shorter text's shingles that the longer text has too. */
export function containment(a: Sketch, b: Sketch): number {
  const limit = Math.min(ceiling(a), ceiling(b));
  let i = 0;
  let j = 0;
  let shared = 0;
  let inA = 0;
  let inB = 0;
  while (i < a.hashes.length || j < b.hashes.length) {
    const x = i < a.hashes.length ? a.hashes[i] : Number.POSITIVE_INFINITY;
    const y = j < b.hashes.length ? b.hashes[j] : Number.POSITIVE_INFINITY;
    if (Math.min(x, y) > limit) break;
    if (x === y) shared++;
    if (x <= y) {
      inA++;
      i++;
    }
    if (y <= x) {
      inB++;
      j++;
    }
  }
  const shorter = Math.min(inA, inB);
  return shorter ? shared / shorter : 0;
}

/** Up to which hash a sketch is complete. */
function ceiling(s: Sketch): number {
  return s.size > s.hashes.length ? s.hashes[s.hashes.length - 1] : Number.POSITIVE_INFINITY;
}
