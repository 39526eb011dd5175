/**
 * Dates as intervals of days. A date in EDTF may be partial ("2016-09", "XXXX-09-17", "2016-09-16/2016-09-18");
 * what is unknown stays unknown: a date without a year says nothing of the day.
 */

/** Days since 1970-01-01 (UTC), both ends inclusive. */
export interface DayRange {
  from: number;
  to: number;
}

const DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const ISO_MONTH = /^(\d{4})-(\d\d)$/;

/** Days since 1970-01-01 of an ISO date or date-time; null when it is none. */
export function dayNumber(iso: string | null | undefined): number | null {
  const m = iso ? ISO_DAY.exec(iso.slice(0, 10)) : null;
  if (!m) return null;
  const t = Date.UTC(+m[1], +m[2] - 1, +m[3]);
  return new Date(t).toISOString().slice(0, 10) === iso!.slice(0, 10) ? t / DAY : null;
}

/** ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The days that an EDTF date may stand for; null when it leaves the year open or is no date. */
export function dayRange(edtf: string | null | undefined): DayRange | null {
  if (!edtf) return null;
  const slash = edtf.indexOf('/');
  if (slash >= 0) {
    const a = dayRange(edtf.slice(0, slash));
    const b = dayRange(edtf.slice(slash + 1));
    return a && b && a.from <= b.to ? { from: a.from, to: b.to } : (a ?? b);
  }
  // "?" and "~" qualify a date, "-XX" leaves its end open; a time of day does not matter here.
  const date = edtf
    .replace(/[?~%]/g, '')
    .replace(/T.*$/, '')
    .replace(/(-XX)+$/, '');
  const day = dayNumber(date);
  if (day !== null && ISO_DAY.test(date)) return { from: day, to: day };
  const month = ISO_MONTH.exec(date);
  if (month) return monthRange(+month[1], +month[2]);
  if (/^\d{4}$/.test(date)) return { from: Date.UTC(+date, 0, 1) / DAY, to: Date.UTC(+date, 11, 31) / DAY };
  return null;
}

function monthRange(year: number, month: number): DayRange | null {
  // 21 to 24 are EDTF's seasons, spring to winter.
  if (month >= 21 && month <= 24) {
    const first = (month - 21) * 3 + 2;
    return { from: Date.UTC(year, first, 1) / DAY, to: Date.UTC(year, first + 3, 0) / DAY };
  }
  if (month < 1 || month > 12) return null;
  return { from: Date.UTC(year, month - 1, 1) / DAY, to: Date.UTC(year, month, 0) / DAY };
}

/** Days between two ranges: 0 when they meet. */
export function gap(a: DayRange, b: DayRange): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** Number of days in a range. */
export function length(r: DayRange): number {
  return r.to - r.from + 1;
}

/** The part that two ranges share; null when they do not meet. */
export function meet(a: DayRange, b: DayRange): DayRange | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : null;
}
