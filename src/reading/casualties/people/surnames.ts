import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';

const CAPITAL = new WordTest((_, form) => /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(form));

/**
 * The last words of names that a text gives in full within a sentence ("Mara Holt, 34, was ..."). At the head of a later sentence ("Holt died
 * ...") a tagger cannot tell a name that it has never seen from a noun.
 */
export function surnamesIn(doc: Doc): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { first, end } of doc.sentences) {
    let i = first;
    while (i < end) {
      const from = i;
      while (i < end && CAPITAL.at(doc, i) && (i === first || doc.xpos(i) === 'NNP')) i++;
      // "the Holt Valley Bridge": a name of three words behind an article is of no person
      const words = i - from;
      const named = words === 2 || (words > 2 && words < 7 && !/^(?:the|a|an)$/.test(doc.norm(from - 1)));
      if (named && doc.xpos(i - 1) === 'NNP') out.add(doc.norm(i - 1));
      if (i === from) i++;
    }
  }
  return out;
}
