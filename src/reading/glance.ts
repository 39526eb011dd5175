import { hashString } from '../language/hash.ts';
import { STRONG } from './trigger-words.ts';

/** Bits of a word's hash that the first look takes. */
const FILTER_BITS = 15;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

const wordHashes = new Set(STRONG.words.map(hashString));
const stemHashes = new Set(STRONG.stems.map(hashString));
/** 1: some trigger word may have this hash, 2: some stem. */
const filter = new Uint8Array(1 << FILTER_BITS);
for (const h of wordHashes) filter[h & FILTER_MASK] |= 1;
for (const h of stemHashes) filter[h & FILTER_MASK] |= 2;

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
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const letter = unit < 128 ? small[unit] : 0;
    if (letter !== 0) {
      h = Math.imul(h ^ letter, 0x01000193);
      inside = true;
      if (filter[h & FILTER_MASK] < 2 || counted || !stemHashes.has(h)) continue;
      counted = true;
      if (--wanting === 0) return true;
    } else if (inside) {
      if (!counted && filter[h & FILTER_MASK] & 1 && wordHashes.has(h) && --wanting === 0) return true;
      h = 0x811c9dc5;
      inside = false;
      counted = false;
    }
  }
  return false;
}
