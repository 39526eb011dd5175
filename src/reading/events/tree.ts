import type { Doc } from '../../language/doc.ts';
import type { TokenSpan } from '../layers.ts';

/** The dependency tree of one sentence with its dependents and extents at hand. Indexes are those of the Doc. */
export class SentenceTree {
  readonly doc: Doc;
  readonly first: number;
  readonly end: number;
  readonly #kids: number[][];
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(doc: Doc, k: number) {
    this.doc = doc;
    const { first, end } = doc.sentences[k];
    this.first = first;
    this.end = end;
    const n = end - first;
    this.#kids = Array.from({ length: n }, () => []);
    this.#left = Int32Array.from({ length: n }, (_, i) => first + i);
    this.#right = Int32Array.from({ length: n }, (_, i) => first + i + 1);
    for (let i = first; i < end; i++) {
      const h = doc.head(i);
      if (h >= first && h < end && h !== i) this.#kids[h - first].push(i);
    }
    this.#extend();
  }

  /** Extents from the leaves up: every token is settled once, after its dependents. */
  #extend(): void {
    const order: number[] = [];
    for (let i = this.first; i < this.end; i++) if (this.doc.head(i) < this.first) order.push(i);
    for (let at = 0; at < order.length; at++) order.push(...this.kids(order[at]));
    for (let at = order.length - 1; at >= 0; at--) {
      const i = order[at] - this.first;
      for (const kid of this.#kids[i]) {
        this.#left[i] = Math.min(this.#left[i], this.#left[kid - this.first]);
        this.#right[i] = Math.max(this.#right[i], this.#right[kid - this.first]);
      }
    }
  }

  kids(i: number): readonly number[] {
    return this.#kids[i - this.first];
  }

  /** The first dependent with one of the relations, -1 when there is none. */
  kid(i: number, ...relations: string[]): number {
    for (const k of this.kids(i)) if (relations.includes(this.doc.dep(k))) return k;
    return -1;
  }

  /** All tokens from the leftmost to the rightmost below token i, itself included. */
  extent(i: number): TokenSpan {
    return { first: this.#left[i - this.first], end: this.#right[i - this.first] };
  }

  /** Does token i stand at or below token h? */
  under(i: number, h: number): boolean {
    for (let j = i; j >= this.first && j < this.end; j = this.doc.head(j)) if (j === h) return true;
    return false;
  }
}

const trees = new WeakMap<Doc, (SentenceTree | undefined)[]>();

/** The tree of sentence k, built when first asked for. */
export function treeOf(doc: Doc, k: number): SentenceTree {
  let list = trees.get(doc);
  if (!list) {
    list = new Array(doc.sentences.length);
    trees.set(doc, list);
  }
  return (list[k] ??= new SentenceTree(doc, k));
}
