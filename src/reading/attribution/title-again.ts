import type { Doc } from '../../language/doc.ts';
import type { Attribution, TokenSpan } from '../layers.ts';
import type { Reading } from '../reading.ts';

/** Words of a page that may stand between its title and the text ("News"). */
const BETWEEN = 2;

/**
 * "Five hurt in blast News Five hurt in blast Five people were hurt, police said": where a crawled page runs its title into
 * the first sentence, the speaker there has said the sentence alone.
 */
export function withoutTitle(doc: Doc, reading: Reading, attributions: readonly Attribution[]): void {
  const title = words(reading.report.title ?? '');
  if (title.length < 4 || doc.sentences.length === 0) return;
  const { first, end } = doc.sentences[0];
  let from = first;
  for (let i = first; i < end && i <= from + BETWEEN; i++) {
    const after = behind(doc, i, end, title);
    if (after > 0) {
      from = after;
      i = after - 1;
    }
  }
  if (from === first || from >= end) return;
  for (const a of attributions)
    if (a.cue.every((c) => c.first >= from)) a.content = a.content.flatMap((c) => cut(c, from));
}

function cut(span: TokenSpan, from: number): TokenSpan[] {
  if (span.first >= from) return [span];
  return span.end > from ? [{ first: from, end: span.end }] : [];
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The token behind a title that begins at a token, 0 when none does. */
function behind(doc: Doc, from: number, end: number, title: readonly string[]): number {
  let t = 0;
  for (let i = from; i < end && i < from + 60; i++) {
    for (const word of words(doc.form(i))) if (word !== title[t++]) return 0;
    if (t === title.length) return i + 1;
  }
  return 0;
}
