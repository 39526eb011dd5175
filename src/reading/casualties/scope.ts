import { WordTest } from '../../language/word-test.ts';
import type { Draft } from './frames.ts';
import type { Clauses } from './group.ts';
import { MARKERS, type MarkerEntry } from './lexicon.ts';
import { BE, HAVE } from './words.ts';

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

const SPANS = phrasesOf('span');
for (const [word, list] of phrasesOf('total')) SPANS.set(word, [...(SPANS.get(word) ?? []), ...list]);
const PAST = phrasesOf('past');
const SUBJECTS = new Set(MARKERS.filter((m) => m.kind === 'subject').flatMap((m) => m.words));
const EVENTS = new Set(MARKERS.filter((m) => m.kind === 'event').flatMap((m) => m.words));
const MANY_EVENTS = new Set(MARKERS.filter((m) => m.kind === 'events').flatMap((m) => m.words));
const UNITS = new Set('day days week weeks month months year years decade decades hours'.split(' '));
const LONG_UNITS = new Set('week weeks month months year years decade decades'.split(' '));
const LAST = new Set(['last', 'past', 'previous', 'preceding', 'recent']);
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
const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|first|\d+(?:st|nd|rd|th))$/;
/** From this size on a figure that is told in the perfect tense of plural events is taken for a sum. */
const LARGE = 100;
/** Below this a toll over days or weeks ("three have died in a week of riots") is that of one event that went on. */
const SOME = 10;

/** Does the figure sum a war, a campaign or a span of time? */
export function scopeOf(c: Clauses, d: Draft): 'incident' | 'cumulative' {
  if (d.effect === 'displaced' || isYearly(c, d)) return 'cumulative';
  const size = d.count.low ?? d.count.high ?? 0;
  for (let i = MARKS.next(c.doc, c.first, c.end); i < c.end; i = MARKS.next(c.doc, i + 1, c.end)) {
    if (marks(c, d, i, size) && reaches(c, d, i) && !isRanking(c, i)) return 'cumulative';
  }
  return isSumOfEvents(c, d, size) ? 'cumulative' : 'incident';
}

/** The words at which `marks` has anything to look at. */
const MARKS = new WordTest(
  (w) =>
    SPANS.has(w) ||
    PAST.has(w) ||
    LAST.has(w) ||
    isSummed(w) ||
    CRIMES.has(w) ||
    SEVERAL.has(w) ||
    SEEN.has(w) ||
    SUBJECTS.has(w) ||
    OPENS_SPAN.has(w) ||
    MONTHS.has(w) ||
    /^(?:since|separate|violent|violence|weekend|statistics|hours|alone)$/.test(w),
);

function marks(c: Clauses, d: Draft, i: number, size: number): boolean {
  const w = c.doc.norm(i);
  if (w === 'since') return isSpan(c, i, d);
  if (isPhrase(c, SPANS, i) && isRate(c, i)) return true;
  if (isPhrase(c, PAST, i) && !ofOneEvent(c, d)) return true;
  if (LAST.has(w) && isLastSpan(c, i)) return true;
  if (w === 'separate' && isSum(d, size) && isSeveral(c, i)) return true;
  if (isSummed(w) && isSum(d, size) && isSeveral(c, i, CRIMES) && (d.first < i || comesOf(c, d, i)))
    return true;
  if (CRIMES.has(w) && size >= 2 && d.first < i && isAcross(c, i + 1)) return true;
  if (w === 'shootings' && size >= SOME && d.first < i) return true;
  if (w === 'violent' && isSum(d, size) && isTimeOfViolence(c, i)) return true;
  if (w === 'violence' && isSum(d, size) && isTimeOfViolence(c, i - 4)) return true;
  if (w === 'weekend' && size >= SOME && isOver(c, i)) return true;
  if (w === 'statistics' && size >= 2 && i < d.first) return true;
  if (SEVERAL.has(w) && size >= 2 && isManyOverTime(c, d, i)) return true;
  if (w === 'hours' && d.rule === 'casualties/toll' && isBroughtTo(c, d, i)) return true;
  if (w === 'alone' && size >= 2 && isPeriod(c, i - 1)) return true;
  if (isSeen(c, d, i, size)) return true;
  if (MONTHS.has(w) && size >= SOME && isMonthOfRecords(c, i)) return true;
  if (size >= SOME && isBetweenDays(c, i)) return true;
  if (isBetweenYears(c, i) || isDuration(c, i, size >= SOME)) return true;
  return SUBJECTS.has(w) && isSubject(c, i, d, size);
}

/** Is there no new clause between the figure and the marker ("two were killed, bringing to nine the number ... this year")? */
function reaches(c: Clauses, d: Draft, marker: number): boolean {
  for (let i = d.end; i < marker; i++) {
    const w = c.doc.norm(i);
    if (OPENS_CLAUSE.has(w)) return false;
    if (w === ',' && c.doc.norm(i + 1) === 'the' && ORDINAL.test(c.doc.norm(i + 2))) return false;
  }
  for (let i = marker + 1; i < d.first; i++) if (c.doc.norm(i) === ';') return false;
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

/** "Two farmers a month are killed there": as many each year. */
function isYearly({ doc }: Clauses, { group }: Draft): boolean {
  return (
    /^(?:a|per|each|every)$/.test(doc.norm(group.end)) &&
    /^(?:year|month|week|day)$/.test(doc.norm(group.end + 1))
  );
}

/** "since an explosion wrecked the hall on Friday": what one event has cost so far. */
function isSinceOneEvent({ doc, end }: Clauses, i: number): boolean {
  if (!/^(?:a|an|the|that|this)$/.test(doc.norm(i + 1))) return false;
  for (let j = i + 2; j < Math.min(end, i + 6); j++) {
    if (EVENTS.has(doc.norm(j))) return doc.norm(j - 1) !== 'first';
    if (!/^(?:NN|JJ|HYPH|NNP|VBG|POS)$/.test(doc.xpos(j))) return false;
  }
  return false;
}

/** "since" with a time behind it: after the figure, before it at the start of the sentence, or "since May have killed". */
function isSpan(c: Clauses, i: number, d: Draft): boolean {
  const { doc } = c;
  const after = doc.norm(i + 1);
  // "has been missing since Tuesday": so long, and one event
  if ((d.effect === 'missing' || d.effect === 'captured') && (d.count.low ?? 0) < SOME) return false;
  if (isSinceOneEvent(c, i)) return false;
  // "since the early hours", "since this morning": one operation
  for (let j = i + 1; j < i + 5; j++) if (PART_OF_DAY.has(doc.norm(j))) return false;
  if (after === ',' || after === '.' || HAVE.has(doc.norm(i - 1)) || BE.has(doc.norm(i - 1))) return false;
  // "the number of civilians killed since the start of the month has risen to 19"
  if (d.rule === 'casualties/toll' && d.trigger < i && i < d.end) return true;
  if (d.end <= i) return i - d.end < 26;
  if (i - c.first <= 3) return d.first - i < 40;
  for (let j = i + 2; j < Math.min(d.trigger, i + 7); j++)
    if (HAVE.has(doc.norm(j))) return d.trigger - j < 3;
  return false;
}

const PART_OF_DAY = new Set(
  'hours morning dawn daybreak midnight noon midday afternoon evening sunrise'.split(' '),
);

function isPhrase(c: Clauses, phrases: ReadonlyMap<string, string[][]>, i: number): boolean {
  return phrases.get(c.doc.norm(i))?.some((p) => p.every((w, k) => c.doc.norm(i + k) === w)) ?? false;
}

/** "1,200 people a year" is a rate, "shut for a year" is not; other phrases need nothing before them. */
function isRate(c: Clauses, i: number): boolean {
  return c.doc.norm(i) !== 'a' || /^(?:CD|NNS)$/.test(c.doc.xpos(i - 1));
}

/** "a similar attack killed 31", "an explosion in which 29 died": one event, whatever the year. */
function ofOneEvent(c: Clauses, d: Draft): boolean {
  const { doc } = c;
  let from = c.first;
  for (let i = d.first; i > c.first; i--)
    if (doc.norm(i) === ';') {
      from = i;
      break;
    }
  for (let i = from + 1; i < Math.min(c.end, d.end + 8); i++) {
    if (!EVENTS.has(doc.norm(i))) continue;
    for (let j = i - 1; j >= Math.max(c.first, i - 4); j--)
      if (/^(?:a|an|the|another|one|that|this)$/.test(doc.norm(j))) return true;
  }
  return false;
}

const SEVERAL = new Set(
  'shootings incidents attacks operations strikes airstrikes raids searches clashes bombings explosions blasts accidents crashes fires stabbings ambushes'.split(
    ' ',
  ),
);

/** What is summed without the word "separate": "in overnight shootings", "in a string of attacks", "in six shootings". */
const SUMMED = new Set(
  'overnight weekend unrelated citywide string spate series rash wave pair trio various multiple several two three four five six seven eight nine ten'.split(
    ' ',
  ),
);
/** Events of a city's night, each a matter of its own; a force's strikes and raids may be parts of one operation. */
const CRIMES = new Set(['shootings', 'stabbings', 'homicides', 'killings', 'murders', 'incidents']);

/** "across the city", "around Chicago", "on the South and West sides". */
function isAcross({ doc, end }: Clauses, i: number): boolean {
  const w = doc.norm(i);
  if (w === 'across' || w === 'around' || w === 'throughout') return true;
  for (let j = i; j < Math.min(end, i + 8); j++) if (doc.norm(j) === 'sides') return true;
  return false;
}

/** Two and more, or the "one dead, one hurt" of a headline; a person that the words describe is the victim of one event. */
const isSum = (d: Draft, size: number): boolean => size !== 1 || d.category === 'unspecified';

/** "in overnight shootings", "in 12 shootings". */
const isSummed = (w: string): boolean => SUMMED.has(w) || (/^\d{1,3}$/.test(w) && w !== '1');

/** "multiple shootings on Friday night, killing one": what stands behind them comes of all of them. */
function comesOf({ doc }: Clauses, d: Draft, i: number): boolean {
  for (let j = i + 1; j < d.end; j++) if (OUTCOME.has(doc.norm(j))) return true;
  return false;
}

const OUTCOME = new Set(['killing', 'injuring', 'wounding', 'leaving', 'left']);

/** "during a violent 24 hours", "a violent weekend", "a weekend of violence". */
function isTimeOfViolence({ doc, first, end }: Clauses, i: number): boolean {
  for (let j = Math.max(first, i); j < Math.min(end, i + 4); j++) if (STRETCH.has(doc.norm(j))) return true;
  return false;
}

const STRETCH = new Set(['weekend', 'hours', 'night', 'stretch', 'week', 'holiday', 'summer', 'spell']);

/** "over the cold weekend". */
function isOver({ doc }: Clauses, i: number): boolean {
  for (let j = i - 1; j > i - 7; j--) if (doc.norm(j) === 'over' && doc.norm(j + 1) === 'the') return true;
  return false;
}

/** "carried out 20 attacks last month, killing 15": one by one over weeks. */
function isManyOverTime({ doc, end }: Clauses, d: Draft, i: number): boolean {
  const many = doc.xpos(i - 1) === 'CD' || /^(?:many|several|dozens)$/.test(doc.norm(i - 1));
  if (!many || i > d.first) return false;
  for (let j = i + 1; j < Math.min(end, i + 5); j++)
    if (/^(?:last|this|past)$/.test(doc.norm(j)) && /^(?:month|year)$/.test(doc.norm(j + 1))) return true;
  return false;
}

/** "bringing to seven the number of civilians killed in the past 24 hours": what came before is in it. */
function isBroughtTo({ doc }: Clauses, d: Draft, hours: number): boolean {
  if (doc.norm(d.first + 1) !== 'to' || hours < d.end) return false;
  for (let j = hours - 1; j > hours - 4; j--) if (LAST.has(doc.norm(j))) return true;
  return false;
}

/** "in November alone", "this year alone". */
function isPeriod({ doc }: Clauses, i: number): boolean {
  return UNITS.has(doc.norm(i)) || MONTHS.has(doc.norm(i)) || YEAR.test(doc.norm(i));
}

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** "recorded 164 casualties in April": what somebody who keeps account has counted in a month. */
function isMonthOfRecords({ doc, first, end }: Clauses, month: number): boolean {
  if (!/^(?:in|during|throughout|for)$/.test(doc.norm(month - 1)) || /^\d{1,2}$/.test(doc.norm(month + 1)))
    return false;
  for (let i = first; i < end; i++) if (RECORDS.has(doc.norm(i))) return true;
  return false;
}

const RECORDS = new Set([
  'recorded',
  'documented',
  'registered',
  'verified',
  'logged',
  'tallied',
  'records',
  'documents',
]);

/** "The city has seen 15 people shot": what a place or a body has seen so far. */
function isSeen({ doc }: Clauses, d: Draft, i: number, size: number): boolean {
  if (i !== d.first - 1 || size < 2 || !SEEN.has(doc.norm(i))) return false;
  return doc.norm(i - 1) === 'has' || doc.norm(i - 1) === 'have' || doc.norm(i - 2) === 'has';
}

const SEEN = new Set(['seen', 'recorded', 'had', 'logged', 'tallied', 'counted']);

/** "in two separate shootings": a figure beside it adds them up. */
function isSeveral({ doc, end }: Clauses, i: number, events: ReadonlySet<string> = SEVERAL): boolean {
  for (let j = i + 1; j < Math.min(end, i + 5); j++) if (events.has(doc.norm(j))) return true;
  return false;
}

/** "over the past two weeks", "in the last 15 days"; not "the last 24 hours" and not "last week". */
function isLastSpan(c: Clauses, i: number): boolean {
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
function isDuration(c: Clauses, i: number, many: boolean): boolean {
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
    else if (!/^(?:the|about|nearly|almost|more|less|fewer|under|than|just|of|some|its)$/.test(v))
      return false;
  }
  return false;
}

const DURING = new Set(['in', 'over', 'during', 'within']);
const BETWEEN = new Set(['between', 'from']);
const OPENS_SPAN: ReadonlySet<string> = new Set([...DURING, ...BETWEEN]);
const YEAR = /^(?:19|20)\d\d$/;

/** "between 2015 and 2018". */
function isBetweenYears(c: Clauses, i: number): boolean {
  const { doc } = c;
  return (
    BETWEEN.has(doc.norm(i)) &&
    YEAR.test(doc.norm(i + 1)) &&
    (doc.norm(i + 2) === 'and' || doc.norm(i + 2) === 'to') &&
    YEAR.test(doc.norm(i + 3))
  );
}

/** "between 1 and 15 June", "from 1 January to 30 April". */
function isBetweenDays({ doc, end }: Clauses, i: number): boolean {
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

/** "The conflict has killed", "the six-year war, which has displaced". */
function isSubject(c: Clauses, i: number, d: Draft, size: number): boolean {
  if (i > d.trigger)
    return (size >= 1000 || (size >= LARGE && isPerfect(c, d))) && c.doc.norm(i - 1) !== 'of';
  return d.trigger - i < 12 && (size >= 200 || size === 0);
}

function isPerfect(c: Clauses, d: Draft): boolean {
  for (let i = d.trigger - 1; i >= Math.max(c.first, d.trigger - 5); i--)
    if (c.doc.norm(i) === 'have' || c.doc.norm(i) === 'has') return true;
  return false;
}

/** "At least 300 people have been killed in clashes", "thousands of civilians killed": too many for one event. */
function isSumOfEvents(c: Clauses, d: Draft, size: number): boolean {
  if (d.count.bound === 'thousands') return d.effect === 'killed' && !ofOneEvent(c, d);
  if (size < LARGE || !isPerfect(c, d)) return false;
  if (isActiveOfMany(c, d)) return true;
  for (let i = d.end; i < Math.min(c.end, d.end + 8); i++) if (MANY_EVENTS.has(c.doc.norm(i))) return true;
  return false;
}

/** "The insurgents have killed more than 900 villagers": what many have done. */
const isActiveOfMany = ({ doc, first }: Clauses, d: Draft): boolean =>
  d.rule.endsWith('-active') &&
  doc.norm(d.trigger - 1) === 'have' &&
  doc.xpos(d.trigger - 2) !== 'MD' &&
  !speaksOfEvents(doc, first, d.trigger);

/** "The bombings in two capitals have killed 200": they may be of one day. */
function speaksOfEvents(doc: Clauses['doc'], first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (SEVERAL.has(doc.norm(i)) || EVENTS.has(doc.norm(i))) return true;
  return false;
}
