import type { Claim, Where } from '../format/claim.ts';
import type { Reading } from '../reading/reading.ts';
import { type Clue, cluesOf, type LeadFacts, leadOf } from './clues.ts';
import { type DayRange, dayRange, gap, length } from './days.ts';
import { isPoint, relate } from './geo.ts';
import { kindsIn } from './kind.ts';
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
  /** Kinds of incident named, with weights (ids of lexicon/incident-kinds). */
  kinds: [string, number][];
  /** Who is said to have done it. */
  by: string[];
  /** Figures stated, as "effect number". */
  figures: string[];
  /** Terms of its own sentences; null for the main segment, which has the report's. */
  terms: Terms | null;
}

interface Draft {
  main: boolean;
  days: DayRange | null;
  place: Where | null;
  by: string | null;
  clues: Clue[];
}

/**
 * Parts a report's claims by incident. The lead's incident is the default; another date, another place, another perpetrator with
 * other victims, and words that say so ("a month after", "in a separate attack") open another one. Cumulative figures belong to none.
 * @returns the segments, the main one first, and the claims with `incident` set to their segment's id
 */
export function segmentsOf(
  reading: Reading,
  claims: readonly Claim[],
): { segments: Segment[]; assigned: Claim[] } {
  const clues = cluesOf(reading, claims);
  const lead = leadOf(reading, clues);
  const main: Draft = { main: true, days: lead.days, place: lead.place, by: lead.by, clues: [] };
  const others: Draft[] = [];
  let before: { clue: Clue; draft: Draft } | null = null;
  for (const clue of clues) {
    const draft = draftFor(clue, lead, main, others, before);
    draft.clues.push(clue);
    before = { clue, draft };
  }
  const drafts = [main, ...others].filter(
    (d) => d.main || d.clues.some((c) => c.claim.kind === 'casualties'),
  );
  const ids = new Map(drafts.map((d, k) => [d, `i${k + 1}`]));
  const draftOf = new Map<string, Draft>();
  for (const d of [main, ...others]) for (const c of d.clues) draftOf.set(c.claim.id, ids.has(d) ? d : main);
  const assigned = claims.map((c) => {
    const d = draftOf.get(c.id);
    return { ...c, incident: d ? ids.get(d)! : null };
  });
  const segments = drafts.map((d) => finish(reading, d, ids.get(d)!, lead));
  return { segments: claims.length > 0 ? segments : segments.slice(0, 1), assigned };
}

function draftFor(
  clue: Clue,
  lead: LeadFacts,
  main: Draft,
  others: Draft[],
  before: { clue: Clue; draft: Draft } | null,
): Draft {
  // The parts of a figure stand where the figure stands.
  if (clue.claim.kind === 'casualties' && clue.claim.partOf) {
    const whole = [main, ...others].find((d) =>
      d.clues.some((c) => c.claim.id === (clue.claim as { partOf: string }).partOf),
    );
    if (whole) return whole;
  }
  const why = differs(clue, lead, main);
  if (!why) {
    if (before && !before.draft.main && continues(clue, before.clue)) return before.draft;
    return main;
  }
  const known = others.find((d) => fits(clue, d));
  if (known) return known;
  const draft: Draft = { main: false, days: clue.days, place: clue.place, by: clue.by, clues: [] };
  others.push(draft);
  return draft;
}

/** Why a claim is not about the lead's incident; null when nothing says so. */
function differs(clue: Clue, lead: LeadFacts, main: Draft): string | null {
  const same = clue.title || clue.sentence < lead.sentences;
  if (clue.days && lead.days && gap(clue.days, lead.days) > (same ? 1 : 0)) return 'date';
  if (clue.days && lead.days && !lead.openDate && length(clue.days) > 40) return 'date';
  if (clue.marker === 'past' && !(clue.days && lead.days && gap(clue.days, lead.days) === 0)) return 'past';
  if (same) return null;
  if (clue.place && main.place && clue.ownPlace && isPoint(clue.place)) {
    const r = relate(clue.place, main.place);
    if (r === 'apart') return 'place';
  }
  if (clue.marker === 'elsewhere' && clue.claim.kind === 'casualties') return 'elsewhere';
  if (clue.by && lead.by && clue.by !== lead.by && clue.side && lead.side && clue.side !== lead.side)
    return 'by';
  return null;
}

/** A claim in the next sentence, or the same one, with nothing of its own carries on the incident before it. */
function continues(clue: Clue, before: Clue): boolean {
  if (clue.title !== before.title) return false;
  if (clue.sentence === before.sentence) return clue.clause === before.clause || !clue.days;
  return clue.sentence - before.sentence <= 1 && !clue.ownTime && !clue.ownPlace && !clue.returns;
}

function fits(clue: Clue, draft: Draft): boolean {
  if (clue.days && draft.days && gap(clue.days, draft.days) > 0) return false;
  if (clue.place && draft.place && relate(clue.place, draft.place) === 'apart') return false;
  if (clue.by && draft.by && clue.by !== draft.by) return false;
  const last = draft.clues[draft.clues.length - 1];
  const shared = (clue.days && draft.days) || (clue.place && draft.place) || (clue.by && draft.by);
  return Boolean(shared) || Math.abs(clue.sentence - last.sentence) <= 1;
}

function finish(reading: Reading, draft: Draft, id: string, lead: LeadFacts): Segment {
  const { main, clues } = draft;
  const kinds = new Map<string, number>();
  const sentences = new Set<string>();
  for (const c of clues) sentences.add(c.text);
  const texts = main ? [reading.report.title ?? '', ...lead.texts, ...sentences] : [...sentences];
  for (const t of texts) for (const [k, n] of kindsIn(t)) kinds.set(k, (kinds.get(k) ?? 0) + n);
  const date = heaviest(
    clues
      .filter((c) => c.claim.when && dayRange(c.claim.when.edtf))
      .map((c) => [c.claim.when!.edtf, weightOf(c, dayRange(c.claim.when!.edtf)!)] as const)
      .concat(main ? lead.dates : []),
  );
  return {
    id,
    main,
    edtf: date,
    days: dayRange(date),
    places: placesOf(clues, main ? lead.places : []),
    kinds: [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    by: [...new Set(clues.flatMap((c) => (c.by ? [c.by] : [])))].sort(),
    figures: [...new Set(clues.flatMap((c) => (c.figure ? [c.figure] : [])))].sort(),
    terms: main ? null : termsOf([...sentences]),
  };
}

function weightOf(c: Clue, range: DayRange): number {
  return (
    (c.title || c.sentence < 2 ? 3 : 1) *
    (length(range) === 1 ? 2 : 1) *
    (c.claim.kind === 'casualties' ? 2 : 1)
  );
}

function heaviest(list: readonly (readonly [string, number])[]): string | null {
  const weights = new Map<string, number>();
  for (const [k, w] of list) weights.set(k, (weights.get(k) ?? 0) + w);
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function placesOf(clues: readonly Clue[], lead: readonly (readonly [Where, number])[]): Where[] {
  const byName = new Map<string, { where: Where; weight: number }>();
  const add = (where: Where, weight: number) => {
    const key = `${where.name}|${where.geonameId ?? ''}`;
    const known = byName.get(key);
    if (known) known.weight += weight;
    else byName.set(key, { where, weight });
  };
  for (const c of clues)
    if (c.place) add(c.place, (c.claim.kind === 'casualties' ? 2 : 1) * (isPoint(c.place) ? 2 : 1));
  for (const [where, weight] of lead) add(where, weight);
  return [...byName.values()]
    .sort((a, b) => b.weight - a.weight || (a.where.name < b.where.name ? -1 : 1))
    .slice(0, 6)
    .map((x) => x.where);
}
