import type { GroupFinder } from './group-finder.ts';
import { PREDICATES } from './lexicon.ts';
import { BE, HAVE, isBreak } from './words.ts';

/** Tokens of a clause of "who" that the main verb may stand behind. */
const LONGEST = 18;

/**
 * "The officer who was shot on Friday has died", "two men who had been reported missing after the raid were found dead": the group
 * that the clause of "who" before the verb at token v describes, -1 where none does.
 */
export function beforeRelative({ c, ends }: GroupFinder, v: number): number {
  const { doc, first } = c;
  let finite = false;
  for (let i = v - 1; i > Math.max(first, v - LONGEST); i--) {
    const w = doc.norm(i);
    if (w === 'who') {
      if (!finite) return -1;
      return ends.get(doc.norm(i - 1) === ',' ? i - 1 : i) ?? -1;
    }
    if (isBreak(w) && w !== ',') return -1;
    finite ||= BE.has(w) || HAVE.has(w) || PREDICATES.has(w) || /^VB[DZP]$/.test(doc.xpos(i));
  }
  return -1;
}
