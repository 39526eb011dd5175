import type { PlaceMention } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** Place names of the wanted sentences, resolved against the gazetteer. */
export function readPlaces(_field: FieldReading, _reading: Reading): PlaceMention[] {
  return [];
}
