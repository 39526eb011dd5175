import type { Terms } from './terms.ts';

/** A unit vector over hashed terms. */
export type Vector = Map<number, number>;

/**
 * Weighs terms by how rare they are in the collection. In a small collection a term's rarity says little, so a prior keeps
 * weights of common and rare terms close.
 */
export class Weights {
  /** Number of reports. */
  readonly documents: number;
  readonly #frequency = new Map<number, number>();

  constructor(all: Iterable<Terms>) {
    let n = 0;
    for (const { hashes } of all) {
      n++;
      for (const h of hashes) this.#frequency.set(h, (this.#frequency.get(h) ?? 0) + 1);
    }
    this.documents = n;
  }

  /** Natural logarithm of how rare a term is. */
  rarity(hash: number): number {
    return Math.log((this.documents + PRIOR) / ((this.#frequency.get(hash) ?? 0) + 1));
  }

  /** The unit vector of a list of terms; terms that nobody else has are left out. */
  vector({ hashes, counts }: Terms): Vector {
    const out: Vector = new Map();
    let sum = 0;
    for (let i = 0; i < hashes.length; i++) {
      if ((this.#frequency.get(hashes[i]) ?? 0) < 2) continue;
      const rarity = this.rarity(hashes[i]);
      if (rarity < 1) continue;
      const w = (1 + Math.log(counts[i])) * rarity;
      out.set(hashes[i], w);
      sum += w * w;
    }
    const norm = Math.sqrt(sum);
    for (const [h, w] of out) out.set(h, w / norm);
    return out;
  }

  /** The rarest terms that another report has too, rarest first. */
  rarest({ hashes }: Terms, n: number): number[] {
    return hashes
      .filter((h) => (this.#frequency.get(h) ?? 0) >= 2)
      .sort((a, b) => (this.#frequency.get(a) ?? 0) - (this.#frequency.get(b) ?? 0) || a - b)
      .slice(0, n);
  }
}

const PRIOR = 8;

/** Sum of products. */
export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let s = 0;
  for (const [h, w] of small) {
    const v = large.get(h);
    if (v !== undefined) s += w * v;
  }
  return s;
}

/** Adds `b`, times `sign`, to `a`. */
export function add(a: Vector, b: Vector, sign: 1 | -1 = 1): void {
  for (const [h, w] of b) {
    const v = (a.get(h) ?? 0) + sign * w;
    if (Math.abs(v) < 1e-12) a.delete(h);
    else a.set(h, v);
  }
}
