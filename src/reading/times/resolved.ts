import { isoDay } from '../../format/edtf.ts';

/** What relative times are read against; day numbers as in edtf.ts. */
export interface Context {
  /** Day of publication, null when unknown. */
  published: number | null;
  /** Day last told of, null at first. */
  told: number | null;
  /** First day of the day, month or year last told of, null at first. */
  period: number | null;
  /** First day of the day or month last told of, null at first. */
  month: number | null;
  /** -1 when the words around are in the past tense, 1 in the future, 0 when they do not say. */
  tense: -1 | 0 | 1;
}

export interface Resolved {
  value: string;
  /** null for durations and sets. */
  edtf: string | null;
  /** The one day meant, when it is one. */
  day: number | null;
}

/** A day that nothing tells. */
export const unknownDay = (): Resolved => ({ value: 'XXXX-XX-XX', edtf: 'XXXX-XX-XX', day: null });
/** A day by its number, counted from 1970-01-01. */
export const onDay = (day: number): Resolved => ({ value: isoDay(day), edtf: isoDay(day), day });
/** Two digits. */
export const pad = (n: number) => String(n).padStart(2, '0');
/** Year and month (1 to 12) of a day's number. */
export const yearOf = (day: number) => Number(isoDay(day).slice(0, 4));
export const monthOf = (day: number) => Number(isoDay(day).slice(5, 7));
