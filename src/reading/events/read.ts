import type { EventFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Events other than casualties: attacks, halts, notices, agreements and the rest of FORMATS' table. */
export function readEvents(_field: FieldReading, _reading: Reading): EventFrame[] {
  return [];
}
