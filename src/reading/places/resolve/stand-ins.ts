import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { marks } from '../cues.ts';
import type { Scored } from '../detect/detect.ts';
import { KIND, NONE } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/load.ts';

/** Tokens within which a text's dateline stands. */
const OPENING = 60;

/** A mention with the gazetteer row it means, or else the row of a place that it is in or by. */
export interface Resolved {
  doc: Doc;
  c: Scored;
  /** NONE when the gazetteer does not have it. */
  row: number;
  /** Where it is, for a place that the gazetteer does not have: a town near by, or what the text says it lies in. */
  by: number;
  /** True when the gazetteer calls it otherwise than the text does. */
  renamed: boolean;
}

/**
 * Streets, parks and hamlets that the gazetteer does not have stand where the text puts them: in what it says they
 * lie in, by the town in their own name, or by the town that the text is speaking of.
 */
export function standIns(resolved: Resolved[], home: number, names: Gazetteer): Resolved[] {
  const byDoc = new Map<Doc, Resolved[]>();
  for (const r of resolved) byDoc.set(r.doc, [...(byDoc.get(r.doc) ?? []), r]);
  for (const list of byDoc.values()) {
    list.sort((a, b) => a.c.first - b.c.first);
    const placed = list.filter((r) => r.row !== NONE && r.c.kind !== 'demonym');
    const near = placed.filter((r) => names.kinds[r.row] <= KIND.admin1 && !isDesk(r, names));
    for (const r of list) {
      if (r.row === NONE && r.by === NONE)
        r.by = inOwnName(r, near) ?? nearest(r, near) ?? fallback(placed, home, names);
    }
  }
  return resolved;
}

/** "KABUL (AP)": a capital that opens the text is where it was written. */
function isDesk(r: Resolved, names: Gazetteer): boolean {
  return (
    names.kinds[r.row] === KIND.capital &&
    r.c.first < OPENING &&
    (marks.of(r.doc, r.c.first) & MARK.upper) !== 0
  );
}

/** The outlet's home, or else the state that the text is about. */
function fallback(placed: Resolved[], home: number, names: Gazetteer): number {
  if (home !== NONE || !placed.length) return home;
  return names.countryRow(names.country(placed[0].row));
}

/** "Marn Regional Airport", where the text also speaks of Marn. */
function inOwnName(r: Resolved, towns: Resolved[]): number | null {
  const town = towns.find((t) => t.c.key && r.c.key.startsWith(`${t.c.key} `));
  return town?.row ?? null;
}

/** The next town named in the same sentence, or else the last one named before it, or the first of the text. */
function nearest(r: Resolved, towns: Resolved[]): number | null {
  const k = r.doc.sentenceOf(r.c.first);
  let last: Resolved | null = null;
  for (const t of towns) {
    if (t.c.first > r.c.first) {
      if (r.doc.sentenceOf(t.c.first) === k) return t.row;
      break;
    }
    last = t;
  }
  return (last ?? towns[0])?.row ?? null;
}
