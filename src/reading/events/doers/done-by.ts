import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { attackerNear } from './attackers.ts';
import { agentOfAttack } from './by.ts';
import { captorOf } from './captor.ts';
import { prisonOf } from './custody.ts';
import { doerOf } from './doer.ts';
import { operatorOf } from './operation.ts';
import { ownerOfSameAttacks } from './same-attacks.ts';

/** Who did it: whoever the figure's own verb names, else whom its sentence holds responsible; null where nobody is told. */
export function doneBy(reading: Reading, field: FieldReading, f: CasualtyFrame): string | null {
  // nobody did it to those who did it themselves, nor to nobody
  if (f.rule === 'casualties/suicide' || f.count.bound === 'none') return null;
  const own = captorOf(reading, field, f) ?? doerOf(reading, field, f);
  if (own !== undefined) return own;
  return (
    agentOfAttack(field, f) ??
    ownerOfSameAttacks(reading, field, f) ??
    attackerNear(reading, field, f) ??
    operatorOf(reading, field, f) ??
    prisonOf(reading, field, f)
  );
}
