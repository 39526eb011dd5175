import type { TimeMention } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Time expressions of the wanted sentences: recognised, then resolved against the publication date. */
export function readTimes(_field: FieldReading, _reading: Reading): TimeMention[] {
  return [];
}
