import { Char, isAsciiDigit, isUpper, kindOf } from './chars.ts';
import { figuresEnd, hostEnd, initialsEnd, lettersEnd, urlEnd } from './token-runs.ts';
import {
  AMPERSAND,
  AT,
  COLON,
  cliticLength,
  cutOf,
  DOT,
  HYPHEN,
  isDecadeOfAge,
  isRepeatable,
  SLASH,
  STAR,
  staysWithNumber,
} from './token-shapes.ts';
import { ABBREVIATIONS, BEFORE_NUMBER, isBroken, PREFIXES, TITLES } from './token-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Numbers the forms of tokens: a Vocabulary, or whatever only looks at them. */
export type Interner = Pick<Vocabulary, 'intern'>;

export interface Tokens {
  starts: Int32Array;
  ends: Int32Array;
  /** Number of each token's form in the vocabulary. */
  types: Int32Array;
  length: number;
}

/** Longest token; what is longer is cut, so that junk cannot fill the vocabulary. */
const LONGEST = 256;

/** Arrays that tokens are gathered in before they are copied out, kept from text to text unless they grew too large. */
let scratch: Record<'starts' | 'ends' | 'types', Int32Array> = {
  starts: new Int32Array(4096),
  ends: new Int32Array(4096),
  types: new Int32Array(4096),
};
const MOST_SCRATCH = 1 << 18;

/**
 * Splits a text into tokens with exact offsets, much as the treebanks do: "n't" and "'s" apart, words parted at
 * hyphens, numbers and units parted ("122 mm"), "U.S." and "p.m." whole. Never throws; linear in the text's length.
 */
export function tokenize(text: string, vocab: Interner): Tokens {
  return new Tokenizer(text, vocab).run();
}

class Tokenizer {
  readonly #text: string;
  readonly #vocab: Interner;
  #starts: Int32Array;
  #ends: Int32Array;
  #types: Int32Array;
  #length = 0;

  constructor(text: string, vocab: Interner) {
    this.#text = text;
    this.#vocab = vocab;
    this.#starts = scratch.starts;
    this.#ends = scratch.ends;
    this.#types = scratch.types;
  }

  run(): Tokens {
    const text = this.#text;
    const end = text.length;
    let p = 0;
    while (p < end) {
      const unit = text.charCodeAt(p);
      switch (kindOf(unit)) {
        case Char.space:
          p++;
          break;
        case Char.letter:
          p = this.#word(p);
          break;
        case Char.digit:
          p = this.#number(p);
          break;
        case Char.apostrophe:
          p = this.#apostrophe(p);
          break;
        case Char.symbol:
          p = this.#symbol(p, unit);
          break;
        default:
          p = this.#oddity(p);
      }
    }
    if (this.#starts.length <= MOST_SCRATCH)
      scratch = { starts: this.#starts, ends: this.#ends, types: this.#types };
    return {
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
      types: this.#types.slice(0, this.#length),
      length: this.#length,
    };
  }

  #push(start: number, end: number): number {
    while (end - start > LONGEST) {
      this.#add(start, start + LONGEST);
      start += LONGEST;
    }
    this.#add(start, end);
    return end;
  }

  #add(start: number, end: number): void {
    const i = this.#length++;
    if (i === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
      this.#types = doubled(this.#types);
    }
    this.#starts[i] = start;
    this.#ends[i] = end;
    this.#types[i] = this.#vocab.intern(this.#text, start, end);
  }

  /** A word, with what belongs to it on its right; returns where to go on. */
  #word(start: number): number {
    const text = this.#text;
    let p = start;
    for (;;) {
      p = lettersEnd(text, p);
      const unit = text.charCodeAt(p);
      const kind = kindOf(unit);
      if (kind === Char.apostrophe && kindOf(text.charCodeAt(p + 1)) === Char.letter) {
        const split = this.#clitic(start, p);
        if (split >= 0) return split;
        p++;
        continue;
      }
      if (unit === HYPHEN && this.#joinsHyphen(start, p)) {
        p++;
        continue;
      }
      if ((unit === HYPHEN || unit === STAR) && kindOf(text.charCodeAt(p + 1)) === Char.letter) {
        const whole = lettersEnd(text, p + 1);
        if (isBroken(text, start, p, whole)) return this.#push(start, whole);
      }
      if (unit === AMPERSAND && isUpper(text.charCodeAt(p - 1)) && isUpper(text.charCodeAt(p + 1))) {
        p++;
        continue;
      }
      if (unit === DOT) return this.#dotted(start, p);
      if (unit === COLON && text.charCodeAt(p + 1) === SLASH && text.charCodeAt(p + 2) === SLASH)
        return this.#url(start, p + 3);
      return this.#plain(start, p);
    }
  }

  /** "don't" and "Lena's": ends the word before what the apostrophe begins; -1 when it belongs inside ("O'Hara"). */
  #clitic(start: number, p: number): number {
    const end = lettersEnd(this.#text, p + 1);
    const kind = cliticLength(this.#text, p + 1, end);
    if (kind === 0) return -1;
    if (kind === 1) return p > start ? this.#plain(start, p) : -1;
    if ((this.#text.charCodeAt(p - 1) | 32) !== 0x6e || p - 1 <= start) return -1;
    this.#push(start, p - 1);
    return this.#push(p - 1, end);
  }

  #joinsHyphen(start: number, p: number): boolean {
    const next = kindOf(this.#text.charCodeAt(p + 1));
    return next === Char.letter && p - start <= 5 && PREFIXES.has(this.#text.slice(start, p).toLowerCase());
  }

  /** A word before a full stop: abbreviation, initials, address, or just the end of a sentence. */
  #dotted(start: number, p: number): number {
    const text = this.#text;
    const next = text.charCodeAt(p + 1);
    if (p - start === 1) {
      const q = initialsEnd(text, p);
      if (q > p && text.charCodeAt(q) === DOT) return this.#push(start, q + 1);
      if (q > p) return this.#push(start, q);
      // a lone capital with its stop is an initial
      if (isUpper(text.charCodeAt(start)) && kindOf(next) !== Char.letter) return this.#push(start, p + 1);
      return this.#push(start, p);
    }
    if (p - start <= 6) {
      const word = text.slice(start, p).toLowerCase();
      if (kindOf(next) !== Char.letter) {
        if (TITLES.has(word) || ABBREVIATIONS.has(word)) return this.#push(start, p + 1);
        if (BEFORE_NUMBER.has(word) && isAsciiDigit(text.charCodeAt(this.#afterSpace(p + 1))))
          return this.#push(start, p + 1);
      } else if (TITLES.has(word) && isUpper(next)) return this.#push(start, p + 1);
      else if (word === 'ph' || word === 'www')
        return word === 'www' ? this.#url(start, p) : this.#push(start, Math.min(text.length, p + 3));
    }
    if (kindOf(next) === Char.letter && !isUpper(next)) {
      const host = hostEnd(text, p);
      if (host > 0) return this.#url(start, host);
    }
    return this.#plain(start, p);
  }

  #afterSpace(p: number): number {
    return this.#text.charCodeAt(p) === 32 ? p + 1 : p;
  }

  /** An address: everything up to a space, a quote or a bracket, without the punctuation that ends the sentence. */
  #url(start: number, from: number): number {
    return this.#push(start, urlEnd(this.#text, from));
  }

  /** A word of letters; parts what a lost apostrophe or hyphen has glued. */
  #plain(start: number, end: number): number {
    const cut = cutOf(this.#text, start, end);
    if (cut > 0) start = this.#push(start, cut);
    return this.#push(start, end);
  }

  /** Figures: "10,000", "3.5", "10:30", "9/11", "2016-09-17", "20th", "1990s", "her 20's"; a unit that follows is a token of its own. */
  #number(start: number): number {
    const text = this.#text;
    const p = figuresEnd(text, start);
    if (isDecadeOfAge(text, start, p)) return this.#push(start, p + 2);
    if (kindOf(text.charCodeAt(p)) !== Char.letter) return this.#push(start, p);
    const end = lettersEnd(text, p);
    if (staysWithNumber(text, p, end)) return this.#push(start, end);
    return this.#push(start, p);
  }

  /** Right after a token, "'s" and its like; else a quotation mark. */
  #apostrophe(p: number): number {
    const text = this.#text;
    const glued = this.#length > 0 && this.#ends[this.#length - 1] === p;
    if (glued && kindOf(text.charCodeAt(p + 1)) === Char.letter) {
      const end = lettersEnd(text, p + 1);
      if (cliticLength(text, p + 1, end) === 1) return this.#push(p, end);
    }
    return this.#push(p, text.charCodeAt(p + 1) === 0x27 && text.charCodeAt(p) === 0x27 ? p + 2 : p + 1);
  }

  #symbol(p: number, unit: number): number {
    const text = this.#text;
    if (unit === AT && kindOf(text.charCodeAt(p + 1)) === Char.letter) return this.#address(p);
    if (!isRepeatable(unit)) return this.#push(p, p + 1);
    let end = p + 1;
    while (text.charCodeAt(end) === unit) end++;
    return this.#push(p, end);
  }

  /** "name@example.org", together with the tokens that its first half was taken for; or "@name". */
  #address(at: number): number {
    let first = this.#length;
    const floor = Math.max(0, this.#length - 12);
    while (
      first > floor &&
      this.#ends[first - 1] === (first === this.#length ? at : this.#starts[first]) &&
      this.#inAddress(first - 1)
    )
      first--;
    const start = first < this.#length ? this.#starts[first] : at;
    this.#length = first;
    return this.#url(start, at + 1);
  }

  #inAddress(i: number): boolean {
    const unit = this.#text.charCodeAt(this.#starts[i]);
    const kind = kindOf(unit);
    return kind === Char.letter || kind === Char.digit || unit === DOT || unit === HYPHEN || unit === 0x5f;
  }

  /** Surrogate pairs (emoji and rare scripts) and stray marks, one token each with the marks that follow. */
  #oddity(start: number): number {
    const text = this.#text;
    const unit = text.charCodeAt(start);
    const low = text.charCodeAt(start + 1);
    let p = unit >= 0xd800 && unit < 0xdc00 && low >= 0xdc00 && low <= 0xdfff ? start + 2 : start + 1;
    while (kindOf(text.charCodeAt(p)) === Char.mark) p++;
    return this.#push(start, p);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(array.length * 2);
  out.set(array);
  return out;
}
