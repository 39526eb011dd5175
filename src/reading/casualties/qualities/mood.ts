import type { Certainty } from '../../../format/claim.ts';
import { isCalledUntrue } from '../../certainty/untrue.ts';
import type { Draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import { HAVE, isBreak } from '../words.ts';

const MAY = new Set(['may', 'might', 'could']);
const IF = new Set(['if', 'unless']);

/** "the deaths of", "the shooting deaths of". */
function isDefinite({ doc }: Clauses, noun: number): boolean {
  if (doc.norm(noun + 1) !== 'of') return false;
  return doc.norm(noun - 1) === 'the' || doc.norm(noun - 2) === 'the';
}

/** "may have led to the deaths of": it is the deaths that may have come about. */
const hasLedTo = ({ doc }: Clauses, noun: number): boolean =>
  doc.norm(noun - 1) === 'the' &&
  /^(?:in|to)$/.test(doc.norm(noun - 2)) &&
  /^(?:led|resulted)$/.test(doc.norm(noun - 3));

/** What the words of the clause before a figure make of it: "may have resulted in", "whether its strikes claimed". */
export function moodOf(c: Clauses, d: Draft): Certainty {
  const { doc } = c;
  if (isCalledUntrue(doc, c.first, c.end, d.trigger)) return 'denied';
  // "whether the six men killed were fighters": that the six were killed is taken for granted.
  if (d.certainty !== 'asserted' || (d.group.quantity && doc.norm(d.group.first) === 'the'))
    return d.certainty;
  // "whoever knows anything about the shooting deaths of four people": that they died, too
  if (d.rule.endsWith('-noun') && isDefinite(c, d.trigger) && !hasLedTo(c, d.trigger)) return d.certainty;
  const from = Math.min(d.trigger, d.first);
  // "may have struck his neck and killed him"
  const reach = doc.norm(from - 1) === 'and' ? 16 : 7;
  for (let i = from - 1; i >= Math.max(c.first, from - 18); i--) {
    const w = doc.norm(i);
    if (w === 'whether') return 'possible';
    if (from - i > Math.max(12, reach)) continue;
    if (IF.has(w)) return 'conditional';
    if (isBreak(w)) break;
    if (from - i > reach || !HAVE.has(doc.norm(i + 1))) continue;
    if (MAY.has(w) && doc.form(i) !== 'May') return 'possible';
    if (w === 'would') return 'conditional';
  }
  return d.certainty;
}
