import { termAt } from '../../actors/terms.ts';
import type { Reading } from '../../reading.ts';
import type { SentenceTree } from '../grammar/tree.ts';

const FORCE = /^(?:forces?|troops|soldiers|units?|teams?|patrols?|commandos)$/;
const ALLIES = /^(?:coalition|nato|isaf|international|allied|multinational|alliance|peacekeeping|un)$/;
const JOINS = /^(?:and|-|–|\/|,)$/;
/** What only says that a force is joint, or that one is meant. */
const JOINT = /^(?:combined|joint|mixed|an?|the|by|a|of)$/;
const STATE = new Set(['state'] as const);

type Words = Pick<SentenceTree, 'doc' | 'first' | 'end'>;

/**
 * "a combined Kesh and coalition security force", "a joint Kesh National Guard and coalition patrol": one force of a state and its
 * allies, by the words of the text, without what only says that it is joint; null for others ("Kesh and Marnish warplanes" are two parties).
 */
export function jointForce(tree: Words, at: number): string | null {
  const { doc, first, end } = tree;
  // the parser may take the state for the subject that the force is joined to
  let head = at;
  if (JOINS.test(doc.norm(at + 1)) || /^NNPS?$/.test(doc.xpos(at)))
    while (head < Math.min(end - 1, at + 8) && !FORCE.test(doc.norm(head))) {
      if (!/^(?:NN.*|JJ|CC|HYPH|,)$/.test(doc.xpos(head))) break;
      head++;
    }
  // "Kesh forces and coalition forces": the last word of them
  while (
    head + 3 < end &&
    JOINS.test(doc.norm(head + 1)) &&
    ALLIES.test(doc.norm(head + 2)) &&
    FORCE.test(doc.norm(head + 3))
  )
    head += 3;
  if (head <= first + 1 || !FORCE.test(doc.norm(head))) return null;
  const name = jointName(tree, head);
  return name === null ? null : `${name} ${doc.form(head)}`;
}

/** The state and its allies that the words before a noun join: "Kesh and coalition" of "a joint Kesh and coalition operation"; null for others. */
export function jointName({ doc, first }: Words, head: number): string | null {
  let from = head;
  let joined = false;
  let allies = false;
  let state = false;
  for (let i = head - 1; i >= first && i > head - 14; i--) {
    const w = doc.norm(i);
    if (JOINT.test(w) || !(JOINS.test(w) || /^(?:NN.*|JJ|VBG|VBN|HYPH)$/.test(doc.xpos(i)))) break;
    from = i;
    joined ||= JOINS.test(w);
    allies ||= ALLIES.test(w);
    state ||= termAt(doc, i, i + 1, STATE) !== null;
  }
  while (from < head && JOINS.test(doc.norm(from))) from++;
  return joined && allies && state ? doc.slice(from, head).replace(/\s+/g, ' ') : null;
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
