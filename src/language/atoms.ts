import type { Doc } from './doc.ts';
import { WordTest } from './word-test.ts';

/** What an atom is made of. */
export const WORD = 0;
export const NUMBER = 1;
export const SIGN = 2;

/**
 * One sentence cut finer than tokens: runs of letters, runs of digits, single signs. "122mm" is two atoms, "15-year-old"
 * five, "F-16" three, however the tokenizer treats them; so rules for numbers and dates need no variants for dirty text.
 */
export interface Atoms {
  doc: Doc;
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  /** Lower-cased; clitics with a straight apostrophe ("'s"). */
  norms: string[];
  /** 1 where white space (or the start of the sentence) stands before the atom. */
  spaced: Uint8Array;
  /** 1 where the first letter is a capital. */
  capital: Uint8Array;
}

const isDigit = (c: number) => c >= 48 && c <= 57;
const isSpace = (c: number) => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x202f || c === 0x2009;
const isApostrophe = (c: number) => c === 39 || c === 0x2019 || c === 0x2018 || c === 0x2bc;
const LETTER = /[\p{L}\p{M}]/u;
const isAsciiLetter = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isLetter = (c: number) =>
  isAsciiLetter(c) ||
  (c >= 0xc0 && c < 0x2000 && LETTER.test(String.fromCharCode(c))) ||
  (c >= 0x3040 && c < 0xd800);

/** The atoms of sentence k. Linear in its length. */
export function atomsOf(doc: Doc, k: number): Atoms {
  const { first, end } = doc.sentences[k];
  const from = first < end ? doc.starts[first] : 0;
  const to = first < end ? doc.ends[end - 1] : 0;
  return atomsBetween(doc, from, to);
}

/** Words of plain letters, which are the same to atoms and tokens ("nt" is not). */
const PLAIN = new WordTest((norm, form) => /^[A-Za-z]+$/.test(form) && norm !== "n't");

function atomsBetween(doc: Doc, from: number, to: number): Atoms {
  const { text } = doc;
  makeRoom(to - from);
  const norms: string[] = [];
  let n = 0;
  let space = 1;
  let i = from;
  let token = doc.tokenAt(from);
  while (i < to) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      space = 1;
      i++;
      continue;
    }
    let j = i + 1;
    let kind = SIGN;
    if (isDigit(c)) {
      kind = NUMBER;
      j = endOfFigure(text, i, to);
    } else if (isLetter(c)) {
      kind = WORD;
      while (j < to && isLetter(text.charCodeAt(j))) j++;
    } else if (
      isApostrophe(c) &&
      !space &&
      n > 0 &&
      room.kinds[n - 1] === WORD &&
      j < to &&
      isLetter(text.charCodeAt(j))
    ) {
      kind = WORD;
      while (j < to && isLetter(text.charCodeAt(j))) j++;
    }
    while (token < doc.length && doc.starts[token] < i) token++;
    // the string that all tokens of the form share, where the atom is such a token: no copy, and its hash is known
    const whole = kind === WORD && PLAIN.at(doc, token) && doc.starts[token] === i && doc.ends[token] === j;
    const norm = whole ? doc.norm(token) : kind === WORD ? lower(text.slice(i, j)) : text.slice(i, j);
    room.starts[n] = i;
    room.ends[n] = j;
    room.kinds[n] = kind;
    norms.push(norm);
    room.spaced[n] = space;
    room.capital[n] = kind === WORD && norm.charCodeAt(0) !== c && !isApostrophe(c) ? 1 : 0;
    n++;
    space = 0;
    i = j;
  }
  return {
    doc,
    length: n,
    starts: room.starts.slice(0, n),
    ends: room.ends.slice(0, n),
    kinds: room.kinds.slice(0, n),
    norms,
    spaced: room.spaced.slice(0, n),
    capital: room.capital.slice(0, n),
  };
}

/** Where the atoms of one sentence are put down before their number is known; used again for the next. */
const roomFor = (atoms: number) => ({
  starts: new Int32Array(atoms),
  ends: new Int32Array(atoms),
  kinds: new Uint8Array(atoms),
  spaced: new Uint8Array(atoms),
  capital: new Uint8Array(atoms),
});
let room = roomFor(1024);

/** Makes room for so many atoms; what a sentence of unusual length took is given back with the next. */
function makeRoom(atoms: number): void {
  if (atoms > room.starts.length || room.starts.length > USUAL) room = roomFor(Math.max(atoms, 1024));
}
/** Code units of a sentence up to which the room is kept. */
const USUAL = 16_384;

function lower(raw: string): string {
  const s = raw.toLowerCase();
  return isApostrophe(s.charCodeAt(0)) ? "'" + s.slice(1) : s;
}

/** Digits with grouping commas (always three digits after each) and decimal points. */
function endOfFigure(text: string, i: number, to: number): number {
  let j = i;
  while (j < to && isDigit(text.charCodeAt(j))) j++;
  let grouped = j - i <= 3;
  while (j + 1 < to && isDigit(text.charCodeAt(j + 1))) {
    const c = text[j];
    let k = j + 1;
    while (k < to && isDigit(text.charCodeAt(k))) k++;
    if (c === ',' && grouped && k - j === 4) j = k;
    else if (c === '.') {
      grouped = false;
      j = k;
    } else break;
  }
  return j;
}

/** The tokens that hold atoms a to b - 1, as a half-open range. */
export function tokensOf({ doc, starts, ends }: Atoms, a: number, b: number): { first: number; end: number } {
  return { first: doc.tokenAt(starts[a]), end: doc.tokenAt(ends[b - 1] - 1) + 1 };
}

const memory = new WeakMap<Doc, Map<number, Atoms>>();

/** atomsOf, made once for each sentence: the stages for quantities and times share them. */
export function sharedAtoms(doc: Doc, k: number): Atoms {
  let of = memory.get(doc);
  if (!of) memory.set(doc, (of = new Map()));
  let atoms = of.get(k);
  if (!atoms) of.set(k, (atoms = atomsOf(doc, k)));
  return atoms;
}
