import type { ResponsibilityFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Statements of who did it: blames, suspects, claims, admits, denies. */
export function readResponsibilities(_field: FieldReading, _reading: Reading): ResponsibilityFrame[] {
  return [];
}
