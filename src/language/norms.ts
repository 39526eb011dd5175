import { cutOf } from './token-shapes.ts';
import { tokenize } from './tokenize.ts';
import { normalise } from './vocabulary.ts';

/**
 * Forms and norms of a short text's tokens, as a Doc would have them: for the words of a lexicon. They take no numbers
 * of the vocabulary: at the start thousands of words pass here of which few will ever be met.
 */
export function tokensOf(text: string): { forms: string[]; norms: string[] } {
  if (PLAIN.test(text)) {
    const words = text.split(' ');
    if (words.every((w) => cutOf(w, 0, w.length) === 0)) return { forms: words, norms: words.map(normalise) };
  }
  const slices: [start: number, end: number][] = [];
  const { types } = tokenize(text, { intern: (_, start, end) => slices.push([start, end]) - 1 });
  const forms = Array.from(types, (t) => text.slice(...slices[t]));
  return { forms, norms: forms.map(normalise) };
}

/** Words of letters with a space between: each is a token as it stands, unless it is two glued together. */
const PLAIN = /^[A-Za-z]{1,80}(?: [A-Za-z]{1,80}){0,11}$/;
