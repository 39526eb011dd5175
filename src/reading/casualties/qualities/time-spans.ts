import type { Draft } from '../frames.ts';
import { MARKERS, type MarkerEntry } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { BE, HAVE } from '../words.ts';
import { isSinceOneEvent } from './one-long-event.ts';
import { SEVERAL } from './several-events.ts';

/** Spans of time, and times before the report's, that a figure may sum over. */

/** Phrases of a kind of marker by their first word. */
function phrasesOf(kind: MarkerEntry['kind']): Map<string, string[][]> {
  const out = new Map<string, string[][]>();
  for (const m of MARKERS) {
    if (m.kind !== kind) continue;
    for (const phrase of m.words) {
      const words = phrase.split(' ');
      out.set(words[0], [...(out.get(words[0]) ?? []), words]);
    }
  }
  return out;
}

export const SPANS = phrasesOf('span');

export const TOTALS = phrasesOf('total');

export const PAST = phrasesOf('past');

const UNITS = new Set(
  'day days week weeks month months year years decade decades hours fortnight'.split(' '),
);

const LONG_UNITS = new Set('week weeks month months year years decade decades fortnight'.split(' '));

export const LAST = new Set(['last', 'past', 'previous', 'preceding', 'recent']);

/** Below this a toll over days or weeks ("three have died in a week of riots") is that of one event that went on. */
export const SOME = 10;

/** "Two farmers a month are killed there": as many each year. */
export function isYearly({ doc }: Clauses, { group }: Draft): boolean {
  return (
    /^(?:a|per|each|every)$/.test(doc.norm(group.end)) &&
    /^(?:year|month|week|day)$/.test(doc.norm(group.end + 1))
  );
}

/** "since" with a time behind it: after the figure, before it at the start of the sentence, or "since May have killed". */
export function isSpan(c: Clauses, i: number, d: Draft): boolean {
  const { doc } = c;
  const after = doc.norm(i + 1);
  // "has been missing since Tuesday": so long, and one event
  if ((d.effect === 'missing' || d.effect === 'captured') && (d.count.low ?? 0) < SOME) return false;
  if (isSinceOneEvent(c, i)) return false;
  // "since the early hours", "since this morning": one operation
  for (let j = i + 1; j < i + 5; j++) if (PART_OF_DAY.has(doc.norm(j))) return false;
  // "a fault since repaired"
  if (doc.xpos(i + 1) === 'VBN') return false;
  if (after === ',' || after === '.' || HAVE.has(doc.norm(i - 1)) || BE.has(doc.norm(i - 1))) return false;
  // "quiet since April, when 12 people were killed": one event, with which the quiet began
  for (let j = i + 2; j < Math.min(d.first, i + 7); j++)
    if (doc.norm(j) === 'when' && doc.norm(j - 1) === ',') return false;
  // "the number of civilians killed since the start of the month has risen to 19"
  if (d.rule === 'casualties/toll' && d.trigger < i && i < d.end) return true;
  if (d.end <= i) return i - d.end < 26;
  if (i - c.first <= 3) return d.first - i < 40;
  // "Raids on the valley since January left 14 dead"
  for (let j = c.first; j < i; j++) if (SEVERAL.has(doc.norm(j))) return d.trigger - i < 9;
  for (let j = i + 2; j < Math.min(d.trigger, i + 7); j++)
    if (HAVE.has(doc.norm(j))) return d.trigger - j < 3;
  return false;
}

const PART_OF_DAY = new Set(
  'hours morning dawn daybreak midnight noon midday afternoon evening sunrise'.split(' '),
);

export function isPhrase(c: Clauses, phrases: ReadonlyMap<string, string[][]>, i: number): boolean {
  return phrases.get(c.doc.norm(i))?.some((p) => p.every((w, k) => c.doc.norm(i + k) === w)) ?? false;
}

/** "1,200 people a year" is a rate, "shut for a year" is not; other phrases need nothing before them. */
export function isRate(c: Clauses, i: number): boolean {
  return c.doc.norm(i) !== 'a' || /^(?:CD|NNS)$/.test(c.doc.xpos(i - 1));
}

/** "during a violent 24 hours", "a violent weekend", "a weekend of violence". */
export function isTimeOfViolence({ doc, first, end }: Clauses, i: number): boolean {
  for (let j = Math.max(first, i); j < Math.min(end, i + 4); j++) if (STRETCH.has(doc.norm(j))) return true;
  return false;
}

const STRETCH = new Set(['weekend', 'hours', 'night', 'stretch', 'week', 'holiday', 'summer', 'spell']);

/** "over the cold weekend". */
export function isOver({ doc }: Clauses, i: number): boolean {
  for (let j = i - 1; j > i - 7; j--) if (doc.norm(j) === 'over' && doc.norm(j + 1) === 'the') return true;
  return false;
}

/** "bringing to seven the number of civilians killed in the past 24 hours": what came before is in it. */
export function isBroughtTo({ doc }: Clauses, d: Draft, hours: number): boolean {
  if (doc.norm(d.first + 1) !== 'to' || hours < d.end) return false;
  for (let j = hours - 1; j > hours - 4; j--) if (LAST.has(doc.norm(j))) return true;
  return false;
}

/** "in November alone", "this year alone". */
export function isPeriod({ doc }: Clauses, i: number): boolean {
  // "on 12 July alone": a day
  if (MONTHS.has(doc.norm(i)) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(doc.norm(i - 1))) return false;
  return UNITS.has(doc.norm(i)) || MONTHS.has(doc.norm(i)) || YEAR.test(doc.norm(i));
}

export const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** "recorded 164 casualties in April": what somebody who keeps account has counted in a month. */
export function isMonthOfRecords({ doc, first, end }: Clauses, month: number): boolean {
  if (!/^(?:in|during|throughout|for)$/.test(doc.norm(month - 1)) || /^\d{1,2}$/.test(doc.norm(month + 1)))
    return false;
  for (let i = first; i < end; i++) if (RECORDS.has(doc.norm(i))) return true;
  return false;
}

/** "a fall on August, when 61 civilians were killed": of a whole month. */
export function isMonthWhen({ doc, end }: Clauses, d: Draft, month: number): boolean {
  if (/^(?:\d{1,2}|since)$/.test(doc.norm(month - 1)) || doc.norm(month + 1) !== ',') return false;
  return doc.norm(month + 2) === 'when' && month + 2 < end && d.first > month && d.first - month < 12;
}

const RECORDS = new Set([
  'recorded',
  'documented',
  'registered',
  'verified',
  'logged',
  'tallied',
  'counted',
  'records',
  'documents',
]);

/** "over the past two weeks", "in the last 15 days"; not "the last 24 hours" and not "last week". */
export function isLastSpan(c: Clauses, i: number): boolean {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'the' && doc.norm(i - 1) !== 'these' && doc.norm(i - 1) !== 'in') return false;
  for (let j = i + 1; j < i + 4; j++) {
    const w = doc.norm(j);
    if (w === 'hours') return false;
    if (UNITS.has(w)) return w.endsWith('s') || w === 'decade' || doc.norm(i) === 'past';
  }
  return false;
}

/**
 * "in three years of bombing", "over two decades", "in three days of clashes"; not "in two weeks' time". Of few people only months and
 * years: three may die of one event in a week.
 */
export function isDuration(c: Clauses, i: number, many: boolean): boolean {
  const { doc } = c;
  const w = doc.norm(i);
  if (!DURING.has(w)) return false;
  let counted = false;
  for (let j = i + 1; j < Math.min(c.end, i + 6); j++) {
    const v = doc.norm(j);
    const long = LONG_UNITS.has(v);
    if (long || v === 'days') {
      const next = doc.norm(j + 1);
      if (/^(?:ago|earlier|later|before|after|time|old|'|’|-|prison|jail)$/.test(next)) return false;
      // "six years in prison"
      if (next === 'in' && /^(?:prison|jail|custody|detention|captivity|hiding|exile)$/.test(doc.norm(j + 2)))
        return false;
      return counted && (many || /^(?:month|year|decade)/.test(v)) && (long || next === 'of');
    }
    if (doc.xpos(j) === 'CD' || /^(?:several|many|few|a)$/.test(v)) counted = true;
    else if (
      !/^(?:the|first|last|final|about|nearly|almost|more|less|fewer|under|than|just|of|some|its)$/.test(v)
    )
      return false;
  }
  return false;
}

const DURING = new Set(['in', 'over', 'during', 'within']);

const BETWEEN = new Set(['between', 'from']);

export const OPENS_SPAN: ReadonlySet<string> = new Set([...DURING, ...BETWEEN]);

const YEAR = /^(?:19|20)\d\d$/;

/** "more than 300 people died in 2014 of gunshots": a year by its number alone. */
export const isInYear = ({ doc }: Clauses, i: number): boolean =>
  doc.norm(i) === 'in' && YEAR.test(doc.norm(i + 1)) && !/^(?:in|when|,)$/.test(doc.norm(i + 2));

/** "in the first half of 2016", "in the third quarter of 2019". */
export const isPartOfYear = ({ doc }: Clauses, i: number): boolean =>
  /^(?:half|quarter)$/.test(doc.norm(i)) && doc.norm(i + 1) === 'of' && YEAR.test(doc.norm(i + 2));

/** "on 12 August last year", "killed three cyclists in March last year": a day, or a month in which few died, dates one event. */
export const isDated = ({ doc }: Clauses, i: number, size: number): boolean =>
  MONTHS.has(doc.norm(i - 1)) && (size < SOME || /^\d{1,2}(?:st|nd|rd|th)?$/.test(doc.norm(i - 2)));

/** "in 2020", "In 2020,": a year by its number, whatever follows. */
export const isYearAlone = ({ doc }: Clauses, i: number): boolean =>
  doc.norm(i) === 'in' && YEAR.test(doc.norm(i + 1));

/** "a week of", "ten days of", "four nights of". */
export function isLengthOf({ doc }: Clauses, i: number): boolean {
  const at = /^(?:a|an|the|past|last|\d+)$/.test(doc.norm(i)) || doc.xpos(i) === 'CD' ? i + 1 : -1;
  return (
    at > 0 && /^(?:days?|nights?|weeks?|months?|years?)$/.test(doc.norm(at)) && doc.norm(at + 1) === 'of'
  );
}

/** "between 2015 and 2018". */
export function isBetweenYears(c: Clauses, i: number): boolean {
  const { doc } = c;
  return (
    BETWEEN.has(doc.norm(i)) &&
    YEAR.test(doc.norm(i + 1)) &&
    (doc.norm(i + 2) === 'and' || doc.norm(i + 2) === 'to') &&
    YEAR.test(doc.norm(i + 3))
  );
}

/** "between 1 and 15 June", "from 1 January to 30 April". */
export function isBetweenDays({ doc, end }: Clauses, i: number): boolean {
  if (!/^(?:between|from)$/.test(doc.norm(i)) || !DAY_OR_MONTH.test(doc.norm(i + 1))) return false;
  let months = 0;
  for (let j = i + 1; j < Math.min(end, i + 7); j++) {
    if (MONTHS.has(doc.norm(j))) months++;
    else if (!/^(?:\d{1,2}|and|to|until|the)$/.test(doc.norm(j))) break;
  }
  return (
    months > 0 && /^(?:and|to|until)$/.test(MONTHS.has(doc.norm(i + 2)) ? doc.norm(i + 3) : doc.norm(i + 2))
  );
}

const DAY_OR_MONTH =
  /^(?:\d{1,2}|january|february|march|april|may|june|july|august|september|october|november|december)$/;
