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

/**
 * Whether a text has a strong trigger word anywhere: one pass over its letters, before anything is tokenised.
 * Most news ends here.
 */
export function mayHoldClaims(text: string): boolean {
  let h = 0x811c9dc5;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = unit < 128 ? small[unit] : 0;
    if (letter !== 0) {
      h = Math.imul(h ^ letter, 0x01000193);
      inside = true;
      if (filter[h & FILTER_MASK] >= 2 && stemHashes.has(h)) return true;
    } else if (inside) {
      if (filter[h & FILTER_MASK] & 1 && wordHashes.has(h)) return true;
      h = 0x811c9dc5;
      inside = false;
    }
  }
  return inside && wordHashes.has(h);
}
