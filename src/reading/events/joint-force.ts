import { termAt } from '../actors/terms.ts';
import type { SentenceTree } from './tree.ts';

const FORCE = /^(?:forces?|troops|soldiers|units?|teams?|patrols?|commandos)$/;
const ALLIES = /^(?:coalition|nato|isaf|international|allied|multinational|alliance|peacekeeping|un)$/;
/** What such a force does, between whose it is and the word for it. */
const KIND =
  /^(?:security|special|ground|operations|combined|joint|assault|air|quick|reaction|army|force|forces)$/;
const STATE = new Set(['state'] as const);

/**
 * "a combined Kesh and coalition security force": one force of a state and its allies, by the words of the text, without
 * what only says that it is joint; null for others ("Kesh and Marnish warplanes" are two parties).
 */
export function jointForce({ doc, first, end }: SentenceTree, at: number): string | null {
  // the parser may take the state for the subject that the force is joined to
  let head = at;
  if (doc.norm(at + 1) === 'and')
    while (head < Math.min(end - 1, at + 6) && !FORCE.test(doc.norm(head))) head++;
  if (head <= first + 2 || !FORCE.test(doc.norm(head))) return null;
  let i = head - 1;
  while (i > first && head - i < 4 && KIND.test(doc.norm(i))) i--;
  if (i <= first + 1 || !/^(?:and|-|–|\/)$/.test(doc.norm(i - 1))) return null;
  const [a, b] = [i - 2, i];
  const state = (at: number): boolean => termAt(doc, at, at + 1, STATE) !== null;
  const joint = (state(a) && ALLIES.test(doc.norm(b))) || (ALLIES.test(doc.norm(a)) && state(b));
  return joint ? doc.slice(a, head + 1).replace(/\s+/g, ' ') : null;
}
