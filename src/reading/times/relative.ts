import type { Atoms } from '../../language/atoms.ts';
import { calendarAt } from './calendar.ts';
import { counted } from './counted.ts';
import type { Found, Unit } from './form.ts';
import { SHIFTS, shifted } from './shifted.ts';
import { DAY_PARTS, UNITS, WEEKDAYS, WEEKDAYS_SHORT } from './words.ts';

/** Times told from another: "yesterday", "last week", "three days ago", "that day", "next Friday", "the past two months". */
export function relativeAt(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const w = norms[i];
  switch (w) {
    case 'yesterday':
    case 'today':
    case 'tomorrow':
    case 'tonight':
    case 'overnight':
      return deictic(w, i, atoms);
    case 'day':
      if (norms[i + 1] === 'before' && norms[i + 2] === 'yesterday') return dayOff(i, i + 3, -2);
      if (norms[i + 1] === 'after' && norms[i + 2] === 'tomorrow') return dayOff(i, i + 3, 2);
      break;
    case 'the':
      return theAt(atoms, i);
    case 'that':
    case 'same':
      return same(atoms, i, i);
    case 'earlier':
    case 'later': {
      if (!['this', 'that', 'today', 'on', 'in', 'last'].includes(norms[i + 1])) return null;
      const inner = norms[i + 1] === 'in' || norms[i + 1] === 'on' ? null : relativeAt(atoms, i + 1);
      return inner && inner.first === i + 1 ? { ...inner, first: i } : null;
    }
  }
  return bareWeekday(atoms, i) ?? shifted(atoms, i) ?? counted(atoms, i);
}

function deictic(w: string, i: number, { norms }: Atoms): Found | null {
  if (w === 'today' && norms[i + 1] === "'s" && norms[i + 2] === 'world') return null;
  if (w === 'tonight') return { ...dayOff(i, i + 1, 0), clock: 'TNI' };
  if (w === 'overnight') return { ...dayOff(i, i + 1, 0), clock: 'TNI', rule: 'times/overnight' };
  return dayOff(i, i + 1, w === 'today' ? 0 : w === 'yesterday' ? -1 : 1);
}

const dayOff = (first: number, end: number, offset: number): Found => ({
  first,
  end,
  form: { kind: 'day', offset },
  rule: 'times/day',
});

/** "Black Friday", "Bloody Sunday" are names of days in history. */
const HISTORIC = new Set(['black', 'bloody', 'super', 'cyber', 'giving', 'fat']);

function bareWeekday(atoms: Atoms, i: number): Found | null {
  const { norms, capital } = atoms;
  if (HISTORIC.has(norms[i - 1]) && capital[i - 1]) return null;
  const short = norms[i].length <= 5 && norms[i + 1] === '.';
  const weekday = WEEKDAYS.get(norms[i]) ?? (short && capital[i] ? WEEKDAYS_SHORT.get(norms[i]) : undefined);
  if (weekday === undefined) return null;
  return { first: i, end: i + 1, form: { kind: 'weekday', weekday, shift: 0 }, rule: 'times/weekday' };
}

const ENDED = new Set(
  'end ends ended ending close closes closed closing finish finished began opened'.split(' '),
);

/** After "the": "the day before", "the next morning", "the same day", "the last week", "the weekend". */
function theAt(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const w = norms[i + 1] ?? '';
  const told = (end: number, offset: number): Found => ({
    first: i,
    end,
    form: { kind: 'shift', unit: 'D', offset, anchor: 'told' },
    rule: 'times/told-day',
  });
  if (w === 'day') {
    // markets "ended the day lower"
    if (ENDED.has(norms[i - 1]) && norms[i + 2] !== 'of') return told(i + 2, 0);
    // "later in the day before he left"
    if (norms[i - 1] === 'in') return null;
    if (norms[i + 2] === 'before' || norms[i + 2] === 'after') {
      const before = norms[i + 2] === 'before';
      if (norms[i + 3] === 'yesterday') return dayOff(i, i + 4, -2);
      if (norms[i + 3] === 'tomorrow') return dayOff(i, i + 4, 2);
      const of = i + 3 < atoms.length ? dayNamed(atoms, i + 3) : null;
      if (of) return { ...of, first: i, besides: before ? -1 : 1 };
      return told(i + 3, before ? -1 : 1);
    }
    return null;
  }
  if (w === 'same') return same(atoms, i + 1, i);
  if (w === 'night' && norms[i + 2] === 'before' && /^(?:[.,;:]|)$/.test(norms[i + 3] ?? ''))
    return { ...told(i + 3, -1), clock: 'TNI' };
  if (w === 'weekend')
    return {
      first: i,
      end: i + 2,
      form: { kind: 'unit', unit: 'E', offset: 0, anchor: 'written' },
      rule: 'times/weekend',
    };
  const part = w === 'next' ? DAY_PARTS.get(norms[i + 2] ?? '') : undefined;
  if (part) return { ...told(i + 3, 1), clock: `T${part}` };
  const inner = SHIFTS.get(w) !== undefined || w === 'recent' ? shifted(atoms, i + 1) : null;
  if (!inner) return null;
  if ((w === 'next' || w === 'following' || w === 'previous') && inner.form.kind === 'day')
    return { ...inner, first: i };
  return { ...inner, first: i };
}

/** A day by its name: "last Tuesday", "Sept. 3". */
function dayNamed(atoms: Atoms, i: number): Found | null {
  const found = calendarAt(atoms, i) ?? bareWeekday(atoms, i) ?? shifted(atoms, i);
  const day = found?.form.kind === 'weekday' || (found?.form.kind === 'date' && found.form.day !== null);
  return day ? found : null;
}

/** "that day", "the same night", "that year". */
function same(atoms: Atoms, i: number, first: number): Found | null {
  const { norms } = atoms;
  const j = norms[i] === 'that' && norms[i + 1] === 'same' ? i + 2 : i + 1;
  const part = DAY_PARTS.get(norms[j] ?? '');
  const told = (unit: Unit): Found => ({
    first,
    end: j + 1,
    form: { kind: 'unit', unit, offset: 0, anchor: 'told' },
    rule: 'times/same',
  });
  if (part) return { ...told('D'), clock: `T${part}` };
  const unit = UNITS.get(norms[j] ?? '');
  if (!unit || norms[j].endsWith('s') || unit.startsWith('T')) return null;
  return told(unit === 'N' ? 'D' : unit);
}
