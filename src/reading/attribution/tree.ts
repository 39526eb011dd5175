import type { Doc } from '../../language/doc.ts';

/** The dependency tree of one sentence with what attribution asks of it: dependents and the reach of each subtree. */
export class Tree {
  readonly doc: Doc;
  readonly first: number;
  readonly end: number;

  /** `stop`: where a headline ends before its outlet's name. */
  constructor(doc: Doc, k: number, stop: number = doc.length) {
    this.doc = doc;
    this.first = doc.sentences[k].first;
    this.end = Math.min(doc.sentences[k].end, stop);
  }

  /** Head of token i, -1 for the root. */
  head(i: number): number {
    return this.doc.head(i);
  }

  dep(i: number): string {
    return this.doc.dep(i);
  }

  /** Dependents in order. */
  kids(i: number): readonly number[] {
    return this.doc.dependents(i);
  }

  /** The first dependent with one of these relations. */
  kid(i: number, ...relations: string[]): number | undefined {
    return this.kids(i).find((k) => relations.includes(this.dep(k)));
  }

  /** First token of the subtree of i. */
  left(i: number): number {
    return this.doc.leftEdge(i);
  }

  /** Token after the last one of the subtree of i. */
  right(i: number): number {
    return this.doc.rightEdge(i) + 1;
  }

  isVerb(i: number): boolean {
    return this.doc.xpos(i).startsWith('VB') || this.doc.xpos(i) === 'MD';
  }
}
