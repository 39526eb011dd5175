import type { Doc } from '../../../language/doc.ts';
import { bare, isCapital, isInitial } from '../../../language/names/people.ts';
import { ROLE, rolesOf } from '../cues.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { placeOfDemonym } from '../states.ts';

/** A run of tokens that may be a place name. */
export interface Candidate {
  first: number;
  end: number;
  /** Plain key of the name. */
  key: string;
  /** How it was met: a name of the gazetteer, an adjective or people, or a shape ("Tarn Street"). */
  kind: 'name' | 'demonym' | 'shape';
  rule: string;
}

const MOST_TOKENS = 7;
/** Small words and marks inside names: "Isle of Man", "Deir al-Zor", "Stratford-upon-Avon". */
const INNER = new Set(
  "of the de la las los le les el al ez az ash as ad ar an ed et du da do dos di del am der den upon on in und and e i y sur sous - '".split(
    ' ',
  ),
);

/** The candidate that starts at token i of a sentence ending at `end`: the longest known name, or a shape; null when there is none. */
export function candidateAt(
  doc: Doc,
  i: number,
  first: number,
  end: number,
  names: Gazetteer,
): Candidate | null {
  const shape = shapeAt(doc, i, first, end);
  const name = nameAt(doc, i, end, names);
  if (!shape) return name;
  if (!name) return shape;
  return name.end >= shape.end ? name : shape;
}

function nameAt(doc: Doc, i: number, end: number, names: Gazetteer): Candidate | null {
  for (let e = reach(doc, i, end); e > i; e--) {
    if (!isCapital(doc, e - 1) && doc.norm(e - 1) !== '.') continue;
    const key = nameKey(withoutPossessive(doc.slice(i, e)));
    if (!key) continue;
    if (placeOfDemonym(key)) return { first: i, end: e, key, kind: 'demonym', rule: 'places/demonym' };
    if (names.hasKey(key)) return { first: i, end: e, key, kind: 'name', rule: 'places/name' };
  }
  return null;
}

function withoutPossessive(name: string): string {
  return name.replace(/['’]s?$/, '');
}

/** How far a name that starts at i may go. */
function reach(doc: Doc, i: number, end: number): number {
  const most = Math.min(end, i + MOST_TOKENS);
  let j = i + 1;
  for (; j < most; j++) {
    if (doc.text.slice(doc.ends[j - 1], doc.starts[j]).includes('\n')) break;
    if (doc.norm(j - 1).endsWith("'s")) break;
    if (isCapital(doc, j) || INNER.has(doc.norm(j))) continue;
    if (doc.norm(j) === '.' && isAbbreviated(doc, j - 1)) continue;
    break;
  }
  return j;
}

function isAbbreviated(doc: Doc, i: number): boolean {
  return isInitial(doc, i) || /^(?:st|ft|mt|pt|ste|va|mex|dak)$/.test(doc.norm(i));
}

/** Names by their shape: "Tarn Street", "Granby County", "Lake Tolo", "Highway 91". */
function shapeAt(doc: Doc, i: number, first: number, end: number): Candidate | null {
  return numberedRoad(doc, i, end) ?? lastWord(doc, i, first, end) ?? lead(doc, i, end);
}

function numberedRoad(doc: Doc, i: number, end: number): Candidate | null {
  const roles = rolesOf(doc.norm(i));
  if (!(roles & ROLE['numbered-road'])) return null;
  let n = i + 1;
  if (doc.norm(n) === '-') n++;
  if (n >= end || !/^\d{1,4}$/.test(doc.norm(n))) return null;
  if (n === i + 1 && doc.ends[i] - doc.starts[i] === 1) return null;
  const from = i;
  return { first: from, end: n + 1, key: '', kind: 'shape', rule: 'places/numbered-road' };
}

const LAST = ROLE.road | ROLE.feature | ROLE.division;

function lastWord(doc: Doc, i: number, first: number, end: number): Candidate | null {
  if (i === first && rolesOf(doc.norm(i)) & ROLE.stop && !(rolesOf(doc.norm(i)) & ROLE.direction))
    return null;
  let last = -1;
  let rule = '';
  for (let j = i + 1; j < end && j < i + 5; j++) {
    if (doc.text.slice(doc.ends[j - 1], doc.starts[j]).includes('\n')) break;
    if (doc.norm(j) === '-' || (doc.norm(j) === '.' && isInitial(doc, j - 1))) continue;
    if (!isCapital(doc, j)) break;
    const roles = rolesOf(bare(doc, j));
    if (roles & LAST && !isInstitutional(doc, j + 1)) {
      last = j;
      rule = roles & ROLE.division ? 'places/division' : roles & ROLE.road ? 'places/road' : 'places/feature';
      if (roles & ROLE.division) break;
    }
    if (doc.norm(j).endsWith("'s")) break;
  }
  if (last < 0) return null;
  if (last === i + 1 && rolesOf(doc.norm(i)) & ROLE.stop && !(rolesOf(doc.norm(i)) & ROLE.direction))
    return null;
  return {
    first: i,
    end: last + 1,
    key: nameKey(withoutPossessive(doc.slice(i, last + 1))),
    kind: 'shape',
    rule,
  };
}

/** "Park" in "Park Police" is no last word. */
function isInstitutional(doc: Doc, j: number): boolean {
  return (
    isCapital(doc, j) && (rolesOf(bare(doc, j)) & ROLE.institution) !== 0 && !(rolesOf(bare(doc, j)) & LAST)
  );
}

function lead(doc: Doc, i: number, end: number): Candidate | null {
  if (!(rolesOf(doc.norm(i)) & ROLE.lead)) return null;
  let n = i + 1;
  if (doc.norm(n) === '.') n++;
  while (n < end && n < i + 3 && (INNER.has(doc.norm(n)) || doc.norm(n) === '.')) n++;
  if (n >= end || !isCapital(doc, n) || rolesOf(doc.norm(n)) & (ROLE.stop | ROLE.institution)) return null;
  return {
    first: i,
    end: n + 1,
    key: nameKey(withoutPossessive(doc.slice(i, n + 1))),
    kind: 'shape',
    rule: 'places/lead',
  };
}
