import { daysOf, parseDay } from '../format/edtf.ts';

export { isoDay } from '../format/edtf.ts';

/**
 * Dates as intervals of days, for comparing: what is unknown stays unknown, so a date without a year ("XXXX-09-17") and an interval
 * without an end ("2011/..") say nothing of the day. The calendar itself is that of format/edtf.ts.
 */

/** Days since 1970-01-01 (UTC), both ends inclusive. */
export interface DayRange {
  from: number;
  to: number;
}

/** Days since 1970-01-01 of an ISO date or date-time; null when it is none. */
export function dayNumber(iso: string | null | undefined): number | null {
  return iso ? parseDay(iso) : null;
}

/** The days that an EDTF date may stand for; null when it leaves the year or an end open, or is no date. */
export function dayRange(edtf: string | null | undefined): DayRange | null {
  const days = edtf ? daysOf(edtf) : null;
  if (!days || days.first === null || days.last === null || days.first > days.last) return null;
  return { from: days.first, to: days.last };
}

/** Days between two ranges: 0 when they meet. */
export function gap(a: DayRange, b: DayRange): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** Number of days in a range. */
export function length(r: DayRange): number {
  return r.to - r.from + 1;
}
