import type { GroupFinder } from '../people/group-finder.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { isBreak } from '../words.ts';

const LEAVES = new Set(['left', 'leaves', 'leaving', 'leave']);
/** Tokens between "left" and "dead". */
const LONGEST = 45;

/**
 * "left 15 civilians, including a clerk and eight children, and 83 fighters, including two boys, dead": all whom the verb of leaving
 * names and no insertion holds, in order; [] where there is no such list.
 */
export function leftBehind(f: GroupFinder, p: Predicate): number[] {
  const { doc, first } = f.c;
  let v = p.first - 1;
  while (v >= Math.max(first, p.first - LONGEST) && !LEAVES.has(doc.norm(v))) {
    if (/^(?:VB[DPZ]|MD)$/.test(doc.xpos(v)) || doc.norm(v) === ';' || doc.norm(v) === ':') return [];
    v--;
  }
  if (!LEAVES.has(doc.norm(v)) || !f.starts.has(v + 1)) return [];
  const out: number[] = [];
  let inside = false;
  let closes = false;
  let last = -1;
  for (let i = v + 1; i < p.first; i++) {
    const w = doc.norm(i);
    if (w === 'including') {
      inside = true;
      closes = doc.norm(i - 1) === ',';
    }
    // ", and 83 fighters": the insertion is over
    if (inside && closes && w === ',' && doc.norm(i + 1) === 'and') inside = false;
    const k = f.starts.get(i);
    if (k === undefined) continue;
    const g = f.groups[k];
    if (!inside && g.known && (g.counting === 'number' || g.counting === 'one')) out.push(k);
    last = g.end;
    i = Math.max(i, g.end - 1);
  }
  const adjacent = last === p.first || (last === p.first - 1 && isBreak(doc.norm(last)));
  return adjacent && out.length > 1 ? out : [];
}
