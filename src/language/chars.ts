/** Kinds of UTF-16 units, as the tokenizer sees them. */
export const Char = {
  space: 1,
  letter: 2,
  digit: 3,
  mark: 4,
  apostrophe: 5,
  symbol: 6,
  surrogate: 7,
} as const;

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const MARK = /\p{M}/u;
const SPACE = /[\s\p{Z}]/u;

/** Kind of each unit seen so far, 0 where not yet asked. */
const kinds = new Uint8Array(65536);

/** Kind of a UTF-16 unit; NaN (past the end) is a space. */
export function kindOf(unit: number): number {
  return kinds[unit] || (unit >= 0 ? (kinds[unit] = classify(unit)) : Char.space);
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return Char.surrogate;
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x2bc) return Char.apostrophe;
  // A soft hyphen or a joiner belongs to its word; other invisible characters part words.
  if (unit === 0xad || unit === 0x200d || unit === 0x200c) return Char.mark;
  if (unit < 32 || (unit >= 0x7f && unit < 0xa0) || isInvisible(unit)) return Char.space;
  const ch = String.fromCharCode(unit);
  if (SPACE.test(ch)) return Char.space;
  if (LETTER.test(ch)) return Char.letter;
  if (DIGIT.test(ch)) return Char.digit;
  return MARK.test(ch) ? Char.mark : Char.symbol;
}

/** Zero-width space, direction marks, byte order mark, object replacement. */
function isInvisible(unit: number): boolean {
  return (
    unit === 0x200b ||
    unit === 0x200e ||
    unit === 0x200f ||
    unit === 0xfeff ||
    unit === 0xfffc ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f)
  );
}

/** A capital of any script; NaN (past the end) is none. */
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const ch = String.fromCharCode(unit);
  return ch !== ch.toLowerCase();
}

/** 0 to 9. */
export function isAsciiDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
