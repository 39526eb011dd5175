import { type Atoms, NUMBER, WORD } from '../../language/atoms.ts';
import { numeralAt } from '../quantities/numeral/at.ts';
import { calendarAt } from './calendar.ts';
import { clockAt } from './clock.ts';
import type { Found } from './form.ts';
import { holidayAt } from './holidays.ts';
import { edgeAt, monthOfYear, quarterAt, seasonAt, weekOf, weekOfMonth } from './parts-of-year.ts';
import { relativeAt } from './relative.ts';
import { setAt } from './sets.ts';
import {
  DAY_PARTS,
  HOLIDAYS,
  MONTHS,
  REFS,
  SEASONS,
  SETS,
  UNITS,
  WEEKDAYS,
  WEEKDAYS_SHORT,
} from './words.ts';

const STARTS = new Set(
  'single the this that these last next past previous following coming current same recent earlier later early late mid every each a an half several few many second third fourth first yesterday today tomorrow tonight overnight day noon midday midnight one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds once twice some upcoming in right at presently nowadays currently now recently lately more until most soon very future previously'.split(
    ' ',
  ),
);

/** First pass: the time expressions of a sentence, by their words alone, in order and without overlaps. */
export function recognise(atoms: Atoms): Found[] {
  const out: Found[] = [];
  for (let i = 0; i < atoms.length; ) {
    const found = mayStart(atoms, i) ? foundAt(atoms, i) : null;
    if (found && found.end > i) {
      out.push(found);
      const second = secondDay(atoms, found);
      if (second) out.push(second);
      i = second?.end ?? found.end;
    } else i++;
  }
  return out;
}

/** The second of two days: "on April 24 and 25". */
function secondDay({ norms, kinds }: Atoms, { form, end }: Found): Found | null {
  if (form.kind !== 'date' || form.day === null || form.lastDay || norms[end] !== 'and') return null;
  const day = /^\d{1,2}$/.test(norms[end + 1] ?? '') ? Number(norms[end + 1]) : 0;
  if (day <= form.day || day > 31 || form.week) return null;
  if (kinds[end + 2] === WORD && !AFTER_DAY.has(norms[end + 2])) return null;
  const { weekday: _, ...rest } = form;
  return { first: end + 1, end: end + 2, form: { ...rest, day }, rule: 'times/second-day' };
}

const AFTER_DAY = new Set([
  'in',
  'at',
  'near',
  'on',
  'by',
  'when',
  'as',
  'during',
  'after',
  'before',
  'to',
  'and',
]);

function mayStart({ norms, kinds }: Atoms, i: number): boolean {
  if (kinds[i] === NUMBER) return true;
  return MAY_START.has(norms[i]);
}

const MAY_START: ReadonlySet<string> = new Set([
  ...STARTS,
  ...[MONTHS, WEEKDAYS_SHORT, UNITS, SETS, SEASONS, DAY_PARTS].flatMap((words) => [...words.keys()]),
  ...HOLIDAYS.firstWords(),
  ...[...WEEKDAYS.keys()].map((w) => `${w}s`),
]);

function foundAt(atoms: Atoms, i: number): Found | null {
  return (
    clockFirst(atoms, i) ??
    partFirst(atoms, i) ??
    dayAt(atoms, i) ??
    setAt(atoms, i) ??
    quarterAt(atoms, i) ??
    seasonAt(atoms, i) ??
    refAt(atoms, i)
  );
}

/** A day, a date or a period, with the time of day that follows it. */
function dayAt(atoms: Atoms, i: number): Found | null {
  const found =
    weekOf(atoms, i) ??
    weekOfMonth(atoms, i) ??
    edgeAt(atoms, i) ??
    holidayAt(atoms, i) ??
    calendarAt(atoms, i) ??
    relativeAt(atoms, i);
  if (!found) return null;
  if (found.rule === 'times/month') return monthOfYear(atoms, found);
  return isDaily(found) ? withTime(atoms, found) : found;
}

const isDaily = ({ form, clock }: Found) =>
  clock === undefined &&
  (form.kind === 'weekday' ||
    form.kind === 'day' ||
    form.kind === 'holiday' ||
    (form.kind === 'date' && form.day !== null));

/** "Wednesday night", "Tuesday at 9 a.m.", "September 17 around 5 pm". */
function withTime(atoms: Atoms, found: Found): Found {
  const { norms } = atoms;
  let j = found.end;
  const part = DAY_PARTS.get(norms[j] ?? '');
  if (part) return { ...found, end: j + 1, clock: `T${part}` };
  if (norms[j] === ',') j++;
  if (norms[j] === 'at' || norms[j] === 'around' || norms[j] === 'about') j++;
  const clock = j < atoms.length ? clockAt(atoms, j) : null;
  return clock ? { ...found, end: clock.end, clock: clock.value } : found;
}

/** "9 a.m. Tuesday", "the morning of September 17", "noon on Friday", or the time of day alone. */
function clockFirst(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const clock = clockAt(atoms, i) ?? dayPartOf(atoms, i);
  if (!clock) return null;
  let j = secondClock(atoms, clock.end);
  if (norms[j] === ',') j++;
  if (norms[j] === 'on' || norms[j] === 'of') j++;
  const day = j < atoms.length ? (holidayAt(atoms, j) ?? calendarAt(atoms, j) ?? relativeAt(atoms, j)) : null;
  if (day && isDaily(day)) {
    const end = DAY_PARTS.has(norms[day.end] ?? '') ? day.end + 1 : day.end;
    return { ...day, first: i, end, clock: clock.value };
  }
  if (!clock.value.includes(':')) return null;
  return { first: i, end: clock.end, form: { kind: 'clock' }, clock: clock.value, rule: 'times/clock' };
}

/** The same time by another clock: "10:35 a.m. (0735 GMT)". */
function secondClock(atoms: Atoms, j: number): number {
  const other = atoms.norms[j] === '(' && j + 1 < atoms.length ? clockAt(atoms, j + 1) : null;
  return other && atoms.norms[other.end] === ')' ? other.end + 1 : j;
}

const SUN = new Set(['dawn', 'daybreak', 'sunrise', 'dusk', 'sunset', 'nightfall']);

/** "the morning of", "evening on", "the early hours of"; only a day after it makes it a time. */
function dayPartOf({ norms }: Atoms, i: number): { end: number; value: string } | null {
  const j = norms[i] === 'the' ? i + 1 : i;
  if ((norms[j] === 'early' || norms[j] === 'small') && norms[j + 1] === 'hours' && norms[j + 2] === 'of')
    return { end: j + 2, value: 'TMO' };
  const part = DAY_PARTS.get(norms[j] ?? '');
  // "dawn Friday"
  if (part && j === i && SUN.has(norms[j]) && WEEKDAYS.has(norms[j + 1] ?? ''))
    return { end: j + 1, value: `T${part}` };
  if (!part || (norms[j + 1] !== 'of' && norms[j + 1] !== 'on')) return null;
  return { end: j + 1, value: `T${part}` };
}

/** "late November", "mid-2011", "early this week", "early Friday": part and whole are one expression. */
function partFirst(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  if (norms[i] !== 'early' && norms[i] !== 'late' && norms[i] !== 'mid') return null;
  let j = norms[i + 1] === '-' ? i + 2 : i + 1;
  if (norms[j] === 'in' || norms[j] === 'on') j++;
  if (norms[j] === 'the') j++;
  if (j >= atoms.length) return null;
  const date = calendarAt(atoms, j);
  const month = date?.rule === 'times/month' ? monthOfYear(atoms, date) : date;
  const inner = month ?? dayAt(atoms, j) ?? seasonAt(atoms, j);
  return inner && inner.form.kind !== 'fixed' ? { ...inner, first: i } : null;
}

function refAt(atoms: Atoms, i: number): Found | null {
  const found = REFS.at(atoms, i);
  if (!found) return null;
  // "in the past decade" is a length of time
  if (found.value === 'PAST_REF' && (UNITS.has(atoms.norms[found.end] ?? '') || numeralAt(atoms, found.end)))
    return null;
  if (atoms.norms[i] === 'soon' && /^(?:as|so|too|how)$/.test(atoms.norms[i - 1] ?? '')) return null;
  if (atoms.norms[i] === 'soon' && isTold(atoms, i)) return null;
  if (atoms.norms[i] === 'now' && (atoms.norms[i - 1] === 'until' || atoms.norms[i + 1] === '-')) return null;
  return {
    first: i,
    end: found.end,
    form: { kind: 'fixed', type: 'DATE', value: found.value },
    rule: 'times/ref',
  };
}

/** "was soon released", "soon became", "soon after" tell of the past. */
function isTold({ doc, starts, norms }: Atoms, i: number): boolean {
  if (norms[i + 1] === 'after' || /^(?:was|were|had|been)$/.test(norms[i - 1] ?? '')) return true;
  return i + 1 < norms.length && doc.xpos(doc.tokenAt(starts[i + 1])) === 'VBD';
}
