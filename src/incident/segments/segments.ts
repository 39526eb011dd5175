import type { Claim, Where } from '../../format/claim.ts';
import type { Reading } from '../../reading/reading.ts';
import type { DayRange } from '../days.ts';
import { isPoint, relate } from '../geo.ts';
import type { Terms } from '../terms/terms.ts';
import { type Clue, cluesOf, isNamed } from './clues.ts';
import { daysBefore } from './days-before.ts';
import { type Before, type Draft, newDraft } from './draft.ts';
import { asEntries, exactSums } from './entries.ts';
import { finish } from './finish.ts';
import { draftFor, victimWords } from './incident-of.ts';
import { familyOf, kindsIn } from './kind.ts';
import { type Lead, leadOf } from './lead.ts';
import { gatherNamed } from './named-dead.ts';
import { oneSpree } from './spree.ts';
import { sumsOver } from './sums.ts';
import { partsOfTold } from './which-total.ts';

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
  /** The date is the lead's, which nothing in the claims' own sentences gives. */
  inherited: boolean;
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
  return partedBy(reading, claims, false);
}

/** The same; `settled` says that the scopes of its figures have been looked at before. */
function partedBy(reading: Reading, claims: readonly Claim[], settled: boolean): Parted {
  const found = cluesOf(reading, claims);
  const lead = leadOf(reading, found);
  const added = settled ? new Set<string>() : exactSums(found, lead);
  if (added.size > 0) return partedBy(reading, withScope(claims, added, 'cumulative'), true);
  const clues = asEntries(
    found.map((c) => datedBack(c, lead)),
    claims,
    lead,
  );
  const main = newDraft(null, lead);
  const others: Draft[] = [];
  const draftOf = new Map<string, Told>();
  let before = null as Before | null;
  for (const clue of clues) {
    const draft: Draft = wholeOf(clue, draftOf) ?? draftFor(clue, lead, main, others, before);
    draft.clues.push(clue);
    draft.soFar.add(clue);
    for (const w of victimWords(clue)) draft.victims.add(w);
    draftOf.set(clue.claim.id, { clue, draft });
    if (clue.text !== before?.clue.text || draft !== before.draft)
      for (const kind of kindsIn(clue.text).keys()) draft.families.add(familyOf(kind));
    const tells = clue.claim.kind === 'casualties';
    before = {
      clue,
      draft,
      toll: tells ? clue : (before?.toll ?? null),
      tolled: tells ? draft : (before?.tolled ?? null),
    };
  }
  gatherVictims(main, others);
  if (others.length > 0) gatherNamed(main, others, plainWordsOf(reading));
  const sums = sumsOver(main, others);
  const own = oneSpree(reading, claims, lead, main, others);
  if (own.size > 0) {
    return partedBy(reading, withScope(claims, own, 'incident'), true);
  }
  // Incidents are founded on casualties; what else is said of the background stays with the report's own.
  const drafts = [main, ...others.filter((d) => d.clues.some((c) => c.claim.kind === 'casualties'))];
  const numbers = new Map(drafts.map((d, k) => [d, k] as const));
  const ids = new Map<string, string>();
  const told = new Map<string, string>();
  for (const d of [main, ...others]) {
    const id = `i${(numbers.get(d) ?? 0) + 1}`;
    for (const { claim } of d.clues) {
      ids.set(claim.id, id);
      if (!told.has(sentenceKey(claim))) told.set(sentenceKey(claim), id);
    }
  }
  return {
    segments: drafts.map((d, k) => finish(reading, d, `i${k + 1}`, lead)),
    assigned: partsOfTold(
      claims.map((c) =>
        sums.has(c.id) && c.kind === 'casualties'
          ? { ...c, scope: 'cumulative', incident: null }
          : {
              ...c,
              incident: ids.get(c.id) ?? (isNamed(c) ? (told.get(sentenceKey(c)) ?? null) : null),
              ...(isPartElsewhere(c, ids) ? { partOf: null } : {}),
            },
      ),
    ),
  };
}

function withScope(
  claims: readonly Claim[],
  ids: ReadonlySet<string>,
  scope: 'incident' | 'cumulative',
): Claim[] {
  return claims.map((c) => {
    if (c.kind !== 'casualties' || !ids.has(c.id)) return c;
    return scope === 'cumulative' ? { ...c, scope, incident: null } : { ...c, scope };
  });
}

/** "It came two days after a bomb killed nine": where the words give no date, so long before the report's own. */
function datedBack(clue: Clue, lead: Lead): Clue {
  if (clue.marker !== 'past' || clue.days || clue.monthDay || clue.monthOnly || !clue.words || !lead.days)
    return clue;
  const days = daysBefore(clue.words, lead.days);
  return days ? { ...clue, days, back: true } : clue;
}

/** Does a report have a word in lower case, too? Then it is no name. */
function plainWordsOf(reading: Reading): (word: string) => boolean {
  let words: Set<string> | null = null;
  return (word) => {
    words ??= new Set(
      reading.fields.flatMap((f) => f.doc.text.match(/(?<![\p{L}-])\p{Ll}[\p{L}-]*/gu) ?? []),
    );
    return words.has(word);
  };
}

/** Nobody is one of the victims of another incident. */
function isPartElsewhere(c: Claim, ids: ReadonlyMap<string, string>): boolean {
  if (c.kind !== 'casualties' || c.partOf === null) return false;
  const [own, whole] = [ids.get(c.id), ids.get(c.partOf)];
  return own !== undefined && whole !== undefined && own !== whole;
}

const sentenceKey = (c: Claim): string => `${c.in} ${c.sentence[0]}`;

/** A single victim known from a background incident ("the pilot") is the same one wherever the report speaks of him. */
function gatherVictims(main: Draft, others: readonly Draft[]): void {
  const headlined = new Set(main.clues.flatMap((c) => (c.title && c.victim ? [c.victim] : [])));
  const firstWith = new Map<string, Draft>();
  for (const d of others) {
    if (d.why !== 'past') continue;
    for (const { victim } of d.clues)
      if (victim !== null && !headlined.has(victim) && !firstWith.has(victim)) firstWith.set(victim, d);
  }
  const order = new Map(others.map((d, k) => [d, k] as const));
  for (const from of [main, ...others]) {
    const goesTo = ({ victim }: Clue): Draft => {
      if (victim === null) return from;
      // the death that the headline tells of is the report's own, whatever its sentence says of a suspect
      if (from.why === 'past' && headlined.has(victim)) return main;
      const first = firstWith.get(victim);
      return first && (from.main || order.get(from)! > order.get(first)!) ? first : from;
    };
    const clues = from.clues;
    from.clues = clues.filter((c) => goesTo(c) === from);
    for (const c of clues) if (goesTo(c) !== from) goesTo(c).clues.push(c);
  }
}

interface Told {
  clue: Clue;
  draft: Draft;
}

/** The parts of a figure stand where the figure stands, unless their own sentence is of another incident. */
function wholeOf(clue: Clue, draftOf: ReadonlyMap<string, Told>): Draft | null {
  if (clue.claim.kind !== 'casualties' || clue.claim.partOf === null) return null;
  const whole = draftOf.get(clue.claim.partOf);
  return whole && !isOfAnother(clue, whole.clue) ? whole.draft : null;
}

/** "Hours later, a mine killed a colonel and his driver", where two were killed by a grenade before; "in November", where it was December. */
function isOfAnother(part: Clue, whole: Clue): boolean {
  if (part.title !== whole.title || part.sentence <= whole.sentence) return false;
  if (part.place && whole.place && isPoint(part.place) && isPoint(whole.place)) {
    const how = relate(part.place, whole.place);
    if (how === 'apart' || how === 'near') return true;
  }
  if (part.introduces && part.marker !== null && part.marker !== 'later') return true;
  return (
    part.dateNear &&
    whole.dateNear &&
    part.days === null &&
    whole.days === null &&
    part.claim.when?.edtf !== whole.claim.when?.edtf
  );
}
