import type { Doc } from '../../../language/doc.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NAME, NONE } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { type Group, groupMentions } from './groups.ts';
import type { OutletHints } from './outlet.ts';

/** A mention with the gazetteer row it means, NONE when none fits. */
export interface Resolved {
  doc: Doc;
  c: Scored;
  row: number;
}

/** Weights of the ranker; what each is worth against a tenfold population (`population`). */
const WEIGHT = {
  population: 0.8,
  within: 7,
  notWithin: -2,
  division: 3,
  town: 2,
  country: 4,
  area: 4,
  admin1: 2,
  capital: 1.2,
  alternate: -1.5,
  loose: -1,
  near: 4,
  sameState: 1.5,
  outletPlace: 1.5,
  outletCountry: 2.5,
  outletDivision: 2.5,
  outletHome: 3,
  nearOutlet: 2.5,
};

/** Kilometres over which closeness to the report's other places fades. */
const FADE = 120;
/** Beliefs start lukewarm, so that small places can find each other, and sharpen round by round. */
const FIRST_WARMTH = 3;
const WARMTHS = [2, 1.5, 1];
/** Names beyond this many do not help to place the others, so that long texts stay cheap. */
const MOST_GROUPS = 60;

/** Gives every mention its place: one sense per name and report, chosen together. */
export function resolvePlaces(
  fields: { doc: Doc; found: Scored[] }[],
  outlet: OutletHints,
  names: Gazetteer,
): Resolved[] {
  const groups = groupMentions(fields, names);
  for (const g of groups) {
    for (const s of g.senses) s.score = own(s, g, outlet, names);
    believe(g, FIRST_WARMTH);
  }
  const anchors = groups.slice(0, MOST_GROUPS).filter((g) => g.senses.length);
  for (const warmth of WARMTHS) {
    for (const g of groups) {
      if (g.senses.length < 2) continue;
      for (const s of g.senses) s.score = own(s, g, outlet, names) + company(s, g, anchors, names);
    }
    for (const g of groups) believe(g, warmth);
  }
  return groups.flatMap((g) => {
    const row = best(g);
    return g.mentions.map(({ doc, c }) => ({ doc, c, row }));
  });
}

function best(g: Group): number {
  let row = NONE;
  let score = -Infinity;
  for (const s of g.senses) {
    if (s.score > score) {
      score = s.score;
      row = s.row;
    }
  }
  return row;
}

/** Beliefs from scores (a soft maximum). */
function believe(g: Group, warmth: number): void {
  const top = Math.max(...g.senses.map((s) => s.score));
  let sum = 0;
  for (const s of g.senses) {
    s.p = Math.exp((s.score - top) / warmth);
    sum += s.p;
  }
  for (const s of g.senses) s.p /= sum;
}

/** What speaks for a sense by itself: size, kind, the words beside the name, the outlet. */
function own(s: Group['senses'][number], g: Group, outlet: OutletHints, names: Gazetteer): number {
  const kind = names.kinds[s.row];
  let score = WEIGHT.population * Math.log10(names.populations[s.row] + 30);
  if (kind === KIND.country) score = WEIGHT.population * 7 + WEIGHT.country;
  else if (kind >= KIND.area) score = WEIGHT.population * 6 + WEIGHT.area;
  else if (kind === KIND.admin1) score += g.division ? WEIGHT.division : g.town ? 0 : WEIGHT.admin1;
  else if (kind === KIND.admin2) score += g.division || s.how === NAME.own ? 0 : -2;
  else {
    if (kind === KIND.capital) score += WEIGHT.capital;
    if (g.town) score += WEIGHT.town;
    if (g.division) score -= WEIGHT.division / 2;
  }
  if (s.how === NAME.alternate) score += WEIGHT.alternate;
  if (s.loose) score += WEIGHT.loose;
  if (g.within.size) score += isWithin(s.row, g.within, names) ? WEIGHT.within : WEIGHT.notWithin;
  if (outlet.places.has(s.row)) score += WEIGHT.outletPlace;
  return score + home(s.row, outlet, names);
}

/** What the outlet's home says: its readers know their own towns by the bare name. */
function home(row: number, outlet: OutletHints, names: Gazetteer): number {
  if (!outlet.country || names.country(row) !== outlet.country) return 0;
  let score = WEIGHT.outletCountry;
  if (outlet.admin1 !== NONE && names.admin1s[row] === outlet.admin1) score += WEIGHT.outletDivision;
  if (outlet.home === row) score += WEIGHT.outletHome;
  if (outlet.home !== NONE && names.kinds[row] < KIND.admin1)
    score += WEIGHT.nearOutlet * near(row, outlet.home, names);
  return score;
}

function isWithin(row: number, containers: Set<number>, names: Gazetteer): boolean {
  for (const c of containers) {
    if (c === row) continue;
    if (names.admin1s[row] === c || names.admin2s[row] === c) return true;
    if (names.kinds[c] === KIND.country && names.country(row) === names.country(c)) return true;
    if (names.kinds[c] === KIND.area && near(row, c, names) > 0.15) return true;
  }
  return false;
}

/** What the report's other places say: how close they are, and whether they share a state or division. */
function company(s: Group['senses'][number], g: Group, anchors: Group[], names: Gazetteer): number {
  let sum = 0;
  const country = names.country(s.row);
  const admin1 = names.admin1s[s.row];
  let same = 0;
  for (const other of anchors) {
    if (other === g) continue;
    for (const o of other.senses) {
      if (o.p < 0.02) continue;
      const kind = names.kinds[o.row];
      if (kind === KIND.country || kind >= KIND.area) {
        if (names.country(o.row) === country && country) same += 0.6 * o.p;
      } else if (kind === KIND.admin1) {
        if (o.row === admin1) same += 1.5 * o.p;
        else if (names.country(o.row) === country) same += 0.3 * o.p;
      } else {
        sum += o.p * near(s.row, o.row, names);
        if (names.admin1s[o.row] === admin1 && admin1 !== NONE) same += 0.5 * o.p;
        else if (names.country(o.row) === country) same += 0.3 * o.p;
      }
    }
  }
  return WEIGHT.near * Math.min(1, sum / 1.5) + WEIGHT.sameState * Math.min(2, same);
}

/** 1 at the same point, fading with distance. */
function near(a: number, b: number, names: Gazetteer): number {
  const dLat = names.lat(a) - names.lat(b);
  if (dLat > 5 || dLat < -5) return 0;
  const dLon = (names.lon(a) - names.lon(b)) * Math.cos((names.lat(a) * Math.PI) / 180);
  const km = 111 * Math.sqrt(dLat * dLat + dLon * dLon);
  return Math.exp(-km / FADE);
}
