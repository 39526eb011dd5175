import type { Doc } from '../doc.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isAmbiguousGivenName, isGivenName, isOrdinaryWord } from './words.ts';

/** What a printed form shows of names, as bits; rooms may add bits of their own from `MARK.free` upwards. */
export const MARK = {
  capital: 1,
  /** One letter, with or without its full stop: "F". */
  initial: 2,
  /** All capitals, three letters or more: "KABUL". */
  upper: 4,
  given: 8,
  /** A given name as often as a place, a surname or a word: "Jordan". */
  ambiguous: 16,
  /** Also an ordinary word, printed without a capital: "bridge". */
  ordinary: 32,
  /** A particle inside names of people: "bin", "van". */
  particle: 64,
  free: 128,
} as const;

const PARTICLES = new Set('al el bin ibn de von van der da di la du le - abu'.split(' '));

/** Per form of a vocabulary, bits worked out once. */
export class Marks {
  readonly #more: (form: string, word: string) => number;
  #known: Int32Array = new Int32Array(0);
  #vocabulary: Vocabulary | null = null;

  /** @param more bits of the caller's own for a printed form and its lower-cased word without a full stop */
  constructor(more: (form: string, word: string) => number) {
    this.#more = more;
  }

  /** The bits of token i; 0 outside the text. */
  of(doc: Doc, i: number): number {
    if (i < 0 || i >= doc.length) return 0;
    const type = doc.types[i];
    if (doc.vocabulary !== this.#vocabulary || type >= this.#known.length) this.#open(doc.vocabulary);
    let bits = this.#known[type];
    if (bits < 0) {
      bits = this.#work(doc.vocabulary.forms[type], doc.vocabulary.norms[type]);
      this.#known[type] = bits;
    }
    return bits;
  }

  #open(vocabulary: Vocabulary): void {
    const known = new Int32Array(Math.max(4096, vocabulary.forms.length * 2)).fill(-1);
    if (vocabulary === this.#vocabulary) known.set(this.#known);
    this.#known = known;
    this.#vocabulary = vocabulary;
  }

  #work(form: string, norm: string): number {
    const word = norm.length > 1 && norm.endsWith('.') ? norm.slice(0, -1) : norm;
    let bits = 0;
    const letter = form[0];
    if (letter !== letter.toLowerCase()) bits |= MARK.capital;
    if (bits && word.length === 1) bits |= MARK.initial;
    if (form.length > 2 && form === form.toUpperCase() && /^\p{Lu}+$/u.test(form)) bits |= MARK.upper;
    if (isGivenName(word)) bits |= MARK.given;
    if (isAmbiguousGivenName(word)) bits |= MARK.ambiguous;
    if (isOrdinaryWord(word)) bits |= MARK.ordinary;
    if (PARTICLES.has(word)) bits |= MARK.particle;
    return bits | this.#more(form, word);
  }
}
