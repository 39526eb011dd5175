/**
 * Keys under which place names are compared. The plain key forgets case, accents and punctuation; the loose key
 * also forgets how Arabic, Persian or Russian letters were put into Latin ones.
 */

const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ə: 'e',
  ǝ: 'e',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
};
/** Short forms that open or stand in names of towns. */
const SHORT = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point'],
]);
/** Most names, and most words that are asked for, are one word of plain letters. */
const WORD = /^[a-z]+$/;

/** "Şa‘dah" and "Sa'dah" are "sadah"; "St. Louis" is "saint louis"; "Deir   ez-Zor" is "deir ez zor". */
export function nameKey(name: string): string {
  const folded = fold(name);
  if (WORD.test(folded)) return SHORT.get(folded) ?? folded;
  let out = '';
  let word = '';
  for (let i = 0; i <= folded.length; i++) {
    const c = folded.charCodeAt(i);
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) word += folded[i];
    else if (!isMark(c)) {
      if (word) out += (out ? ' ' : '') + (SHORT.get(word) ?? word);
      word = '';
    }
  }
  return out;
}

/** Apostrophes, Arabic half-rings and full stops vanish inside a word; everything else parts words. */
function isMark(c: number): boolean {
  return c === 39 || c === 96 || c === 46 || (c >= 0x2018 && c <= 0x201b) || (c >= 0x2b0 && c <= 0x2ff);
}

function fold(name: string): string {
  const lower = name.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^ -~]/g, (c) => LETTERS[c] ?? c);
}

/** The article of Arabic names, in the forms that letters of the sun give it. */
const ARTICLES = new Set(
  'al el ul as es us ash esh ad ed ud az ez uz ar er ur an en un at et ut il wa'.split(' '),
);

/**
 * A skeleton that spellings of one name share: "Deir ez-Zor", "Deir Ezzour", "Dayr az Zawr" are "darzar".
 * Too short to tell names apart ('') when fewer than four letters remain.
 */
export function looseKey(plain: string): string {
  let out = '';
  for (let word of plain.split(' ')) {
    if (ARTICLES.has(word)) continue;
    word = word
      .replace(/^(?:al|el)(?=[b-df-hj-np-tv-z]{1,2}[aeiou].{2})/, '')
      .replace(/^[aeu]([sdztrn])\1/, '$1');
    out += skeleton(word);
  }
  return out.length >= 4 ? out : '';
}

function skeleton(word: string): string {
  return word
    .replace(/ou|oo|au|aw/g, 'u')
    .replace(/kh|q|ck|c(?!h)/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/tch|ch|sch|sh/g, 's')
    .replace(/zh|dh|dj/g, (m) => (m === 'dj' ? 'j' : m[0]))
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/w(?=[bcdfghjklmnpqrstvxz]|$)/g, 'u')
    .replace(/v/g, 'w')
    .replace(/[aeiouy]*(?:h)$/, 'a')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)a$/, '');
}

/** FNV-1a over the characters of a key, as an unsigned 32-bit number. */
export function hash(key: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

/** A second, independent 16-bit hash, so that a chance collision of the first goes unnoticed only once in 65,536. */
export function check(key: string): number {
  return hash(key, 0x9747b28c) & 0xffff;
}
