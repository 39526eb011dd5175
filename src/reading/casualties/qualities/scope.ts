import { WordTest } from '../../../language/word-test.ts';
import type { Draft } from '../frames.ts';
import { MARKERS, STATES } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { isHabit, isOfMonth, isOfSeries, isOnAndOn, isWeekOf } from './habits.ts';
import { isSinceOneEvent } from './one-long-event.ts';
import {
  CRIMES,
  comesOf,
  EVENTS_IN_PLACES,
  isAcross,
  isInPlaces,
  isManyOverTime,
  isOfOneAttack,
  isOfOneDoer,
  isPerfect,
  isSeveral,
  isSum,
  isSummed,
  isSumOfEvents,
  LARGE,
  ofOneEvent,
  SEVERAL,
  tellsOfEvents,
} from './several-events.ts';
import { isAmongAll, isOfAll, isOfToll, isTollOfSpan, isYearOfMany } from './sums-told.ts';
import {
  isBetweenDays,
  isBetweenYears,
  isBroughtTo,
  isDated,
  isDuration,
  isInYear,
  isLastSpan,
  isMonthOfRecords,
  isMonthWhen,
  isOver,
  isPartOfYear,
  isPeriod,
  isPhrase,
  isRate,
  isSpan,
  isTimeOfViolence,
  isYearly,
  LAST,
  MONTHS,
  OPENS_SPAN,
  PAST,
  SOME,
  SPANS,
  TOTALS,
} from './time-spans.ts';

const SUBJECTS = new Set(MARKERS.filter((m) => m.kind === 'subject').flatMap((m) => m.words));

/** Words that open a clause of its own: what stands behind them says nothing of the figure before them. */
const OPENS_CLAUSE = new Set([
  ';',
  'bringing',
  'taking',
  'raising',
  'while',
  'but',
  'although',
  'though',
  'whereas',
]);

const ONE_PERSON =
  /^(?:he|she|him|her)$|\b\d{1,3}-(?:year|month|week|day)-old\b|^(?:his|her|their|the) (?:[a-z-]+ ){0,2}(?:boy|girl|man|woman|child|baby|teen|teenager|son|daughter|wife|husband|mother|father|brother|sister)$/i;

const ORDINAL =
  /^(?:(?:twenty-|thirty-|forty-|fifty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif)tieth|latest|\d+(?:st|nd|rd|th))$/;

/** "earlier this month": a day of it. */
function isEarlierIn({ doc }: Clauses, i: number): boolean {
  const at = doc.norm(i) === 'this' ? i : i - 1;
  return doc.norm(at) === 'this' && doc.norm(at - 1) === 'earlier';
}

/** Does the figure sum a war, a campaign or a span of time? */
export function scopeOf(c: Clauses, d: Draft): 'incident' | 'cumulative' {
  if (d.effect === 'displaced') return isOfTheirHomes(c, d) ? 'incident' : 'cumulative';
  if (isYearly(c, d)) return 'cumulative';
  if (isMonthsLine(c)) return isOfOneAttack(c.doc, c.first, c.end) ? 'incident' : 'cumulative';
  // "76 homicides": a number of the statistics, never of one attack
  if (c.doc.norm(d.trigger) === 'homicides') return 'cumulative';
  // nobody who is told of by age or name, or as known already, sums a span of time
  if (d.count.low === 1 && d.count.high === 1 && ONE_PERSON.test(d.victimsText)) return 'incident';
  if (isOneOfMany(c, d)) return 'incident';
  const size = d.count.low ?? d.count.high ?? 0;
  for (let i = MARKS.next(c.doc, c.first, c.end); i < c.end; i = MARKS.next(c.doc, i + 1, c.end)) {
    if (isEarlierIn(c, i)) continue;
    if (marks(c, d, i, size) && reaches(c, d, i) && (isPartOfYear(c, i) || !isRanking(c, i)))
      return 'cumulative';
  }
  return isSumOfEvents(c, d, size) ? 'cumulative' : 'incident';
}

/** The words at which `marks` has anything to look at. */
const MARKS = new WordTest(
  (w) =>
    SPANS.has(w) ||
    TOTALS.has(w) ||
    PAST.has(w) ||
    LAST.has(w) ||
    isSummed(w) ||
    CRIMES.has(w) ||
    SEVERAL.has(w) ||
    CAMPAIGN.has(w) ||
    SEEN.has(w) ||
    SUBJECTS.has(w) ||
    OPENS_SPAN.has(w) ||
    MONTHS.has(w) ||
    isOfAll(w) ||
    EVENTS_IN_PLACES.has(w) ||
    isOnAndOn(w) ||
    /^(?:often|frequently|regularly|repeatedly|routinely|constantly|continuously|continually|successively|daily|nightly|trio|number|circumstances|since|half|quarter|separate|violent|violence|weekend|statistics|hours|alone|across|throughout)$/.test(
      w,
    ),
);

/** "June: four raids wounded nine porters": a line of a table of months. */
function isMonthsLine({ doc, first }: Clauses): boolean {
  const from = doc.starts[first];
  const before = doc.text.slice(Math.max(0, from - LINE), from);
  const line = before.slice(before.lastIndexOf('\n') + 1) + doc.text.slice(from, from + 20);
  return MONTH_LINE.test(line) && (before.includes('\n') || from < LINE);
}

/** "the fourth man shot dead this year", "is one of more than 60 killed since": one person among all of them. */
function isOneOfMany({ doc }: Clauses, { count, group }: Draft): boolean {
  if (count.low !== 1 || count.high !== 1) return false;
  const w = doc.norm(group.first);
  if (w === 'one') return doc.norm(group.first + 1) === 'of';
  return w === 'the' && ORDINAL.test(doc.norm(group.first + 1)) && doc.norm(group.first + 1) !== 'latest';
}

/** "the displacement of its residents", "the residents have been driven out": those who lived where it happened. */
function isOfTheirHomes({ doc }: Clauses, { group, count, victimsText }: Draft): boolean {
  if ((count.low ?? 0) > MANY_OF_A_TOWN || /\b(?:camps?|IDPs|displaced|refugees)\b/.test(victimsText))
    return false;
  if (!/\b(?:residents|inhabitants|villagers|neighbou?rs|households)\b/i.test(victimsText)) return false;
  const head = doc.norm(group.first);
  return /^(?:the|its|their|whose|all|some|remaining|dozens|several|hundreds|residents|inhabitants|villagers)$/.test(
    head,
  );
}

/** More do not leave one place for one attack. */
const MANY_OF_A_TOWN = 20_000;

const APART = new Set(['different', 'various', 'separate', 'unrelated', 'differing']);

/** How much of a line may stand before a sentence of it, in characters. */
const LINE = 400;
const MONTH_LINE =
  /^[\s•*–-]{0,4}(?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})? ?:/i;

function marks(c: Clauses, d: Draft, i: number, size: number): boolean {
  const w = c.doc.norm(i);
  if (w === 'since') return isSpan(c, i, d) || (!isSinceOneEvent(c, i) && isPhrase(c, SPANS, i));
  // "by the time officers came, he was dead" is of one person
  if (isPhrase(c, SPANS, i) && isRate(c, i) && (size >= 2 || c.doc.norm(i + 2) !== 'time')) return true;
  if (isHabit(c, d, i) || isOfSeries(c, d, i)) return true;
  if (w === 'last' && size >= SOME && isWeekOf(c, i) && !ofOneEvent(c, d)) return true;
  if (w === 'circumstances') return size >= 2 && APART.has(c.doc.norm(i - 1));
  // "13 people were killed across the state", by its name
  if (w === 'across' || w === 'throughout')
    return size >= 2 && i >= d.end && i < d.end + 8 && STATES.has(c.doc.norm(i + 1)) && !ofOneEvent(c, d);
  // "nine in total" may be all of one event
  if (isPhrase(c, TOTALS, i) && (size >= LARGE || isPerfect(c, d))) return true;
  // "raising the number of soldiers killed this year to 57"
  if (isPhrase(c, PAST, i) && !isDated(c, i, size) && (isOfToll(c, d, i) || !ofOneEvent(c, d))) return true;
  if (isTollOfSpan(c, d, i) || isAmongAll(c, d, i) || isPartOfYear(c, i)) return true;
  if (isInPlaces(c, d, i)) return true;
  if (SEVERAL.has(w) && /^(?:such|similar)$/.test(c.doc.norm(i - 1)) && d.end <= i && size >= SOME)
    return true;
  if (CAMPAIGN.has(w) && size >= SOME && lasted(c, i)) return true;
  if (LAST.has(w) && isLastSpan(c, i)) return true;
  if (w === 'separate' && isSum(d, size) && isSeveral(c, i)) return true;
  // "the three killings" of one event are its figure
  const own = d.rule === 'casualties/killing-noun' && i >= d.first && i < d.end;
  if (isSummed(w) && !own && isSum(d, size) && isSeveral(c, i, CRIMES) && (d.first < i || comesOf(c, d, i)))
    return !isOfOneDoer(c);
  if (CRIMES.has(w) && size >= 2 && d.first < i && isAcross(c, i + 1)) return true;
  if (w === 'shootings' && size >= SOME && d.first < i) return !isOfOneDoer(c);
  if (w === 'violent' && isSum(d, size) && isTimeOfViolence(c, i)) return true;
  if (w === 'violence' && isSum(d, size) && isTimeOfViolence(c, i - 4)) return true;
  if (w === 'weekend' && size >= SOME && isOver(c, i)) return true;
  if (w === 'statistics' && size >= 2 && i < d.first) return true;
  if (SEVERAL.has(w) && size >= 2 && isManyOverTime(c, d, i)) return true;
  if (w === 'hours' && d.rule === 'casualties/toll' && isBroughtTo(c, d, i)) return true;
  if (w === 'alone' && size >= 2 && isPeriod(c, i - 1)) return true;
  if (isSeen(c, d, i, size)) return true;
  if (
    MONTHS.has(w) &&
    size >= SOME &&
    (isMonthOfRecords(c, i) || (isMonthWhen(c, d, i) && !ofOneEvent(c, d)))
  )
    return true;
  if (MONTHS.has(w) && isOfMonth(c, d, i, size)) return true;
  if (size >= SOME && isBetweenDays(c, i)) return true;
  if (isInYear(c, i) && size >= MANY_A_YEAR && !tellsOfEvents(c) && !ofOneEvent(c, d)) return true;
  if (isYearOfMany(c, d, i, size)) return true;
  if (isBetweenYears(c, i) || isDuration(c, i, size >= SOME)) return true;
  // "the occupation forces abducted": who did it
  return SUBJECTS.has(w) && !(w === 'occupation' && size === 0) && isSubject(c, i, d, size);
}

/** Fewer than that may be of one event of the year. */
const MANY_A_YEAR = 20;

/** What goes on for weeks, when the words before it say so; a siege of days is one event. */
const CAMPAIGN = new Set(
  'offensive campaign insurgency rebellion battle operation uprising crackdown fighting clashes bombardment war conflict siege violence'.split(
    ' ',
  ),
);

/** "the three-month offensive", "the years-long insurgency", "three days of fighting". */
function lasted({ doc }: Clauses, i: number): boolean {
  if (doc.norm(i - 1) === 'of') {
    const unit = doc.norm(i - 2);
    return (
      /^(?:days|weeks|months|years)$/.test(unit) &&
      (doc.xpos(i - 3) === 'CD' || /^(?:several|many)$/.test(doc.norm(i - 3)))
    );
  }
  for (let j = i - 1; j > i - 5; j--)
    if (/(?:^|-)(?:weeks?|months?|years?|decades?)(?:-long|-old)?$/.test(doc.norm(j)))
      return doc.norm(j).includes('-') || /^(?:-|long)$/.test(doc.norm(j - 1)) || doc.norm(j + 1) === '-';
  return false;
}

/** Is there no new clause between the figure and the marker ("two were killed, bringing to nine the number ... this year")? */
function reaches(c: Clauses, d: Draft, marker: number): boolean {
  for (let i = d.end; i < marker; i++) {
    const w = c.doc.norm(i);
    if (OPENS_CLAUSE.has(w)) return false;
    // "was shot dead, the eleventh such murder this year", "shot dead, fourth in a month"
    if (w === ',' && ORDINAL.test(c.doc.norm(c.doc.norm(i + 1) === 'the' ? i + 2 : i + 1))) return false;
  }
  for (let i = marker + 1; i < d.first; i++)
    if (c.doc.norm(i) === ';' && c.doc.norm(i + 1) !== 'leaving') return false;
  return true;
}

/** "the deadliest in the town since 2009", "the fourth officer killed this year": one event among others. */
function isRanking(c: Clauses, marker: number): boolean {
  const { doc } = c;
  for (let i = marker - 1; i >= Math.max(c.first, marker - 9); i--) {
    const w = doc.norm(i);
    if (doc.xpos(i) === 'JJS' && w !== 'least' && w !== 'most') return true;
    const before = doc.norm(i - 1);
    if ((ORDINAL.test(w) || w === 'most' || w === 'worst') && (before === 'the' || before === "'s"))
      return true;
  }
  return false;
}

/** "The city has seen 15 people shot": what a place or a body has seen so far. */
function isSeen({ doc }: Clauses, d: Draft, i: number, size: number): boolean {
  if (i !== d.first - 1 || size < 2 || !SEEN.has(doc.norm(i))) return false;
  return doc.norm(i - 1) === 'has' || doc.norm(i - 1) === 'have' || doc.norm(i - 2) === 'has';
}

const SEEN = new Set(['seen', 'recorded', 'had', 'logged', 'tallied', 'counted']);

/** "The conflict has killed", "the six-year war, which has displaced". */
function isSubject(c: Clauses, i: number, d: Draft, size: number): boolean {
  if (i > d.trigger)
    return (size >= 1000 || (size >= LARGE && isPerfect(c, d))) && c.doc.norm(i - 1) !== 'of';
  if (d.trigger - i < 12) return size >= 200 || size === 0;
  // "The war, which broke out when the rebels took the port, has claimed the lives of 60,000"
  return size >= 200 && i - c.first <= 6 && d.trigger - i < 40 && hasDone(c, d);
}

/** "has so far claimed", "have left": in the perfect, whatever stands between. */
function hasDone({ doc, first }: Clauses, d: Draft): boolean {
  for (let i = Math.min(d.first, d.trigger); i >= Math.max(first, Math.min(d.first, d.trigger) - 6); i--)
    if (/^(?:has|have)$/.test(doc.norm(i))) return true;
  return false;
}
