import type { Where } from '../../format/claim.ts';
import { type DayRange, dayNumber, gap, length } from '../days.ts';
import { areApart, relate } from '../geo.ts';
import type { Clue } from './clues.ts';
import type { Before, Draft, Reason } from './draft.ts';
import { isKnownVictim, isNamedVictim } from './known-victim.ts';
import type { Lead } from './lead.ts';
import { areTwoSites } from './site.ts';
import { opensOnADay } from './told-before.ts';

/** Why a claim is not about the lead's incident; null when nothing says so. */
export function differs(clue: Clue, lead: Lead, main: Draft, before: Before | null): Reason | null {
  const told = lead.days ?? dayFarFrom(clue, main);
  const inLead = clue.title || clue.sentence < lead.sentences;
  const sameDay = clue.days !== null && length(clue.days) <= 2 && told !== null && gap(clue.days, told) === 0;
  if (clue.marker === 'past' && !sameDay) return isHeadlined(clue, main, inLead) ? null : 'past';
  if (before?.toll && followsUp(clue, before.toll)) return 'past';
  if (clue.lingering) return null;
  if (
    clue.marker === 'later' &&
    clue.claim.kind === 'casualties' &&
    !clue.title &&
    !isFound(clue.claim.quote) &&
    !opensNews(clue, main, lead)
  )
    return 'past';
  if (repeats(clue, lead, main)) return null;
  if (before?.toll && isDayByDay(clue, before.toll)) return 'date';
  if (clue.days && told && gap(clue.days, told) > 0 && clue.dateNear && SECOND.test(clue.text)) return 'date';
  if (told && clue.sentence > lead.top && opensOnADay(clue, told)) return 'date';
  if (lead.edtf === null && !inLead && isOfAnotherDay(clue, lead)) return 'date';
  if (isMourned(clue, main) || isOfTheHunted(clue, lead)) return 'past';
  if (clue.teaser) return 'elsewhere';
  if (clue.weekday !== null && told && weekdayOf(told) !== clue.weekday && !inLead) return 'date';
  if (clue.days && told) {
    // "The attack killed ..." is still the one told of, though a day nearby is named in its sentence.
    if (gap(clue.days, told) > 0 && toldBack(clue, told)) return 'date';
    if (gap(clue.days, told) > (inLead ? 1 : clue.refers && !identifies(clue) ? 2 : 0)) return 'date';
    if (length(clue.days) > 40) return 'date';
  } else if (isOnAnotherDate(clue, lead, main, inLead)) return 'date';
  else if (clue.monthOnly && !clue.refers && (!inLead || isOnAWeekday(main))) return 'date';
  else if (
    clue.days &&
    lead.edtf === null &&
    (inLead ? clue.old && clue.dateNear && !clue.title : length(clue.days) >= 28)
  )
    return 'date';
  else if (clue.weekday !== null && lead.weekday !== null && clue.weekday !== lead.weekday && !inLead)
    return 'date';
  if (
    clue.place &&
    !clue.refers &&
    main.place &&
    areApart(clue.place, main.place) &&
    !isWithin(clue, main.place) &&
    !isKnownVictim(clue.claim)
  )
    return 'place';
  if (isAtAnotherPlace(clue, main)) return 'place';
  if (clue.marker === 'apart' && !clue.title && clue.claim.kind === 'casualties') return 'elsewhere';
  if (isBesideElsewhere(clue, main)) return 'elsewhere';
  if (inLead || clue.refers) return null;
  if (clue.marker === 'beside' && clue.introduces && isDeed(clue)) return 'elsewhere';
  if (clue.marker === 'elsewhere' && clue.claim.kind === 'casualties') return 'elsewhere';
  if (clue.by && lead.by && clue.by !== lead.by && clue.side && lead.side && clue.side !== lead.side)
    return 'by';
  return setApart(clue, lead, main) ? 'setting' : null;
}

/** "The second went off on Tuesday at a bank". */
const SECOND =
  /^\W*(?:the|a) (?:second|third|fourth|other) (?:one |blast |bomb |explosion |device |attack |shooting |incident )?(?:went off|exploded|happened|occurred|took place|was|hit|struck|came)\b/i;

/** "Eight died on Saturday, and five on Sunday". */
function isDayByDay(clue: Clue, before: Clue): boolean {
  if (clue.title !== before.title || clue.sentence !== before.sentence) return false;
  if (clue.claim.kind !== 'casualties' || before.claim.kind !== 'casualties') return false;
  if (!clue.days || !before.days || !clue.dateNear || !before.dateNear || clue.lingering) return false;
  return clue.claim.effect === before.claim.effect && gap(clue.days, before.days) > 0;
}

/** "on April 4", of no known year, where the report's own incident was on another day of the year. */
function isOnAnotherDate(clue: Clue, lead: Lead, main: Draft, inLead: boolean): boolean {
  if (clue.monthDay === null || !clue.dateNear || (inLead && clue.refers)) return false;
  if (clue.introduces && !clue.title && lead.edtf === null && isOnAWeekday(main)) return true;
  const own = /^\d{4}-(\d\d-\d\d)$/.exec(lead.edtf ?? '')?.[1] ?? main.soFar.monthDay;
  return own !== null && daysApart(own, clue.monthDay) > (inLead || clue.refers ? 2 : 1);
}

/** "In Orsund, a bomb killed nine. In Varn, gunmen killed four": each in the place that its sentence opens on, be it in a gazetteer or not. */
function isAtAnotherPlace(clue: Clue, main: Draft): boolean {
  if (clue.head === null || clue.refers || clue.claim.kind !== 'casualties' || isKnownVictim(clue.claim))
    return false;
  const { first } = main.soFar;
  return first !== null && first.head !== null && first.head !== clue.head;
}

/**
 * "A bomb killed 16 in Orsund. Hours later, gunmen killed two teachers in Hazra", "Two policemen were also shot dead in Hazra": words for one
 * more, and another place, be it in a gazetteer or not.
 */
function isBesideElsewhere(clue: Clue, main: Draft): boolean {
  if (clue.title || clue.refers || clue.claim.kind !== 'casualties' || isKnownVictim(clue.claim))
    return false;
  if (clue.marker !== 'beside' && !ONE_MORE.test(clue.text)) return false;
  const { first } = main.soFar;
  return first !== null && first.sentence < clue.sentence && areTwoSites(first.site, clue.site);
}

const ONE_MORE =
  /^\W*(?:on )?(?:that|the) same (?:day|night|evening|afternoon|morning)\b(?! (?:that|as|when)\b)|\b(?:on )?the same (?:day|night|evening)\W*$|\b(?:was|were) also (?:\w+ )?(?:shot|killed|wounded|injured|stabbed|abducted)\b|\b(?:an?other|other) (?:[\w-]+ )?(?:attacks?|strikes?|raids?|blasts?|bombings?|bombs?|explosions?|shootings?|clash|clashes|mines?|rockets?|shells?|drones?) (?:(?:went off|exploded|hit|struck|fell|landed) )?(?:in|near|at|outside|on)\b/i;

/** The report's own incident was "on Saturday" of no known week: what was "in December" or "on Dec. 11" was another. */
const isOnAWeekday = ({ soFar }: Draft): boolean => soFar.onAWeekday;

/** Days between two days of the year ("04-17"), of two years perhaps. */
function daysApart(a: string, b: string): number {
  const [x, y] = [a, b].map((d) => dayNumber(`2000-${d}`)!);
  const away = Math.abs(x - y);
  return Math.min(away, 366 - away);
}

/** "A man wanted for a shooting that killed one", where the headline has that one dead: it is what the report is about. */
function isHeadlined(clue: Clue, main: Draft, inLead: boolean): boolean {
  return clue.accused && inLead && clue.figure !== null && main.soFar.titled.has(clue.figure);
}

/** "Her body was found two days later": the day of the find is none of another death. */
const isFound = (quote: string): boolean =>
  /\b(?:body|bodies|remains)\b[^.]*\b(?:found|discovered|recovered)\b|\b(?:found|discovered|recovered)\b[^.]*\b(?:body|bodies|remains|dead)\b/i.test(
    quote,
  );

/** "A boy shot himself nine months after the death of his father": the first that the report tells of is its news, however late. */
function opensNews(clue: Clue, main: Draft, lead: Lead): boolean {
  const { first, goesOn } = main.soFar;
  return clue.sentence <= lead.top && (first === null || (!goesOn && first.sentence === clue.sentence));
}

/** "On April 4, ...", where the lead tells of today: its sentence, or one a few before it, opens on another day. */
function isOfAnotherDay(clue: Clue, lead: Lead): boolean {
  if (!clue.anotherDay && !clue.setting.anotherDay) return false;
  return !lead.texts.some((t) => /\byesterday\b/i.test(t)) && !clue.returns;
}

/** "The shooting that left two guards dead on Friday": words that say which one it was. */
const identifies = (clue: Clue): boolean =>
  clue.dateNear &&
  /\bthe (?:\w+ )?(?:attack|strike|raid|blast|bombing|explosion|shooting|stabbing|assault|crash) (?:that|which) (?:left|killed|wounded|injured|claimed)\b/i.test(
    clue.text,
  );

/** At what people had come together to mourn a dead man ("at a vigil for a boy killed that morning") somebody else was hurt. */
function isMourned(clue: Clue, main: Draft): boolean {
  const { claim } = clue;
  if (clue.title || claim.kind !== 'casualties' || claim.effect !== 'killed') return false;
  const before = MOURNING.exec(clue.text.slice(0, claim.start - claim.sentence[0]));
  if (!before) return false;
  const hurt = main.soFar.effectsTitled;
  return hurt.size > 0 && !hurt.has('killed');
}

const MOURNING =
  /\b(?:(?:vigil|memorial(?: service)?|funeral|wake|procession|gathering) (?:for|of|to remember)|(?:mourn|mourning|remember|remembering|honou?r|honou?ring|grieve|grieving)(?: for)?)\b/i;

/** "Troops hunted a leader responsible for an attack on a convoy. During the attack two soldiers were killed": an earlier deed of his. */
function isOfTheHunted({ claim, text, title }: Clue, lead: Lead): boolean {
  if (title || claim.kind !== 'casualties' || (claim.effect !== 'killed' && claim.effect !== 'wounded'))
    return false;
  return IN_THE_ATTACK.test(text) && lead.texts.some((t) => HUNTED.test(t));
}

const IN_THE_ATTACK = /^\W*(?:during|in) the (?:attack|ambush|bombing|assault|raid)\b/i;
const HUNTED =
  /\b(?:targeted|captured|detained|arrested|killed|hunted|sought)\b[^.]*?\b(?:responsible for|behind|involved in|linked to) an? (?:[\w-]+ ){0,3}(?:attack|ambush|bombing|assault|raid)\b/i;

/** "in Ost village in the Varn countryside": the clue's place is said to be in or by that of the report's own incident. */
function isWithin({ text, place }: Clue, of: Where): boolean {
  const at = text.indexOf(place!.name);
  const to = at < 0 ? -1 : text.indexOf(of.name, at + place!.name.length);
  if (to < 0) return false;
  const between = text.slice(at + place!.name.length, to);
  return (
    between.length < 60 &&
    !/[,;:\d]|\b(?:kill|wound|injur|dead|died|left|hit)/i.test(between) &&
    BY.test(between)
  );
}

const BY =
  /\b(?:in|of|near|outside|around)(?: the)?(?: (?:city|town|district|area|countryside) of)?(?: [\w-]+)? $/i;

/** What was done, and to whom: not what was said of it. */
function isDeed({ claim }: Clue): boolean {
  return (
    claim.kind === 'casualties' ||
    (claim.kind === 'event' && (claim.type === 'attack' || claim.type === 'target'))
  );
}

/** From so many days on a report whose lead gives no day tells of two incidents. */
const FAR = 7;

/** Where the lead gives no day: that of the first claim with a day beside it, when a claim's is far from it. */
function dayFarFrom(clue: Clue, main: Draft): DayRange | null {
  if (!clue.days || !clue.dateNear) return null;
  const own = main.soFar.oneDay;
  return own && gap(own, clue.days) >= FAR ? own : null;
}

/** What a killing came "after", in the same sentence as another one with another toll, is an earlier incident. */
function followsUp(clue: Clue, before: Clue): boolean {
  if (clue.title !== before.title || clue.sentence !== before.sentence || clue.figure === before.figure)
    return false;
  // "was shot dead after a rampage that left two others dead": the others of one incident
  if (clue.running || (clue.claim.kind === 'casualties' && OTHERS.test(clue.claim.victims.text)))
    return false;
  if (
    !clue.figure?.startsWith('killed') ||
    before.claim.kind !== 'casualties' ||
    before.claim.effect !== 'killed'
  )
    return false;
  const between = clue.text.slice(
    before.claim.end - before.claim.sentence[0],
    clue.claim.start - clue.claim.sentence[0],
  );
  return /\b(?:after|following|followed|since|prompted by|revenge for|retaliation for|response to)\b/i.test(
    between,
  );
}

const OTHERS = /^(?:[\w-]+ )?(?:others?|more)\b/i;

/** "On Sunday, gunmen had killed two guards": before the report's own day, and told in the past perfect. */
function toldBack(clue: Clue, lead: DayRange): boolean {
  const before = clue.days !== null && clue.days.to < lead.from && clue.dateNear && clue.sentence > 0;
  return (
    before && /\bhad (?:also |already )?(?:been )?(?:killed|died|shot|wounded|injured|left)\b/.test(clue.text)
  );
}

function weekdayOf(days: DayRange): number | null {
  return length(days) === 1 ? (days.from + 4) % 7 : null;
}

/** A figure of three and more that was told of the lead's incident before is the lead's, and so is that of its first sentence. */
export function repeats(clue: Clue, lead: Lead, main: Draft): boolean {
  if (!big(clue)) return false;
  const first = clue.title || clue.sentence <= lead.top;
  return first ? lead.figures.has(clue.figure!) : main.soFar.has(clue);
}

/** A figure that is not said of many incidents. */
export function big({ figure }: Clue): boolean {
  return figure !== null && Number(figure.slice(figure.lastIndexOf(' ') + 1)) >= 3;
}

/** A sentence without a date or place of its own stands in the setting of those before it. */
function setApart(clue: Clue, lead: Lead, main: Draft): boolean {
  if (
    clue.returns ||
    isKnownVictim(clue.claim) ||
    isNamedVictim(clue.claim) ||
    (lead.figures.has(clue.figure ?? '') && !clue.figure!.endsWith(' 1'))
  )
    return false;
  const { days, place } = clue.setting;
  if (days && lead.days && !clue.days && gap(days, lead.days) > 0) return true;
  return Boolean(place && main.place && !clue.place && !clue.days && relate(place, main.place) === 'apart');
}
