import type { Doc } from '../../../language/doc.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NAME, NONE } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { type Group, groupMentions, type Sense } from './groups.ts';
import type { OutletHints } from './outlet.ts';
import { type Resolved, standIns } from './stand-ins.ts';

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
  oldName: -4,
  bareDistrict: -2,
  capitalNamesake: -2,
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
  const resolved = groups.flatMap((g) => {
    const row = best(g);
    return g.mentions.map(({ doc, c }) => ({ doc, c, row, by: row === NONE ? container(g, names) : NONE }));
  });
  return standIns(resolved, outlet.home, names);
}

/** The narrowest place that the text says a name lies in. */
function container(g: Group, names: Gazetteer): number {
  let narrowest = NONE;
  for (const row of g.within)
    if (narrowest === NONE || names.kinds[row] < names.kinds[narrowest]) narrowest = row;
  return narrowest;
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
function own(s: Sense, g: Group, outlet: OutletHints, names: Gazetteer): number {
  let score = ofKind(s, g, names) + ofName(s, names);
  if (g.within.size) score += isWithin(s.row, g.within, names) ? WEIGHT.within : WEIGHT.notWithin;
  if (outlet.places.has(s.row)) score += WEIGHT.outletPlace;
  return score + home(s.row, outlet, names);
}

/** Size and kind, against what the words beside the name say it is. */
function ofKind(s: Sense, g: Group, names: Gazetteer): number {
  const kind = names.kinds[s.row];
  const size = WEIGHT.population * Math.log10(names.populations[s.row] + 30);
  if (kind === KIND.country) return WEIGHT.population * 7 + WEIGHT.country;
  if (kind >= KIND.area) return WEIGHT.population * 6 + WEIGHT.area;
  if (kind === KIND.admin1) {
    if (g.level === 'division' || g.level === 'container') return size + WEIGHT.division;
    if (g.town) return size;
    return (
      size +
      (g.senses.some((o) => names.kinds[o.row] === KIND.capital) ? WEIGHT.capitalNamesake : WEIGHT.admin1)
    );
  }
  if (kind === KIND.admin2) {
    if (g.level === 'district') return size + WEIGHT.division;
    return size + (s.how === NAME.own ? 0 : WEIGHT.bareDistrict);
  }
  let score = size + (kind === KIND.capital ? WEIGHT.capital : 0) + (g.town ? WEIGHT.town : 0);
  if (g.level === 'division' || g.level === 'container') score -= WEIGHT.division / 2;
  return score;
}

/** Where English is spoken, a town's other names are mostly old ones that nobody uses. */
const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE']);

function ofName(s: Sense, names: Gazetteer): number {
  let score = s.loose ? WEIGHT.loose : 0;
  if (s.how === NAME.alternate)
    score +=
      ENGLISH.has(names.country(s.row)) && names.kinds[s.row] <= KIND.capital
        ? WEIGHT.oldName
        : WEIGHT.alternate;
  return score;
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
    if (names.kinds[row] >= KIND.area && names.country(row) === names.country(c)) return true;
  }
  return false;
}

/** What the report's other places say: how close they are, and whether they share a state or division. */
function company(s: Sense, g: Group, anchors: Group[], names: Gazetteer): number {
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
