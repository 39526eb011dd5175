import { dayNumber, daysInMonth, isoDay, weekdayOf } from '../../format/edtf.ts';
import type { Anchor, Form, Unit } from './form.ts';
import { holiday } from './holidays.ts';
import { quarter, season } from './resolve-parts-of-year.ts';
import { type Context, monthOf, onDay, pad, type Resolved, unknownDay, yearOf } from './resolved.ts';

/** Second pass: a form and what is known of its writing to TIMEX3 and EDTF. What is not known stays X. */
export function resolve(form: Form, context: Context): Resolved {
  switch (form.kind) {
    case 'fixed':
      return { value: form.value, edtf: null, day: null };
    case 'date':
      return date(form, context);
    case 'decade': {
      const stem = String(form.start).slice(0, 3);
      return { value: `${stem}X`, edtf: `${stem}X`, day: null };
    }
    case 'weekday':
      return context.published === null
        ? { value: `XXXX-WXX-${form.weekday}`, edtf: 'XXXX-XX-XX', day: null }
        : onDay(weekday(form.weekday, form.shift, context.published, context.tense));
    case 'day':
      return context.published === null ? unknownDay() : onDay(context.published + form.offset);
    case 'clock': {
      const day = context.told ?? context.published;
      return day === null ? unknownDay() : onDay(day);
    }
    case 'unit':
      return unitAt(form.unit, form.offset, anchorOf(form, context));
    case 'shift':
      return shift(form.unit, form.offset, anchorOf(form, context));
    case 'season':
      return season(form.season, form.year, form.offset, context);
    case 'quarter':
      return quarter(form.quarter, form.year, form.offset, context);
    case 'holiday':
      return holiday(form.id, form.year, form.offset, context);
  }
}

/** The day that a relative time counts from: "that year" is the one last told of, "that day" needs a day told of. */
function anchorOf({ unit, anchor }: { unit: Unit; anchor: Anchor }, context: Context): number | null {
  if (anchor === 'written') return context.published;
  if (unit === 'M') return context.month ?? context.told ?? context.published;
  const told = unit === 'Y' || unit === 'DE' || unit === 'CE' ? context.period : context.told;
  return told ?? context.published;
}

function date(form: Extract<Form, { kind: 'date' }>, context: Context): Resolved {
  const { month, day, lastDay } = form;
  const year = form.year ?? guessYear(form, context);
  const y = year === null ? 'XXXX' : String(year);
  if (month === null) return { value: y, edtf: y, day: null };
  if (form.nthWeek && year !== null) return weekOfMonth(form.nthWeek, year, month);
  if (day === null) return { value: `${y}-${pad(month)}`, edtf: `${y}-${pad(month)}`, day: null };
  if (year !== null && day > daysInMonth(year, month))
    return { value: `${y}-${pad(month)}`, edtf: `${y}-${pad(month)}`, day: null };
  const value = `${y}-${pad(month)}-${pad(day)}`;
  const one = year === null ? null : dayNumber(year, month, day);
  if (form.week && one !== null) return spell('W', one);
  const to =
    lastDay && year !== null ? `/${y}-${pad(month)}-${pad(Math.min(lastDay, daysInMonth(year, month)))}` : '';
  return { value, edtf: value + to, day: one };
}

/** The week that holds the middle of the nth seven days of a month, of the last seven for -1. */
function weekOfMonth(n: number, year: number, month: number): Resolved {
  const inMonth = n > 0 ? 7 * n - 3 : daysInMonth(year, month) - 3;
  return spell('W', dayNumber(year, month, inMonth));
}

/** The year of a date without one: by tense, else the year that brings it nearest to the day of publication. */
function guessYear(form: Extract<Form, { kind: 'date' }>, { published, tense }: Context): number | null {
  if (published === null || form.month === null) return null;
  const year = yearOf(published);
  if (form.yearShift !== undefined) return year + form.yearShift;
  if (form.day === null) {
    const now = monthOf(published);
    if (form.month === now) return year;
    if (tense > 0) return form.month > now ? year : year + 1;
    return form.month < now ? year : year - 1;
  }
  const month = form.month;
  const day = form.day;
  const distance = (y: number) => dayNumber(y, month, Math.min(day, daysInMonth(y, month))) - published;
  const fits = [year - 1, year, year + 1].filter(
    (y) => form.weekday === undefined || weekdayOf(dayNumber(y, month, day)) === form.weekday,
  );
  const candidates = fits.length > 0 ? fits : [year - 1, year, year + 1];
  // the other side of the day of publication is dearer where the tense speaks against it, but never out of reach
  const cost = (y: number) =>
    Math.abs(distance(y)) * (distance(y) * tense < 0 ? 4 : distance(y) > 0 && tense === 0 ? 1.5 : 1);
  return candidates.reduce((best, y) => (cost(y) < cost(best) ? y : best));
}

/** A weekday is the latest one up to the day of publication, unless the tense or "next" says otherwise. */
function weekday(day: number, shift: number, published: number, tense: number): number {
  const today = weekdayOf(published);
  if (shift > 0) return published + ((day - today + 7) % 7 || 7);
  if (shift < 0) return published - ((today - day + 7) % 7 || 7);
  return tense > 0 ? published + ((day - today + 7) % 7) : published - ((today - day + 7) % 7);
}

const DAYS: Partial<Record<Unit, number>> = { D: 1, N: 1, W: 7, F: 14, E: 7 };
const MONTHS: Partial<Record<Unit, number>> = { M: 1, Q: 3, Y: 12, DE: 120, CE: 1200 };

/** "last week", "this year"; a month by name is unit M with offset shift * 100 + month. */
function unitAt(unit: Unit, offset: number, from: number | null): Resolved {
  if (from === null) return { value: unknown(unit), edtf: unknownEdtf(unit), day: null };
  if (unit === 'M' && Math.abs(offset) > 50) return namedMonth(offset, from);
  if (unit === 'M' && offset > 1) return namedMonth(offset, from);
  const days = DAYS[unit];
  if (days !== undefined) {
    if (unit === 'E') return weekend(from, offset);
    return spell(unit, from + offset * days);
  }
  return spell(unit, addMonths(from, offset * (MONTHS[unit] ?? 0)));
}

function namedMonth(offset: number, from: number): Resolved {
  const shift = Math.round(offset / 100);
  const month = offset - shift * 100;
  const year = yearOf(from);
  const now = monthOf(from);
  const y = shift < 0 ? (month < now ? year : year - 1) : shift > 0 ? (month > now ? year : year + 1) : year;
  return { value: `${y}-${pad(month)}`, edtf: `${y}-${pad(month)}`, day: null };
}

/** "two weeks ago", "three years later", as exact as the words are. */
function shift(unit: Unit, offset: number, from: number | null): Resolved {
  if (from === null) return { value: unknown(unit), edtf: unknownEdtf(unit), day: null };
  if (unit.startsWith('T')) {
    const hours = unit === 'TH' ? offset : 0;
    return onDay(from + Math.trunc(hours / 24));
  }
  const days = DAYS[unit];
  if (days !== undefined)
    return spell(unit === 'F' || unit === 'E' ? 'W' : unit, from + Math.round(offset * days));
  const to = addMonths(from, Math.round(offset * (MONTHS[unit] ?? 0)));
  return spell(unit === 'DE' || unit === 'CE' ? 'Y' : unit, to);
}

/** The unit that holds a day, in both notations. */
function spell(unit: Unit, day: number): Resolved {
  const iso = isoDay(day);
  switch (unit) {
    case 'W': {
      const monday = day - weekdayOf(day) + 1;
      return { value: isoWeek(day), edtf: `${isoDay(monday)}/${isoDay(monday + 6)}`, day: null };
    }
    case 'M':
      return { value: iso.slice(0, 7), edtf: iso.slice(0, 7), day: null };
    case 'Q': {
      const q = Math.ceil(monthOf(day) / 3);
      return { value: `${iso.slice(0, 4)}-Q${q}`, edtf: `${iso.slice(0, 4)}-${32 + q}`, day: null };
    }
    case 'Y':
      return { value: iso.slice(0, 4), edtf: iso.slice(0, 4), day: null };
    case 'DE':
      return { value: `${iso.slice(0, 3)}X`, edtf: `${iso.slice(0, 3)}X`, day: null };
    case 'CE':
      return { value: `${iso.slice(0, 2)}XX`, edtf: `${iso.slice(0, 2)}XX`, day: null };
    default:
      return onDay(day);
  }
}

function weekend(from: number, offset: number): Resolved {
  // "this weekend" and "the weekend" on a Monday or Tuesday look back, later in the week ahead; the week decides
  const today = weekdayOf(from);
  const saturday = from - today + 6 + 7 * (offset === 0 && today <= 2 ? -1 : offset);
  return { value: `${isoWeek(saturday)}-WE`, edtf: `${isoDay(saturday)}/${isoDay(saturday + 1)}`, day: null };
}

/** ISO week, "2016-W37". */
function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const year = yearOf(thursday);
  return `${year}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

function addMonths(day: number, months: number): number {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayNumber(year, month, Math.min(Number(isoDay(day).slice(8)), daysInMonth(year, month)));
}

function unknown(unit: Unit): string {
  if (unit === 'W' || unit === 'F') return 'XXXX-WXX';
  if (unit === 'E') return 'XXXX-WXX-WE';
  if (unit === 'M') return 'XXXX-XX';
  if (unit === 'Q') return 'XXXX-QX';
  return unit === 'Y' || unit === 'DE' || unit === 'CE' ? 'XXXX' : 'XXXX-XX-XX';
}

const unknownEdtf = (unit: Unit) =>
  unit === 'Y' || unit === 'DE' || unit === 'CE'
    ? 'XXXX'
    : unit === 'M' || unit === 'Q'
      ? 'XXXX-XX'
      : 'XXXX-XX-XX';
