import type { Dossier } from '../../format/dossier.ts';
import { earliestDay, latestDay } from '../../format/edtf.ts';
import { countryName } from '../export/country.ts';
import { factsOf, figureOf, type IncidentFacts } from '../export/facts.ts';
import type { OtherEvent } from './records.ts';

/** One incident of ours beside one event of theirs, and what speaks for the match. */
export interface Match {
  ours: IncidentFacts;
  theirs: OtherEvent;
  score: number;
  /** "same day; 4 km apart; both name Hill Front". */
  why: string;
}

export interface Comparison {
  matches: Match[];
  oursOnly: IncidentFacts[];
  theirsOnly: OtherEvent[];
}

const DAY_MS = 86_400_000;
/** Coders date by the event, reports by their own day: two days of slack. */
const MAX_DAYS = 2;
const MAX_KM = 100;
const MIN_SCORE = 3;

/**
 * Matches incidents with another dataset's events one to one, by time, place and actors: days must meet (two days of
 * slack) and places must not contradict each other; the best pairs are taken first. Figures play no part, since they are compared.
 */
export function compareWith(dossier: Dossier, events: readonly OtherEvent[]): Comparison {
  const ours = factsOf(dossier);
  const byDay = indexByDay(events);
  const pairs: Match[] = [];
  for (const facts of ours) {
    for (const theirs of candidates(facts, byDay)) {
      const match = weigh(facts, theirs);
      if (match && match.score >= MIN_SCORE) pairs.push(match);
    }
  }
  pairs.sort(
    (a, b) =>
      b.score - a.score || order(a.ours.incident.id, b.ours.incident.id) || order(a.theirs.id, b.theirs.id),
  );
  const usedOurs = new Set<IncidentFacts>();
  const usedTheirs = new Set<OtherEvent>();
  const matches = pairs.filter((m) => {
    if (usedOurs.has(m.ours) || usedTheirs.has(m.theirs)) return false;
    usedOurs.add(m.ours);
    usedTheirs.add(m.theirs);
    return true;
  });
  return {
    matches,
    oursOnly: ours.filter((f) => !usedOurs.has(f)),
    theirsOnly: events.filter((e) => !usedTheirs.has(e)),
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

type DayIndex = Map<number, OtherEvent[]>;

function indexByDay(events: readonly OtherEvent[]): DayIndex {
  const index: DayIndex = new Map();
  for (const e of events) {
    const last = Math.min(dayOf(e.to), dayOf(e.from) + 366);
    for (let day = dayOf(e.from); day <= last; day++) {
      const list = index.get(day);
      if (list) list.push(e);
      else index.set(day, [e]);
    }
  }
  return index;
}

/** Events of the days around an incident; without a date nothing can be matched. */
function candidates(facts: IncidentFacts, index: DayIndex): Set<OtherEvent> {
  const found = new Set<OtherEvent>();
  const edtf = facts.incident.date?.edtf;
  const from = edtf && earliestDay(edtf);
  const to = edtf && latestDay(edtf);
  if (!from || !to || dayOf(to) - dayOf(from) > 366) return found;
  for (let day = dayOf(from) - MAX_DAYS; day <= dayOf(to) + MAX_DAYS; day++)
    for (const e of index.get(day) ?? []) found.add(e);
  return found;
}

function weigh(facts: IncidentFacts, theirs: OtherEvent): Match | null {
  const { place } = facts.incident;
  const why: string[] = [];
  let score = 0;
  const gap = Math.max(dayOf(theirs.from) - dayOf(facts.to!), dayOf(facts.from!) - dayOf(theirs.to), 0);
  score += gap === 0 ? 2 : 1;
  why.push(gap === 0 ? 'same day' : `${gap} day${gap > 1 ? 's' : ''} apart`);
  const country = countryName(place?.country ?? null);
  if (country && theirs.country && !sharesWord(country, theirs.country)) return null;
  if (place && fold(place.name) && fold(place.name) === fold(theirs.place)) {
    score += 3;
    why.push(`both at ${place.name}`);
  } else if (place?.lat != null && place.lon != null && theirs.lat !== null && theirs.lon !== null) {
    const km = kilometres(place.lat, place.lon, theirs.lat, theirs.lon);
    const coarse =
      place.precision === 'country' || place.precision === 'admin1' || place.precision === 'area';
    if (km > MAX_KM && !coarse) return null;
    score += km <= 10 ? 3 : km <= 30 ? 2 : km <= MAX_KM ? 1 : 0;
    why.push(`${Math.round(km)} km apart`);
  } else if (place?.admin1 && sharesWord(place.admin1, theirs.admin1)) {
    score += 1;
    why.push(`both in ${place.admin1}`);
  }
  const actor = facts.incident.actors.find((a) => theirs.actors.some((t) => sharesWord(a.name, t)));
  if (actor) {
    score += 2;
    why.push(`both name ${actor.name}`);
  }
  return { ours: facts, theirs, score, why: why.join('; ') };
}

/** Lower case, without accents, articles and punctuation. */
const fold = (s: string) =>
  s
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that say what kind of actor or place it is, not which. */
const GENERAL = new Set(
  'the of and for in government forces force military army armed group groups police state republic arab province governorate region civilians unidentified people s national united front movement party islamic'.split(
    ' ',
  ),
);

function sharesWord(a: string, b: string): boolean {
  const words = new Set(
    fold(a)
      .split(' ')
      .filter((w) => w.length > 2 && !GENERAL.has(w)),
  );
  if (!words.size) return fold(a) !== '' && fold(a) === fold(b);
  return fold(b)
    .split(' ')
    .some(
      (w) =>
        words.has(w) ||
        (w.length > 4 && [...words].some((x) => x.length > 4 && x.slice(0, 5) === w.slice(0, 5))),
    );
}

/** Great-circle distance, km. */
function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** "ours 14 to 20 (best 17), UCDP best 16 (14 to 18)", and whether theirs lies within ours. */
export function figuresInWords({ ours, theirs }: Pick<Match, 'ours' | 'theirs'>): {
  words: string;
  within: boolean | null;
} {
  const { low, best, high } = figureOf(ours.incident, 'killed');
  const mine =
    low === null && high === null
      ? 'no number'
      : low === high
        ? String(low)
        : `${low ?? '?'} to ${high ?? '?'}${best !== null ? ` (best ${best})` : ''}`;
  const other =
    theirs.dataset === 'ACLED'
      ? `ACLED ${theirs.best}`
      : `UCDP best ${theirs.best}${theirs.low !== theirs.high ? ` (${theirs.low} to ${theirs.high})` : ''}`;
  const within =
    low === null && high === null
      ? null
      : theirs.best >= (low ?? 0) && theirs.best <= (high ?? Number.POSITIVE_INFINITY);
  return { words: `ours ${mine}, ${other}`, within };
}
