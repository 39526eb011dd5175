import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { marks, ROLE } from '../cues.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Gazetteer } from '../gazetteer/load.ts';
import { placeOfDemonym } from '../states.ts';
import { shapeAt } from './shapes.ts';

/** A run of tokens that may be a place name. */
export interface Candidate {
  first: number;
  end: number;
  /** Plain key of the name. */
  key: string;
  /** How it was met: a name of the gazetteer, an adjective, a shape ("Tarn Street"), or only a capital. */
  kind: 'name' | 'demonym' | 'shape' | 'unknown';
  /** True when its shape shows a place, also where the gazetteer knows it. */
  shaped: boolean;
  /** True when it is printed as an abbreviation: "Ind." */
  abbreviated?: boolean;
  rule: string;
}

const MOST_TOKENS = 7;

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
  if (name && (!shape || name.end > shape.end)) return name;
  if (name && shape && name.end === shape.end) return { ...name, shaped: true };
  return shape ?? unknownAt(doc, i, end);
}

function nameAt(doc: Doc, i: number, end: number, names: Gazetteer): Candidate | null {
  if (/^(?:city|town|village|township|county)$/.test(doc.norm(i)) && doc.norm(i + 1) === 'of') return null;
  for (let e = reach(doc, i, end); e > i; e--) {
    if (!(marks.of(doc, e - 1) & MARK.capital)) continue;
    const key = nameKey(doc.slice(i, e));
    if (!key) continue;
    if (placeOfDemonym(key))
      return { first: i, end: e, key, kind: 'demonym', shaped: false, rule: 'places/demonym' };
    if (names.hasKey(key) && !isBodyOfTown(doc, i, e))
      return {
        first: i,
        end: e,
        key,
        kind: 'name',
        shaped: false,
        abbreviated: isAbbreviated(doc, i, e),
        rule: 'places/name',
      };
  }
  return null;
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

/** How far a name that starts at i may go. */
function reach(doc: Doc, i: number, end: number): number {
  const most = Math.min(end, i + MOST_TOKENS);
  let j = i + 1;
  for (; j < most; j++) {
    if (marks.of(doc, j) & (MARK.capital | ROLE.inner)) continue;
    // "W. Va": a full stop that stands tight at a short form goes with the name.
    if (doc.norm(j) === '.' && doc.starts[j] === doc.ends[j - 1] && doc.ends[j - 1] - doc.starts[j - 1] <= 3)
      continue;
    break;
  }
  return j;
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
