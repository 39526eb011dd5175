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
  for (const r of resolved) {
    const list = byDoc.get(r.doc);
    if (list) list.push(r);
    else byDoc.set(r.doc, [r]);
  }
  for (const list of byDoc.values()) {
    list.sort((a, b) => a.c.first - b.c.first);
    const placed = list.filter((r) => r.row !== NONE && r.c.kind !== 'demonym');
    const near = placed.filter((r) => names.kinds[r.row] <= KIND.admin1 && !isDesk(r, names));
    const named = placesByName(near);
    let next = 0;
    for (const r of list) {
      while (next < near.length && near[next].c.first <= r.c.first) next++;
      if (r.row === NONE && r.by === NONE)
        r.by = inOwnName(r, near, named) ?? nearest(r, near, next) ?? fallback(placed, home, names);
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

/** Where each name first stands among the towns. */
function placesByName(towns: readonly Resolved[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const [n, { c }] of towns.entries()) if (c.key && !out.has(c.key)) out.set(c.key, n);
  return out;
}

/** "Marn Regional Airport", where the text also speaks of Marn: the first of the towns by whose name it begins. */
function inOwnName(
  { c: { key } }: Resolved,
  towns: readonly Resolved[],
  named: ReadonlyMap<string, number>,
): number | null {
  let first = towns.length;
  for (let end = key.indexOf(' '); end >= 0; end = key.indexOf(' ', end + 1))
    first = Math.min(first, named.get(key.slice(0, end)) ?? first);
  return towns[first]?.row ?? null;
}

/** The next town (`next` is its place in the list) named in the same sentence, or else the last one named before it, or the first of the text. */
function nearest({ doc, c }: Resolved, towns: readonly Resolved[], next: number): number | null {
  const after = towns[next];
  if (after && doc.sentenceOf(after.c.first) === doc.sentenceOf(c.first)) return after.row;
  return (towns[next - 1] ?? after)?.row ?? null;
}
