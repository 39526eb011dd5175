import type { Doc } from './doc.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a test may be made of: words (norms), a table by them, a pattern for a norm, or a question about norm and printed form. */
type Asked =
  | ReadonlySet<string>
  | ReadonlyMap<string, unknown>
  | RegExp
  | ((norm: string, form: string) => boolean);

/**
 * A question about a word alone, answered once for each printed form and then read from a table: for what is asked
 * at every token, in place of a set or a pattern. It may lean on nothing but the word.
 */
export class WordTest {
  readonly #is: (norm: string, form: string) => boolean;
  readonly #answers: Answers;
  readonly #shift: number;

  constructor(asked: Asked) {
    this.#is =
      typeof asked === 'function'
        ? asked
        : asked instanceof RegExp
          ? (norm) => asked.test(norm)
          : (norm) => asked.has(norm);
    if (lastShift === 30) {
      answers = new Answers();
      lastShift = -2;
    }
    this.#answers = answers;
    this.#shift = lastShift += 2;
  }

  /** Is it true of token i? Never outside the text. */
  at(doc: Doc, i: number): boolean {
    if (i < 0 || i >= doc.length) return false;
    const type = doc.types[i];
    const known = (this.#answers.table(doc.vocabulary)[type] >>> this.#shift) & 3;
    return known === 0 ? this.#ask(doc.vocabulary, type) : known === YES;
  }

  /** The first token from `from` on and before `end` of which it is true; `end` without one. */
  next(doc: Doc, from: number, end: number): number {
    const { types, vocabulary } = doc;
    const table = this.#answers.table(vocabulary);
    for (let i = from; i < end; i++) {
      const known = (table[types[i]] >>> this.#shift) & 3;
      if (known === 0 ? this.#ask(vocabulary, types[i]) : known === YES) return i;
    }
    return end;
  }

  #ask(vocabulary: Vocabulary, type: number): boolean {
    const yes = this.#is(vocabulary.norms[type], vocabulary.forms[type]);
    this.#answers.table(vocabulary)[type] |= (yes ? YES : NO) << this.#shift;
    return yes;
  }
}

const NO = 1;
const YES = 2;

/** The answers of sixteen tests: two bits each for every printed form, 0 where not asked yet. */
class Answers {
  readonly #tables = new WeakMap<Vocabulary, Int32Array>();
  #vocabulary: Vocabulary | undefined;
  #table: Int32Array = new Int32Array(0);

  table(vocabulary: Vocabulary): Int32Array {
    const { length } = vocabulary.forms;
    if (vocabulary === this.#vocabulary && length <= this.#table.length) return this.#table;
    const known = this.#tables.get(vocabulary);
    this.#vocabulary = vocabulary;
    if (known && length <= known.length) return (this.#table = known);
    this.#table = new Int32Array(Math.max(4096, 2 * length));
    if (known) this.#table.set(known);
    this.#tables.set(vocabulary, this.#table);
    return this.#table;
  }
}

let answers = new Answers();
let lastShift = -2;
