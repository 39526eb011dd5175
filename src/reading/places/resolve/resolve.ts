import type { Doc } from '../../../language/doc.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NAME, NONE } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { Company } from './company.ts';
import { type Group, groupMentions, isEnglish, type Sense } from './groups.ts';
import type { OutletHints } from './outlet.ts';
import { type Resolved, standIns } from './stand-ins.ts';

/** Weights of the ranker; `population` is what a tenfold population is worth. */
const WEIGHT = {
  population: 0.8,
  within: 7,
  notWithin: -2,
  division: 3,
  town: 2,
  country: 5,
  area: 4,
  admin1: 2,
  capital: 1.2,
  /** A division that shares its name with its seat, or with a national capital. */
  seatNamesake: -2.5,
  notDistrict: -3,
  bareDistrict: -2,
  alternate: -1.5,
  /** Another name of a town where English is spoken: mostly an old one that nobody uses. */
  oldName: -4,
  loose: -1,
  outletPlace: 1.5,
  outletCountry: 2.5,
  outletDivision: 2.5,
  outletHome: 3,
  nearOutlet: 2.5,
};

/** Beliefs start lukewarm, so that small places can find each other, and sharpen round by round. */
const FIRST_WARMTH = 3;
const WARMTHS = [2, 1.5, 1];
/** A place of fewer people that is not where the text says is another of its name, which no gazetteer has. */
const FAMOUS = 150_000;
const OBSCURE = 60_000;
/** One that is known by another name has to be as large as this to be meant abroad. */
const WELL_KNOWN = 1_000_000;
/** Closeness of a town and its parts: some 30 kilometres. */
const SAME_TOWN = 0.78;

/** Gives every mention its place: one sense per use of a name and report, chosen together. */
export function resolvePlaces(
  fields: { doc: Doc; found: Scored[] }[],
  outlet: OutletHints,
  names: Gazetteer,
): Resolved[] {
  const groups = groupMentions(fields, names);
  for (const g of groups) {
    for (const s of g.senses) s.own = s.score = own(s, g, outlet, names);
    believe(g, FIRST_WARMTH);
  }
  if (groups.length > 1) {
    for (const warmth of WARMTHS) {
      const company = new Company(groups, names);
      for (const g of groups)
        if (g.senses.length > 1) for (const s of g.senses) s.score = s.own + company.of(s, g);
      for (const g of groups) believe(g, warmth);
    }
  }
  const company = new Company(groups, names);
  const chosen = new Map(groups.map((g) => [g, choose(g, company, outlet, names)]));
  const resolved = groups.flatMap((g) => {
    const whole = g.towns.size ? townOf(g, chosen) : NONE;
    const best = inTown(chosen.get(g) ?? null, g, whole, names);
    const row = best?.row ?? NONE;
    const by = best ? NONE : whole !== NONE ? whole : container(g, names);
    const renamed = best !== null && (best.loose || best.how === NAME.alternate);
    return g.mentions.map(({ doc, c }) => ({ doc, c, row, by, renamed }));
  });
  return standIns(resolved, outlet.home, names);
}

/** The town that a name is said to be a part of, as it was understood. */
function townOf(g: Group, chosen: ReadonlyMap<Group, Sense | null>): number {
  for (const [other, sense] of chosen) if (sense && other !== g && g.towns.has(other.key)) return sense.row;
  return NONE;
}

/** The part of a town called Marn is not the Marn of another region. */
function inTown(best: Sense | null, g: Group, whole: number, names: Gazetteer): Sense | null {
  if (!best || whole === NONE) return best;
  const near = (s: Sense) => s.row !== whole && names.closeness(s.row, whole) > SAME_TOWN;
  if (near(best)) return best;
  return g.senses.find(near) ?? null;
}

/** The best sense, or null when none is believable. */
function choose(g: Group, company: Company, outlet: OutletHints, names: Gazetteer): Sense | null {
  let best: Sense | null = null;
  for (const s of g.senses) if (!best || s.score > best.score) best = s;
  if (!best || names.kinds[best.row] >= KIND.area) return best;
  if (g.within.size && names.populations[best.row] < FAMOUS && !isWithin(best.row, g.within, names))
    return null;
  if (g.quarter && !g.towns.size && !company.isNear(best.row, g)) return null;
  // A likeness of spelling counts only in a state that the text speaks of.
  const country = names.country(best.row);
  if (best.loose && !company.speaksOf(country, g)) return null;
  // Nor is an obscure namesake abroad meant, in a text that is about another state.
  if (!g.within.size && isNamesakeAbroad(best, g, company, outlet, names)) return null;
  return best;
}

/**
 * An obscure town abroad, or a lesser one by a name that is not its usual one, in a text that is about another state or
 * whose readers are of one region of another.
 */
function isNamesakeAbroad(
  { row, how }: Sense,
  g: Group,
  company: Company,
  outlet: OutletHints,
  names: Gazetteer,
): boolean {
  const people = names.populations[row];
  const country = names.country(row);
  const other = how === NAME.alternate && names.kinds[row] <= KIND.capital;
  if (people >= (other ? WELL_KNOWN : OBSCURE)) return false;
  if (outlet.admin1 !== NONE && country !== outlet.country && !company.speaksOf(country, g)) return true;
  return company.isElsewhere(country, g, other && isEnglish(country));
}

/** The narrowest place that the text says a name lies in. */
function container(g: Group, names: Gazetteer): number {
  let narrowest = NONE;
  for (const row of g.within)
    if (narrowest === NONE || names.kinds[row] < names.kinds[narrowest]) narrowest = row;
  return narrowest;
}

/** Beliefs from scores (a soft maximum). */
function believe(g: Group, warmth: number): void {
  if (g.senses.length === 1) {
    g.senses[0].p = 1;
    return;
  }
  let top = -Infinity;
  for (const s of g.senses) if (s.score > top) top = s.score;
  let sum = 0;
  for (const s of g.senses) {
    s.p = Math.exp((s.score - top) / warmth);
    sum += s.p;
  }
  for (const s of g.senses) s.p /= sum;
}

/** What speaks for a sense by itself: size, kind, the words beside the name, the outlet. */
function own(s: Sense, g: Group, outlet: OutletHints, names: Gazetteer): number {
  let score = ofKind(s, g, names) + ofName(s, g, names);
  if (g.within.size) score += isWithin(s.row, g.within, names) ? WEIGHT.within : WEIGHT.notWithin;
  if (outlet.places.has(s.row)) score += WEIGHT.outletPlace;
  return score + home(s.row, outlet, names);
}

/** Size and kind, against what the words beside the name say it is. */
function ofKind(s: Sense, g: Group, names: Gazetteer): number {
  const kind = names.kinds[s.row];
  const size = WEIGHT.population * Math.log10(names.populations[s.row] + 30);
  const saidDivision = g.level === 'division' || g.level === 'container';
  if (kind === KIND.country) return WEIGHT.population * 7 + WEIGHT.country;
  if (kind >= KIND.area) return WEIGHT.population * 6 + WEIGHT.area;
  if (kind === KIND.admin1) {
    if (saidDivision) return size + WEIGHT.division;
    if (g.town) return size;
    if (g.level === 'district') return size + WEIGHT.notDistrict;
    return size + (g.capital || g.seats.has(s.row) ? WEIGHT.seatNamesake : WEIGHT.admin1);
  }
  if (kind === KIND.admin2) {
    if (g.level === 'district') return size + WEIGHT.division;
    return size + (s.how === NAME.own ? 0 : WEIGHT.bareDistrict);
  }
  let score = size + (kind === KIND.capital ? WEIGHT.capital : 0) + (g.town ? WEIGHT.town : 0);
  if (saidDivision) score -= WEIGHT.division / 2;
  return score;
}

function ofName(s: Sense, g: Group, names: Gazetteer): number {
  if (s.loose) return WEIGHT.loose + (s.how === NAME.alternate ? WEIGHT.alternate : 0);
  if (s.how !== NAME.alternate || g.seats.has(names.admin1s[s.row])) return 0;
  return isEnglish(names.country(s.row)) && names.kinds[s.row] <= KIND.capital
    ? WEIGHT.oldName
    : WEIGHT.alternate;
}

/** What the outlet's home says: its readers know their own towns by the bare name. */
function home(row: number, outlet: OutletHints, names: Gazetteer): number {
  if (!outlet.country || names.country(row) !== outlet.country) return 0;
  let score = WEIGHT.outletCountry;
  if (outlet.admin1 !== NONE && names.admin1s[row] === outlet.admin1) score += WEIGHT.outletDivision;
  if (outlet.home === row) score += WEIGHT.outletHome;
  if (outlet.home !== NONE && names.kinds[row] < KIND.admin1)
    score += WEIGHT.nearOutlet * names.closeness(row, outlet.home);
  return score;
}

function isWithin(row: number, containers: ReadonlySet<number>, names: Gazetteer): boolean {
  for (const c of containers) {
    if (c === row) continue;
    if (names.admin1s[row] === c || names.admin2s[row] === c) return true;
    const sameState = names.country(row) === names.country(c);
    if (names.kinds[c] === KIND.country && sameState) return true;
    if (names.kinds[c] === KIND.area && names.closeness(row, c) > 0.15) return true;
    if (names.kinds[row] >= KIND.area && sameState) return true;
    // Lists of districts are filed under other codes than their towns: a district holds what is close to it.
    if (names.kinds[c] === KIND.admin2 && sameState && names.closeness(row, c) > 0.7) return true;
  }
  return false;
}
