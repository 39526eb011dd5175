import { type Atoms, WORD } from '../../language/atoms.ts';
import { numeralAt } from '../quantities/numeral/at.ts';
import { lasting } from './duration.ts';
import type { Anchor, Found, Unit } from './form.ts';
import { UNITS } from './words.ts';

const AGO: ReadonlyMap<string, [number, Anchor]> = new Map(
  Object.entries<[number, Anchor]>({
    ago: [-1, 'written'],
    earlier: [-1, 'told'],
    previously: [-1, 'told'],
    before: [-1, 'told'],
    later: [1, 'told'],
    after: [1, 'told'],
    hence: [1, 'written'],
  }),
);
/** Words between a number and its unit: "three more days", "two consecutive weeks". */
const BETWEEN = new Set(['more', 'other', 'full', 'consecutive', 'straight']);

/** How many of a unit, up to the unit itself at atom `at`. */
interface Count {
  n: number | null;
  at: number;
  unit: Unit;
  /** "a week", "an hour". */
  article: boolean;
  /** "two-day". */
  hyphen: boolean;
}

/** "three weeks ago", "a year later", "two days earlier", "three days", "two-day", "a week", "several months". */
export function counted(atoms: Atoms, i: number): Found | null {
  const { norms } = atoms;
  const count = countAt(atoms, i);
  if (!count) {
    const unit = UNITS.get(norms[i] ?? '');
    return unit ? bare(atoms, i, unit) : null;
  }
  const { n, at, unit, article, hyphen } = count;
  if (norms[i - 1] === 'aged' || isAge(atoms, at + 1) || norms[at + 1] === "'s" || isTitle(atoms, i, at))
    return null;
  if (article && !hyphen && !isTime(atoms, at, unit)) return null;
  // "24 hours a day", "seven days a week" is a way to say always
  if (norms[at + 1] === 'a' && UNITS.has(norms[at + 2] ?? '')) return null;
  const first = boundedFirst(atoms, i);
  const away = hyphen ? null : fromAnchor(atoms, first, count);
  if (away) return away;
  if (article && !hyphen && norms[at + 1] === 'and' && norms[at + 2] === 'a' && norms[at + 3] === 'half')
    return lasting(first, at + 4, 1.5, unit);
  if (article && !hyphen && !articleLasts(atoms, i, at)) return null;
  const long = norms[at + 1] === '-' && norms[at + 2] === 'long' ? 2 : 0;
  return lasting(first, at + 1 + long, n, unit);
}

function countAt(atoms: Atoms, i: number): Count | null {
  const { norms, spaced } = atoms;
  const numeral = numeralAt(atoms, i);
  const article = numeral === null && (norms[i] === 'a' || norms[i] === 'an');
  const single = norms[i] === 'single' && norms[i + 1] === '-';
  if (numeral?.form === 'none' || (!numeral && !article && !single)) return null;
  let at = numeral ? numeral.end : i + 1;
  const couple = norms[at] === 'of' && norms[at - 1] === 'couple';
  if (couple) at++;
  if (numeral && BETWEEN.has(norms[at])) at++;
  if (numeral?.form === 'fraction' && numeral.value === 0.5 && (norms[at] === 'a' || norms[at] === 'an'))
    at++;
  const hyphen = norms[at] === '-' && !spaced[at];
  if (hyphen) at++;
  const unit = UNITS.get(norms[at] ?? '');
  // "a couple of days" are some days
  const n = couple ? null : numeral ? numeral.value : 1;
  return unit ? { n, at, unit, article, hyphen } : null;
}

/** "ago", "later", "earlier" behind a length of time: a date, or for hours and less again a length, since no clock is known. */
function fromAnchor({ norms }: Atoms, first: number, { n, at, unit }: Count): Found | null {
  const word = norms[at + 1] ?? '';
  // "two weeks from now"
  if (word === 'from' && norms[at + 2] === 'now' && n !== null)
    return {
      first,
      end: at + 3,
      form: { kind: 'shift', unit, offset: n, anchor: 'written' },
      rule: 'times/ago',
    };
  const ago = AGO.get(word);
  if (!ago) return null;
  const ends = /^[.,;]?$/.test(norms[at + 2] ?? '');
  if ((word === 'before' || word === 'after') && !ends) return null;
  const [sign, anchor] = ago;
  const end = at + 2;
  if (n === null) {
    const value = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
    return { first, end, form: { kind: 'fixed', type: 'DATE', value }, rule: 'times/ago' };
  }
  if (anchor === 'told' && unit.startsWith('T')) return lasting(first, end, n, unit);
  return { first, end, form: { kind: 'shift', unit, offset: sign * n, anchor }, rule: 'times/ago' };
}

/** With an article "quarter" is a fraction and "second" counts: "about a quarter of the fleet", "a second strike". */
function isTime({ norms, kinds }: Atoms, at: number, unit: Unit): boolean {
  if (unit === 'Q') return false;
  return unit !== 'TS' || kinds[at + 1] !== WORD || AGO.get(norms[at + 1] ?? '') !== undefined;
}

/** The name of a programme or a film: “48 Hours”. */
function isTitle({ norms, capital }: Atoms, i: number, at: number): boolean {
  return capital[at] === 1 && /^(?:["“‘'`]|''|``)$/.test(norms[i - 1] ?? '');
}

const BEFORE_ARTICLE = new Set(
  'for in within after over about nearly almost under least than lasted took take lasting only just every once twice times as'.split(
    ' ',
  ),
);

/** "for a week" and "a week after the flood" last; "a day of mourning" and "$3 a day" do not. */
function articleLasts({ norms }: Atoms, i: number, at: number): boolean {
  return BEFORE_ARTICLE.has(norms[i - 1] ?? '') || norms[at + 1] === 'after' || norms[at + 1] === 'before';
}

/** "at least 72 hours" belongs together. */
function boundedFirst({ norms }: Atoms, i: number): number {
  if (norms[i - 1] === 'least' && norms[i - 2] === 'at') return i - 2;
  if (norms[i - 1] === 'nearly' || norms[i - 1] === 'almost') return i - 1;
  return i;
}

const BEFORE_BARE = new Set(
  'for in within after over of many lasted lasting took recent early coming during since just'.split(' '),
);
/** What follows "in the days", "in the weeks" where they are a length of time beside an event. */
const BESIDE_EVENT = new Set(['before', 'after', 'since', 'that', 'following', 'leading', 'preceding']);

/** "for weeks", "over the years", "in the days before", "day-long". */
function bare(atoms: Atoms, i: number, unit: Unit): Found | null {
  const { norms } = atoms;
  if (norms[i + 1] === '-' && norms[i + 2] === 'long')
    return lasting(i, i + 3, norms[i].endsWith('s') ? null : 1, unit);
  if (!norms[i].endsWith('s') || unit === 'TS' || unit === 'E') return null;
  if (norms[i + 1] === 'ago')
    return {
      first: i,
      end: i + 2,
      form: { kind: 'fixed', type: 'DATE', value: 'PAST_REF' },
      rule: 'times/ago',
    };
  const the = norms[i - 1] === 'the';
  if (the) {
    const over = norms[i - 2] === 'over' || norms[i - 2] === 'through';
    return over || BESIDE_EVENT.has(norms[i + 1] ?? '') ? lasting(i, i + 1, null, unit) : null;
  }
  if (!BEFORE_BARE.has(norms[i - 1] ?? '') || (norms[i - 1] === 'early' && norms[i + 1] === 'of'))
    return null;
  return lasting(i, i + 1, null, unit);
}

function isAge({ norms }: Atoms, j: number): boolean {
  const k = norms[j] === '-' ? j + 1 : j;
  return norms[k] === 'old' || norms[k] === 'olds' || (norms[k] === 'of' && norms[k + 1] === 'age');
}
