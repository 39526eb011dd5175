import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import { paragraphBreak } from './paragraph.ts';

/** Is a token a single quotation mark, or an apostrophe that looks like one? */
export function isSingle(form: string): boolean {
  return form === '‘' || form === '’' || form === "'" || form === '`';
}

const SINGLE = new WordTest((_, form) => isSingle(form));

/**
 * Single quotation marks, as papers of the British Isles print speech. One opens words only where a mark that surely
 * closes (behind a stop or a comma) follows in its paragraph, or where the next paragraph opens with one again: the rest
 * are apostrophes and names in quotes.
 */
export class SingleMarks {
  readonly #doc: Doc;
  /** For each token, whether a mark that surely closes, or an opening one at the head of the next paragraph, lies ahead. */
  readonly #ahead: Uint8Array | null;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#ahead = SINGLE.next(doc, 0, doc.length) < doc.length ? this.#look() : null;
  }

  /** Does the mark stand before a word, with a space before itself? */
  opens(i: number): boolean {
    const doc = this.#doc;
    if (!isSingle(doc.form(i)) || doc.form(i) === '’' || i + 1 >= doc.length) return false;
    const before = i === 0 || doc.ends[i - 1] < doc.starts[i] || doc.norm(i - 1) === ':';
    return before && doc.ends[i] === doc.starts[i + 1];
  }

  /** Does it open words that are closed again? */
  opensWords(i: number): boolean {
    return this.#ahead !== null && this.opens(i) && this.#ahead[i + 1] === 1;
  }

  /** Does it stand right behind a stop or a comma? */
  closes(i: number): boolean {
    const doc = this.#doc;
    if (i === 0 || doc.form(i) === '‘' || doc.form(i) === '`' || !isSingle(doc.form(i))) return false;
    return doc.ends[i - 1] === doc.starts[i] && /^[.,!?…]$/.test(doc.norm(i - 1));
  }

  #look(): Uint8Array {
    const doc = this.#doc;
    const ahead = new Uint8Array(doc.length + 1);
    let found = false;
    for (let i = doc.length - 1; i >= 0; i--) {
      if (SINGLE.at(doc, i) && this.closes(i)) found = true;
      ahead[i] = found ? 1 : 0;
      if (paragraphBreak(doc, i)) found = this.opens(i);
    }
    return ahead;
  }
}
