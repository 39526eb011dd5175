import type { Atoms } from '../../language/atoms.ts';
import { numeralAt } from '../quantities/numeral/at.ts';
import { calendarAt } from './calendar.ts';
import { lasting } from './duration.ts';
import type { Anchor, Form, Found } from './form.ts';
import { DAY_PARTS, HOLIDAYS, MONTHS, SEASONS, UNITS, WEEKDAYS } from './words.ts';

/** Words that count units from now, or from what is told. */
export const SHIFTS: ReadonlyMap<string, -1 | 0 | 1> = new Map(
  Object.entries<-1 | 0 | 1>({
    last: -1,
    previous: -1,
    past: -1,
    this: 0,
    current: 0,
    next: 1,
    coming: 1,
    following: 1,
    upcoming: 1,
  }),
);
const TOLD = new Set(['previous', 'following']);

/** "last week", "this morning", "next Friday", "last November", "the past two months", "recent days". */
export function shifted(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const shift = SHIFTS.get(norms[i]);
  if (shift === undefined) return recent(atoms, i);
  const next = norms[i + 1] ?? '';
  // "this past weekend", "this coming Friday"
  if (norms[i] === 'this' && (next === 'past' || next === 'coming')) {
    const inner = shifted(atoms, i + 1);
    return inner && { ...inner, first: i };
  }
  const found = (end: number, form: Form, rule: string): Found => ({
    first: i,
    end,
    form,
    rule: `times/${rule}`,
  });
  const weekday = WEEKDAYS.get(next);
  if (weekday !== undefined)
    return found(
      i + 2,
      { kind: 'weekday', weekday, shift: norms[i] === 'past' || norms[i] === 'this' ? 0 : shift },
      'weekday',
    );
  const part = DAY_PARTS.get(next);
  if (
    part &&
    (norms[i] === 'this' || (norms[i] === 'last' && (part === 'NI' || part === 'EV')) || TOLD.has(norms[i]))
  ) {
    const told = TOLD.has(norms[i]);
    const form: Form = told
      ? { kind: 'shift', unit: 'D', offset: shift, anchor: 'told' }
      : { kind: 'day', offset: shift };
    return { ...found(i + 2, form, 'day-part'), clock: `T${part}` };
  }
  const season = SEASONS.get(next);
  if (season && norms[i] !== 'past')
    return found(i + 2, { kind: 'season', season, year: null, offset: shift }, 'season');
  const month = MONTHS.get(next);
  if (month !== undefined && atoms.capital[i + 1]) {
    // "last Oct. 23" is a date like any other
    const date = calendarAt(atoms, i + 1);
    if (date?.form.kind === 'date' && date.form.day !== null) return { ...date, first: i };
    return found(
      date?.end ?? i + 2,
      { kind: 'unit', unit: 'M', offset: shift * 100 + month, anchor: 'written' },
      'shifted-month',
    );
  }
  const holiday = HOLIDAYS.at(atoms, i + 1);
  if (holiday)
    return found(
      holiday.end,
      { kind: 'holiday', id: holiday.value.id, year: null, offset: shift },
      'holiday',
    );
  const unit = UNITS.get(next);
  if (unit && !next.endsWith('s') && unit.length <= 2 && !unit.startsWith('T')) {
    if (isLength(atoms, i) && unit !== 'E') return lasting(i, i + 2, 1, unit);
    if (unit === 'D')
      return norms[i] === 'last' || norms[i] === 'this'
        ? null
        : found(i + 2, { kind: 'shift', unit, offset: shift || 0, anchor: 'told' }, 'day');
    if (unit === 'N') return null;
    const anchor: Anchor = TOLD.has(norms[i]) ? 'told' : 'written';
    return found(i + 2, { kind: 'unit', unit, offset: shift, anchor }, 'unit');
  }
  if (unit && next.endsWith('s') && norms[i] !== 'this') return lasting(i, i + 2, null, unit);
  const n = numeralAt(atoms, i + 1);
  if (!n) return null;
  const units = UNITS.get(norms[n.end] ?? '');
  return units ? lasting(i, n.end + 1, n.value, units) : null;
}

const OVER = new Set(['for', 'over', 'within', 'through', 'throughout']);

/** "the past year", "for the last week" are lengths; "last week" and "the past week" are dates. */
function isLength({ norms }: Atoms, i: number): boolean {
  const over = norms[i - 1] === 'the' && OVER.has(norms[i - 2] ?? '');
  if (norms[i] === 'past') return over || norms[i + 1] !== 'week';
  return norms[i] === 'last' && over && norms[i + 1] !== 'quarter';
}

function recent({ norms }: Atoms, i: number): Found | null {
  const unit = norms[i] === 'recent' ? UNITS.get(norms[i + 1] ?? '') : undefined;
  return unit && norms[i + 1].endsWith('s') ? lasting(i, i + 2, null, unit) : null;
}
