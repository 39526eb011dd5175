import { hashString } from '../language/hash.ts';
import { STRONG } from './trigger-words.ts';

/** Bits of a word's hash that the first look takes. */
const FILTER_BITS = 15;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

const wordHashes = new Set(STRONG.words.map(hashString));
const stemHashes = new Set(STRONG.stems.map(hashString));
const openHashes = new Set(STRONG.together.opens.map(hashString));
const closeHashes = new Set(STRONG.together.words.map(hashString));
/** What a hash may be: a trigger word, the beginning of one, the first or the second of two that are strong together. */
const WORD = 1;
const STEM = 2;
const OPENS = 4;
const CLOSES = 8;
const filter = new Uint8Array(1 << FILTER_BITS);
const mark = (hashes: ReadonlySet<number>, bit: number) => {
  for (const h of hashes) filter[h & FILTER_MASK] |= bit;
};
mark(wordHashes, WORD);
mark(stemHashes, STEM);
mark(openHashes, OPENS);
mark(closeHashes, CLOSES);

/** "claimed the lives", "cost at least 12 lives": so many words may stand between. */
const BETWEEN = 4;

/** ASCII letters as small letters, 0 for everything else. */
const small = new Uint8Array(128);
for (let c = 97; c <= 122; c++) {
  small[c] = c;
  small[c - 32] = c;
}

/** Text (UTF-16 units) for which one trigger word is enough; each as much again asks for another. */
const ENOUGH = 1500;
/** More trigger words than this no text needs. */
const MOST = 3;

/**
 * Whether a text has strong trigger words enough for its length: one pass over its letters, before anything is
 * tokenised. Most news ends here: an article with one founder who died, or one missed shot on goal, is no report of
 * violence.
 */
export function mayHoldClaims(text: string): boolean {
  let wanting = Math.min(MOST, 1 + Math.floor(text.length / ENOUGH));
  let h = 0x811c9dc5;
  let inside = false;
  /** The word that is being read has been counted. */
  let counted = false;
  /** Words since one that opens. */
  let since = BETWEEN + 1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const letter = unit < 128 ? small[unit] : 0;
    if (letter !== 0) {
      h = Math.imul(h ^ letter, 0x01000193);
      inside = true;
      if ((filter[h & FILTER_MASK] & STEM) === 0 || counted || !stemHashes.has(h)) continue;
      counted = true;
      if (--wanting === 0) return true;
    } else if (inside) {
      const may = filter[h & FILTER_MASK];
      if (!counted && may & WORD && wordHashes.has(h) && --wanting === 0) return true;
      if (may & CLOSES && since <= BETWEEN && closeHashes.has(h) && --wanting === 0) return true;
      since = may & OPENS && openHashes.has(h) ? 0 : since + 1;
      h = 0x811c9dc5;
      inside = false;
      counted = false;
    }
  }
  return false;
}
