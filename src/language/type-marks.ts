import type { Vocabulary } from './vocabulary.ts';

/**
 * A number per printed form, worked out when a form is first met and then read from an array: the quick way for a
 * room to ask a thousand times whether a word is one of its own.
 */
export class TypeMarks {
  readonly #mark: (norm: string, form: string) => number;
  readonly #marks = new WeakMap<Vocabulary, Int32Array>();
  #vocabulary: Vocabulary | undefined;
  #table: Int32Array = new Int32Array(0);

  /** `mark` gives the number of a norm (and its printed form), 0 or more. */
  constructor(mark: (norm: string, form: string) => number) {
    this.#mark = mark;
  }

  /** Marks of the types of a vocabulary; -1 where not asked yet. Ask `of` for the mark itself. */
  table(vocab: Vocabulary): Int32Array {
    const { length } = vocab.forms;
    if (vocab === this.#vocabulary && length <= this.#table.length) return this.#table;
    let table = this.#marks.get(vocab);
    if (!table || table.length < length) {
      const bigger = new Int32Array(Math.max(4096, 2 * length)).fill(-1);
      if (table) bigger.set(table);
      this.#marks.set(vocab, (table = bigger));
    }
    this.#vocabulary = vocab;
    return (this.#table = table);
  }

  /** The mark of one type, with the table that `table` gave. */
  of(vocab: Vocabulary, table: Int32Array, type: number): number {
    const mark = table[type];
    return mark >= 0 ? mark : (table[type] = this.#mark(vocab.norms[type], vocab.forms[type]));
  }
}
