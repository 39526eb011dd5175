import type { Atoms } from '../../language/atoms.ts';
import { numeralAt } from '../quantities/numeral.ts';
import { calendarAt } from './calendar.ts';
import type { Anchor, Form, Found, Unit } from './form.ts';
import { DAY_PARTS, HOLIDAYS, MONTHS, SEASONS, UNITS, WEEKDAYS, WEEKDAYS_SHORT } from './words.ts';

const SHIFTS: Record<string, -1 | 0 | 1> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
};
const TOLD = new Set(['previous', 'following']);

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

function bareWeekday(atoms: Atoms, i: number): Found | null {
  const { norms, capital } = atoms;
  const short = norms[i].length <= 5 && norms[i + 1] === '.';
  const weekday = WEEKDAYS.get(norms[i]) ?? (short && capital[i] ? WEEKDAYS_SHORT.get(norms[i]) : undefined);
  if (weekday === undefined) return null;
  return { first: i, end: i + 1, form: { kind: 'weekday', weekday, shift: 0 }, rule: 'times/weekday' };
}

/** "last week", "this morning", "next Friday", "last November", "the past two months", "recent days". */
function shifted(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const shift = SHIFTS[norms[i]];
  if (shift === undefined) return recent(atoms, i);
  const next = norms[i + 1] ?? '';
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
    if (norms[i] === 'past' && unit !== 'W' && unit !== 'E') return lasting(i, i + 2, 1, unit);
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

function recent({ norms }: Atoms, i: number): Found | null {
  const unit = norms[i] === 'recent' ? UNITS.get(norms[i + 1] ?? '') : undefined;
  return unit && norms[i + 1].endsWith('s') ? lasting(i, i + 2, null, unit) : null;
}

const lasting = (first: number, end: number, n: number | null, unit: Unit): Found => ({
  first,
  end,
  form: { kind: 'fixed', type: 'DURATION', value: period(n, unit) },
  rule: 'times/lasting',
});

/** TIMEX3 of a length of time: "P3D", "PT16H", "PXW"; decades and centuries in years, weekends and nights in days. */
export function period(n: number | null, unit: Unit): string {
  const times =
    unit === 'DE' ? 10 : unit === 'CE' ? 100 : unit === 'F' || unit === 'E' ? 2 : unit === 'Q' ? 3 : 1;
  const letter =
    unit === 'DE' || unit === 'CE'
      ? 'Y'
      : unit === 'F'
        ? 'W'
        : unit === 'E' || unit === 'N'
          ? 'D'
          : unit === 'Q'
            ? 'M'
            : unit;
  if (n !== null && !Number.isInteger(n * times) && letter === 'TH')
    return `PT${Math.floor(n)}H${Math.round((n % 1) * 60)}M`;
  const amount = n === null ? 'X' : String(n * times);
  return letter.startsWith('T') ? `PT${amount}${letter[1]}` : `P${amount}${letter}`;
}

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
    if (norms[i + 2] === 'before' || norms[i + 2] === 'after') {
      const before = norms[i + 2] === 'before';
      if (norms[i + 3] === 'yesterday') return dayOff(i, i + 4, -2);
      if (norms[i + 3] === 'tomorrow') return dayOff(i, i + 4, 2);
      return told(i + 3, before ? -1 : 1);
    }
    return null;
  }
  if (w === 'same') return same(atoms, i + 1, i);
  if (w === 'weekend')
    return {
      first: i,
      end: i + 2,
      form: { kind: 'unit', unit: 'E', offset: 0, anchor: 'written' },
      rule: 'times/weekend',
    };
  const inner = SHIFTS[w] !== undefined || w === 'recent' ? shifted(atoms, i + 1) : null;
  if (!inner) return null;
  if ((w === 'next' || w === 'following' || w === 'previous') && inner.form.kind === 'day')
    return { ...inner, first: i };
  if (w === 'next' && DAY_PARTS.has(norms[i + 2])) return null;
  return { ...inner, first: i };
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

const AGO: Record<string, [number, Anchor]> = {
  ago: [-1, 'written'],
  earlier: [-1, 'told'],
  previously: [-1, 'told'],
  before: [-1, 'told'],
  later: [1, 'told'],
  after: [1, 'told'],
  hence: [1, 'written'],
};

/** "three weeks ago", "a year later", "two days earlier", "three days", "two-day", "a week", "several months". */
function counted(atoms: Atoms, i: number): Found | null {
  const { norms, spaced } = atoms;
  const article = norms[i] === 'a' || norms[i] === 'an';
  let first = i;
  let n: number | null = null;
  let j = i;
  const numeral = numeralAt(atoms, i);
  if (numeral) {
    n = numeral.value;
    j = numeral.end;
    if (numeral.form === 'none') return null;
    if (
      norms[j] === 'more' ||
      norms[j] === 'other' ||
      norms[j] === 'full' ||
      norms[j] === 'consecutive' ||
      norms[j] === 'straight'
    )
      j++;
    if (numeral.form === 'fraction' && numeral.value === 0.5)
      j = norms[j] === 'a' || norms[j] === 'an' ? j + 1 : j;
  } else if (article) {
    n = 1;
    j = i + 1;
  } else {
    j = i;
  }
  const hyphen = norms[j] === '-' && !spaced[j] && (numeral !== null || article);
  if (hyphen) j++;
  const unit = UNITS.get(norms[j] ?? '');
  if (!unit) return null;
  if (!numeral && !article) return bare(atoms, i, unit);
  if (isAge(atoms, j + 1)) return null;
  if (norms[j + 1] === "'s") return null;
  first = boundedFirst(atoms, i);
  const after = norms[j + 1] ?? '';
  const ago = AGO[after];
  if (
    ago &&
    !hyphen &&
    !(after === 'before' && !/^[.,;]?$/.test(norms[j + 2] ?? '')) &&
    !(after === 'after' && !/^[.,;]?$/.test(norms[j + 2] ?? ''))
  ) {
    const [sign, anchor] = ago;
    if (n === null)
      return {
        first,
        end: j + 2,
        form: { kind: 'fixed', type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' },
        rule: 'times/ago',
      };
    return { first, end: j + 2, form: { kind: 'shift', unit, offset: sign * n, anchor }, rule: 'times/ago' };
  }
  if (article && !hyphen && !articleLasts(atoms, i)) return null;
  const long = norms[j + 1] === '-' && norms[j + 2] === 'long' ? 2 : 0;
  return lasting(first, j + 1 + long, n, unit);
}

const BEFORE_ARTICLE = new Set(
  'for in within after over about nearly almost under least than lasted took take lasting only just every once twice times'.split(
    ' ',
  ),
);
/** "for a week" lasts; "a day of mourning" and "$3 a day" do not. */
const articleLasts = ({ norms }: Atoms, i: number) => BEFORE_ARTICLE.has(norms[i - 1] ?? '');

/** "at least 72 hours" belongs together. */
function boundedFirst({ norms }: Atoms, i: number): number {
  if (norms[i - 1] === 'least' && norms[i - 2] === 'at') return i - 2;
  if (norms[i - 1] === 'nearly' || norms[i - 1] === 'almost') return i - 1;
  return i;
}

const BEFORE_BARE = new Set(
  'for in within after over of many lasted lasting took recent early coming during since'.split(' '),
);

/** "for weeks", "over the years", "day-long". */
function bare(atoms: Atoms, i: number, unit: Unit): Found | null {
  const { norms } = atoms;
  if (norms[i + 1] === '-' && norms[i + 2] === 'long')
    return lasting(i, i + 3, norms[i].endsWith('s') ? null : 1, unit);
  if (!norms[i].endsWith('s') || unit === 'TS' || unit === 'E') return null;
  if (!BEFORE_BARE.has(norms[i - 1] ?? '')) return null;
  if (norms[i + 1] === 'ago')
    return {
      first: i,
      end: i + 2,
      form: { kind: 'fixed', type: 'DATE', value: 'PAST_REF' },
      rule: 'times/ago',
    };
  return lasting(i, i + 1, null, unit);
}

function isAge({ norms }: Atoms, j: number): boolean {
  const k = norms[j] === '-' ? j + 1 : j;
  return norms[k] === 'old' || norms[k] === 'olds' || (norms[k] === 'of' && norms[k + 1] === 'age');
}
