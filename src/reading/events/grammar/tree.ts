import type { Doc } from '../../../language/doc.ts';
import type { TokenSpan } from '../../layers.ts';

/** The dependency tree of one sentence with its dependents and extents at hand. Indexes are those of the Doc. */
export class SentenceTree {
  readonly doc: Doc;
  readonly first: number;
  readonly end: number;

  constructor(doc: Doc, k: number) {
    this.doc = doc;
    this.first = doc.sentences[k].first;
    this.end = doc.sentences[k].end;
  }

  kids(i: number): readonly number[] {
    return this.doc.dependents(i);
  }

  /** The first dependent with one of the relations, -1 when there is none. */
  kid(i: number, ...relations: string[]): number {
    for (const k of this.kids(i)) if (relations.includes(this.doc.dep(k))) return k;
    return -1;
  }

  /** All tokens from the leftmost to the rightmost below token i, itself included. */
  extent(i: number): TokenSpan {
    return { first: this.doc.leftEdge(i), end: this.doc.rightEdge(i) + 1 };
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
