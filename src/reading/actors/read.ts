import type { Reading } from '../reading.ts';

/** Fills `reading.actors` and the mentions of every field: one entity per actor of the report. */
export function readActors(_reading: Reading): void {}
