import type { Claim, Where } from '../format/claim.ts';
import type { Reading } from '../reading/reading.ts';
import { type Clue, cluesOf } from './clues.ts';
import { type DayRange, dayRange, gap, length } from './days.ts';
import { areApart, relate } from './geo.ts';
import { familyOf, kindsIn } from './kind.ts';
import { detail, heaviest, type Lead, leadOf } from './lead.ts';
import { heaviestPlaces } from './scenes.ts';
import { type Terms, termsOf } from './terms.ts';

/** One incident as one report tells of it. */
export interface Segment {
  /** Report-local id: "i1" is the incident that the report is about. */
  id: string;
  main: boolean;
  /** EDTF of the date most claims give, null when none does. */
  edtf: string | null;
  days: DayRange | null;
  /** Distinct places named for it, heaviest first. */
  places: Where[];
  /** A claim has this date next to its own words: it is hardly that of something else. */
  firm: boolean;
  /** What single victims are called ("pilot"). */
  victims: string[];
  /** Kinds of incident named, with weights (ids of lexicon/incident-kinds). */
  kinds: [string, number][];
  /** Who is said to have done it. */
  by: string[];
  /** Figures stated, as "effect number". */
  figures: string[];
  /** Terms of its own sentences; null for the main segment, which has the report's. */
  terms: Terms | null;
}

/** A report's incidents, the main one first, and its claims with `incident` set to the id of theirs. */
export interface Parted {
  segments: Segment[];
  assigned: Claim[];
}

interface Draft {
  main: boolean;
  days: DayRange | null;
  place: Where | null;
  by: string | null;
  /** Why it is not the main one; null for that. */
  why: Reason | null;
  clues: Clue[];
}

/** What was told last: a clue, its incident, and the last clue with a toll. */
interface Before {
  clue: Clue;
  draft: Draft;
  toll: Clue | null;
}

/**
 * Parts a report's claims by incident. The lead's incident is the default; another date, another place, another perpetrator with
 * other victims, and words that say so ("a month after", "in a separate attack") open another one. Cumulative figures belong to none.
 */
export function segmentsOf(reading: Reading, claims: readonly Claim[]): Parted {
  const clues = cluesOf(reading, claims);
  const lead = leadOf(reading, clues);
  const main: Draft = { main: true, days: lead.days, place: lead.place, by: lead.by, why: null, clues: [] };
  const others: Draft[] = [];
  let before = null as Before | null;
  for (const clue of clues) {
    const draft: Draft = wholeOf(clue, [main, ...others]) ?? draftFor(clue, lead, main, others, before);
    draft.clues.push(clue);
    before = { clue, draft, toll: clue.claim.kind === 'casualties' ? clue : (before?.toll ?? null) };
  }
  gatherVictims(main, others);
  const sums = sumsOver(main, others);
  // Incidents are founded on casualties; what else is said of the background stays with the report's own.
  const drafts = [main, ...others.filter((d) => d.clues.some((c) => c.claim.kind === 'casualties'))];
  const ids = new Map<string, string>();
  for (const d of [main, ...others]) {
    for (const c of d.clues) ids.set(c.claim.id, `i${Math.max(0, drafts.indexOf(d)) + 1}`);
  }
  return {
    segments: drafts.map((d, k) => finish(reading, d, `i${k + 1}`, lead)),
    assigned: claims.map((c) =>
      sums.has(c.id) && c.kind === 'casualties'
        ? { ...c, scope: 'cumulative', incident: null }
        : { ...c, incident: ids.get(c.id) ?? null },
    ),
  };
}

/** A single victim known from a background incident ("the pilot") is the same one wherever the report speaks of him. */
function gatherVictims(main: Draft, others: readonly Draft[]): void {
  for (const [k, d] of others.entries()) {
    if (d.why !== 'past') continue;
    const victims = new Set(d.clues.flatMap((c) => (c.victim ? [c.victim] : [])));
    for (const from of [main, ...others.slice(k + 1)]) {
      d.clues.push(...from.clues.filter((c) => c.victim !== null && victims.has(c.victim)));
      from.clues = from.clues.filter((c) => c.victim === null || !victims.has(c.victim));
    }
  }
}

/**
 * Figures that the report adds up over its incidents ("10 killed in attacks on A and B": 6 in A, 4 in B). They belong to none of
 * them: their scope is cumulative. Their clues are taken out of the main incident.
 * @returns ids of the claims
 */
function sumsOver(main: Draft, others: readonly Draft[]): Set<string> {
  const out = new Set<string>();
  for (const effect of ['killed', 'wounded']) {
    const numbers = (d: Draft) =>
      d.clues.flatMap((c) =>
        c.figure?.startsWith(`${effect} `) ? [Number(c.figure.slice(effect.length + 1))] : [],
      );
    // An earlier incident is no part of a sum over those of the day.
    const rest = others
      .filter((d) => d.why !== 'past' && d.why !== 'date')
      .map((d) => Math.max(0, ...numbers(d)))
      .filter((n) => n > 0);
    const total = Math.max(0, ...numbers(main));
    const own = Math.max(0, ...numbers(main).filter((n) => n < total));
    const added = rest.reduce((a, b) => a + b, own);
    if (rest.length === 0 || own === 0 || total < 3 || added !== total) continue;
    const sums = main.clues.filter((c) => c.figure === `${effect} ${total}`);
    if (sums.some((c) => SEVERAL_EVENTS.test(c.text))) for (const c of sums) out.add(c.claim.id);
  }
  main.clues = main.clues.filter((c) => !out.has(c.claim.id));
  return out;
}

/** Words for what a report adds up. */
const SEVERAL_EVENTS =
  /\b(?:attacks|shootings|(?:air ?)?strikes|bombings|bombs|blasts|explosions|incidents|raids|clashes|accidents|stabbings|operations|assaults|crashes|fires)\b/i;

/** The parts of a figure stand where the figure stands. */
function wholeOf({ claim }: Clue, drafts: readonly Draft[]): Draft | null {
  if (claim.kind !== 'casualties' || claim.partOf === null) return null;
  return drafts.find((d) => d.clues.some((c) => c.claim.id === claim.partOf)) ?? null;
}

function draftFor(clue: Clue, lead: Lead, main: Draft, others: Draft[], before: Before | null): Draft {
  if (before && besides(clue, before.clue)) return before.draft;
  const why = differs(clue, lead, main, before);
  if (!why) {
    const told = others.find((d) => big(clue) && d.clues.some((c) => c.figure === clue.figure));
    if (told && !repeats(clue, lead, main)) return told;
    return before && !before.draft.main && continues(clue, before, lead, main) ? before.draft : main;
  }
  const told =
    clue.figure !== null && others.find((d) => d.clues.some((c) => c.figure === clue.figure && big(clue)));
  if (told && fits(clue, clue.days, clue.place, told)) return told;
  const days = clue.days ?? (why === 'setting' ? clue.setting.days : null);
  const place = clue.place ?? (why === 'setting' ? clue.setting.place : null);
  const known = others.find((d) => fits(clue, days, place, d));
  if (known) return known;
  const draft: Draft = { main: false, days, place, by: clue.by, why, clues: [] };
  others.push(draft);
  return draft;
}

/** A figure told in one breath with the one before: same sentence, same clause, same time and place. */
function besides(clue: Clue, before: Clue): boolean {
  return (
    clue.title === before.title &&
    clue.sentence === before.sentence &&
    clue.clause === before.clause &&
    clue.marker === before.marker &&
    clue.claim.kind === 'casualties' &&
    before.claim.kind === 'casualties' &&
    clue.claim.effect !== before.claim.effect &&
    clue.claim.when?.edtf === before.claim.when?.edtf &&
    clue.place !== null &&
    clue.place.name === before.place?.name
  );
}

type Reason = 'date' | 'past' | 'place' | 'elsewhere' | 'by' | 'setting';

/** Why a claim is not about the lead's incident; null when nothing says so. */
function differs(clue: Clue, lead: Lead, main: Draft, before: Before | null): Reason | null {
  const inLead = clue.title || clue.sentence < lead.sentences;
  const sameDay =
    clue.days !== null && length(clue.days) <= 2 && lead.days !== null && gap(clue.days, lead.days) === 0;
  if (clue.marker === 'past' && !sameDay) return 'past';
  if (before?.toll && followsUp(clue, before.toll)) return 'past';
  if (clue.lingering) return null;
  if (clue.marker === 'later' && clue.claim.kind === 'casualties' && !clue.title) return 'past';
  if (repeats(clue, lead, main)) return null;
  if (clue.teaser) return 'elsewhere';
  if (clue.weekday !== null && lead.days && weekdayOf(lead.days) !== clue.weekday && !inLead) return 'date';
  if (clue.days && lead.days) {
    // "The attack killed ..." is still the one told of, though a day nearby is named in its sentence.
    if (gap(clue.days, lead.days) > 0 && toldBack(clue, lead.days)) return 'date';
    if (gap(clue.days, lead.days) > (inLead ? 1 : clue.refers ? 2 : 0)) return 'date';
    if (length(clue.days) > 40) return 'date';
  } else if (clue.monthOnly && !inLead && !clue.refers) return 'date';
  else if (
    clue.days &&
    lead.edtf === null &&
    (inLead ? clue.old && clue.dateNear && !clue.title : length(clue.days) >= 28)
  )
    return 'date';
  else if (clue.weekday !== null && lead.weekday !== null && clue.weekday !== lead.weekday && !inLead)
    return 'date';
  if (clue.place && !clue.refers && main.place && areApart(clue.place, main.place)) return 'place';
  if (clue.marker === 'apart' && !clue.title && clue.claim.kind === 'casualties') return 'elsewhere';
  if (inLead || clue.refers) return null;
  if (clue.marker === 'elsewhere' && clue.claim.kind === 'casualties') return 'elsewhere';
  if (clue.by && lead.by && clue.by !== lead.by && clue.side && lead.side && clue.side !== lead.side)
    return 'by';
  return setApart(clue, lead, main) ? 'setting' : null;
}

/** What a killing came "after", in the same sentence as another one with another toll, is an earlier incident. */
function followsUp(clue: Clue, before: Clue): boolean {
  if (clue.title !== before.title || clue.sentence !== before.sentence || clue.figure === before.figure)
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
function repeats(clue: Clue, lead: Lead, main: Draft): boolean {
  if (!big(clue)) return false;
  const first = clue.title || clue.sentence <= lead.top;
  return first ? lead.figures.has(clue.figure!) : main.clues.some((c) => c.figure === clue.figure);
}

/** A figure that is not said of many incidents. */
function big({ figure }: Clue): boolean {
  return figure !== null && Number(figure.slice(figure.lastIndexOf(' ') + 1)) >= 3;
}

/** A sentence without a date or place of its own stands in the setting of those before it. */
function setApart(clue: Clue, lead: Lead, main: Draft): boolean {
  if (clue.returns) return false;
  const { days, place } = clue.setting;
  if (days && lead.days && !clue.days && gap(days, lead.days) > 0) return true;
  return Boolean(place && main.place && !clue.place && !clue.days && relate(place, main.place) === 'apart');
}

/** Sentences back to which "the blast" may point. */
const RECALLS = 3;

/**
 * A claim in the next sentence, or the same one, with nothing of its own carries on the incident before it; and so does "the blast" a
 * few sentences on, where that incident was one and the report's own was none.
 */
function continues(clue: Clue, { clue: before, draft }: Before, lead: Lead, main: Draft): boolean {
  if (clue.title !== before.title || clue.returns || repeats(clue, lead, main)) return false;
  if (clue.sentence === before.sentence)
    return clue.clause === before.clause && !clue.days && !afterAside(clue, before);
  // What is said and done in a new paragraph is about the report's own incident again.
  if (clue.paragraph && clue.claim.kind !== 'casualties') return false;
  const away = clue.sentence - before.sentence;
  if (clue.family !== null && familiesOf(main).size > 0 && !familiesOf(main).has(clue.family))
    return away <= RECALLS && familiesOf(draft).has(clue.family);
  return away === 1 && !clue.days && clue.weekday === null && !clue.place;
}

/** The claim's sentence and those of the draft name kinds of incident, and none in common. */
function otherKind(clue: Clue, draft: Draft): boolean {
  const own = [...kindsIn(clue.text).keys()].map(familyOf);
  const told = familiesOf(draft);
  return own.length > 0 && told.size > 0 && !own.some((f) => told.has(f));
}

/** Families of the kinds of incident that the sentences of a draft's tolls name. */
function familiesOf(draft: Draft): ReadonlySet<string | null> {
  return new Set(draft.clues.flatMap((c) => [...kindsIn(c.text).keys()].map(familyOf)));
}

/** "The raid, in revenge for a bomb that killed two, killed nine": behind the aside the main clause goes on. */
function afterAside(clue: Clue, before: Clue): boolean {
  if (before.marker !== 'past' || clue.marker === 'past') return false;
  const from = before.claim.end - before.claim.sentence[0];
  const to = clue.claim.start - clue.claim.sentence[0];
  return (
    /^[^,]*,\s*$/.test(clue.text.slice(from, to)) &&
    /^(?:has |had )?(?:killed|wounded|injured|left|claimed)/.test(clue.claim.quote)
  );
}

function fits(clue: Clue, days: DayRange | null, place: Where | null, draft: Draft): boolean {
  if (days && draft.days && gap(days, draft.days) > 0) return false;
  if (place && draft.place && relate(place, draft.place) === 'apart') return false;
  if (clue.by && draft.by && clue.by !== draft.by) return false;
  if (!place && otherKind(clue, draft)) return false;
  const last = draft.clues[draft.clues.length - 1];
  const shared = (days && draft.days) || (place && draft.place) || (clue.by && draft.by);
  return Boolean(shared) || clue.sentence - last.sentence <= 1;
}

function finish(reading: Reading, draft: Draft, id: string, lead: Lead): Segment {
  const { main, clues } = draft;
  const sentences = [...new Set(clues.map((c) => c.text))];
  const kinds = new Map<string, number>();
  for (const t of main ? [reading.report.title ?? '', ...lead.texts, ...sentences] : sentences) {
    for (const [k, n] of kindsIn(t)) kinds.set(k, (kinds.get(k) ?? 0) + n);
  }
  const votes = clues.flatMap(dateVote);
  const edtf = main
    ? (lead.edtf ?? heaviest(votes))
    : heaviest(draft.why === 'past' ? before(votes, lead) : votes);
  return {
    id,
    main,
    edtf,
    days: dayRange(edtf) ?? draft.days,
    firm: clues.some((c) => c.dateNear && c.claim.when?.edtf === edtf),
    victims: [...new Set(clues.flatMap((c) => (c.victim ? [c.victim] : [])))].sort(),
    places: placesOf(draft, main ? lead.places : []),
    kinds: [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    by: [...new Set(clues.flatMap((c) => (c.by ? [c.by] : [])))].sort(),
    figures: [...new Set(clues.flatMap((c) => (c.figure ? [c.figure] : [])))].sort(),
    terms: main ? null : termsOf(sentences),
  };
}

/** What came before the lead's incident has not the lead's day, which stands in the same sentences. */
function before(votes: [string, number][], lead: Lead): [string, number][] {
  return votes.filter(([edtf]) => {
    const days = dayRange(edtf);
    return !days || !lead.days || days.from < lead.days.from;
  });
}

function dateVote(c: Clue): [string, number][] {
  if (!c.claim.when || !c.days) return [];
  return [[c.claim.when.edtf, (length(c.days) === 1 ? 2 : 1) * (c.claim.kind === 'casualties' ? 2 : 1)]];
}

/** True for claims of what happened, and not of what was said or done about it elsewhere. */
function tells(claim: Claim): boolean {
  if (claim.kind === 'casualties') return true;
  return claim.kind === 'event' && ['attack', 'target', 'seize', 'halt'].includes(claim.type);
}

/** Distinct places of a segment, heaviest first. */
function placesOf(draft: Draft, lead: readonly (readonly [Where, number])[]): Where[] {
  const said: [Where, number][] = [];
  if (!draft.main && draft.place) said.push([draft.place, 1]);
  for (const { scene, claim } of draft.clues) {
    if (scene && tells(claim)) said.push([scene, (claim.kind === 'casualties' ? 2 : 1) * detail(scene)]);
  }
  return heaviestPlaces([...said, ...lead]);
}
