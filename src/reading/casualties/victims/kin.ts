import type { GroupFinder } from '../people/group-finder.ts';
import { groupAt } from '../people/groups.ts';
import { nameFrom } from '../people/names.ts';
import { isFatal } from '../predicates/auxiliaries.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { ADVERB } from '../words.ts';

/** Who is called after somebody else. */
const KIN = new Set(
  'wife husband widow widower daughter son mother father sister brother cousin uncle aunt nephew niece friend girlfriend boyfriend fiancee fiance partner colleague parent relative lawyer neighbour neighbor'.split(
    ' ',
  ),
);

/**
 * "the widow of a man shot by guards", "the wife of Piet Holt, who died": the group of him of whom she is the widow, when a clause
 * right behind him tells of the predicate; else group k.
 */
export function keptBy(f: GroupFinder, k: number, p: Predicate): number {
  const { doc } = f.c;
  const { head, end, counting } = f.groups[k];
  if (counting !== 'one' || doc.norm(head + 1) !== 'of' || !KIN.has(doc.norm(head))) return k;
  let i = end;
  while (ADVERB.has(doc.norm(i)) || isFatal(doc, i)) i++;
  const relative = doc.norm(p.first - 1) === 'who' && p.first - end <= 2;
  const reduced = p.open && p.voice === 'passive' && i === p.token;
  if (!relative && !reduced) return k;
  let from = head + 2;
  while (doc.norm(from) === 'the' && doc.norm(from + 1) === 'late') from += 2;
  const inner = nameFrom(f.c, from) ?? groupAt(f.c, from);
  // "the father of four" is himself meant
  if (inner?.end !== end || inner.counting !== 'one') return k;
  return f.groups.push(inner) - 1;
}
