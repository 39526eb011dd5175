import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { marks, ROLE } from '../cues.ts';
import { nameKey } from '../gazetteer/keys.ts';
import { bodyAt } from './bodies.ts';
import type { Candidate } from './candidate.ts';

/** Names that show by their shape that they are places': "Tarn Street", "Granby County", "Lake Tolo", "Highway 91". */
export function shapeAt(doc: Doc, i: number, first: number, end: number): Candidate | null {
  return numberedRoad(doc, i, end) ?? byLastWord(doc, i, first, end) ?? byFirstWord(doc, i, end);
}

function shape(doc: Doc, first: number, end: number, rule: string): Candidate {
  return { first, end, key: nameKey(doc.slice(first, end)), kind: 'shape', shaped: true, rule };
}

function numberedRoad(doc: Doc, i: number, end: number): Candidate | null {
  let n = i;
  if (/^(?:state|county|u\.s\.|us)$/.test(doc.norm(i))) n++;
  if (!(marks.of(doc, n) & ROLE.numberedRoad) && !(n > i && marks.of(doc, n) & ROLE.road)) return null;
  const dashed = doc.norm(n + 1) === '-';
  if (marks.of(doc, n) & MARK.initial && !dashed) return null;
  n += dashed ? 2 : 1;
  return n < end && /^\d{1,4}$/.test(doc.norm(n)) ? shape(doc, i, n + 1, 'places/numbered-road') : null;
}

const LAST = ROLE.road | ROLE.feature | ROLE.division;
const BODY = ROLE.institution | ROLE.named;

function byLastWord(doc: Doc, i: number, first: number, end: number): Candidate | null {
  if (!canStart(doc, i, first)) return null;
  let last = -1;
  for (let j = i + 1; j < end && j < i + 6; j++) {
    const bits = marks.of(doc, j);
    if (isJoint(doc, j, i)) continue;
    if (!(bits & MARK.capital) || changesCase(doc, j)) break;
    if (
      bits & BODY &&
      !(bits & (LAST | ROLE.direction | ROLE.settlement)) &&
      !(marks.of(doc, j + 1) & ROLE.feature)
    )
      break;
    if (bits & LAST && !isModifier(doc, j)) {
      last = j;
      if (bits & ROLE.division) break;
    }
  }
  if (last < 0 || (last === i + 1 && cannotName(doc, i))) return null;
  const bits = marks.of(doc, last);
  if (doc.norm(last) === 'district' && isCommon(doc, last - 1)) return null;
  if (bodyAt(doc, last - 1, end) > last) return null;
  const rule = bits & ROLE.division ? 'division' : bits & ROLE.road ? 'road' : 'feature';
  return shape(doc, i, last + 1, `places/${rule}`);
}

/** "Marn-Clarke County", "Governor's Parkway". */
function isJoint(doc: Doc, j: number, i: number): boolean {
  const norm = doc.norm(j);
  if (norm === "'s" || norm === "'") return (marks.of(doc, j + 1) & LAST) !== 0;
  return norm === '-' && (marks.of(doc, j + 1) & MARK.capital) !== 0 && !(marks.of(doc, i) & MARK.initial);
}

/** Ordinary words and bodies before "District" make it no place: "School District", "Historic District". */
function isCommon(doc: Doc, j: number): boolean {
  return (marks.of(doc, j) & (MARK.ordinary | BODY | ROLE.stop | ROLE.direction)) !== 0;
}

/** A sentence's first word is capital anyway: "The", "Three", "Only" start no name there. */
function canStart(doc: Doc, i: number, first: number): boolean {
  const bits = marks.of(doc, i);
  const norm = doc.norm(i);
  if (norm === 'the' || norm === 'a' || norm === 'an') return false;
  if (bits & MARK.initial && !/^[nsew]\.?$/.test(norm)) return false;
  if (i > first || !(bits & (MARK.ordinary | ROLE.stop)) || bits & ROLE.direction) return true;
  return (marks.of(doc, i + 1) & LAST) !== 0 && !(bits & ROLE.stop);
}

/** "City Street" may be, "The Street", "Council District" and "Interstate Highway" name nothing. */
function cannotName(doc: Doc, i: number): boolean {
  const bits = marks.of(doc, i);
  return (bits & (ROLE.stop | BODY | ROLE.numberedRoad)) !== 0 && !(bits & (ROLE.direction | ROLE.feature));
}

/** "PARIS Tarn Street": a dateline ends where its capitals do. */
function changesCase(doc: Doc, j: number): boolean {
  return (marks.of(doc, j - 1) & MARK.upper) !== 0 && !(marks.of(doc, j) & (MARK.upper | MARK.initial));
}

/** "Park" in "Park Police" ends no name of its own; the county in "Granby County Sheriff" is one. */
function isModifier(doc: Doc, j: number): boolean {
  if (marks.of(doc, j) & ROLE.division) return false;
  const next = marks.of(doc, j + 1);
  return (next & MARK.capital) !== 0 && (next & BODY) !== 0 && !(next & LAST);
}

function byFirstWord(doc: Doc, i: number, end: number): Candidate | null {
  const bits = marks.of(doc, i);
  if (!(bits & (ROLE.lead | ROLE.saint)) || !(bits & MARK.capital)) return null;
  let n = i + 1;
  while (n < end && n < i + 3 && marks.of(doc, n) & ROLE.inner) n++;
  const name = marks.of(doc, n);
  if (n >= end || !(name & MARK.capital) || name & (ROLE.stop | BODY) || changesCase(doc, n)) return null;
  return shape(doc, i, n + 1, bits & ROLE.saint ? 'places/saint' : 'places/lead');
}
