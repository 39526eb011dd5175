import type { Bag, Terms } from './terms.ts';

/** A unit vector over hashed terms: two parallel arrays, ascending by hash. */
export interface Vector {
  size: number;
  hashes: Float64Array;
  values: Float64Array;
}

/** The words and the names of a text, each as a unit vector. */
export interface Vectors {
  words: Vector;
  names: Vector;
}

/** Added to the number of reports: in a small collection a term's rarity says little, and weights stay close. */
const PRIOR = 8;

/** Terms less rare than this are left out: in a large pile those of more than a third of the reports, in a handful hardly any. */
const COMMON = 0.5;

/** Weighs terms by how rare they are in a collection. */
export class Weights {
  /** Number of reports. */
  readonly documents: number;
  readonly #words = new Map<number, number>();
  readonly #names = new Map<number, number>();

  constructor(all: Iterable<Terms>) {
    let n = 0;
    for (const { words, names } of all) {
      n++;
      count(this.#words, words);
      count(this.#names, names);
    }
    this.documents = n;
  }

  /** The vectors of a text; terms that no other report has are left out. */
  vectors({ words, names }: Terms): Vectors {
    return { words: this.#unit(words, this.#words), names: this.#unit(names, this.#names) };
  }

  #unit({ hashes, counts }: Bag, frequency: ReadonlyMap<number, number>): Vector {
    const kept = new Float64Array(hashes.length);
    const values = new Float64Array(hashes.length);
    let size = 0;
    let sum = 0;
    for (let i = 0; i < hashes.length; i++) {
      const df = frequency.get(hashes[i]) ?? 0;
      const rarity = Math.log((this.documents + PRIOR) / (df + 1));
      if (df < 2 || rarity < COMMON) continue;
      const w = (1 + Math.log(counts[i])) * rarity;
      kept[size] = hashes[i];
      values[size++] = w;
      sum += w * w;
    }
    const norm = Math.sqrt(sum);
    for (let i = 0; i < size; i++) values[i] /= norm;
    return { size, hashes: kept, values };
  }

  /** The rarest names, then words, that another report has too. */
  rarest({ words, names }: Terms, n: number): string[] {
    return [
      ...pick(names, this.#names, n).map((h) => `n${h}`),
      ...pick(words, this.#words, n >> 1).map((h) => `w${h}`),
    ];
  }
}

function count(frequency: Map<number, number>, { hashes }: Bag): void {
  for (const h of hashes) frequency.set(h, (frequency.get(h) ?? 0) + 1);
}

function pick({ hashes }: Bag, frequency: ReadonlyMap<number, number>, n: number): number[] {
  const shared: { hash: number; df: number }[] = [];
  for (const hash of hashes) {
    const df = frequency.get(hash) ?? 0;
    if (df >= 2) shared.push({ hash, df });
  }
  return shared
    .sort((a, b) => a.df - b.df || a.hash - b.hash)
    .slice(0, n)
    .map((t) => t.hash);
}

/** The cosine of two unit vectors. */
export function dot(a: Vector, b: Vector): number {
  let i = 0;
  let j = 0;
  let s = 0;
  while (i < a.size && j < b.size) {
    const x = a.hashes[i];
    const y = b.hashes[j];
    if (x === y) s += a.values[i++] * b.values[j++];
    else if (x < y) i++;
    else j++;
  }
  return s;
}
