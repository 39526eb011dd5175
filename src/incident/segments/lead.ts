import type { Where } from '../../format/claim.ts';
import { isDay } from '../../format/edtf.ts';
import { tellsOfAftermath } from '../../reading/circumstances/aftermath.ts';
import { isPosting, timeOfSaying } from '../../reading/circumstances/saying.ts';
import { isPlaceToldOf, isScene } from '../../reading/circumstances/scene.ts';
import { backgroundBefore } from '../../reading/circumstances/when.ts';
import { entriesOf } from '../../reading/entries.ts';
import { furnitureAt } from '../../reading/furniture.ts';
import { storyStart } from '../../reading/masthead.ts';
import { datelineOf } from '../../reading/places/dateline.ts';
import type { FieldReading, Reading } from '../../reading/reading.ts';
import { teasersIn } from '../../reading/teasers.ts';
import { DATELINE_RULE } from '../../reading/times/read.ts';
import { type DayRange, dayNumber, dayRange, gap, length } from '../days.ts';
import { areApart, isPoint } from '../geo.ts';
import { type Clue, isAnyDoer, KNOWN } from './clues.ts';
import { daysOfOthers, toldOfBefore } from './told-before.ts';

/** What the title and the first sentences say of the report's own incident. */
export interface Lead {
  /** Its date, heaviest first named; null when none is given. */
  edtf: string | null;
  days: DayRange | null;
  weekday: number | null;
  place: Where | null;
  by: string | null;
  side: string | null;
  /** Index of its first sentence, below masthead and dateline. */
  top: number;
  /** Index of the first sentence after the lead. */
  sentences: number;
  texts: string[];
  /** Dates and places named in the lead, with weights. */
  dates: [string, number][];
  places: [Where, number][];
  /** Figures stated in the lead. */
  figures: ReadonlySet<string>;
}

/** The lead has at least this many sentences, and at most this many until the first figure. */
const LEAST = 3;
const MOST = 5;

/** What the title and the first sentence say weighs so much more. */
const FIRST = 1.5;

/** The facts of the report's own incident. */
export function leadOf(reading: Reading, clues: readonly Clue[]): Lead {
  const published = dayNumber(reading.published.date);
  const first = clues.find(
    (c) => !c.title && !c.teaser && c.marker === null && c.claim.kind === 'casualties',
  );
  const body = reading.fields[reading.fields.length - 1].doc;
  const top = storyStart(body);
  const list = entriesOf(body).first;
  const teasers = teasersIn(body, reading.report.title ?? null);
  const after = (own: number): number => {
    let k = top;
    for (let n = 0; n < own && k < teasers.length; k++) if (!teasers[k]) n++;
    return Math.max(k, top + own);
  };
  const within = Math.max(after(LEAST), first && first.sentence < after(MOST) ? first.sentence + 1 : 0);
  // the lead of a list ends with its first entry
  const sentences = Math.min(within, list.find((k) => k > top && k > (first?.sentence ?? 0)) ?? within);
  const old = new Set([...toldOfBefore(clues, top), ...daysOfOthers(clues, top)]);
  const inLead = clues.filter(
    (c) =>
      (c.title || c.sentence < sentences) &&
      c.marker !== 'past' &&
      !c.teaser &&
      !(old.has(c.sentence) && !c.title),
  );
  const dates: [string, number][] = inLead.flatMap((c) =>
    c.claim.when && c.days && !(c.lingering && !c.title && inLead.some((o) => o.days && !o.lingering))
      ? [
          [
            c.claim.when.edtf,
            (c.claim.kind === 'casualties' ? 3 : 2) *
              near(c.days, published) *
              (c.dateNear ? 1 : 0.5) *
              (c.claim.kind === 'casualties' &&
              !c.lingering &&
              c.claim.when.text.toLowerCase() !== 'overnight' &&
              c.dateNear &&
              (c.title || c.sentence <= top)
                ? FIRST
                : 1),
          ],
        ]
      : [],
  );
  const places: [Where, number][] = [];
  for (const field of reading.fields) {
    const others = field.in === 'text' ? teasers.map((t, k) => t || old.has(k)) : [];
    dates.push(...leadTimes(field, sentences, others, published));
    places.push(...leadPlaces(field, top, sentences, others));
  }
  const heavy = heaviest(dates);
  const named =
    settled(heavy, inLead, top, published) ?? (heavy && opensOn(heavy, reading, top) ? heavy : null);
  const placed = inLead.filter((c) => c.place);
  const place =
    (placed.find((c) => isPoint(c.place!)) ?? placed.find((c) => detail(c.place!) > 0.5) ?? placed[0])
      ?.place ?? heaviestPlace(places);
  const figures = figuresOf(inLead, dayRange(named), place, top);
  const edtf = named ?? toldAgain(clues, figures);
  return {
    edtf,
    days: dayRange(edtf),
    weekday: inLead.find((c) => c.weekday !== null)?.weekday ?? null,
    place,
    by: inLead.find((c) => c.by)?.by ?? agentOf(inLead),
    side: inLead.find((c) => c.side)?.side ?? null,
    top,
    sentences,
    texts: body.sentences
      .slice(0, sentences)
      .flatMap((s, k) => (teasers[k] ? [] : [body.slice(s.first, s.end)])),
    dates,
    places,
    figures,
  };
}

/** Who attacks or stops an attack in the lead. */
function agentOf(inLead: readonly Clue[]): string | null {
  for (const { claim } of inLead) {
    if (
      claim.kind === 'event' &&
      (claim.type === 'attack' || claim.type === 'halt') &&
      claim.agent &&
      !isAnyDoer(claim.agent)
    )
      return claim.agent;
  }
  return null;
}

/** Days before publication from which a date must be that of all figures in the lead. */
const RECENT = 6;

/**
 * An old date in the lead is often that of an earlier incident ("since the flood of 2003"): it is the report's own only where the first
 * figure of the title and the first sentences has it, and none of them another.
 */
function settled(
  edtf: string | null,
  inLead: readonly Clue[],
  top: number,
  published: number | null,
): string | null {
  const days = dayRange(edtf);
  if (!days) return null;
  if (published !== null && published - days.to <= RECENT) return edtf;
  if (published === null && length(days) === 1) return edtf;
  if (published !== null && length(days) > 31) return null;
  const figures = inLead.filter(
    (c) => c.claim.kind === 'casualties' && (c.title || c.sentence < top + LEAST),
  );
  const dated = figures.filter((c) => c.days !== null);
  if (dated.length > 0) {
    const named = figures[0].days && DATED.test(figures[0].claim.when?.text ?? '');
    const all = dated.length === figures.length;
    return (named || all) && dated.every((c) => gap(c.days!, days) === 0) ? edtf : null;
  }
  // an inquiry opens on the day of which it tells
  return figures.length > 0 && figures.every((c) => c.claim.when?.edtf === edtf) ? edtf : null;
}

/** A date by its number or month, and not by a feast that may be this year's. */
const DATED = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The story opens on a known attack of that day ("The air strike of 9 August was a mistake, an inquiry found"). */
function opensOn(edtf: string, reading: Reading, top: number): boolean {
  const field = reading.fields[reading.fields.length - 1];
  const days = dayRange(edtf);
  const sentence = field.doc.sentences[top];
  if (!sentence || !days || length(days) > 1) return false;
  return (
    KNOWN.test(field.doc.slice(sentence.first, sentence.end)) &&
    field.times.some((t) => t.edtf === edtf && t.first >= sentence.first && t.end <= sentence.end)
  );
}

/** The figures of the lead, those of another date left out, and behind the first sentence those of another place. */
function figuresOf(
  inLead: readonly Clue[],
  days: DayRange | null,
  place: Where | null,
  top: number,
): ReadonlySet<string> {
  const own = inLead.filter(
    (c) =>
      !(c.days && days && gap(c.days, days) > 1) &&
      !(days === null && c.old && c.dateNear) &&
      (c.title || c.sentence <= top || !(c.place && place && areApart(c.place, place))),
  );
  return new Set(own.flatMap((c) => (c.figure ? [c.figure] : [])));
}

/** Where the lead gives no date, that of the first later sentence which tells its figures again. */
function toldAgain(clues: readonly Clue[], figures: ReadonlySet<string>): string | null {
  const again = clues.find(
    (c) => c.days && length(c.days) === 1 && c.marker === null && c.figure !== null && figures.has(c.figure),
  );
  return again?.claim.when?.edtf ?? null;
}

/** News is of the last days: a date long before publication is seldom the report's own. */
function near(days: DayRange, published: number | null): number {
  const exact = length(days) === 1 ? 1 : 0.3;
  if (published === null) return exact;
  const age = published - days.to;
  return exact * (age < -1 ? 0 : age <= 3 ? 1 : age <= 10 ? 0.6 : 0.3);
}

/** Dates in the lead that are neither those of a statement nor the posting line's. */
function leadTimes(
  field: FieldReading,
  sentences: number,
  teasers: readonly boolean[],
  published: number | null,
): [string, number][] {
  const out: [string, number][] = [];
  const { doc } = field;
  const days = new Map<number, string>();
  for (const t of field.times)
    if (t.type === 'DATE' && t.edtf && isDay(t.edtf)) days.set(doc.sentenceOf(t.first), t.edtf);
  for (const t of field.times) {
    const k = doc.sentenceOf(t.first);
    if (field.in === 'text' && k >= sentences) break;
    if (teasers[k]) continue;
    const range = dayRange(t.edtf);
    if (!range || t.rule === DATELINE_RULE || timeOfSaying(field, t) || isPosting(field, t)) continue;
    if (furnitureAt(doc, t.first) >= 0) continue;
    // "between 10 a.m. and noon on 2 May": the hours are of that day, and not of the day of the report
    if (t.type === 'TIME' && days.has(k) && days.get(k) !== t.edtf) continue;
    // "a leader responsible for Friday's attack", "the dead were buried on Monday" is news of something else
    const weight = backgroundBefore(field, t) < 0 && !tellsOfAftermath(field, k) ? 1 : 0.3;
    out.push([t.edtf!, weight * near(range, published)]);
  }
  return out;
}

function leadPlaces(
  field: FieldReading,
  top: number,
  sentences: number,
  teasers: readonly boolean[],
): [Where, number][] {
  const out: [Where, number][] = [];
  const dateline = field.in === 'text' ? datelineOf(field.doc.text) : null;
  for (const p of field.places) {
    const at = field.doc.starts[p.first];
    const sentence = field.doc.sentenceOf(p.first);
    if (field.in === 'text' && sentence >= sentences) break;
    if (teasers[sentence]) continue;
    const k = Math.max(0, sentence - top);
    if (!p.where || !isPlaceToldOf(field, p) || furnitureAt(field.doc, p.first) >= 0) continue;
    // where the report was written from, or its outlet is, is where it happened only if nothing else is named
    const written = (dateline !== null && at >= dateline[0] && at < dateline[1]) || !isScene(field, p);
    out.push([
      p.where,
      written ? 0.1 * detail(p.where) : (2 * detail(p.where)) / (field.in === 'title' ? 1 : k + 1),
    ]);
  }
  return out;
}

/** How much a place says: a town most, a country hardly anything. */
export function detail(w: Where): number {
  if (isPoint(w)) return 1;
  if (w.precision === 'admin2') return 0.9;
  return w.precision === 'country' || w.precision === 'area' ? 0.15 : 0.6;
}

/** The key with the largest sum of weights; of equals the one that sorts first. */
export function heaviest(list: readonly (readonly [string, number])[]): string | null {
  const weights = new Map<string, number>();
  for (const [k, w] of list) if (w > 0) weights.set(k, (weights.get(k) ?? 0) + w);
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function heaviestPlace(list: readonly (readonly [Where, number])[]): Where | null {
  const byName = new Map(list.map(([w]) => [w.name, w]));
  const name = heaviest(list.map(([w, n]) => [w.name, n]));
  return name === null ? null : byName.get(name)!;
}
