import type { Claim } from '../format/claim.ts';
import type { Reading } from './reading.ts';

/** Assembles the claims of a reading: frames with their chains of speakers, certainty, time and place. */
export function claimsOf(_reading: Reading): Claim[] {
  return [];
}
