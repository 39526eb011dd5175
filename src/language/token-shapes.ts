import { Char, isUpper, kindOf } from './chars.ts';
import { GLUED_ENDINGS, GLUED_STEMS, LOST_NOT } from './token-words.ts';

export const DOT = 0x2e;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const SLASH = 0x2f;
export const STAR = 0x2a;
export const HYPHEN = 0x2d;
export const AT = 0x40;
export const AMPERSAND = 0x26;

/** After an apostrophe: 1 for "s", "m", "d", "ll", "re", "ve", 2 for "t", 0 for anything else. */
export function cliticLength(text: string, start: number, end: number): number {
  const a = text.charCodeAt(start) | 32;
  if (end - start === 1) return a === 0x73 || a === 0x6d || a === 0x64 ? 1 : a === 0x74 ? 2 : 0;
  if (end - start !== 2) return 0;
  const b = text.charCodeAt(start + 1) | 32;
  return (a === 0x6c && b === 0x6c) || (a === 0x72 && b === 0x65) || (a === 0x76 && b === 0x65) ? 1 : 0;
}

/** "20th", "1990s", "4A": letters that belong to the number before them. */
export function staysWithNumber(text: string, start: number, end: number): boolean {
  const a = text.charCodeAt(start);
  if (end - start === 1) return a === 0x73 || isUpper(a);
  if (end - start !== 2) return false;
  const suffix = text.slice(start, end).toLowerCase();
  return suffix === 'th' || suffix === 'st' || suffix === 'nd' || suffix === 'rd';
}

/** "in his 20's", "her late 30's": the years of an age, an apostrophe and "s" behind the figures at start..p. */
export function isDecadeOfAge(text: string, start: number, p: number): boolean {
  return (
    p - start === 2 &&
    text.charCodeAt(p - 1) === 0x30 &&
    kindOf(text.charCodeAt(p)) === Char.apostrophe &&
    (text.charCodeAt(p + 1) | 32) === 0x73 &&
    kindOf(text.charCodeAt(p + 2)) !== Char.letter &&
    WHOSE_AGE.test(text.slice(Math.max(0, start - 12), start))
  );
}

const WHOSE_AGE = /\b(?:his|her|their|early|mid|late|middle)[ -]$/i;

/** Where a word of letters is parted that a lost apostrophe or hyphen has glued together; 0 where it is whole. */
export function cutOf(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 4 || length > 24) return 0;
  const last = text.charCodeAt(end - 1) | 32;
  if (last === 0x74 && length <= 8) {
    const word = text.slice(start, end).toLowerCase();
    if (LOST_NOT.has(word)) return end - (word === 'cant' || word === 'wont' ? 1 : 2);
    return word === 'cannot' ? start + 3 : 0;
  }
  return last === 0x64 || last === 0x6e || last === 0x65 ? gluedAt(text, start, end) : 0;
}

/** "USled": where the second word begins, 0 when it is one word. */
function gluedAt(text: string, start: number, end: number): number {
  for (const ending of GLUED_ENDINGS) {
    const cut = end - ending.length;
    if (cut - start < 2 || !text.endsWith(ending, end)) continue;
    const stem = text.slice(start, cut);
    // "unarmed" and "unmade" have lost nothing; "UNbacked" has
    return stem !== 'un' && stem !== 'Un' && GLUED_STEMS.has(stem.toLowerCase()) ? cut : 0;
  }
  return 0;
}

/** What an address cannot hold: space, quotation marks, closing brackets. */
export function endsUrl(unit: number): boolean {
  return (
    kindOf(unit) === Char.space ||
    unit === 0x22 ||
    unit === 0x3c ||
    unit === 0x3e ||
    unit === 0x29 ||
    unit === 0x5d ||
    unit === 0x201d
  );
}

/** What stands behind an address as often as in it. */
export function isSentencePunctuation(unit: number): boolean {
  return (
    unit === DOT ||
    unit === COMMA ||
    unit === COLON ||
    unit === 0x3b ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x27 ||
    unit === 0x2019
  );
}

/** . - ! ? * = _ ~ # + and dashes: a run of one of these is one token. */
export function isRepeatable(unit: number): boolean {
  return (
    unit === DOT ||
    unit === HYPHEN ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x2a ||
    unit === 0x3d ||
    unit === 0x5f ||
    unit === 0x7e ||
    unit === 0x23 ||
    unit === 0x2b ||
    unit === 0x60 ||
    unit === 0x2014 ||
    unit === 0x2013
  );
}
