import { hashString } from './hash.ts';
import { roleOf } from './roles.ts';
import { mended } from './token-words.ts';

/** Outline of a word's letters, for the tagger. */
export const Shape = {
  lower: 0,
  initial: 1,
  upper: 2,
  mixed: 3,
  letter: 4,
  digits: 5,
  digitsAndLetters: 6,
  other: 7,
} as const;

/** Forms held before a new table is begun; documents that are open keep the old one. */
const MAX_TYPES = 200_000;

/**
 * Distinct printed forms ("types"), each with what is worked out of its letters once:
 * norm, hashes of norm, prefix and suffixes, shape. Tokens hold the number of their type.
 * A cache: which number a form gets changes nothing that is read.
 */
export class Vocabulary {
  readonly forms: string[] = [];
  readonly norms: string[] = [];
  /** Hash of the norm without apostrophes and with every digit as 0: "don't" and "dont" are one word. */
  word = new Int32Array(1024);
  suffix1 = new Int32Array(1024);
  suffix2 = new Int32Array(1024);
  suffix3 = new Int32Array(1024);
  suffix4 = new Int32Array(1024);
  prefix3 = new Int32Array(1024);
  shape = new Uint8Array(1024);
  /** What the form can do at a sentence's border: bits of Role. */
  role = new Uint16Array(1024);
  /** Tag dictionary entry of each type, as the tagger notes it: -2 not looked up yet. */
  entry = new Int32Array(1024);
  /** Lemmas already worked out, by type and tag. */
  readonly lemmas = new Map<number, string>();
  #slots = new Int32Array(4096).fill(-1);
  #mask = 4095;
  #hashes = new Int32Array(1024);

  /** The type of text[start, end). */
  intern(text: string, start: number, end: number): number {
    let h = 0x811c9dc5;
    for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
    let slot = h & this.#mask;
    for (;;) {
      const type = this.#slots[slot];
      if (type < 0) return this.#add(text.slice(start, end), h, slot);
      if (this.#hashes[type] === h && sameText(this.forms[type], text, start, end)) return type;
      slot = (slot + 1) & this.#mask;
    }
  }

  get full(): boolean {
    return this.forms.length >= MAX_TYPES;
  }

  #add(sliced: string, h: number, slot: number): number {
    const type = this.forms.length;
    if (type === this.shape.length) this.#grow();
    // A copy of its own: a slice would hold the whole report's text in memory.
    const form = Buffer.from(sliced, 'utf16le').toString('utf16le');
    this.forms.push(form);
    const norm = normalise(form);
    this.norms.push(norm);
    this.#hashes[type] = h;
    const plain = norm.replace(/'/g, '').replace(/[0-9]/g, '0');
    this.word[type] = hashString(plain);
    const n = plain.length;
    this.suffix1[type] = hashString(plain.slice(-1));
    this.suffix2[type] = hashString(plain.slice(-2)) + (n <= 2 ? 1 : 0);
    this.suffix3[type] = hashString(plain.slice(-3)) + (n <= 3 ? 1 : 0);
    this.suffix4[type] = hashString(plain.slice(-4)) + (n <= 4 ? 1 : 0);
    this.prefix3[type] = hashString(plain.slice(0, 3));
    this.shape[type] = shapeOf(form);
    this.role[type] = roleOf(form, norm);
    this.entry[type] = -2;
    this.#slots[slot] = type;
    if (this.forms.length * 2 > this.#mask) this.#rehash();
    return type;
  }

  #grow(): void {
    const to = this.shape.length * 2;
    for (const name of ['word', 'suffix1', 'suffix2', 'suffix3', 'suffix4', 'prefix3', 'entry'] as const) {
      const bigger = new Int32Array(to);
      bigger.set(this[name]);
      this[name] = bigger;
    }
    const shape = new Uint8Array(to);
    shape.set(this.shape);
    this.shape = shape;
    const role = new Uint16Array(to);
    role.set(this.role);
    this.role = role;
    const hashes = new Int32Array(to);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }

  #rehash(): void {
    this.#mask = (this.#mask + 1) * 2 - 1;
    this.#slots = new Int32Array(this.#mask + 1).fill(-1);
    for (let type = 0; type < this.forms.length; type++) {
      let slot = this.#hashes[type] & this.#mask;
      while (this.#slots[slot] >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = type;
    }
  }
}

let current = new Vocabulary();

/** The table that new documents share; a fresh one when the last is full, so that memory stays bounded. */
export function vocabulary(): Vocabulary {
  if (current.full) current = new Vocabulary();
  return current;
}

function sameText(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Lower-cased, apostrophes straight, bars as dashes, broken words of harm whole; the "nt" that is left of a lost apostrophe as "n't"; "20's" as "20s". */
export function normalise(form: string): string {
  const norm = form.toLowerCase().replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
  if (norm === '\u2015' || norm === '\u2012') return '\u2014';
  if (norm.length === 4 && norm.endsWith("0's")) return `${norm.slice(0, 2)}s`;
  return norm === 'nt' ? "n't" : mended(norm);
}

function shapeOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i);
    if (c >= 48 && c <= 57) digits++;
    else if (c >= 97 && c <= 122) lower++;
    else if (c >= 65 && c <= 90) upper++;
    else if (c > 127) {
      const ch = form[i];
      if (ch !== ch.toLowerCase()) upper++;
      else if (ch !== ch.toUpperCase()) lower++;
    }
  }
  if (digits > 0) return upper + lower > 0 ? Shape.digitsAndLetters : Shape.digits;
  if (upper + lower === 0) return Shape.other;
  if (upper === 0) return Shape.lower;
  if (lower === 0) return upper === 1 ? Shape.letter : Shape.upper;
  const first = form[0];
  return upper === 1 && first !== first.toLowerCase() ? Shape.initial : Shape.mixed;
}
