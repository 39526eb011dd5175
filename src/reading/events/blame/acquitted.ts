import type { ResponsibilityFrame } from '../../layers.ts';
import type { SentenceTree } from '../grammar/tree.ts';

/** Charges that a court has not upheld. */

const ACQUITTED = /^(?:acquit|acquits|acquitted|acquitting|exonerated|cleared|clears)$/;
const UPHELD = /^(?:convicted|jailed|sentenced|executed|hanged)$/;

/** "The court acquitted an officer accused of", "was cleared by a jury", "found not guilty": of charges and of nobody convicted. */
export function acquits({ doc, first, end }: SentenceTree): boolean {
  let found = false;
  for (let i = first; i < end; i++) {
    const w = doc.norm(i);
    if (UPHELD.test(w)) return false;
    if (w === 'guilty' && doc.norm(i - 1) === 'not') found ||= doc.norm(i - 2) !== 'pleaded';
    else if (ACQUITTED.test(w))
      found ||= !w.startsWith('clear') || isOfCourt(doc.norm(i - 1), doc.norm(i + 1));
  }
  return found;
}

/** "cleared of", "was cleared by a jury", where "cleared the road" and "was cleared away" are none of the law's. */
const isOfCourt = (before: string, next: string): boolean =>
  next === 'of' || (/^(?:was|were|been|being)$/.test(before) && /^(?:by|on|in|last|after|[.,;])$/.test(next));

/** Does a statement tell of a charge, by its rule or by the word before it ("accused of ordering")? */
export function isCharge(
  { doc, first }: SentenceTree,
  { rule, trigger, stance }: ResponsibilityFrame,
): boolean {
  if (stance === 'denies' || stance === 'admits') return false;
  if (/\/(?:law-\w+|accuse)$/.test(rule)) return true;
  for (let i = trigger - 1; i > first && i > trigger - 10; i--)
    if (/^(?:accused|charged|suspected|tried)$/.test(doc.norm(i))) return true;
  return false;
}
