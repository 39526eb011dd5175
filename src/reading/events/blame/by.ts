import type { TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { responsibilitiesOf } from '../grammar/near.ts';
import { ownerOfSameAttacks } from './same-attacks.ts';

/**
 * Who a statement, or its sentence, says did it: of the parties that the sentence holds responsible, the one told
 * nearest to the figure; else whose attacks it points back to. Needs the responsibilities of the field; null when the sentence names nobody.
 */
export function agentOfAttack(reading: Reading, field: FieldReading, span: TokenSpan): string | null {
  const { doc } = field;
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const r of responsibilitiesOf(field, doc.sentenceOf(span.first))) {
    if (r.stance === 'denies') continue;
    const gap = Math.max(0, r.first - span.end, span.first - r.end);
    const distance = gap * 100 + Math.abs(r.trigger - span.first);
    if (distance < nearest) {
      nearest = distance;
      best = r.actor;
    }
  }
  return best ?? ownerOfSameAttacks(reading, field, span);
}
