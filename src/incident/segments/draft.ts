import type { Where } from '../../format/claim.ts';
import type { DayRange } from '../days.ts';
import type { Clue } from './clues.ts';

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
  /** Families of the kinds of incident that the sentences of its clues name. */
  families: Set<string | null>;
  /** Entries of a list that tell of it. */
  entries: number[];
}

/** What was told last: a clue, its incident, and the last clue with a toll. */
export interface Before {
  clue: Clue;
  draft: Draft;
  toll: Clue | null;
}
