import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounClasses } from '../words/nouns.ts';

const SIDES = new Set(['armed-group', 'military', 'government']);

/** Is an army or an armed group accused? Of whatever it is, the quarrel is one of a conflict. */
export function isArmed(field: FieldReading, { actors }: Reading, head: number): boolean {
  const mention = head >= 0 ? covering(field.mentions, head) : undefined;
  return mention !== undefined && /^(?:armed-group|military)$/.test(actors[mention.actor].kind);
}

/** A state, an army, an armed group; not a candidate, a charity, a paper. */
export function isBelligerent(
  tree: SentenceTree,
  field: FieldReading,
  { actors }: Reading,
  head: number,
): boolean {
  const { doc } = tree;
  const classes = nounClasses(doc, head);
  if (
    classes?.has('force') &&
    !/^(?:police|protesters?|demonstrators?|youths?|guards?)$/.test(doc.norm(head))
  )
    return true;
  if (
    /^(?:government|regime|state|kingdom|republic|groups?|movement|coalition|alliance|president|leader)$/.test(
      doc.norm(head),
    )
  )
    return true;
  const mention = covering(field.mentions, head);
  return mention !== undefined && SIDES.has(actors[mention.actor].kind);
}
