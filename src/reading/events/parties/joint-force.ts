import { termAt } from '../../actors/terms.ts';
import type { Reading } from '../../reading.ts';
import type { SentenceTree } from '../grammar/tree.ts';

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
export function jointForce(
  { doc, first, end }: Pick<SentenceTree, 'doc' | 'first' | 'end'>,
  at: number,
): string | null {
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

const told = new WeakMap<Reading, string | null>();

/** "The security force returned fire": the joint force that the report has named; null when it names none, or others stand there. */
export function forceToldOf(reading: Reading, { doc, first }: SentenceTree, at: number): string | null {
  if (doc.norm(at) !== 'force') return null;
  const the = /^(?:security|combined|assault|joint)$/.test(doc.norm(at - 1)) ? at - 2 : at - 1;
  if (the < first || doc.norm(the) !== 'the') return null;
  let name = told.get(reading);
  if (name === undefined) {
    name = firstJoint(reading);
    told.set(reading, name);
  }
  return name;
}

function firstJoint({ fields }: Reading): string | null {
  for (const { in: where, doc } of fields) {
    if (where === 'title') continue;
    for (const { first, end } of doc.sentences)
      for (let i = first; i < end; i++) {
        const name = FORCE.test(doc.norm(i)) ? jointForce({ doc, first, end }, i) : null;
        if (name) return name;
      }
  }
  return null;
}
