/**
 * Dates as the program writes them: a part of EDTF (ISO 8601-2). Years, months, days, unknown digits as X
 * ("XXXX-09-17", "199X"), seasons (21 to 24) and quarters (33 to 36), intervals with open ends ("2016-09-12/2016-09-18",
 * "2011/.."), date-times (of which the day counts) and the qualifiers ? ~ %, which are read and disregarded.
 * Days are counted from 1970-01-01 where a number is asked for.
 */

/** Days, both included; null where the value leaves that end open. */
export interface Days {
  first: number | null;
  last: number | null;
}

const DAY_MS = 86_400_000;
const DATE = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T.*)?$/;

/**
 * Day number of a date of the proleptic Gregorian calendar. Months and days beyond their range run over into the next or
 * the last ones. Years are counted from March, so that a leap day comes last (H. Hinnant, "chrono-compatible low-level
 * date algorithms").
 */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (months - y * 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** "YYYY-MM-DD" of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Day number of "YYYY-MM-DD" (anything may follow); null for any other string and for days that no calendar has. */
export function parseDay(iso: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!m) return null;
  const [year, month, day] = [+m[1], +m[2], +m[3]];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The days that a value may mean, from the first possible to the last possible; null when it is no EDTF of ours. */
export function daysOf(edtf: string): Days | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) return daysOfDate(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  const a = from === '..' || from === '' ? { first: null, last: null } : daysOfDate(from);
  const b = to === '..' || to === '' ? { first: null, last: null } : daysOfDate(to);
  return a && b ? { first: a.first, last: b.last } : null;
}

/** First day that a value may mean, "YYYY-MM-DD"; null when open, unknown or no EDTF. */
export function earliestDay(edtf: string): string | null {
  const first = daysOf(edtf)?.first;
  return first == null ? null : isoDay(first);
}

/** Last day that a value may mean, "YYYY-MM-DD"; null when open, unknown or no EDTF. */
export function latestDay(edtf: string): string | null {
  const last = daysOf(edtf)?.last;
  return last == null ? null : isoDay(last);
}

/** True for a value that means exactly one known day. */
export function isDay(edtf: string): boolean {
  const days = daysOf(edtf);
  return days !== null && days.first !== null && days.first === days.last;
}

/**
 * Can the two mean one day? Unknown digits fit any: "XXXX-09-17" fits "2016-09-17" and "2016", not "2016-09-18".
 * Strings that are no EDTF fit nothing.
 */
export function compatible(a: string, b: string): boolean {
  const x = daysOf(a);
  const y = daysOf(b);
  if (!x || !y || !meet(x, y)) return false;
  const p = partsOf(a);
  const q = partsOf(b);
  if (p && q) return partsAgree(p, q);
  return (!p || fitsInterval(p, y)) && (!q || fitsInterval(q, x));
}

interface Parts {
  year: string;
  month: string;
  day: string;
}

/** A single date as digits; null for intervals and seasons, which are compared by their days alone. */
function partsOf(edtf: string): Parts | null {
  const m = DATE.exec(edtf.replace(/[?~%]/g, ''));
  if (!m || (m[2] && +m[2] > 12)) return null;
  return { year: m[1], month: m[2] ?? 'XX', day: m[3] ?? 'XX' };
}

const digitsAgree = (a: string, b: string) =>
  a.length === b.length && [...a].every((c, i) => c === b[i] || c === 'X' || b[i] === 'X');

const partsAgree = (a: Parts, b: Parts) =>
  digitsAgree(a.year, b.year) && digitsAgree(a.month, b.month) && digitsAgree(a.day, b.day);

/** Does a date without a year fall on some day of an interval? Other dates were settled by their own days. */
function fitsInterval(p: Parts, { first, last }: Days): boolean {
  if (!p.year.includes('X') || first === null || last === null || last - first > 366) return true;
  for (let day = first; day <= last; day++) {
    const [year, month, dd] = isoDay(day).split('-');
    if (partsAgree(p, { year, month, day: dd })) return true;
  }
  return false;
}

function meet(a: Days, b: Days): boolean {
  if (a.last !== null && b.first !== null && a.last < b.first) return false;
  if (b.last !== null && a.first !== null && b.last < a.first) return false;
  return true;
}

function daysOfDate(value: string): Days | null {
  const m = DATE.exec(value.replace(/[?~%]/g, ''));
  if (!m) return null;
  const [, year, month, day] = m;
  if (year === 'XXXX') return { first: null, last: null };
  const low = +year.replaceAll('X', '0');
  const high = +year.replaceAll('X', '9');
  if (low !== high || !month || month.includes('X'))
    return { first: dayNumber(low, 1, 1), last: dayNumber(high, 12, 31) };
  const n = +month;
  if (n > 12) return daysOfPart(low, n);
  if (n < 1) return null;
  if (!day || day.includes('X'))
    return { first: dayNumber(low, n, 1), last: dayNumber(low, n, daysInMonth(low, n)) };
  if (+day < 1 || +day > daysInMonth(low, n)) return null;
  const one = dayNumber(low, n, +day);
  return { first: one, last: one };
}

/** Seasons of the northern half of the year (a winter begins in December of the year before) and quarters. */
function daysOfPart(year: number, part: number): Days | null {
  const month = SEASON_START[part] ?? (part >= 33 && part <= 36 ? (part - 33) * 3 + 1 : null);
  if (month === null) return null;
  const y = month < 1 ? year - 1 : year;
  const m = month < 1 ? month + 12 : month;
  return { first: dayNumber(y, m, 1), last: dayNumber(y, m + 3, 1) - 1 };
}

/** First month; 0 is December of the year before. */
const SEASON_START: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 0 };
