import type { Claim, Where } from '../format/claim.ts';
import type { Reading } from '../reading/reading.ts';
import { big, differs, repeats } from './apart.ts';
import { type Clue, cluesOf, isNamed } from './clues.ts';
import { type DayRange, dayRange, gap, length } from './days.ts';
import type { Before, Draft } from './draft.ts';
import { relate } from './geo.ts';
import { familyOf, kindsIn } from './kind.ts';
import { detail, heaviest, type Lead, leadOf } from './lead.ts';
import { speaksOf } from './recall.ts';
import { heaviestPlaces } from './scenes.ts';
import { sumsOver } from './sums.ts';
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

/**
 * Parts a report's claims by incident. The lead's incident is the default; another date, another place, another perpetrator with
 * other victims, and words that say so ("a month after", "in a separate attack") open another one. Cumulative figures belong to none.
 */
export function segmentsOf(reading: Reading, claims: readonly Claim[]): Parted {
  const clues = cluesOf(reading, claims);
  const lead = leadOf(reading, clues);
  const main: Draft = {
    main: true,
    days: lead.days,
    place: lead.place,
    by: lead.by,
    why: null,
    clues: [],
    families: new Set(),
    entries: [],
  };
  const others: Draft[] = [];
  const draftOf = new Map<string, Draft>();
  let before = null as Before | null;
  for (const clue of clues) {
    const draft: Draft = wholeOf(clue, draftOf) ?? draftFor(clue, lead, main, others, before);
    draft.clues.push(clue);
    draftOf.set(clue.claim.id, draft);
    if (clue.text !== before?.clue.text || draft !== before.draft)
      for (const kind of kindsIn(clue.text).keys()) draft.families.add(familyOf(kind));
    before = { clue, draft, toll: clue.claim.kind === 'casualties' ? clue : (before?.toll ?? null) };
  }
  gatherVictims(main, others);
  const sums = sumsOver(main, others);
  // Incidents are founded on casualties; what else is said of the background stays with the report's own.
  const drafts = [main, ...others.filter((d) => d.clues.some((c) => c.claim.kind === 'casualties'))];
  const ids = new Map<string, string>();
  const told = new Map<string, string>();
  for (const d of [main, ...others]) {
    for (const { claim } of d.clues) {
      const id = `i${Math.max(0, drafts.indexOf(d)) + 1}`;
      ids.set(claim.id, id);
      if (!told.has(sentenceKey(claim))) told.set(sentenceKey(claim), id);
    }
  }
  return {
    segments: drafts.map((d, k) => finish(reading, d, `i${k + 1}`, lead)),
    assigned: claims.map((c) =>
      sums.has(c.id) && c.kind === 'casualties'
        ? { ...c, scope: 'cumulative', incident: null }
        : { ...c, incident: ids.get(c.id) ?? (isNamed(c) ? (told.get(sentenceKey(c)) ?? null) : null) },
    ),
  };
}

const sentenceKey = (c: Claim): string => `${c.in} ${c.sentence[0]}`;

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

/** The parts of a figure stand where the figure stands. */
function wholeOf({ claim }: Clue, draftOf: ReadonlyMap<string, Draft>): Draft | null {
  if (claim.kind !== 'casualties' || claim.partOf === null) return null;
  return draftOf.get(claim.partOf) ?? null;
}

function draftFor(clue: Clue, lead: Lead, main: Draft, others: Draft[], before: Before | null): Draft {
  if (before && (besides(clue, before.clue) || (!before.draft.main && joins(clue, before.clue))))
    return before.draft;
  if (clue.entry >= 0 && clue.marker !== 'past') return ofEntry(clue, lead, main, others);
  const why = differs(clue, lead, main, before);
  if (!why) {
    const told = others.find((d) => toldBefore(clue, d));
    if (told && !repeats(clue, lead, main)) return told;
    return before && !before.draft.main && continues(clue, before, lead, main) ? before.draft : main;
  }
  const told =
    clue.figure !== null && others.find((d) => d.clues.some((c) => c.figure === clue.figure && big(clue)));
  if (told && fits(clue, clue.days, clue.place, told)) return told;
  const days = clue.days ?? (why === 'setting' ? clue.setting.days : null);
  const place = clue.place ?? (why === 'setting' ? clue.setting.place : null);
  const known = others.find((d) => fits(clue, days, place, d) && !isNew(clue, d));
  if (known) return known;
  const draft: Draft = {
    main: false,
    days,
    place,
    by: clue.by,
    why,
    clues: [],
    families: new Set(),
    entries: [],
  };
  others.push(draft);
  return draft;
}

/** A number that hardly comes twice. */
const RARE = 5;

/** The figure of another incident again; a small one in a new paragraph may well be the report's own. */
function toldBefore(clue: Clue, draft: Draft): boolean {
  if (!big(clue) || !draft.clues.some((c) => c.figure === clue.figure)) return false;
  const n = Number(clue.figure!.slice(clue.figure!.lastIndexOf(' ') + 1));
  return n >= RARE || !clue.paragraph || draft.why !== 'setting';
}

/** "Meanwhile, two were killed in a clash": another incident than any told before. */
function isNew(clue: Clue, draft: Draft): boolean {
  if (!clue.introduces || (clue.marker !== 'beside' && clue.marker !== 'apart')) return false;
  return !draft.clues.some((c) => c.sentence === clue.sentence);
}

/**
 * An entry of a list tells of one incident: of the report's own where it gives its figure again or where nothing was told before, else of
 * another one.
 */
function ofEntry(clue: Clue, lead: Lead, main: Draft, others: Draft[]): Draft {
  const known = [main, ...others].find((d) => d.entries.includes(clue.entry));
  if (known) return known;
  const own =
    repeats(clue, lead, main) ||
    !main.clues.some((c) => c.claim.kind === 'casualties') ||
    (clue.days && lead.days && main.entries.length === 0 && gap(clue.days, lead.days) === 0 && !clue.place);
  if (own) {
    main.entries.push(clue.entry);
    return main;
  }
  const { days, place, by, entry } = clue;
  const draft: Draft = {
    main: false,
    days,
    place,
    by,
    why: 'entry',
    clues: [],
    families: new Set(),
    entries: [entry],
  };
  others.push(draft);
  return draft;
}

/** Victims named side by side ("a colonel and his driver"): their claims share the words of harm. */
function joins({ claim }: Clue, { claim: before }: Clue): boolean {
  return (
    claim.kind === 'casualties' &&
    before.kind === 'casualties' &&
    claim.in === 'text' &&
    before.in === 'text' &&
    claim.rule === before.rule &&
    claim.effect === before.effect &&
    claim.start < before.end &&
    claim.where?.name === before.where?.name
  );
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

/** Sentences back to which "the blast" may point. */
const RECALLS = 3;
/** The same where another incident of the kind was told before. */
const LATEST = 2;

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
  // of two blasts of the day "the blast" is the one told last
  const ofTheDay = draft.why !== 'past' && draft.why !== 'date' && !before.teaser;
  if (clue.family !== null && ofTheDay && away <= LATEST && draft.families.has(clue.family)) return true;
  if (clue.family !== null && main.families.size > 0 && !main.families.has(clue.family))
    return away <= RECALLS && draft.families.has(clue.family);
  if (away !== 1 || clue.days || clue.weekday !== null || clue.place) return false;
  return !speaksOf(clue.text, [...lead.texts, ...textsOf(main)], textsOf(draft));
}

const textsOf = (draft: Draft) => draft.clues.map((c) => c.text);

/** The claim's sentence and those of the draft name kinds of incident, and none in common. */
function otherKind(clue: Clue, draft: Draft): boolean {
  const own = [...kindsIn(clue.text).keys()].map(familyOf);
  const told = draft.families;
  return own.length > 0 && told.size > 0 && !own.some((f) => told.has(f));
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
  // what was "earlier this week" is none of the incidents of the day
  if (clue.marker === 'past' && draft.why === 'elsewhere' && !draft.clues.some((c) => c.marker === 'past'))
    return false;
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
    : (heaviest(draft.why === 'past' ? before(votes, lead) : votes) ??
      (draft.why === 'entry' ? heaviest(clues.flatMap(inherited)) : null));
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

/** The day that an entry has from the words above it. */
function inherited({ claim }: Clue): [string, number][] {
  return claim.when ? [[claim.when.edtf, 1]] : [];
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
