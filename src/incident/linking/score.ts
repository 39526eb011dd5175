import type { Where } from '../../format/claim.ts';
import { type DayRange, gap, length } from '../days.ts';
import { isPoint, type PlaceRelation, relate } from '../geo.ts';
import type { Item } from './item.ts';
import { dot } from './vectors.ts';

/** The weight of the texts' likeness (cosine) in a large collection, and the most it can give. */
const TEXT = 12;
const MOST_TEXT = 5;
/** Likeness of names below which two texts have none in common that matters. */
const STRANGE = 0.02;
/** From this number of reports on a shared rare word tells incidents apart; in a few reports on one matter all words are shared. */
const LARGE = 60;

/**
 * How far the words of a collection tell its incidents apart: 0 for one report, 1 for a large pile. A handful of reports is likely to be
 * about one matter, so that less is asked for there and words count for less.
 */
function breadth(reports: number): number {
  return Math.min(1, Math.log(Math.max(1, reports)) / Math.log(LARGE));
}

/** From this total on two tellings are of one incident. */
export function threshold(reports: number): number {
  return 1.6 * breadth(reports) - 0.1;
}

const PLACE: Record<PlaceRelation, number> = { same: 1.2, near: 0.9, contains: 0.4, unknown: 0, apart: -1.5 };

/** Days between two stated dates from which two tellings cannot be of one incident. */
const MAX_GAP = 2;
/** The same where a date may be that of something else in the report (an arrest, a hearing). */
const MAX_LOOSE_GAP = 8;
/** Days between two publications from which main stories without a date are not of one incident. */
const MAX_PUBLISHED_GAP = 10;

/** What one report tells in passing is seldom what another one is about; in a large pile less often still. */
const IN_PASSING = -0.5;
const IN_A_PILE = -1.1;

/** What a pair scores that a hard gate parts. */
export const GATED = Number.NEGATIVE_INFINITY;

/** Scores pairs of tellings of one collection, of which many are at the same places. */
export class Scorer {
  readonly #breadth: number;
  /** Of two lists of places, by their names. */
  readonly #places = new Map<string, Map<string, number>>();

  /** @param reports number of reports in the collection */
  constructor(reports: number) {
    this.#breadth = breadth(reports);
  }

  /**
   * How well two tellings fit one incident, as a sum of evidence; GATED when their dates do not meet, or their towns lie far from each
   * other and nothing else is alike.
   */
  score(a: Item, b: Item): number {
    const date = dateEvidence(a, b);
    if (date === null) return GATED;
    const text = textEvidence(a, b, this.#breadth);
    const place = this.#placeEvidence(a, b);
    const figures = figureEvidence(a, b) + victimEvidence(a.segment.victims, b.segment.victims);
    if (place <= PLACE.apart && figures < 0.4 && text < 3 * this.#breadth) return GATED;
    const rank = a.segment.main === b.segment.main ? 0 : this.#breadth < 1 ? IN_PASSING : IN_A_PILE;
    return text + place + date + figures + kindEvidence(a, b) + rank;
  }

  #placeEvidence(a: Item, b: Item): number {
    let known = this.#places.get(a.placesKey);
    if (!known) this.#places.set(a.placesKey, (known = new Map()));
    let evidence = known.get(b.placesKey);
    if (evidence === undefined) {
      evidence = placeEvidence(a.places, b.places);
      known.set(b.placesKey, evidence);
    }
    return evidence;
  }
}

/** The likeness of words and of names, half each; texts that both have names and share none are of different matters. */
function textEvidence(a: Item, b: Item, broad: number): number {
  const names = dot(a.vectors.names, b.vectors.names);
  const words = dot(a.vectors.words, b.vectors.words);
  const strange = names < STRANGE && Math.min(a.vectors.names.size, b.vectors.names.size) >= 3 ? -0.8 : 0;
  return Math.min(MOST_TEXT, (TEXT * (names + words)) / 2) * broad + strange;
}

function dateEvidence(a: Item, b: Item): number | null {
  const x = a.segment.days;
  const y = b.segment.days;
  if (x && y) {
    const g = gap(x, y);
    const firm = a.segment.firm && b.segment.firm;
    if (g > (firm ? MAX_GAP : MAX_LOOSE_GAP)) return null;
    if (g > 0) return firm && length(x) === 1 && length(y) === 1 ? -1.6 * g : Math.max(-1.8, -0.6 * g);
    if (a.segment.inherited || b.segment.inherited) return 0;
    if (precise(x) && precise(y)) return 0.8;
    return Math.min(length(x), length(y)) <= 31 && old(x, a) && old(y, b) ? 1.2 : 0.2;
  }
  if (a.segment.main && b.segment.main && a.published !== null && b.published !== null) {
    const g = Math.abs(a.published - b.published);
    return g > MAX_PUBLISHED_GAP ? null : g > 4 ? -0.6 : 0;
  }
  // One of them has a date: it must not lie after the other's publication.
  const [stated, other] = x ? [x, b] : [y, a];
  if (stated && other.published !== null) {
    if (stated.from > other.published + 1) return null;
    if (other.segment.main && other.published - stated.to > MAX_PUBLISHED_GAP) return null;
  }
  return 0;
}

/** A date long before publication: few incidents are still told of. */
function old(r: DayRange, item: Item): boolean {
  return item.published !== null && item.published - r.to > 30;
}

function precise(r: DayRange): boolean {
  return length(r) <= 2;
}

function placeEvidence(a: readonly Where[], b: readonly Where[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let best = PLACE[relate(a[0], b[0])];
  for (const x of a) {
    for (const y of b) {
      if (x === a[0] && y === b[0]) continue;
      if (!isPoint(x) && !isPoint(y)) continue;
      best = Math.max(best, PLACE[relate(x, y)] - 0.2);
    }
  }
  return best;
}

function figureEvidence(a: Item, b: Item): number {
  let e = clash(a.killed, b.killed) ? -0.7 : 0;
  for (const { text, number } of a.figures) {
    if (!b.segment.figures.includes(text)) continue;
    e += number >= 10 ? 0.6 : number >= 3 ? 0.4 : 0.15;
  }
  if (e <= 0 && a.figures.length >= 2 && b.figures.length >= 2) e -= 0.5;
  return Math.min(e, 1.2);
}

/** Both count the killed, and their largest figures differ by more than a third. */
function clash(x: number, y: number): boolean {
  return Math.min(x, y) >= 1 && Math.max(x, y) >= 5 && Math.abs(x - y) > Math.max(x, y) / 3;
}

/** A single victim with the same calling. */
function victimEvidence(a: readonly string[], b: readonly string[]): number {
  return a.some((v) => b.includes(v)) ? 0.8 : 0;
}

function kindEvidence(a: Item, b: Item): number {
  if (a.families.size === 0 || b.families.size === 0) return 0;
  for (const f of a.families) if (b.families.has(f)) return 0.3;
  return -0.4;
}
