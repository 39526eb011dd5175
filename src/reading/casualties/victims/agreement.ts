import { VICTIMS } from '../lexicon.ts';
import { isGathered } from '../people/determined.ts';
import type { Group } from '../people/group.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { CONJUNCTION } from '../words.ts';

const SINGULAR_BE = new Set(['was', 'is', 'has']);
const PLURAL_BE = new Set(['were', 'are', 'have']);

/** "was" wants one, "were" more than one. */
export function agrees(f: GroupFinder, k: number, p: Predicate): boolean {
  const { doc } = f.c;
  const g = f.groups[k];
  const several = isJoined(f, k);
  for (let i = p.first; i < p.token; i++) {
    const w = doc.norm(i);
    if (SINGULAR_BE.has(w)) {
      if (several && g.counting !== 'one' && g.count.low !== 1) return false;
      return (
        g.counting === 'one' ||
        g.counting === 'nobody' ||
        g.others ||
        /^(?:every|each)$/.test(doc.norm(g.first)) ||
        (g.count.low ?? 0) === 1 ||
        isMass(f, g)
      );
    }
    // "A guard and a dog were hurt": he is one of two
    if (PLURAL_BE.has(w))
      return (
        several ||
        doc.norm(g.end) === 'and' ||
        g.counting !== 'one' ||
        !g.known ||
        (isMass(f, g) && !(g.named && f.isPlaced(k)))
      );
  }
  return true;
}

function isMass(f: GroupFinder, g: Group): boolean {
  const { doc } = f.c;
  if (/^(?:couple|family)$/.test(doc.norm(g.head))) return true;
  // "a group of five soldiers was killed"
  for (let i = g.first; g.quantity && i < g.quantity.first; i++) if (isGathered(doc, i)) return true;
  // "A pair of brothers was killed"
  if (g.quantity && /^(?:pair|couple)$/.test(doc.norm(g.quantity.end - 1))) return true;
  const victim = VICTIMS.get(doc.norm(g.head));
  return victim?.entry.generic === true || !victim;
}

function isJoined(f: GroupFinder, k: number): boolean {
  const before = f.c.doc.norm(f.groups[k].first - 1);
  return (CONJUNCTION.has(before) && before !== 'but') || before === 'as' || before === 'including';
}
