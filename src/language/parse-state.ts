/** The parser's transitions (arc-hybrid, with the root after the last token). */
export const Move = { shift: 0, left: 1, right: 2 } as const;

/** Places per token array beyond the sentence: the root, and one for "no such token". */
const EXTRA = 2;

/**
 * A configuration of the parser over one sentence: a stack, the next token, and the arcs so far.
 * Token `length` is the root, `length + 1` stands for no token. Filled anew for each sentence.
 */
export class ParseState {
  length = 0;
  word = new Int32Array(64);
  tag = new Int32Array(64);
  heads = new Int32Array(64);
  labels = new Int32Array(64);
  stack = new Int32Array(64);
  /** Tokens on the stack. */
  depth = 0;
  /** Next token. */
  next = 0;
  /** Leftmost and second leftmost dependent on the left, rightmost and second rightmost on the right. */
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  leftCount = new Int32Array(64);
  rightCount = new Int32Array(64);

  /** Opens a sentence of n tokens; `word` and `tag` must then be filled for 0 to n - 1. */
  open(n: number): void {
    const size = n + EXTRA;
    if (size > this.word.length) this.#grow(2 * size);
    this.length = n;
    this.depth = 0;
    this.next = 0;
    const none = n + 1;
    this.word[n] = 0x524f4f54;
    this.tag[n] = 254;
    this.word[none] = 0x4e4f4e45;
    this.tag[none] = 255;
    this.heads.fill(-1, 0, size);
    this.labels.fill(255, 0, size);
    this.left1.fill(none, 0, size);
    this.left2.fill(none, 0, size);
    this.right1.fill(none, 0, size);
    this.right2.fill(none, 0, size);
    this.leftCount.fill(0, 0, size);
    this.rightCount.fill(0, 0, size);
  }

  get done(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  can(move: number): boolean {
    if (move === Move.shift) return this.next < this.length;
    if (move === Move.right) return this.depth >= 2;
    return this.depth >= 1 && (this.next < this.length || this.depth === 1);
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** The top of the stack becomes a dependent of the next token. */
  attachLeft(label: number): void {
    const d = this.stack[--this.depth];
    const h = this.next;
    this.heads[d] = h;
    this.labels[d] = label;
    this.left2[h] = this.left1[h];
    this.left1[h] = d;
    this.leftCount[h]++;
  }

  /** The top of the stack becomes a dependent of the one below. */
  attachRight(label: number): void {
    const d = this.stack[--this.depth];
    const h = this.stack[this.depth - 1];
    this.heads[d] = h;
    this.labels[d] = label;
    this.right2[h] = this.right1[h];
    this.right1[h] = d;
    this.rightCount[h]++;
  }

  #grow(to: number): void {
    this.word = new Int32Array(to);
    this.tag = new Int32Array(to);
    this.heads = new Int32Array(to);
    this.labels = new Int32Array(to);
    this.stack = new Int32Array(to);
    this.left1 = new Int32Array(to);
    this.left2 = new Int32Array(to);
    this.right1 = new Int32Array(to);
    this.right2 = new Int32Array(to);
    this.leftCount = new Int32Array(to);
    this.rightCount = new Int32Array(to);
  }
}
