import type { TokenSpan } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

/**
 * Who a statement, or its sentence, says did it: of the parties that the sentence holds responsible, the one told
 * nearest to the figure. Needs the responsibilities of the field; null when the sentence names nobody.
 */
export function agentOfAttack(field: FieldReading, span: TokenSpan): string | null {
  const { doc } = field;
  const k = doc.sentenceOf(span.first);
  const { first, end } = doc.sentences[k];
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const r of field.responsibilities) {
    if (r.trigger < first || r.trigger >= end || r.stance === 'denies') continue;
    const gap = Math.max(0, r.first - span.end, span.first - r.end);
    const distance = gap * 100 + Math.abs(r.trigger - span.first);
    if (distance < nearest) {
      nearest = distance;
      best = r.actor;
    }
  }
  return best;
}
