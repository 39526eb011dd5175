/** Mixing of 32-bit integers for hashed features: cheap, and the same on every machine. */

/** Hash of one value under a seed. */
export function mix(seed: number, a: number): number {
  let h = Math.imul(a ^ seed, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Hash of two values under a seed. */
export function mix2(seed: number, a: number, b: number): number {
  return mix(Math.imul(a ^ seed, 0xc2b2ae35) ^ (a >>> 16), b);
}

/** FNV-1a over the UTF-16 units of a string. */
export function hashString(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return h;
}

/** A small seeded generator (mulberry32), for training only: numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
