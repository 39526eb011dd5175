import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { responsibilitiesOf } from '../grammar/near.ts';
import { ownerOfSameAttacks } from './same-attacks.ts';

/**
 * Who a statement, or its sentence, says did it: of the parties that the sentence holds responsible, the one told
 * nearest to the figure; else whose attacks it points back to. Needs the responsibilities of the field; null when the sentence names nobody.
 */
export function agentOfAttack(reading: Reading, field: FieldReading, frame: CasualtyFrame): string | null {
  const { doc } = field;
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const r of responsibilitiesOf(field, doc.sentenceOf(frame.first))) {
    if (r.stance === 'denies' || isOfThem(r.actor, frame)) continue;
    const gap = Math.max(0, r.first - frame.end, frame.first - r.end);
    const distance = gap * 100 + Math.abs(r.trigger - frame.first);
    if (distance < nearest) {
      nearest = distance;
      best = r.actor;
    }
  }
  return best ?? ownerOfSameAttacks(reading, field, frame);
}

/** "Four raiders died after shooting at a watchtower": what the dead did is no reason of theirs to be dead. */
export const isOfThem = (actor: string, { victimsText }: CasualtyFrame): boolean =>
  !/\p{Lu}/u.test(actor) && victimsText.toLowerCase().endsWith(actor);
