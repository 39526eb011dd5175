import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { marks, ROLE } from '../cues.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NAME, NONE } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';

/** What the words beside a mention say of the place it means. */
export interface Surroundings {
  /**
   * "container" where it only tells where another name is ("Marn, Ohio"), "division" and "district" where it is said
   * to be one ("Marn province", "Marn district"), else "".
   */
  level: '' | 'container' | 'division' | 'district';
  /** Said to be a town: "the town of Marn", "Marn police". */
  town: boolean;
  /** Said to be a part of a town: "the Marn neighbourhood", "the Marn section of Granby". */
  quarter: boolean;
  /** Keys of the towns it is said to be a part of. */
  towns: Set<string>;
  /** Rows of states and divisions that it is said to lie in ("Marn, Ohio"). */
  within: Set<number>;
}

const DIVISION = /^(?:provinces?|governorates?|regions?|oblasts?|states?|prefecture|muhafazah?)$/;
const DISTRICT = /^(?:districts?|count(?:y|ies)|parish|division|subdistrict|sub-district|municipality)$/;
const TOWN_AFTER = /^(?:city|town|village|police|mayor)$/;
const TOWN_BEFORE = /^(?:town|city|village|suburb|capital|outskirts|mayor|streets|centre|center)$/;

const QUARTER = /^(?:neighbou?rhood|section|quarter|borough|ward)$/;

/** Reads what stands beside the nth name found in a text. */
export function readSurroundings(
  doc: Doc,
  found: readonly Scored[],
  n: number,
  names: Gazetteer,
): Surroundings {
  const c = found[n];
  const said: Surroundings = { level: '', town: false, quarter: false, towns: new Set(), within: new Set() };
  if (c.kind === 'demonym') return said;
  const after = marks.of(doc, c.end) & MARK.capital ? '' : doc.norm(c.end);
  const of = doc.norm(c.first - 1) === 'of' ? doc.norm(c.first - 2) : '';
  if (
    DIVISION.test(after) ||
    DIVISION.test(of) ||
    isCountryside(doc, c, names) ||
    isAround(doc, c, found[n - 1], names)
  )
    said.level = 'division';
  else if (DISTRICT.test(after) || DISTRICT.test(of)) said.level = 'district';
  else if (
    n > 0 &&
    found[n - 1].end === c.first - 1 &&
    /^[,(]$/.test(doc.norm(c.first - 1)) &&
    isDivision(c.key, names)
  )
    said.level = 'container';
  said.town = TOWN_AFTER.test(after) || TOWN_BEFORE.test(of);
  said.quarter = QUARTER.test(after) && isDefinite(doc, c.first - 1);
  const whole = said.quarter || c.kind === 'shape' ? townOf(doc, found, n) : null;
  if (whole) said.towns.add(whole);
  for (const row of containersOf(doc, c, found[n + 1], names)) said.within.add(row);
  return said;
}

/** "the Marn neighbourhood", "the city's North Marn neighbourhood"; "a Marn neighbourhood" is some part of Marn. */
function isDefinite(doc: Doc, i: number): boolean {
  const at = marks.of(doc, i) & ROLE.direction ? i - 1 : i;
  return /^(?:the|['’]s?)$/.test(doc.norm(at));
}

/** The key of the town that a part of it is said to lie in: "Granby's Marn neighbourhood", "the Marn section of Granby", "Tarn Street in Granby". */
function townOf(doc: Doc, found: readonly Scored[], n: number): string | null {
  const c = found[n];
  const before = found[n - 1];
  const next = found[n + 1];
  const owns = before && before.end === c.first - 1 && /^['’]s?$/.test(doc.norm(before.end));
  const owned = next && next.first - c.end <= 4 && leadsToContainer(doc, c.end, next.first);
  const town = owns ? before : owned ? next : null;
  return town && town.kind !== 'demonym' ? town.key : null;
}

/** "Quobbel in western Idlib", "Quobbel in the northern countryside of Aleppo": what lies in a part of it lies in the province, not in its seat. */
function isAround(doc: Doc, c: Scored, before: Scored | undefined, names: Gazetteer): boolean {
  if (!before || before.kind === 'demonym' || c.first - before.end > 8) return false;
  const side = marks.of(doc, c.first - 1) & ROLE.direction || AROUND.test(doc.norm(c.first - 2));
  if (!side || !isDivision(c.key, names) || !leadsToContainer(doc, before.end, c.first)) return false;
  return !names.byKey(before.key).some(({ row }) => names.kinds[row] >= KIND.admin1);
}

const AROUND = /^(?:countryside|suburbs?)$/;

/** "Aleppo northern countryside", "the countryside of Idlib": the land around a seat is its province's. */
function isCountryside(doc: Doc, c: Scored, names: Gazetteer): boolean {
  const after = /^(?:north|south|east|west)/.test(doc.norm(c.end)) ? c.end + 1 : c.end;
  const around =
    doc.norm(after) === 'countryside' ||
    (doc.norm(c.first - 1) === 'of' && doc.norm(c.first - 2) === 'countryside');
  return around && isDivision(c.key, names);
}

function isDivision(key: string, names: Gazetteer): boolean {
  return names
    .byKey(key)
    .some(({ row }) => names.kinds[row] === KIND.country || names.kinds[row] === KIND.admin1);
}

/** Rows of the states or divisions named right after a mention: "Marn, Ohio", "Marn (Ohio)", "Marn in Granby province". */
function containersOf(doc: Doc, c: Scored, next: Scored | undefined, names: Gazetteer): number[] {
  if (/^[,(]$/.test(doc.norm(c.end))) {
    const postal = postalAt(doc, c.end + 1, names);
    if (postal !== NONE) return [postal];
  }
  if (!next || next.kind === 'demonym' || next.first - c.end > 8 || !leadsToContainer(doc, c.end, next.first))
    return [];
  // After a bare comma only states and first-order divisions: towns and districts are listed so.
  const least = next.first === c.end + 1 && doc.norm(c.end) === ',' ? KIND.admin1 : KIND.admin2;
  const saidDivision = DIVISION.test(doc.norm(next.end));
  return names
    .byKey(next.key)
    .filter(({ row }) => !saidDivision || names.kinds[row] === KIND.admin1)
    .filter(({ row, how }) => how !== NAME.alternate && isContainer(names.kinds[row], least))
    .map(({ row }) => row);
}

/** What may stand between a place and the name of what it lies in: ", Ohio", ", a town in northern", "district in". */
const PART = '(?:\\S+ern |north |south |east |west |central |rural )*';
const BETWEEN = new RegExp(
  `^(?:(?:district|town|village|city|neighbou?rhood|section|quarter|borough|ward|suburb|area|county) (?:cent(?:er|re) )?)?` +
    `(?:[,(] (?:the )?${PART}` +
    `|(?:, )?(?:(?:a|an|the) (?:\\S+ ){1,3})?(?:in|of) (?:the )?${PART}(?:(?:province|state|governorate|countryside|suburbs?|district) of )?)$`,
);

function leadsToContainer(doc: Doc, from: number, to: number): boolean {
  if (to <= from) return false;
  let between = '';
  for (let i = from; i < to; i++) between += `${doc.norm(i)} `;
  return BETWEEN.test(between);
}

function isContainer(kind: number, least: number): boolean {
  return kind === KIND.country || kind === KIND.area || kind === KIND.admin1 || kind === least;
}

/** ", NV": a postal code counts only here. */
function postalAt(doc: Doc, i: number, names: Gazetteer): number {
  if (!(marks.of(doc, i) & MARK.capital)) return NONE;
  const form = doc.form(i);
  return /^[A-Z]{2}$/.test(form) ? names.divisionRow(`US.${form}`) : NONE;
}
