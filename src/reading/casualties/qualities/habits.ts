import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import { SEVERAL, tellsOfEvents } from './several-events.ts';
import { MONTHS, SOME } from './time-spans.ts';

/** Sums told without a span: what happens again and again, in a month, in one event after the other. */

/** "his attacks often killed farmers", "shelled almost daily, causing casualties": nobody is counted, and it was more than once. */
const OFTEN = new WordTest(
  new Set(
    'often frequently regularly repeatedly routinely constantly continuously continually successively daily nightly'.split(
      ' ',
    ),
  ),
);
const ON_AND_ON = new Set(
  'continuous constant continual daily nightly repeated frequent regular relentless incessant'.split(' '),
);
const ATTACKS = new Set(
  'shelling bombardment bombing attacks strikes airstrikes raids fire shootings'.split(' '),
);

/** Is the word at `i` one of harm that goes on and on, and the figure one that counts nobody? */
export function isHabit({ doc }: Clauses, d: Draft, i: number): boolean {
  if (d.count.low !== null || d.count.high !== null || d.first - i > 14 || i > d.end) return false;
  if (OFTEN.at(doc, i) && !ATTACKS.has(doc.norm(i + 1))) return true;
  return ON_AND_ON.has(doc.norm(i)) && (ATTACKS.has(doc.norm(i + 1)) || ATTACKS.has(doc.norm(i + 2)));
}

export const isOnAndOn = (w: string): boolean => ON_AND_ON.has(w);

/** "The number of people wounded by border guards in May has exceeded 30"; "Army seizes 24 smugglers in May": what a whole month brought. */
export function isOfMonth(c: Clauses, d: Draft, month: number, size: number): boolean {
  const { doc, end } = c;
  if (doc.norm(month - 1) !== 'in' || /^\d/.test(doc.norm(month + 1))) return false;
  if (d.rule === 'casualties/toll' && month < d.end && month > d.trigger)
    return hasNumberOf(c, d) && !tellsOfEvents(c);
  // in a headline; "the village where they seized 80 girls in April" is of one day
  if (doc.norm(end - 1) === '.' && doc.norm(month + 1) !== ':') return false;
  const next = doc.norm(month + 1);
  const last = month + 1 >= end || /^(?:[.;:|–-]|,)$/.test(next);
  return size >= SOME && month >= d.end && month - d.end < 8 && last && !tellsOfEvents(c) && next !== ',';
}

/** "the number of people wounded by ...": who were wounded of the month, and not of a fire. */
function hasNumberOf({ doc, first }: Clauses, d: Draft): boolean {
  for (let i = d.trigger; i >= Math.max(first, d.trigger - 6); i--)
    if (doc.norm(i) === 'number' || doc.norm(i) === 'tally') return true;
  return false;
}

/** "75 people were killed last week in shelling of the north": what went on for a week. */
export function isWeekOf({ doc, first, end }: Clauses, i: number): boolean {
  if (doc.norm(i) !== 'last' || doc.norm(i + 1) !== 'week') return false;
  let many = false;
  for (let j = first; j < end; j++) {
    const w = doc.norm(j);
    if (/^(?:when|who|that|which)$/.test(w)) return false;
    many ||= WEEKS_OF.has(w);
  }
  return many;
}

const WEEKS_OF = new Set(['shelling', 'fighting', 'violence', 'clashes', 'bombardment']);

/** "Recent raids have resulted in", "In December ... in a trio of raids". */
export function isOfSeries({ doc, first }: Clauses, d: Draft, i: number): boolean {
  const w = doc.norm(i);
  if (w === 'recent') return i < d.first && (SEVERAL.has(doc.norm(i + 1)) || SEVERAL.has(doc.norm(i + 2)));
  if (!SERIES.has(w) || doc.norm(i + 1) !== 'of') return false;
  let events = false;
  for (let j = i + 2; j < i + 5; j++) events ||= SEVERAL.has(doc.norm(j));
  return events && MONTHS.has(doc.norm(first + 1)) && doc.norm(first) === 'in';
}

const SERIES = new Set(['trio', 'pair', 'series', 'string', 'number', 'spate']);
