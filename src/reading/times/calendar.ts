import { type Atoms, NUMBER, WORD } from '../../language/atoms.ts';
import type { Found } from './form.ts';
import { MONTHS, WEEKDAYS_SHORT } from './words.ts';

/** Dates of the calendar: "Sept. 17, 2016", "17th of September", "2016-09-17", "in March", "2016", "the 1990s". */
export function calendarAt(atoms: Atoms, i: number): Found | null {
  const date = fromWeekday(atoms, i) ?? bareDate(atoms, i);
  return date;
}

function bareDate(atoms: Atoms, i: number): Found | null {
  if (atoms.kinds[i] === NUMBER)
    return numeric(atoms, i) ?? dayMonth(atoms, i) ?? decade(atoms, i) ?? year(atoms, i);
  if (atoms.norms[i] === 'the') return dayMonth(atoms, i + 1, i);
  return monthDay(atoms, i);
}

/** "Friday, Oct. 23", "Tue 4 March 2014". */
function fromWeekday(atoms: Atoms, i: number): Found | null {
  const weekday = WEEKDAYS_SHORT.get(atoms.norms[i]);
  if (weekday === undefined) return null;
  let j = i + 1;
  while (j < atoms.length && (isComma(atoms.norms[j]) || atoms.norms[j] === '.')) j++;
  if (atoms.norms[j] === 'the') j++;
  const date = j < atoms.length ? bareDate(atoms, j) : null;
  if (date?.form.kind !== 'date' || date.form.day === null) return null;
  return { ...date, first: i, form: { ...date.form, weekday } };
}

const isComma = (s: string | undefined) => s === ',' || s === '\u060c';
const isDash = (s: string | undefined) => s === '-' || s === '–' || s === '\u2010' || s === '\u2011';

function figure({ norms, kinds }: Atoms, i: number): number | null {
  return kinds[i] === NUMBER && /^\d{1,4}$/.test(norms[i] ?? '') ? Number(norms[i]) : null;
}

const isYear = (n: number | null): n is number => n !== null && n >= 1800 && n < 2100;

/** A month's name at j: abbreviations and "may", "march" need their capital. */
function monthAt({ norms, capital, length }: Atoms, j: number): number | null {
  if (j >= length) return null;
  const month = MONTHS.get(norms[j]);
  if (month === undefined) return null;
  const plain = norms[j].length > 4 && norms[j] !== 'march' && norms[j] !== 'august';
  return plain || capital[j] ? month : null;
}

const afterDot = ({ norms }: Atoms, j: number) => (norms[j] === '.' ? j + 1 : j);
const afterOrdinal = ({ norms, spaced }: Atoms, j: number) =>
  !spaced[j] && (norms[j] === 'st' || norms[j] === 'nd' || norms[j] === 'rd' || norms[j] === 'th')
    ? j + 1
    : j;

/** The year after a date, with or without a comma: [year, atom after it]. */
function yearAfter(atoms: Atoms, j: number): [number | null, number] {
  let k = j;
  if (isComma(atoms.norms[k])) k++;
  else if (atoms.norms[k] === 'of' || atoms.norms[k] === 'in') k++;
  const n = figure(atoms, k);
  return isYear(n) && atoms.norms[k].length === 4 ? [n, k + 1] : [null, j];
}

const ATTACKS = new Set(['attacks', 'terrorist', 'terror', 'hijackings', 'hijackers']);

/** "the Sept. 11 attacks" without a year are those of 2001. */
const isHistoric = ({ norms }: Atoms, month: number, day: number, end: number) =>
  month === 9 && day === 11 && ATTACKS.has(norms[end] ?? '') ? 2001 : null;

/** "September 17, 2016", "Sept. 17-18", "September 2016", "September". */
function monthDay(atoms: Atoms, i: number): Found | null {
  const month = monthAt(atoms, i);
  if (month === null) return null;
  const { norms } = atoms;
  const j = MONTHS.has(norms[i]) && norms[i].length <= 4 ? afterDot(atoms, i + 1) : i + 1;
  const the = norms[j] === 'the' ? j + 1 : j;
  const day = figure(atoms, the);
  if (day !== null && day >= 1 && day <= 31 && norms[the].length <= 2 && !isClock(atoms, the)) {
    let end = afterOrdinal(atoms, the + 1);
    let lastDay: number | undefined;
    const other =
      isDash(norms[end]) || (norms[end] === 'to' && figure(atoms, end + 1) !== null)
        ? figure(atoms, end + 1)
        : null;
    if (other !== null && other > day && other <= 31) {
      lastDay = other;
      end = afterOrdinal(atoms, end + 2);
    }
    const [given, after] = yearAfter(atoms, end);
    const year = given ?? isHistoric(atoms, month, day, end);
    const found = { kind: 'date', year, month, day, ...(lastDay ? { lastDay } : {}) } as const;
    return { first: i, end: after, form: found, rule: 'times/month-day' };
  }
  const [year, after] = yearAfter(atoms, j);
  if (year !== null)
    return { first: i, end: after, form: { kind: 'date', year, month, day: null }, rule: 'times/month-year' };
  if (!isLoneMonth(atoms, i)) return null;
  return { first: i, end: i + 1, form: { kind: 'date', year: null, month, day: null }, rule: 'times/month' };
}

const BEFORE_MONTH = new Set(
  'in last next this since early late mid of until till by during from past previous through and between before after to for on'.split(
    ' ',
  ),
);

/** "June 6:30 pm": the number is the hour. */
const isClock = ({ norms, kinds, spaced }: Atoms, i: number): boolean =>
  norms[i + 1] === ':' && kinds[i + 2] === NUMBER && !spaced[i + 2];

/** Nouns that a month stands before: "the March vote". */
const OF_MONTH = new Set(
  'accession agreement attack attacks attempt ballot bombing bombings ceasefire coup deadline deal election elections killing killings massacre meeting offensive poll polls protest protests raid referendum report ruling shooting shootings strike strikes summit talks truce uprising vote war'.split(
    ' ',
  ),
);

/** A month alone: "in March", "the March vote", not the verb, the modal or a woman's name. */
function isLoneMonth({ norms, capital }: Atoms, i: number): boolean {
  const ambiguous = ['may', 'march', 'april', 'june', 'august', 'mar', 'jan', 'jun', 'dec', 'sep'].includes(
    norms[i],
  );
  const prev = norms[i - 1] ?? '';
  if (!ambiguous) return capital[i] === 1 || BEFORE_MONTH.has(prev);
  if (norms[i].length === 3 && norms[i] !== 'may') return false;
  if (capital[i] && OF_MONTH.has(norms[i + 1] ?? '') && !capital[i + 1] && i > 0) return true;
  return capital[i] === 1 && (BEFORE_MONTH.has(prev) || (prev === '-' && BEFORE_MONTH.has(norms[i - 2])));
}

/** "17 September 2016", "17th of September". */
function dayMonth(atoms: Atoms, i: number, first = i): Found | null {
  const day = figure(atoms, i);
  if (day === null || day < 1 || day > 31 || atoms.norms[i].length > 2) return null;
  let j = afterOrdinal(atoms, i + 1);
  let from = day;
  let lastDay: number | undefined;
  const other =
    isDash(atoms.norms[j]) || atoms.norms[j] === 'to' || atoms.norms[j] === 'and'
      ? figure(atoms, j + 1)
      : null;
  if (other !== null && other > day && other <= 31 && monthAt(atoms, afterOrdinal(atoms, j + 2)) !== null) {
    lastDay = other;
    from = day;
    j = afterOrdinal(atoms, j + 2);
  }
  if (atoms.norms[j] === 'of') j++;
  const month = monthAt(atoms, j);
  if (month === null) return null;
  const [year, end] = yearAfter(atoms, afterDot(atoms, j + 1));
  return {
    first,
    end: year === null ? j + 1 : end,
    form: { kind: 'date', year, month, day: from, ...(lastDay ? { lastDay } : {}) },
    rule: 'times/day-month',
  };
}

/** "2016-09-17", "17/09/2016", "9/17/16", "17.09.2016". Where day and month could be either, the American order. */
function numeric(atoms: Atoms, i: number): Found | null {
  const { norms, kinds, spaced } = atoms;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(norms[i]);
  if (dotted) return ymd(atoms, i, i + 1, +dotted[3], +dotted[2], +dotted[1]);
  const sign = norms[i + 1];
  if ((sign !== '-' && sign !== '/') || norms[i + 3] !== sign) return null;
  if (kinds[i + 2] !== NUMBER || kinds[i + 4] !== NUMBER || spaced[i + 2] || spaced[i + 4] || spaced[i + 1])
    return null;
  const [a, b, c] = [figure(atoms, i), figure(atoms, i + 2), figure(atoms, i + 4)];
  if (a === null || b === null || c === null) return null;
  const end = i + 5;
  if (norms[i].length === 4) return ymd(atoms, i, end, a, b, c);
  if (norms[i + 4].length !== 4 && (norms[i + 4].length !== 2 || sign === '-')) return null;
  return a <= 12 ? (ymd(atoms, i, end, c, a, b) ?? ymd(atoms, i, end, c, b, a)) : ymd(atoms, i, end, c, b, a);
}

function ymd(
  { norms }: Atoms,
  first: number,
  end: number,
  y: number,
  month: number,
  day: number,
): Found | null {
  const year = y < 100 ? (y < 50 ? 2000 + y : 1900 + y) : y;
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return null;
  // the time of day in an ISO date-time belongs to it
  const t = norms[end] === 't' || norms[end] === 'T' ? end : 0;
  return { first, end: t ? end : end, form: { kind: 'date', year, month, day }, rule: 'times/numeric' };
}

const BEFORE_YEAR = new Set(
  'in since of by from until till before after during early late mid year the through to for and between around post pre a his her its their'.split(
    ' ',
  ),
);
const NOT_AFTER_YEAR = new Set(
  'people soldiers civilians men women children troops fighters homes houses families members refugees students workers employees dollars km miles metres meters tons tonnes points votes casualties prisoners police others hours'.split(
    ' ',
  ),
);

/** A year alone, "in 2016", "2016". Round figures ("2000") need a preposition. */
function year(atoms: Atoms, i: number): Found | null {
  const { norms, kinds, spaced } = atoms;
  const n = figure(atoms, i);
  if (!isYear(n) || norms[i].length !== 4) return null;
  const prev = norms[i - 1] ?? '';
  const next = norms[i + 1] ?? '';
  if (!spaced[i] && (kinds[i - 1] === WORD || /^[$£€¥#]$/.test(prev))) return null;
  if (kinds[i + 1] === WORD && (!spaced[i + 1] || NOT_AFTER_YEAR.has(next))) return null;
  if (/^[%$€£]$/.test(next) || (next === ',' && !spaced[i + 1] && kinds[i + 2] === NUMBER && !spaced[i + 2]))
    return null;
  if (/^(?:gmt|utc|hours|hrs|least|than|about|nearly|over|almost)$/.test(next)) return null;
  if (/^(?:least|than|about|nearly|over|almost|some|no|number)$/.test(prev)) return null;
  const compound =
    isDash(prev) && (norms[i - 2] === 'mid' || norms[i - 2] === 'post' || norms[i - 2] === 'pre');
  const before = BEFORE_YEAR.has(prev) || compound;
  // "2012-08-S-043" is a number of a document
  if (isDash(next) && !spaced[i + 1] && kinds[i + 2] === NUMBER && isDash(norms[i + 3])) return null;
  if (!before && (n % 100 === 0 || n < 1900 || n > 2035)) return null;
  if (!before && isDash(prev) && !spaced[i])
    return kinds[i - 2] === NUMBER && isYear(figure(atoms, i - 2)) ? plainYear(i, n) : null;
  if (
    isDash(next) &&
    !spaced[i + 1] &&
    kinds[i + 2] === NUMBER &&
    !isYear(figure(atoms, i + 2)) &&
    !/^\d\d$/.test(norms[i + 2])
  )
    return null;
  if (!before && atoms.capital[i - 1] === 1 && kinds[i - 1] === WORD && !MONTHS.has(prev)) return null;
  return compound ? { ...plainYear(i, n), first: i - 2 } : plainYear(i, n);
}

const plainYear = (i: number, n: number): Found => ({
  first: i,
  end: i + 1,
  form: { kind: 'date', year: n, month: null, day: null },
  rule: 'times/year',
});

/** "1990s". */
function decade(atoms: Atoms, i: number): Found | null {
  const { norms, spaced } = atoms;
  const n = figure(atoms, i);
  const s = norms[i + 1] === 's' || norms[i + 1] === "'s";
  if (!s || spaced[i + 1] || n === null) return null;
  if (isYear(n) && n % 10 === 0)
    return { first: i, end: i + 2, form: { kind: 'decade', start: n, century: false }, rule: 'times/decade' };
  if (
    n >= 20 &&
    n < 100 &&
    n % 10 === 0 &&
    (norms[i - 1] === 'the' || norms[i - 1] === "'" || norms[i - 1] === '’' || afterDecade(atoms, i))
  )
    return {
      first: i,
      end: i + 2,
      form: { kind: 'decade', start: 1900 + n, century: false },
      rule: 'times/decade',
    };
  return null;
}

/** "the 70s and 80s". */
const afterDecade = ({ norms }: Atoms, i: number) =>
  (norms[i - 1] === 'and' || norms[i - 1] === 'or') &&
  norms[i - 2] === 's' &&
  /^(?:\d\d)?\d0$/.test(norms[i - 3] ?? '');
