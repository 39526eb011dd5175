import type { Claim, Where } from '../format/claim.ts';
import type { FieldReading, Reading } from '../reading/reading.ts';
import { isAgreementClaim } from './agreements.ts';
import { markersIn, type Opens } from './background.ts';
import { type DayRange, dayNumber, dayRange, gap, length } from './days.ts';
import { isPoint } from './geo.ts';

/** What one claim, with its sentence, says of the incident it belongs to. */
export interface Clue {
  claim: Claim;
  title: boolean;
  /** Index of its sentence in the field. */
  sentence: number;
  /** Index of the clause within the sentence, parted by semicolons and "while". */
  clause: number;
  /** Its sentence. */
  text: string;
  days: DayRange | null;
  place: Where | null;
  /** A time, a place stand in the claim's own sentence. */
  ownTime: boolean;
  ownPlace: boolean;
  by: string | null;
  /** Side of the victims, as far as it tells incidents apart. */
  side: string | null;
  marker: Opens | null;
  /** The sentence points back to the report's own incident ("Saturday's blast", "the attack"). */
  returns: boolean;
  /** "killed 16", null without a number. */
  figure: string | null;
}

/** What the lead says of the report's own incident. */
export interface LeadFacts {
  days: DayRange | null;
  /** No date is given at all: partial dates may be of the incident. */
  openDate: boolean;
  place: Where | null;
  by: string | null;
  side: string | null;
  /** Number of sentences that make up the lead. */
  sentences: number;
  texts: string[];
  dates: (readonly [string, number])[];
  places: (readonly [Where, number])[];
}

const LEAD = 2;

/** The clues of the claims that belong to an incident, in reading order: title first, cumulative figures left out. */
export function cluesOf(reading: Reading, claims: readonly Claim[]): Clue[] {
  const published = dayNumber(reading.published.date);
  const fields = new Map(reading.fields.map((f) => [f.in, f]));
  return claims
    .filter(
      (c) =>
        fields.has(c.in) && !(c.kind === 'casualties' && c.scope === 'cumulative') && !isAgreementClaim(c),
    )
    .sort((a, b) => (a.in === b.in ? a.start - b.start || a.end - b.end : a.in === 'title' ? -1 : 1))
    .map((c) => clueOf(c, fields.get(c.in)!, published));
}

function clueOf(claim: Claim, field: FieldReading, published: number | null): Clue {
  const { doc } = field;
  const k = doc.length ? doc.sentenceOf(Math.min(doc.tokenAt(claim.start), doc.length - 1)) : 0;
  const [start, end] = claim.sentence;
  const text = doc.text.slice(start, end);
  const clauses = [...text.matchAll(/;|, while\b|, but\b/g)].map((m) => start + m.index);
  const marker = markersIn(text).find((m) => reaches(m.start + start, m.end + start, claim, clauses));
  const range = claim.when ? dayRange(claim.when.edtf) : null;
  const past = range && published !== null && range.from > published + 1 ? null : range;
  const place = claim.where?.name ? claim.where : null;
  return {
    claim,
    title: claim.in === 'title',
    sentence: k,
    clause: clauses.filter((c) => c < claim.start).length,
    text,
    days: past,
    place,
    ownTime: field.times.some((t) => inside(doc.starts[t.first], claim.sentence)),
    ownPlace: field.places.some((p) => inside(doc.starts[p.first], claim.sentence) && p.name === place?.name),
    by: claim.kind === 'casualties' ? claim.by : claim.kind === 'responsibility' ? claim.actor : null,
    side: claim.kind === 'casualties' ? (claim.victims.affiliation ?? sideOf(claim.victims.category)) : null,
    marker: marker?.opens ?? null,
    returns: /\b(?:day's|night's|morning's|the latest) \w+/i.test(text),
    figure: figureOf(claim),
  };
}

function inside(offset: number, [start, end]: readonly [number, number]): boolean {
  return offset >= start && offset < end;
}

/** A marker reaches a claim that it precedes, or that stands in its clause. */
function reaches(start: number, _end: number, claim: Claim, clauses: readonly number[]): boolean {
  const between = clauses.some((c) => c > Math.min(start, claim.start) && c < Math.max(start, claim.start));
  return start <= claim.start ? !between || clauses.length === 0 : !between;
}

function sideOf(category: string): string | null {
  return category === 'civilian' ||
    category === 'military' ||
    category === 'militant' ||
    category === 'police'
    ? category
    : null;
}

function figureOf(claim: Claim): string | null {
  if (claim.kind !== 'casualties') return null;
  const n = claim.count.low ?? claim.count.high;
  return n === null ? null : `${claim.effect} ${n}`;
}

/** Facts of the report's own incident, from its title and first sentences. */
export function leadOf(reading: Reading, clues: readonly Clue[]): LeadFacts {
  const published = dayNumber(reading.published.date);
  const body = reading.fields[reading.fields.length - 1];
  const first = clues.find((c) => !c.title && c.marker === null && c.claim.kind === 'casualties');
  // The lead reaches to the first figure in the text, if that stands near the top.
  const sentences = Math.max(LEAD, first && first.sentence < 5 ? first.sentence + 1 : 0);
  const inLead = clues.filter((c) => (c.title || c.sentence < sentences) && c.marker !== 'past');
  const dates: [string, number][] = [];
  const places: [Where, number][] = [];
  for (const field of reading.fields) {
    for (const t of field.times) {
      const k = field.doc.sentenceOf(t.first);
      const range = dayRange(t.edtf);
      if (field.in === 'text' && k >= sentences) break;
      if (range && (published === null || range.from <= published))
        dates.push([t.edtf!, length(range) === 1 ? 2 : 0.5]);
    }
    for (const p of field.places) {
      const k = field.doc.sentenceOf(p.first);
      if (field.in === 'text' && k >= sentences) break;
      if (p.where && p.use !== 'people') places.push([p.where, (isPoint(p.where) ? 1 : 0.4) / (k + 1)]);
    }
  }
  const dated = inLead.filter((c) => c.days && length(c.days) === 1);
  const days = dated[0]?.days ?? inLead.find((c) => c.days)?.days ?? single(dates) ?? null;
  const placed = inLead.filter((c) => c.place);
  const texts = body.doc.sentences.slice(0, sentences).map((s) => body.doc.slice(s.first, s.end));
  return {
    days,
    openDate: days === null,
    place: placed.find((c) => isPoint(c.place!))?.place ?? placed[0]?.place ?? null,
    by: inLead.find((c) => c.by)?.by ?? null,
    side: inLead.find((c) => c.side)?.side ?? null,
    sentences,
    texts,
    dates,
    places,
  };
}

function single(dates: readonly (readonly [string, number])[]): DayRange | null {
  const ranges = dates.map((d) => dayRange(d[0])!).filter((r) => length(r) === 1);
  return ranges.length > 0 && ranges.every((r) => gap(r, ranges[0]) === 0) ? ranges[0] : null;
}
