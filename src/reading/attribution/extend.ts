import type { Doc } from '../../language/doc.ts';
import type { Attribution } from '../layers.ts';
import { paragraphBreak } from './paragraph.ts';
import type { Quotes } from './quotes.ts';

/**
 * Quotations without a cue of their own go to the speaker before them: "...," she said. "We heard nothing." and, in a
 * paragraph that opens with a mark, to the speaker of the paragraph before.
 */
export function extendQuotations(doc: Doc, attributions: Attribution[], quotes: Quotes): void {
  if (quotes.list.length === 0) return;
  const taken = new Uint8Array(quotes.list.length);
  for (const a of attributions) {
    for (const c of a.content) {
      // Held from its start on; a statement inside a quotation does not take it.
      for (let i = c.first; i < c.end; i++) {
        const q = quotes.of[i];
        if (q >= 0 && i <= quotes.list[q].first + 1) taken[q] = 1;
      }
    }
  }
  let next = 0;
  let last: Attribution | null = null;
  for (const [q, quote] of quotes.list.entries()) {
    while (next < attributions.length && anchor(attributions[next]) < quote.first) {
      if (SPOKEN.test(attributions[next].rule) && !attributions[next].quoted) last = attributions[next];
      next++;
    }
    if (taken[q] || !last || quote.end - quote.first < 5 || !opensSentence(doc, quote.first)) continue;
    const gap = doc.sentenceOf(quote.first) - doc.sentenceOf(reach(last, quote.first));
    const opens = paragraphBreak(doc, quote.first);
    if (gap < 0 || gap > 1 || (opens && quotes.of[reach(last, quote.first)] < 0 && !quoted(last, quotes)))
      continue;
    last.content.push({ first: quote.first, end: quote.end });
  }
}

const SPOKEN = /\/(?:clause|as-saying-inner|headline)/;

function anchor(a: Attribution): number {
  return a.cue[0]?.first ?? a.content[0].first;
}

/** Last token of what an attribution covers before a token. */
function reach(a: Attribution, before: number): number {
  let last = a.cue[0] ? a.cue[0].end - 1 : 0;
  for (const s of a.source) if (s.end - 1 > last && s.end <= before) last = s.end - 1;
  for (const c of a.content) if (c.end - 1 > last && c.end <= before) last = c.end - 1;
  return last;
}

function quoted(a: Attribution, quotes: Quotes): boolean {
  return a.content.some((c) => quotes.of[c.first] >= 0);
}

/** Does the quotation begin a sentence (and is no mere phrase in quotation marks)? */
function opensSentence(doc: Doc, i: number): boolean {
  const { first } = doc.sentences[doc.sentenceOf(i)];
  return i - first <= 1 && /^\p{Lu}|^\[|^…|^'/u.test(doc.form(i + 1));
}
