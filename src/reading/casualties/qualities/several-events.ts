import type { Draft } from '../frames.ts';
import { MARKERS } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';

/** Events that a figure may sum over, one by one, and what is left of one event. */

export const EVENTS = new Set(MARKERS.filter((m) => m.kind === 'event').flatMap((m) => m.words));

const MANY_EVENTS = new Set(MARKERS.filter((m) => m.kind === 'events').flatMap((m) => m.words));

/** From this size on a figure that is told in the perfect tense of plural events is taken for a sum. */
export const LARGE = 100;

/** "a similar attack killed 31", "an explosion in which 29 died": one event, whatever the year. */
export function ofOneEvent(c: Clauses, d: Draft): boolean {
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

export const SEVERAL = new Set(
  'shootings incidents attacks operations strikes airstrikes raids searches clashes bombings explosions blasts accidents crashes fires stabbings ambushes'.split(
    ' ',
  ),
);

/** What may go on in several cities or provinces at once. */
export const EVENTS_IN_PLACES: ReadonlySet<string> = new Set([
  ...SEVERAL,
  ...'bombings bombs shelling fighting violence killings floods'.split(' '),
]);

/** "Bombings in six cities left 31 dead", "attacks in Kasra, Hamid and Zor": what came of them is a sum over places. */
export function isInPlaces({ doc, first, end }: Clauses, d: Draft, i: number): boolean {
  if (!EVENTS_IN_PLACES.has(doc.norm(i)) || !/^(?:in|across)$/.test(doc.norm(i + 1)) || i > d.first)
    return false;
  let names = 0;
  for (let j = i + 2; j < Math.min(end, i + 9); j++) {
    if (/^(?:cities|provinces|states|regions|countries|governorates|counties)$/.test(doc.norm(j)))
      return j < d.first && (doc.xpos(j - 1) === 'CD' || /^(?:several|various|many)$/.test(doc.norm(j - 1)));
    const joins = doc.norm(j) === ',' || doc.norm(j) === 'and';
    if (joins) names++;
    else if (!doc.xpos(j).startsWith('NNP') && doc.xpos(j) !== 'CD' && doc.xpos(j) !== 'JJ') break;
  }
  return names >= 2 && i <= first + 1 && d.first > i + 6;
}

/** What is summed without the word "separate": "in overnight shootings", "in a string of attacks", "in six shootings". */
const SUMMED = new Set(
  'overnight weekend unrelated citywide string spate series rash wave pair trio various multiple several two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/** Events of a city's night, each a matter of its own; a force's strikes and raids may be parts of one operation. */
export const CRIMES = new Set(['shootings', 'stabbings', 'homicides', 'killings', 'murders', 'incidents']);

/** "across the city", "around Chicago", "on the South and West sides". */
export function isAcross({ doc, end }: Clauses, i: number): boolean {
  const w = doc.norm(i);
  if (w === 'across' || w === 'around' || w === 'throughout') return true;
  for (let j = i; j < Math.min(end, i + 8); j++) if (doc.norm(j) === 'sides') return true;
  return false;
}

/** Two and more, or the "one dead, one hurt" of a headline; a person that the words describe is the victim of one event. */
export const isSum = (d: Draft, size: number): boolean => size !== 1 || d.category === 'unspecified';

/** "in overnight shootings", "in 12 shootings". */
export const isSummed = (w: string): boolean => SUMMED.has(w) || (/^\d{1,3}$/.test(w) && w !== '1');

/** "multiple shootings on Friday night, killing one": what stands behind them comes of all of them. */
export function comesOf({ doc }: Clauses, d: Draft, i: number): boolean {
  for (let j = i + 1; j < d.end; j++) if (OUTCOME.has(doc.norm(j))) return true;
  return false;
}

/** "A man was arrested after four people were hit in two shootings", "random shootings": one person's spree is one incident. */
export const isOfOneDoer = ({ doc, first, end }: Clauses): boolean => ONE_DOER.test(doc.slice(first, end));

const ONE_DOER =
  /\b(?:spree|rampage|random|same (?:man|gunman|suspect|shooter|person|attacker))\b|\b(?:an?|the) (?:[\w-]+ )?(?:man|woman|teen|teenager|suspect|gunman|shooter|boy|person) (?:was|is|has been) (?:[\w-]+ )?(?:arrested|custody|taken|charged|detained|held|jailed|sought)\b|^(?:a|an|the|one) (?:[\w-]+ ){0,3}(?:man|woman|teen|teenager|gunman|shooter|suspect|boy|attacker|driver) (?:(?!was |were |is |are |who |been |one )[\w-]+ ){0,8}(?:killed|shot|stabbed|wounded|murdered)\b/i;

const OUTCOME = new Set(['killing', 'injuring', 'wounding', 'leaving', 'left']);

/** "carried out 30 attacks last month, killing 25": one by one over weeks. */
export function isManyOverTime({ doc, end }: Clauses, d: Draft, i: number): boolean {
  const many = doc.xpos(i - 1) === 'CD' || /^(?:many|several|dozens)$/.test(doc.norm(i - 1));
  if (!many || i > d.first) return false;
  for (let j = i + 1; j < Math.min(end, i + 5); j++)
    if (/^(?:last|this|past)$/.test(doc.norm(j)) && /^(?:month|year)$/.test(doc.norm(j + 1))) return true;
  return false;
}

/** "in two separate shootings": a figure beside it adds them up. */
export function isSeveral({ doc, end }: Clauses, i: number, events: ReadonlySet<string> = SEVERAL): boolean {
  for (let j = i + 1; j < Math.min(end, i + 5); j++) if (events.has(doc.norm(j))) return true;
  return false;
}

export function isPerfect(c: Clauses, d: Draft): boolean {
  for (let i = d.trigger - 1; i >= Math.max(c.first, d.trigger - 5); i--)
    if (c.doc.norm(i) === 'have' || c.doc.norm(i) === 'has') return true;
  return false;
}

/** "At least 300 people have been killed in clashes", "thousands of civilians killed": too many for one event. */
export function isSumOfEvents(c: Clauses, d: Draft, size: number): boolean {
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

/** Does the sentence speak of an attack or a disaster, one or several? */
export const tellsOfEvents = ({ doc, first, end }: Clauses): boolean => speaksOfEvents(doc, first, end);

/** "The bombings in two capitals have killed 200": they may be of one day. */
function speaksOfEvents(doc: Clauses['doc'], first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (SEVERAL.has(doc.norm(i)) || EVENTS.has(doc.norm(i))) return true;
  return false;
}

/** "June: An attack on a mill left a man injured", "Also, a girl died of the wounds she suffered on 3 May": in a table of months, one event. */
export function isOfOneAttack(doc: Clauses['doc'], first: number, end: number): boolean {
  // "4 March: A drone struck a car", "March 4: ..."
  if (isDayOf(doc, first + 1) && doc.norm(first + 2) === ':') return true;
  if (isDayOf(doc, first) && doc.norm(first + 2) === ':') return true;
  for (let i = first; i < end; i++) {
    const one = i < first + 10 && EVENTS.has(doc.norm(i));
    if (one && [1, 2, 3].some((k) => /^(?:an?|one)$/.test(doc.norm(i - k)))) return true;
    if (i > first + 1 && isDayOf(doc, i)) return true;
  }
  return false;
}

/** A month with a day before or behind it. */
const isDayOf = (doc: Clauses['doc'], i: number): boolean =>
  MONTH_NAME.test(doc.norm(i)) && (/^\d{1,2}$/.test(doc.norm(i + 1)) || /^\d{1,2}$/.test(doc.norm(i - 1)));

const MONTH_NAME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
