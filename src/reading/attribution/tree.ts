import type { Doc } from '../../language/doc.ts';

/** The dependency tree of one sentence with what attribution asks of it: dependents and the reach of each subtree. */
export class Tree {
  readonly doc: Doc;
  readonly first: number;
  readonly end: number;
  readonly #heads: Int32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #kids: number[][];

  constructor(doc: Doc, k: number) {
    this.doc = doc;
    const { first, end } = doc.sentences[k];
    this.first = first;
    this.end = end;
    const n = end - first;
    const heads = Int32Array.from({ length: n }, (_, i) => Math.max(-1, doc.head(first + i) - first));
    this.#heads = heads;
    this.#left = Int32Array.from({ length: n }, (_, i) => i);
    this.#right = Int32Array.from({ length: n }, (_, i) => i);
    this.#kids = Array.from({ length: n }, () => []);
    for (let i = 0; i < n; i++) {
      const h = heads[i];
      if (h >= 0) this.#kids[h].push(i + first);
      for (let a = h, steps = 0; a >= 0 && steps < n; a = heads[a], steps++) {
        const reaches = this.#left[a] <= i && this.#right[a] >= i;
        if (reaches) break;
        if (this.#left[a] > i) this.#left[a] = i;
        if (this.#right[a] < i) this.#right[a] = i;
      }
    }
  }

  /** Head of token i, -1 for the root. */
  head(i: number): number {
    const h = this.#heads[i - this.first];
    return h < 0 ? -1 : h + this.first;
  }

  dep(i: number): string {
    return this.doc.dep(i);
  }

  /** Dependents in order. */
  kids(i: number): readonly number[] {
    return this.#kids[i - this.first];
  }

  /** The first dependent with one of these relations. */
  kid(i: number, ...relations: string[]): number | undefined {
    return this.kids(i).find((k) => relations.includes(this.dep(k)));
  }

  /** First token of the subtree of i. */
  left(i: number): number {
    return this.#left[i - this.first] + this.first;
  }

  /** Token after the last one of the subtree of i. */
  right(i: number): number {
    return this.#right[i - this.first] + this.first + 1;
  }

  isVerb(i: number): boolean {
    return this.doc.xpos(i).startsWith('VB') || this.doc.xpos(i) === 'MD';
  }
}
