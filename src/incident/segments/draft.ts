import type { Where } from '../../format/claim.ts';
import type { DayRange } from '../days.ts';
import type { Clue } from './clues.ts';
import { SoFar } from './so-far.ts';

/** Why a claim is not of the report's own incident. */
export type Reason = 'date' | 'past' | 'place' | 'elsewhere' | 'by' | 'setting' | 'entry';

/** An incident of a report while its claims are still being parted. */
export interface Draft {
  main: boolean;
  days: DayRange | null;
  place: Where | null;
  by: string | null;
  /** Why it is not the main one; null for that. */
  why: Reason | null;
  clues: Clue[];
  /** What its clues tell, while they come in. */
  soFar: SoFar;
  /** Families of the kinds of incident that the sentences of its clues name. */
  families: Set<string | null>;
  /** Entries of a list that tell of it. */
  entries: number[];
  /** Words for its victims ("teacher"). */
  victims: Set<string>;
}

/** A draft that nothing was told of yet. */
export const newDraft = (
  why: Reason | null,
  { days, place, by }: Pick<Draft, 'days' | 'place' | 'by'>,
): Draft => ({
  main: why === null,
  days,
  place,
  by,
  why,
  clues: [],
  soFar: new SoFar(),
  families: new Set(),
  entries: [],
  victims: new Set(),
});

/** What was told last: a clue, its incident, and the last clue with a toll. */
export interface Before {
  clue: Clue;
  draft: Draft;
  toll: Clue | null;
  /** The incident of that toll. */
  tolled: Draft | null;
}
