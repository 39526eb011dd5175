import type { Bag, Terms } from '../terms/terms.ts';

/** A unit vector over the terms of a collection: two parallel arrays, the terms' numbers ascending by their hashes. */
export interface Vector {
  size: number;
  terms: Int32Array;
  values: Float64Array;
  space: Space;
}

/** The terms of a collection, numbered; one vector at a time lies open in it, for others to be compared with. */
class Space {
  readonly numbers = new Map<number, number>();
  readonly frequency: number[] = [];
  #open: Vector | null = null;
  #values = new Float64Array(0);

  count({ hashes }: Bag): void {
    for (const h of hashes) {
      const at = this.numbers.get(h);
      if (at !== undefined) this.frequency[at] += 1;
      else this.numbers.set(h, this.frequency.push(1) - 1);
    }
  }

  /** How many reports have a term. */
  df(hash: number): number {
    const at = this.numbers.get(hash);
    return at === undefined ? 0 : this.frequency[at];
  }

  isOpen(v: Vector): boolean {
    return v === this.#open;
  }

  /** The values of a vector by number of the term, 0 for those that it does not have. */
  open(v: Vector): Float64Array {
    if (v === this.#open) return this.#values;
    if (this.#values.length < this.frequency.length) this.#values = new Float64Array(this.frequency.length);
    else if (this.#open) for (let i = 0; i < this.#open.size; i++) this.#values[this.#open.terms[i]] = 0;
    for (let i = 0; i < v.size; i++) this.#values[v.terms[i]] = v.values[i];
    this.#open = v;
    return this.#values;
  }
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
  readonly #words = new Space();
  readonly #names = new Space();

  constructor(all: Iterable<Terms>) {
    let n = 0;
    for (const { words, names } of all) {
      n++;
      this.#words.count(words);
      this.#names.count(names);
    }
    this.documents = n;
  }

  /** The vectors of a text; terms that no other report has are left out. */
  vectors({ words, names }: Terms): Vectors {
    return { words: this.#unit(words, this.#words), names: this.#unit(names, this.#names) };
  }

  #unit({ hashes, counts }: Bag, space: Space): Vector {
    const terms = new Int32Array(hashes.length);
    const values = new Float64Array(hashes.length);
    let size = 0;
    let sum = 0;
    for (let i = 0; i < hashes.length; i++) {
      const at = space.numbers.get(hashes[i]);
      const df = at === undefined ? 0 : space.frequency[at];
      if (at === undefined || df < 2) continue;
      const rarity = Math.log((this.documents + PRIOR) / (df + 1));
      if (rarity < COMMON) continue;
      const w = (1 + Math.log(counts[i])) * rarity;
      terms[size] = at;
      values[size++] = w;
      sum += w * w;
    }
    const norm = Math.sqrt(sum);
    for (let i = 0; i < size; i++) values[i] /= norm;
    return { size, terms, values, space };
  }

  /** The rarest names, then words, that another report has too. */
  rarest({ words, names }: Terms, n: number): string[] {
    return [
      ...pick(names, this.#names, n).map((h) => `n${h}`),
      ...pick(words, this.#words, n >> 1).map((h) => `w${h}`),
    ];
  }
}

function pick({ hashes }: Bag, space: Space, n: number): number[] {
  const shared: { hash: number; df: number }[] = [];
  for (const hash of hashes) {
    const df = space.df(hash);
    if (df >= 2) shared.push({ hash, df });
  }
  return shared
    .sort((a, b) => a.df - b.df || a.hash - b.hash)
    .slice(0, n)
    .map((t) => t.hash);
}

/** The cosine of two unit vectors of one collection; quickest for one vector with many others, one after the other. */
export function dot(a: Vector, b: Vector): number {
  if (a.space.isOpen(b)) return dot(b, a);
  const values = a.space.open(a);
  let s = 0;
  for (let i = 0; i < b.size; i++) s += values[b.terms[i]] * b.values[i];
  return s;
}
