import { PhraseIndex } from '../../language/phrases.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import type { Unit } from './form.ts';

interface TimeWords extends LexiconEntry {
  role: string;
  words?: Record<string, number | string>;
  phrases?: string[];
  value?: string;
}

const entries = lexicon<TimeWords>('times');

function table<T extends number | string>(...roles: string[]): Map<string, T> {
  return new Map(
    entries
      .filter((e) => roles.includes(e.role))
      .flatMap((e) => Object.entries(e.words ?? {}) as [string, T][]),
  );
}

export const MONTHS = table<number>('month');
export const WEEKDAYS = table<number>('weekday');
/** With abbreviations, which stand only beside a date. */
export const WEEKDAYS_SHORT = table<number>('weekday', 'weekday-short');
export const DAY_PARTS = table<string>('day-part');
export const SEASONS = table<string>('season');
export const UNITS = table<Unit>('unit');
export const SETS = table<string>('set');
export const REFS = new PhraseIndex(
  entries
    .filter((e) => e.role === 'ref')
    .flatMap((e) => (e.phrases ?? []).map((p) => [p, e.value ?? ''] as const)),
);

export interface Holiday extends LexiconEntry {
  phrases: string[];
  date?: string;
  rule?: string;
}
const holidays = lexicon<Holiday>('holidays');
export const HOLIDAYS = new PhraseIndex(holidays.flatMap((h) => h.phrases.map((p) => [p, h] as const)));
export const holidayById = new Map(holidays.map((h) => [h.id, h]));
