import { firstFrom } from '../first-from.ts';
import { furnitureAt } from '../furniture.ts';
import type { TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

/** Mentions in the sentence of a span, those of a caption or a line of tags run together with it left out. */
export function mentionsIn<M extends TokenSpan>(
  list: readonly M[],
  { doc }: FieldReading,
  span: TokenSpan,
): M[] {
  const { first, end } = doc.sentences[doc.sentenceOf(span.first)];
  const own: M[] = [];
  for (let i = firstFrom(list, first); i < list.length && list[i].first < end; i++)
    if (list[i].end <= end) own.push(list[i]);
  if (own.length === 0) return own;
  const at = furnitureAt(doc, span.first);
  return own.filter((m) => furnitureAt(doc, m.first) === at);
}

/** Tokens between two spans, with clause boundaries counted as more. */
export function distance({ doc }: FieldReading, a: TokenSpan, b: TokenSpan): number {
  const [from, to] = b.first >= a.end ? [a.end, b.first] : b.end <= a.first ? [b.end, a.first] : [0, 0];
  let d = 0;
  for (let i = from; i < to; i++) {
    const w = doc.norm(i);
    d += w === ',' ? 3 : w === ';' || w === 'while' || w === 'after' || w === 'since' ? 8 : 1;
  }
  return d;
}
