import type { TokenSpan } from '../../layers.ts';
import { paragraphBreak } from '../paragraph.ts';
import type { Quotes } from '../quotes.ts';
import type { Tree } from '../tree.ts';

/** Sentences of a paragraph that a colon hands over; what is longer is no longer what was said. */
const MOST = 8;

/** "The mayor added:" and what was said in a paragraph of its own: the quotation that opens it, or the paragraph. */
export function nextContent({ doc, end }: Tree, quotes: Quotes): TokenSpan[] {
  if (end >= doc.length) return [];
  const q = quotes.of[end];
  if (q >= 0 && quotes.list[q].first <= end) return [quotes.list[q]];
  let k = doc.sentenceOf(end);
  for (let n = 1; n < MOST && k + 1 < doc.sentences.length; n++, k++)
    if (paragraphBreak(doc, doc.sentences[k + 1].first)) break;
  return [{ first: end, end: doc.sentences[k].end }];
}
