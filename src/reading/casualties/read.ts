import type { CasualtyFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Casualty figures: effect, count, victims, parts and wholes, scope. */
export function readCasualties(_field: FieldReading, _reading: Reading): CasualtyFrame[] {
  return [];
}
