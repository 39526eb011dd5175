import type { Quantity } from '../layers.ts';
import type { FieldReading } from '../reading.ts';

/** Every number of the wanted sentences, in words or figures, with its bound and what it counts. */
export function readQuantities(_field: FieldReading): Quantity[] {
  return [];
}
