import { analyse, type SentenceAnalysis } from './analyse.ts';
import { type SentenceTokens, splitSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';

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
  readonly #sentenceOf: Int32Array;
  readonly #norms: (string | undefined)[];
  readonly #analyses: (SentenceAnalysis | undefined)[];

  constructor(text: string) {
    this.text = text;
    const { starts, ends, length } = tokenize(text);
    this.starts = starts;
    this.ends = ends;
    this.length = length;
    this.sentences = splitSentences(text, starts, ends, length);
    this.#sentenceOf = new Int32Array(length);
    for (const [k, s] of this.sentences.entries()) this.#sentenceOf.fill(k, s.first, s.end);
    this.#norms = new Array(length);
    this.#analyses = new Array(this.sentences.length);
  }

  /** The token as printed. */
  form(i: number): string {
    return this.text.slice(this.starts[i], this.ends[i]);
  }

  /** Lower-cased, apostrophes straight; '' outside the text, so that rules may look past either end. */
  norm(i: number): string {
    if (i < 0 || i >= this.length) return '';
    return (this.#norms[i] ??= this.form(i)
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc]/g, "'"));
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

  /** Tags, lemmas and tree of sentence k. */
  analysis(k: number): SentenceAnalysis {
    return (this.#analyses[k] ??= analyse(this, k));
  }

  /** Universal part of speech, e.g. "NOUN". */
  upos(i: number): string {
    const k = this.#sentenceOf[i];
    return this.analysis(k).upos[i - this.sentences[k].first];
  }

  /** Penn tag, e.g. "VBD". */
  xpos(i: number): string {
    const k = this.#sentenceOf[i];
    return this.analysis(k).xpos[i - this.sentences[k].first];
  }

  lemma(i: number): string {
    const k = this.#sentenceOf[i];
    return this.analysis(k).lemma[i - this.sentences[k].first];
  }

  /** Index (in the doc) of the head of token i; -1 for a root. */
  head(i: number): number {
    const k = this.#sentenceOf[i];
    const first = this.sentences[k].first;
    const h = this.analysis(k).tree().heads[i - first];
    return h < 0 ? -1 : h + first;
  }

  /** Universal dependency relation of token i to its head, e.g. "nsubj:pass". */
  dep(i: number): string {
    const k = this.#sentenceOf[i];
    return this.analysis(k).tree().deps[i - this.sentences[k].first];
  }

  /** Dependents of token i, in order. */
  children(i: number): number[] {
    const { first, end } = this.sentences[this.#sentenceOf[i]];
    const out: number[] = [];
    for (let j = first; j < end; j++) if (this.head(j) === i) out.push(j);
    return out;
  }
}
