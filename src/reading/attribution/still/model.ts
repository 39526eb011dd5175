import type { FieldReading, Reading } from '../../reading.ts';
import { featuresOf, isUnheard, type Turn } from './features.ts';
import { WEIGHTS } from './weights.ts';

/** How sure the model must be (log odds): most sentences of a report are its own, and of speakers nothing is to be made up. */
const SURE = 0.9;

/** Is a sentence without a cue still the speaker's, and not the report's own voice? */
export function isStillTheirs(field: FieldReading, reading: Reading, turn: Turn): boolean {
  if (isUnheard(field, turn.k)) return false;
  let score = 0;
  for (const name of featuresOf(field, reading, turn)) score += WEIGHTS[name] ?? 0;
  return score > SURE;
}
