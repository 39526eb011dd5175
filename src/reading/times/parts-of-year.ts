import type { Atoms } from '../../language/atoms.ts';
import { calendarAt } from './calendar.ts';
import type { Found } from './form.ts';
import { shifted } from './shifted.ts';
import { SEASONS, UNITS } from './words.ts';

/** "the week of March 6". */
export function weekOf(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  if (norms[i] !== 'the' || norms[i + 1] !== 'week' || (norms[i + 2] !== 'of' && norms[i + 2] !== 'ending'))
    return null;
  const day = i + 3 < atoms.length ? calendarAt(atoms, i + 3) : null;
  if (day?.form.kind !== 'date' || day.form.day === null) return null;
  return { ...day, first: i, form: { ...day.form, week: true }, rule: 'times/week-of' };
}

const NTH: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ first: 1, second: 2, third: 3, fourth: 4, last: -1 }),
);

/** "the last week of March", "the first week of May 2016": seven days counted from either end of the month. */
export function weekOfMonth(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const n = norms[i] === 'the' ? NTH.get(norms[i + 1]) : undefined;
  if (!n || norms[i + 2] !== 'week' || (norms[i + 3] !== 'of' && norms[i + 3] !== 'in')) return null;
  const month = i + 4 < atoms.length ? calendarAt(atoms, i + 4) : null;
  if (month?.form.kind !== 'date' || month.form.month === null || month.form.day !== null) return null;
  return { ...month, first: i, form: { ...month.form, nthWeek: n }, rule: 'times/week-of-month' };
}

const EDGES = new Set(['end', 'start', 'beginning', 'middle', 'close', 'outset']);

/** "the end of the year", "the start of this month", "the beginning of 2015": as exact as the period that is named. */
export function edgeAt(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  if (norms[i] !== 'the' || !EDGES.has(norms[i + 1]) || norms[i + 2] !== 'of') return null;
  const of = i + 3;
  if (of >= atoms.length) return null;
  const unit = norms[of] === 'the' ? UNITS.get(norms[of + 1] ?? '') : undefined;
  // "the end of the day" may be a manner of speaking
  if (unit === 'D' && (norms[i + 1] === 'start' || norms[i + 1] === 'beginning'))
    return {
      first: i,
      end: of + 2,
      form: { kind: 'shift', unit, offset: 0, anchor: 'told' },
      rule: 'times/edge',
    };
  if (unit === 'Y' || unit === 'M' || unit === 'W')
    return {
      first: i,
      end: of + 2,
      form: { kind: 'unit', unit, offset: 0, anchor: 'written' },
      rule: 'times/edge',
    };
  const inner = calendarAt(atoms, of) ?? shifted(atoms, of);
  const period =
    inner?.form.kind === 'unit' || (inner?.form.kind === 'date' && inner.form.day === null) ? inner : null;
  return period && period.first === of ? { ...period, first: i } : null;
}

/** "October of next year", "February this year". */
export function monthOfYear({ norms }: Atoms, found: Found): Found {
  const at = norms[found.end] === 'of' ? found.end + 1 : found.end;
  const shift = { last: -1, this: 0, next: 1 }[norms[at] ?? ''];
  if (shift === undefined || norms[at + 1] !== 'year' || found.form.kind !== 'date') return found;
  return { ...found, end: at + 2, form: { ...found.form, yearShift: shift } };
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ first: 1, second: 2, third: 3, fourth: 4 }),
);

/** "the third quarter of this year", "the fourth quarter of 2011", "third-quarter". */
export function quarterAt(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const the = norms[i] === 'the' ? i + 1 : i;
  const n = ORDINALS.get(norms[the]);
  const j = norms[the + 1] === '-' ? the + 2 : the + 1;
  if (!n || norms[j] !== 'quarter') return null;
  const of = norms[j + 1] === 'of' ? j + 2 : j + 1;
  const year = Number(norms[of]);
  if (/^\d{4}$/.test(norms[of] ?? '') && year > 1800)
    return {
      first: i,
      end: of + 1,
      form: { kind: 'quarter', quarter: n, year, offset: 0 },
      rule: 'times/quarter',
    };
  const shift = { this: 0, last: -1, next: 1 }[norms[of] ?? ''];
  const own = shift !== undefined && norms[of + 1] === 'year';
  return {
    first: i,
    end: own ? of + 2 : j + 1,
    form: { kind: 'quarter', quarter: n, year: null, offset: own ? shift : 0 },
    rule: 'times/quarter',
  };
}

/** What is held in a season and named by it: "the spring offensive". */
const OF_SEASON = new Set(
  'offensive offensives campaign campaigns election elections vote meeting meetings summit session term semester holidays break harvest talks floods'.split(
    ' ',
  ),
);

/** "in the autumn", "since spring"; but not "the fall of the town", "in spring water". */
function isIn(norms: readonly string[], the: number, i: number, prev: string): boolean {
  if (norms[the] === 'fall') return the > i && prev === 'in' && norms[the + 1] !== 'of';
  if (norms[the] === 'spring') return /^(?:in|since|by|until)$/.test(prev) && norms[the + 1] !== 'of';
  return /^(?:in|since|of|by|during|until|this|through)$/.test(prev);
}

/** "the summer of 2014", "spring 2012", "in the autumn". */
export function seasonAt(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const the = norms[i] === 'the' ? i + 1 : i;
  const season = SEASONS.get(norms[the] ?? '');
  if (!season) return null;
  const of = norms[the + 1] === 'of' ? the + 2 : the + 1;
  const year = Number(norms[of]);
  if (/^\d{4}$/.test(norms[of] ?? '') && year > 1800)
    return { first: i, end: of + 1, form: { kind: 'season', season, year, offset: 0 }, rule: 'times/season' };
  const prev = norms[i - 1] ?? '';
  // "in Spring" may be a town
  const named = atoms.capital[the] === 1 && the > 0;
  const told = OF_SEASON.has(norms[the + 1] ?? '') || (!named && isIn(norms, the, i, prev));
  if (!told) return null;
  return {
    first: i,
    end: the + 1,
    form: { kind: 'season', season, year: null, offset: 0 },
    rule: 'times/season',
  };
}
