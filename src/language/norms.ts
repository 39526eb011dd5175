import { tokenize } from './tokenize.ts';
import { vocabulary } from './vocabulary.ts';

/** Forms and norms of a short text's tokens, as a Doc would have them: for the words of a lexicon. */
export function tokensOf(text: string): { forms: string[]; norms: string[] } {
  const vocab = vocabulary();
  const types = [...tokenize(text, vocab).types];
  return { forms: types.map((t) => vocab.forms[t]), norms: types.map((t) => vocab.norms[t]) };
}
