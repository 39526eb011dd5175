import { english } from './analyse.ts';
import { type SentenceTokens, splitSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

const NONE: readonly number[] = [];

/** What has been made of a sentence so far. */
const TAGGED = 1;
const PARSED = 2;

/**
 * One text as layers over one token array. Tokens carry exact offsets (UTF-16, half-open) into `text`.
 * Tags, lemmas and trees are made per sentence, when first asked for: what nobody asks about costs nothing.
 */
export class Doc {
  readonly text: string;
  /** Number of tokens. */
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Half-open token ranges, in order, that cover all tokens. */
  readonly sentences: readonly SentenceTokens[];
  /** Number of each token's printed form in `vocabulary`: what is worked out per form is worked out once. */
  readonly types: Int32Array;
  readonly vocabulary: Vocabulary;
  readonly #sentenceOf: Int32Array;
  readonly #made: Uint8Array;
  readonly #tags: Uint8Array;
  #heads: Int32Array | undefined;
  #deps!: Uint8Array;
  #firstChild!: Int32Array;
  #nextChild!: Int32Array;
  #leftEdge!: Int32Array;
  #rightEdge!: Int32Array;
  #children!: (readonly number[] | undefined)[];

  constructor(text: string) {
    this.text = text;
    this.vocabulary = vocabulary();
    const tokens = tokenize(text, this.vocabulary);
    const { length } = tokens;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.types = tokens.types;
    this.length = length;
    this.sentences = splitSentences(text, tokens, this.vocabulary);
    this.#sentenceOf = new Int32Array(length);
    for (let k = 0; k < this.sentences.length; k++)
      this.#sentenceOf.fill(k, this.sentences[k].first, this.sentences[k].end);
    this.#made = new Uint8Array(this.sentences.length);
    this.#tags = new Uint8Array(length);
  }

  /** The token as printed. */
  form(i: number): string {
    return this.vocabulary.forms[this.types[i]];
  }

  /** Lower-cased, apostrophes straight; '' outside the text, so that rules may look past either end. */
  norm(i: number): string {
    return i < 0 || i >= this.length ? '' : this.vocabulary.norms[this.types[i]];
  }

  /** Index of the sentence that holds token i. */
  sentenceOf(i: number): number {
    return this.#sentenceOf[i];
  }

  /** Index of the first token that ends after the offset (length when there is none). */
  tokenAt(offset: number): number {
    let lo = 0;
    let hi = this.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.ends[mid] > offset) hi = mid;
      else lo = mid + 1;
    }
    return lo;
  }

  /** The text from the start of token `first` to the end of token `end - 1`. */
  slice(first: number, end: number): string {
    return end > first ? this.text.slice(this.starts[first], this.ends[end - 1]) : '';
  }

  /** Universal part of speech, e.g. "NOUN"; '' outside the text. */
  upos(i: number): string {
    return i < 0 || i >= this.length ? '' : english().tagger.upos[this.#tag(i)];
  }

  /** Penn tag, e.g. "VBD"; '' outside the text. */
  xpos(i: number): string {
    return i < 0 || i >= this.length ? '' : english().tagger.xpos[this.#tag(i)];
  }

  /** Dictionary form, lower-cased: "were" is "be", "militants" is "militant". */
  lemma(i: number): string {
    if (i < 0 || i >= this.length) return '';
    const { lemmatizer, tagger } = english();
    const tag = this.#tag(i);
    return lemmatizer.ofType(this.vocabulary, this.types[i], tag, tagger.xpos[tag]);
  }

  /** Index (in the doc) of the head of token i; -1 for a root. */
  head(i: number): number {
    return this.#parse(i) ? this.#heads![i] : -1;
  }

  /** Universal dependency relation of token i to its head, e.g. "nsubj:pass". */
  dep(i: number): string {
    return this.#parse(i) ? english().parser.labels[this.#deps[i]] : '';
  }

  /** Dependents of token i, in order. */
  children(i: number): number[] {
    return [...this.dependents(i)];
  }

  /** Dependents of token i, in order: made once, for whoever asks often. */
  dependents(i: number): readonly number[] {
    if (!this.#parse(i)) return NONE;
    if (this.#firstChild[i] < 0) return NONE;
    const known = this.#children[i];
    if (known) return known;
    const out: number[] = [];
    for (let j = this.#firstChild[i]; j >= 0; j = this.#nextChild[j]) out.push(j);
    return (this.#children[i] = out);
  }

  /** First token of the subtree of token i. */
  leftEdge(i: number): number {
    return this.#parse(i) ? this.#leftEdge[i] : i;
  }

  /** Last token of the subtree of token i. */
  rightEdge(i: number): number {
    return this.#parse(i) ? this.#rightEdge[i] : i;
  }

  #tag(i: number): number {
    const k = this.#sentenceOf[i];
    if (this.#made[k] === 0) this.#tagSentence(k);
    return this.#tags[i];
  }

  #tagSentence(k: number): void {
    const { first, end } = this.sentences[k];
    english().tagger.tag(this.vocabulary, this.types, first, end, this.#tags);
    this.#made[k] = TAGGED;
  }

  /** Parses the sentence of token i when that has not been done; false outside the text. */
  #parse(i: number): boolean {
    if (i < 0 || i >= this.length) return false;
    const k = this.#sentenceOf[i];
    if (this.#made[k] === PARSED) return true;
    if (this.#made[k] === 0) this.#tagSentence(k);
    this.#made[k] = PARSED;
    if (!this.#heads) {
      this.#heads = new Int32Array(this.length).fill(-1);
      this.#deps = new Uint8Array(this.length);
      this.#firstChild = new Int32Array(this.length).fill(-1);
      this.#nextChild = new Int32Array(this.length).fill(-1);
      this.#leftEdge = new Int32Array(this.length);
      this.#rightEdge = new Int32Array(this.length);
      this.#children = new Array(this.length);
    }
    const { first, end } = this.sentences[k];
    const { parser } = english();
    const state = parser.state;
    const n = end - first;
    state.open(n);
    for (let i = 0; i < n; i++) {
      state.word[i] = this.vocabulary.word[this.types[first + i]];
      state.tag[i] = this.#tags[first + i];
    }
    parser.parse();
    for (let i = n - 1; i >= 0; i--) {
      this.#deps[first + i] = state.labels[i];
      if (state.heads[i] === n) continue;
      const head = first + state.heads[i];
      this.#heads[first + i] = head;
      this.#nextChild[first + i] = this.#firstChild[head];
      this.#firstChild[head] = first + i;
    }
    this.#settleEdges(first, end);
    return true;
  }

  /** First and last token of every subtree. */
  #settleEdges(first: number, end: number): void {
    for (let i = first; i < end; i++) {
      this.#leftEdge[i] = i;
      this.#rightEdge[i] = i;
    }
    // A token widens its heads upwards until one reaches as far already.
    for (let i = first; i < end; i++) {
      for (let h = this.#heads![i]; h >= 0 && this.#rightEdge[h] < i; h = this.#heads![h])
        this.#rightEdge[h] = i;
    }
    for (let i = end - 1; i >= first; i--) {
      for (let h = this.#heads![i]; h >= 0 && this.#leftEdge[h] > i; h = this.#heads![h])
        this.#leftEdge[h] = i;
    }
  }
}
