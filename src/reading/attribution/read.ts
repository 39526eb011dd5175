import type { Attribution } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Who says what: cue, source and content of every attribution of the wanted sentences. */
export function readAttributions(_field: FieldReading, _reading: Reading): Attribution[] {
  return [];
}
