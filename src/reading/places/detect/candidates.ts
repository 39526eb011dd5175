import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { marks, ROLE } from '../cues.ts';
import { KIND, NAME } from '../gazetteer/format.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { placeOfDemonym, startsDemonym } from '../states.ts';
import type { Candidate } from './candidate.ts';
import { shapeAt } from './shapes.ts';

const MOST_TOKENS = 7;
/** People in a place that is known without its apostrophe. */
const LARGE = 100_000;

/** The candidate that starts at token i: the longest known name, or a shape, or a bare capital; null when there is none. */
export function candidateAt(
  doc: Doc,
  i: number,
  first: number,
  end: number,
  names: Gazetteer,
): Candidate | null {
  const shape = shapeAt(doc, i, first, end);
  const name = nameAt(doc, i, end, names);
  const called = name ? calledSettlement(doc, name, end, names) : null;
  if (called) return called;
  if (name && (!shape || name.end > shape.end)) return name;
  if (name && shape && name.end === shape.end) return { ...name, shaped: true };
  if (name && shape && isOfState(doc, name, shape, names)) return name;
  return shape ?? unknownAt(doc, i, end);
}

/** "Garm Ser district", "the village of Sar Marn": what is called a district or a village is one name, of which a known one is but a part. */
function calledSettlement(doc: Doc, name: Candidate, end: number, names: Gazetteer): Candidate | null {
  if (name.kind !== 'name' || name.end - name.first > 1 || !isSmall(name, names)) return null;
  let e = name.end;
  while (e < end && e < name.first + 3 && isStrange(doc, e) && !placeOfDemonym(doc.norm(e))) e++;
  if (e === name.end || marks.of(doc, e) & MARK.capital) return null;
  const of = doc.norm(name.first - 1) === 'of' && marks.of(doc, name.first - 2) & ROLE.settlement;
  if (!of && !CALLED.test(doc.norm(e))) return null;
  const key = nameKey(doc.slice(name.first, e));
  return { first: name.first, end: e, key, kind: 'unknown', shaped: false, rule: 'places/unknown' };
}

/** Known as nothing but small towns and districts, or as another name of a larger one. */
function isSmall({ key }: Candidate, names: Gazetteer): boolean {
  return names
    .byKey(key)
    .every(
      ({ row, how }) =>
        names.kinds[row] < KIND.admin1 && (names.populations[row] < LARGE || how === NAME.alternate),
    );
}

const CALLED = /^(?:district|districts|subdistrict|village|villages)$/;

/** "Ohio Turnpike", "Syrian Coast", "Texas Forest": what is named after a state is told by the state. */
function isOfState(doc: Doc, name: Candidate, shape: Candidate, names: Gazetteer): boolean {
  if (name.kind === 'demonym') return true;
  if (
    !/^(?:district|turnpike|forest|coast|base|woods|plains|hills|sound|beach|junction)$/.test(
      doc.norm(shape.end - 1),
    )
  )
    return false;
  return names
    .byKey(name.key)
    .some(({ row }) => names.kinds[row] === KIND.country || names.kinds[row] === KIND.admin1);
}

function nameAt(doc: Doc, i: number, end: number, names: Gazetteer): Candidate | null {
  const most = longestFrom(doc.norm(i), names);
  if (most === 0) return lostApostrophe(doc, i, names);
  if (isTownWord(doc.norm(i)) && doc.norm(i + 1) === 'of') return null;
  let e = reach(doc, i, end, most);
  if (isSaintsTown(doc, i, e, names)) return known(doc, i, e + 1);
  for (; e > i; e--) {
    if (!(marks.of(doc, e - 1) & MARK.capital)) continue;
    const key = nameKey(doc.slice(i, e));
    if (!key) continue;
    if (placeOfDemonym(key))
      return { first: i, end: e, key, kind: 'demonym', shaped: false, rule: 'places/demonym' };
    if (names.hasKey(key) && !isBodyOfTown(doc, i, e)) return known(doc, i, e);
  }
  return lostApostrophe(doc, i, names);
}

/** "Syrias army", "Aleppos old town": the apostrophe is lost. */
function lostApostrophe(doc: Doc, i: number, names: Gazetteer): Candidate | null {
  const norm = doc.norm(i);
  if (norm.length < 5 || !norm.endsWith('s') || marks.of(doc, i) & MARK.ordinary) return null;
  const key = nameKey(norm).slice(0, -1);
  const large = names
    .byKey(key)
    .some(({ row, how }) => how < NAME.alternate && names.populations[row] > LARGE);
  return large
    ? { first: i, end: i + 1, key, kind: 'name', shaped: false, rule: 'places/lost-apostrophe' }
    : null;
}

/** "St. John's" is a town, but not in "St. John's Church". */
function isSaintsTown(doc: Doc, i: number, e: number, names: Gazetteer): boolean {
  if (!(marks.of(doc, i) & ROLE.saint) || doc.norm(e) !== "'s") return false;
  return !(marks.of(doc, e + 1) & MARK.capital) && names.hasKey(nameKey(doc.slice(i, e + 1)));
}

function known(doc: Doc, i: number, e: number): Candidate {
  const abbreviated = isAbbreviated(doc, i, e);
  const key = nameKey(doc.slice(i, e));
  return { first: i, end: e, key, kind: 'name', shaped: false, abbreviated, rule: 'places/name' };
}

function isTownWord(norm: string): boolean {
  return norm === 'city' || norm === 'town' || norm === 'village' || norm === 'township' || norm === 'county';
}

/** Most words of a name that starts with this token, by its printed word; a cache. */
const longest = new Map<string, number>();
const MOST_KEPT = 100_000;

function longestFrom(norm: string, names: Gazetteer): number {
  let most = longest.get(norm);
  if (most === undefined) {
    const word = nameKey(norm).split(' ')[0];
    most = Math.max(word ? names.longestFrom(word) : 0, startsDemonym(word) ? 3 : 0);
    if (longest.size >= MOST_KEPT) longest.clear();
    longest.set(norm, most);
  }
  return most;
}

/** "Ind.", or "Ind" after a comma. */
function isAbbreviated(doc: Doc, i: number, e: number): boolean {
  const to = doc.ends[e - 1];
  return doc.text[to - 1] === '.' || doc.text[to] === '.' || doc.norm(i - 1) === ',';
}

/** "Marn City" in "Marn City Council" is Marn. */
function isBodyOfTown(doc: Doc, i: number, e: number): boolean {
  return (
    e > i + 1 &&
    /^(?:city|town|village)$/.test(doc.norm(e - 1)) &&
    (marks.of(doc, e) & ROLE.institution) !== 0
  );
}

/** Signs inside a name that are no words of it. */
const LINKS = new Set(['-', "'", '‘', '’']);

/** How far a name of so many words that starts at i may go. */
function reach(doc: Doc, i: number, end: number, most: number): number {
  const limit = Math.min(end, i + MOST_TOKENS);
  let words = 1;
  let j = i + 1;
  for (; j < limit; j++) {
    const bits = marks.of(doc, j);
    // "W. Va": a full stop that stands tight at a short form goes with the name.
    const mark = LINKS.has(doc.norm(j)) || (doc.norm(j) === '.' && isTight(doc, j));
    if (!mark && !(bits & (MARK.capital | ROLE.inner))) break;
    if (!mark && words++ === most) break;
  }
  return j;
}

function isTight(doc: Doc, j: number): boolean {
  return doc.starts[j] === doc.ends[j - 1] && doc.ends[j - 1] - doc.starts[j - 1] <= 3;
}

/** A capital that nothing knows: a name of something, which its surroundings may show to be a place. */
function unknownAt(doc: Doc, i: number, end: number): Candidate | null {
  if (!isStrange(doc, i) || marks.of(doc, i - 1) & MARK.capital) return null;
  let e = i + 1;
  while (e < end && e < i + 4 && isStrange(doc, e)) e++;
  return {
    first: i,
    end: e,
    key: nameKey(doc.slice(i, e)),
    kind: 'unknown',
    shaped: false,
    rule: 'places/unknown',
  };
}

const FAMILIAR =
  MARK.initial | MARK.given | MARK.ordinary | ROLE.stop | ROLE.title | ROLE.institution | ROLE.named;

function isStrange(doc: Doc, i: number): boolean {
  const bits = marks.of(doc, i);
  return (bits & MARK.capital) !== 0 && !(bits & FAMILIAR);
}
