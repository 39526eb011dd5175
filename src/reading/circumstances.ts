import type { When, Where } from '../format/claim.ts';
import { isDay } from '../format/edtf.ts';
import { entriesOf, entryOf } from './entries.ts';
import { firstFrom } from './first-from.ts';
import { furnitureAt } from './furniture.ts';
import type { PlaceMention, TimeMention, TokenSpan } from './layers.ts';
import { datelineOf } from './places/dateline.ts';
import { contains } from './places/geo.ts';
import type { FieldReading } from './reading.ts';
import { inOrder, type Reaching, reaching, spansAround } from './spans-around.ts';
import { DATELINE_RULE } from './times/read.ts';

/** Words before a place that say that something happened there. */
const THERE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'on',
  'outside',
  'inside',
  'around',
  'across',
  'of',
  'over',
  'hit',
  'off',
]);
/** Words before a place that say that someone or something comes from there or goes there. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'from',
  'to',
  'towards',
  'against',
  'with',
  'by',
  'between',
  'and',
]);
/** How far, in tokens, a time may follow a cue and still be the time of saying ("said late on Sunday"). */
const SAID_WITHIN = 3;

/**
 * When the thing told at a token span happened, as its own sentence says: the nearest date, those of saying ("said on Sunday") left out.
 * null when the sentence gives none.
 */
export function whenOf(field: FieldReading, span: TokenSpan): When | null {
  const { doc } = field;
  let best: TimeMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const t of mentionsIn(field.times, field, span)) {
    if (!t.edtf || t.rule === DATELINE_RULE || timeOfSaying(field, t) || isPosting(field, t)) continue;
    // "the deadliest since 2009" does not date the deed
    if (doc.norm(t.first - 1) === 'since' && t.first >= span.end) continue;
    if (span.end <= t.first && backgroundBefore(field, t) >= span.end) continue;
    const d = distance(field, near(span, t), t);
    if (d < least) {
      least = d;
      best = t;
    }
  }
  best ??= dayBefore(field, span);
  return best && { edtf: best.edtf!, text: doc.slice(best.first, best.end) };
}

/** Words behind which an earlier deed is named: "a leader responsible for Friday's attack", "in retaliation for the May 3 raid". */
const OF_A_DEED: ReadonlySet<string> = new Set(
  'responsible behind linked connected connection retaliation revenge response reprisal'.split(' '),
);
/** How far before its date such a word stands, in tokens. */
const DEED_WITHIN = 6;

/** The token that makes a time that of an earlier deed, -1 where none does. */
export function backgroundBefore({ doc }: FieldReading, t: TokenSpan): number {
  const { first } = doc.sentences[doc.sentenceOf(t.first)];
  for (let i = t.first - 1; i >= first && i >= t.first - DEED_WITHIN; i--) {
    const w = doc.norm(i);
    if (w === ',' || w === ';' || w === 'on' || w === 'late' || w === 'early') return -1;
    if (OF_A_DEED.has(w)) return i;
  }
  return -1;
}

/** What a time inside the words of a figure is measured from: the word that says what befell people, where it is known. */
function near(span: TokenSpan & { trigger?: number }, t: TokenSpan): TokenSpan {
  const inside = t.first >= span.first && t.end <= span.end;
  return inside && span.trigger !== undefined ? { first: span.trigger, end: span.trigger + 1 } : span;
}

/** Sentences back in which a day still holds for what is told without one. */
const CARRIES = 3;

/** The day last told of, in the few sentences before: a story goes on where it stands until it names another time. */
function dayBefore(field: FieldReading, span: TokenSpan): TimeMention | null {
  const { doc } = field;
  const k = doc.sentenceOf(span.first);
  // a list's entry has its own day, or that of the words above the list
  const list = entriesOf(doc);
  const entry = entryOf(list, k);
  const back = Math.max(0, k - CARRIES);
  const day = lastDay(
    field,
    doc.sentences[k].first,
    doc.sentences[entry < 0 ? back : Math.max(back, list.first[entry])].first,
  );
  if (day || entry < 0) return day;
  const top = list.first[0];
  return lastDay(field, doc.sentences[top].first, doc.sentences[Math.max(0, top - CARRIES)].first);
}

/** The last day told of before a token, not before another. */
function lastDay(field: FieldReading, before: number, from: number): TimeMention | null {
  const { doc, times } = field;
  for (let i = lastBefore(times, before); i >= 0 && times[i].first >= from; i--) {
    const t = times[i];
    if (furnitureAt(doc, t.first) >= 0) continue;
    if (t.edtf && isDay(t.edtf) && t.rule !== DATELINE_RULE && !timeOfSaying(field, t)) return t;
  }
  return null;
}

/** Index of the last mention that starts before a token, -1 without one. */
const lastBefore = (list: readonly TokenSpan[], token: number): number => firstFrom(list, token) - 1;

/**
 * Where the thing told at a token span happened, as its own sentence says: the nearest place, towns before provinces before countries,
 * speakers' places and peoples ("the Marnish army") left out. null when the sentence gives none.
 */
export function whereOf(field: FieldReading, span: TokenSpan): Where | null {
  const scenes = withoutDateline(
    field,
    mentionsIn(field.places, field, span).filter((p) => isScene(field, p)),
  );
  const wide = nearest(field, span, scenes);
  const best = wide?.where && isWide(wide) ? (nearest(field, span, scenes, wide.where) ?? wide) : wide;
  if (!best) return null;
  return (
    best.where ?? {
      name: best.name,
      geonameId: null,
      country: null,
      admin1: null,
      lat: null,
      lon: null,
      precision: null,
    }
  );
}

/** Where a report was written is where it happened only if its sentence names no other town or province. */
function withoutDateline(field: FieldReading, scenes: readonly PlaceMention[]): readonly PlaceMention[] {
  const dateline = field.in === 'text' && scenes.length > 1 ? datelineOf(field.doc.text) : null;
  if (!dateline) return scenes;
  const { starts } = field.doc;
  const own = scenes.filter((p) => starts[p.first] < dateline[0] || starts[p.first] >= dateline[1]);
  return own.some((p) => p.where && p.precision !== 'country' && p.precision !== 'area') ? own : scenes;
}

const WIDE: ReadonlySet<string> = new Set(['admin2', 'admin1', 'area', 'country']);

/** A district, a province, a country: something said to be in it says more. A village that no gazetteer has is none. */
const isWide = ({ precision, unlisted }: PlaceMention) =>
  precision !== null && WIDE.has(precision) && !unlisted;

/** The scene nearest to a span; where `within` is given, of those in it that say more ("in the south of Marland, ... in Varn district"). */
function nearest(
  field: FieldReading,
  span: TokenSpan,
  scenes: readonly PlaceMention[],
  within: Where | null = null,
): PlaceMention | null {
  let best: PlaceMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const p of scenes) {
    if (within && (!p.where || isWide(p) || !contains(within, p.where) || !isThere(field, p))) continue;
    const before = field.doc.norm(p.first - 1);
    const cost =
      distance(field, span, p) +
      (p.unlisted ? 0 : COARSE[p.precision ?? 'near']) -
      (THERE.has(before) ? 6 : 0) +
      (ELSEWHERE.has(before) ? 6 : 0);
    if (cost < least) {
      least = cost;
      best = p;
    }
  }
  return best;
}

/** Something is said to have been in this place, by the word before it or before what it lies in ("in Varn district, Marn"). */
function isThere({ doc }: FieldReading, p: TokenSpan): boolean {
  let i = p.first - 1;
  while (PART_OF.test(doc.norm(i))) i--;
  return THERE.has(doc.norm(i));
}

/** "in southern Varn", "in the city of Varn". */
const PART_OF = /^(?:(?:north|south|east|west|central)\w*|the|town|city|village|district)$/;

/** How much a coarse place yields to a precise one, in tokens. */
const COARSE: Record<NonNullable<PlaceMention['precision']>, number> = {
  exact: 0,
  near: 0,
  admin2: 6,
  admin1: 10,
  area: 16,
  country: 24,
  'sea-or-air': 8,
};

/** Mentions in the sentence of a span, those of a caption or a line of tags run together with it left out. */
function mentionsIn<M extends TokenSpan>(list: readonly M[], { doc }: FieldReading, span: TokenSpan): M[] {
  const { first, end } = doc.sentences[doc.sentenceOf(span.first)];
  const own: M[] = [];
  for (let i = firstFrom(list, first); i < list.length && list[i].first < end; i++)
    if (list[i].end <= end) own.push(list[i]);
  if (own.length === 0) return own;
  const at = furnitureAt(doc, span.first);
  return own.filter((m) => furnitureAt(doc, m.first) === at);
}

/** Tokens between two spans, with clause boundaries counted as more. */
function distance({ doc }: FieldReading, a: TokenSpan, b: TokenSpan): number {
  const [from, to] = b.first >= a.end ? [a.end, b.first] : b.end <= a.first ? [b.end, a.first] : [0, 0];
  let d = 0;
  for (let i = from; i < to; i++) {
    const w = doc.norm(i);
    d += w === ',' ? 3 : w === ';' || w === 'while' || w === 'after' || w === 'since' ? 8 : 1;
  }
  return d;
}

/** Tokens from the start of a text within which a full date is the posting line's and not part of a sentence. */
const POSTING_WITHIN = 10;

/** Words before a date that belongs to a sentence. */
const TOLD: ReadonlySet<string> = new Set([
  'on',
  'since',
  'in',
  'the',
  'a',
  'of',
  'until',
  'after',
  'before',
]);

/** True for the date of a posting line run together with the first sentence ("Mon 3 Mar 2014 A bomb killed ..."). */
export function isPosting({ doc, in: name }: FieldReading, t: TokenSpan): boolean {
  return (
    name === 'text' &&
    t.first < POSTING_WITHIN &&
    !TOLD.has(doc.norm(t.first - 1)) &&
    /\b\d{4}\b/.test(doc.slice(t.first, t.end))
  );
}

/** True for the time of a statement ("said on Sunday", "today confirmed"), which is not that of the thing told. */
export function timeOfSaying(field: FieldReading, t: TokenSpan): boolean {
  const { doc } = field;
  const told = doc.norm(t.end);
  const { first } = doc.sentences[doc.sentenceOf(t.first)];
  // "blamed for a 2015 attack": the time is that of the deed
  if (/^(?:a|an|the)$/.test(doc.norm(t.first - 1)) && /^(?:for|of|over)$/.test(doc.norm(t.first - 2)))
    return false;
  if (told === 'confirmed' || told === 'announced') return true;
  const { cues } = spansOf(field);
  for (let i = firstFrom(cues, first); i < cues.length && cues[i].first <= t.end; i++) {
    const since = t.first - cues[i].end;
    if ((since >= 0 && since < SAID_WITHIN) || (cues[i].first === t.end && t.first > first)) return true;
  }
  return false;
}

/** True for a place where something may have happened: no people, no part of an actor's name, no speaker's seat. */
export function isScene(field: FieldReading, p: PlaceMention): boolean {
  return p.use !== 'people' && !speaks(field, p) && !named(field, p);
}

/** True for a place that is (part of) the name of an actor and no place of its own ("Islamic State", "the Harbour Town Courier"). */
function named(field: FieldReading, p: PlaceMention): boolean {
  const { doc } = field;
  // "the Varn city centre" is the town, as printed: "Varn City Council" is not
  if (p.end < doc.length && /^(?:city|town|village|district)$/.test(doc.form(p.end))) return false;
  return spansAround(spansOf(field).names, p).some(
    (m) => p.end <= m.end && (p.where === null || m.end - m.first > p.end - p.first),
  );
}

/** True for a place inside a speaker's name ("Moscow said", "the Harbour Town police chief said"). */
function speaks(field: FieldReading, p: TokenSpan): boolean {
  return spansAround(spansOf(field).sources, p).some((s) => p.end <= s.end);
}

/** The spans of a field that times and places are held against, each kind in order. */
interface Spans {
  /** Words by which something is said, and those for who says it. */
  cues: readonly TokenSpan[];
  sources: Reaching;
  /** Names of actors. */
  names: Reaching;
}

const spans = new WeakMap<FieldReading, Spans>();

function spansOf(field: FieldReading): Spans {
  let known = spans.get(field);
  if (!known) {
    const { attributions, mentions } = field;
    known = {
      cues: inOrder(attributions.flatMap((a) => a.cue)),
      sources: reaching(attributions.flatMap((a) => a.source)),
      names: reaching(mentions),
    };
    spans.set(field, known);
  }
  return known;
}
