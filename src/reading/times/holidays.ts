import { dayNumber, daysInMonth, weekdayOf } from '../../format/edtf.ts';
import type { Atoms } from '../../language/atoms.ts';
import type { Found } from './form.ts';
import { type Context, onDay, type Resolved, yearOf } from './resolved.ts';
import { HOLIDAYS, holidayById } from './words.ts';

/** A day with a name, and the year behind it: "Easter", "Christmas Day 2015". */
export function holidayAt(atoms: Atoms, i: number): Found | null {
  const found = HOLIDAYS.at(atoms, i);
  if (!found || !atoms.capital[i]) return null;
  const year = Number(atoms.norms[found.end]);
  const given = year >= 1900 && year < 2100 && /^\d{4}$/.test(atoms.norms[found.end] ?? '');
  return {
    first: i,
    end: found.end + (given ? 1 : 0),
    form: { kind: 'holiday', id: found.value.id, year: given ? year : null, offset: 0 },
    rule: 'times/holiday',
  };
}

/** The day of a holiday: in the year given, else the one that tense and the day of publication ask for. */
export function holiday(
  id: string,
  given: number | null,
  offset: number,
  { published, tense }: Context,
): Resolved {
  const { date: fixed, rule } = holidayById.get(id)!;
  const of = (year: number) =>
    fixed ? dayNumber(year, +fixed.slice(0, 2), +fixed.slice(3)) : computed(rule!, year);
  if (given !== null) return onDay(of(given));
  if (published === null) {
    const value = fixed ? `XXXX-${fixed}` : 'XXXX-XX-XX';
    return { value, edtf: value, day: null };
  }
  const year = yearOf(published);
  if (offset < 0) return onDay(of(year) < published ? of(year) : of(year - 1));
  if (offset > 0 || tense > 0) return onDay(of(year) >= published ? of(year) : of(year + 1));
  if (tense < 0 && of(year) > published) return onDay(of(year - 1));
  const near = [year - 1, year, year + 1].map(of);
  return onDay(near.reduce((a, b) => (Math.abs(b - published) < Math.abs(a - published) ? b : a)));
}

/** "easter-2", "11/4/4": the fourth Thursday of November; a negative count is from the end; "11/1/1+1": the day after the first Monday. */
function computed(rule: string, year: number): number {
  const easterRule = /^easter([+-]\d+)$/.exec(rule);
  if (easterRule) return easter(year) + Number(easterRule[1]);
  const [nth, days = '0'] = rule.split('+');
  const [month, wanted, n] = nth.split('/').map(Number);
  const first = dayNumber(year, month, 1);
  const start = first + ((wanted - weekdayOf(first) + 7) % 7);
  if (n > 0) return start + 7 * (n - 1) + Number(days);
  const last = first + daysInMonth(year, month) - 1;
  return last - ((weekdayOf(last) - wanted + 7) % 7) + 7 * (n + 1);
}

/** Easter Sunday, Gregorian (the anonymous algorithm). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
