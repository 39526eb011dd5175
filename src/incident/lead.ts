import type { Where } from '../format/claim.ts';
import { isPosting, isScene, timeOfSaying } from '../reading/circumstances.ts';
import type { FieldReading, Reading } from '../reading/reading.ts';
import type { Clue } from './clues.ts';
import { type DayRange, dayNumber, dayRange, length } from './days.ts';
import { isPoint } from './geo.ts';

/** What the title and the first sentences say of the report's own incident. */
export interface Lead {
  /** Its date, heaviest first named; null when none is given. */
  edtf: string | null;
  days: DayRange | null;
  weekday: number | null;
  place: Where | null;
  by: string | null;
  side: string | null;
  /** Number of sentences that make up the lead. */
  sentences: number;
  texts: string[];
  /** Dates and places named in the lead, with weights. */
  dates: [string, number][];
  places: [Where, number][];
  /** Figures stated in the lead. */
  figures: ReadonlySet<string>;
}

/** The lead has at least this many sentences, and at most this many until the first figure. */
const LEAST = 2;
const MOST = 5;

/** The facts of the report's own incident. */
export function leadOf(reading: Reading, clues: readonly Clue[]): Lead {
  const published = dayNumber(reading.published.date);
  const first = clues.find((c) => !c.title && c.marker === null && c.claim.kind === 'casualties');
  const sentences = Math.max(LEAST, first && first.sentence < MOST ? first.sentence + 1 : 0);
  const inLead = clues.filter((c) => (c.title || c.sentence < sentences) && c.marker !== 'past');
  const dates: [string, number][] = inLead.flatMap((c) =>
    c.claim.when && c.days
      ? [
          [
            c.claim.when.edtf,
            (c.claim.kind === 'casualties' ? 3 : 2) * near(c.days, published) * (c.dateNear ? 1 : 0.5),
          ],
        ]
      : [],
  );
  const places: [Where, number][] = [];
  for (const field of reading.fields) {
    dates.push(...leadTimes(field, sentences, published));
    places.push(...leadPlaces(field, sentences));
  }
  const edtf = heaviest(dates);
  const placed = inLead.filter((c) => c.place);
  const body = reading.fields[reading.fields.length - 1].doc;
  return {
    edtf,
    days: dayRange(edtf),
    weekday: inLead.find((c) => c.weekday !== null)?.weekday ?? null,
    place: placed.find((c) => isPoint(c.place!))?.place ?? placed[0]?.place ?? heaviestPlace(places),
    by: inLead.find((c) => c.by)?.by ?? null,
    side: inLead.find((c) => c.side)?.side ?? null,
    sentences,
    texts: body.sentences.slice(0, sentences).map((s) => body.slice(s.first, s.end)),
    dates,
    places,
    figures: new Set(inLead.flatMap((c) => (c.figure ? [c.figure] : []))),
  };
}

/** News is of the last days: a date long before publication is seldom the report's own. */
function near(days: DayRange, published: number | null): number {
  const exact = length(days) === 1 ? 1 : 0.3;
  if (published === null) return exact;
  const age = published - days.to;
  return exact * (age < -1 ? 0 : age <= 3 ? 1 : age <= 10 ? 0.6 : 0.3);
}

/** Dates in the lead that are neither those of a statement nor the posting line's. */
function leadTimes(field: FieldReading, sentences: number, published: number | null): [string, number][] {
  const out: [string, number][] = [];
  const { doc } = field;
  for (const t of field.times) {
    if (field.in === 'text' && doc.sentenceOf(t.first) >= sentences) break;
    const range = dayRange(t.edtf);
    if (!range || timeOfSaying(field, t) || isPosting(field, t)) continue;
    out.push([t.edtf!, near(range, published)]);
  }
  return out;
}

function leadPlaces(field: FieldReading, sentences: number): [Where, number][] {
  const out: [Where, number][] = [];
  for (const p of field.places) {
    const k = field.doc.sentenceOf(p.first);
    if (field.in === 'text' && k >= sentences) break;
    if (p.where && isScene(field, p)) out.push([p.where, (isPoint(p.where) ? 1 : 0.4) / (k + 1)]);
  }
  return out;
}

/** The key with the largest sum of weights; of equals the one that sorts first. */
export function heaviest(list: readonly (readonly [string, number])[]): string | null {
  const weights = new Map<string, number>();
  for (const [k, w] of list) weights.set(k, (weights.get(k) ?? 0) + w);
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function heaviestPlace(list: readonly (readonly [Where, number])[]): Where | null {
  const byName = new Map(list.map(([w]) => [w.name, w]));
  const name = heaviest(list.map(([w, n]) => [w.name, n]));
  return name === null ? null : byName.get(name)!;
}
