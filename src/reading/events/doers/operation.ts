import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { coreOf } from '../clauses/core.ts';
import { nounAfter } from '../clauses/order.ts';
import { governed } from '../clauses/slots.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { jointForce, jointName } from '../parties/joint-force.ts';
import { sidesOf } from '../parties/party.ts';
import { sidesIn } from '../parties/sides.ts';

const OPERATION = /^(?:operations?|raids?|missions?|patrols?|airdrops?|sweeps?|searche?s?|manhunts?)$/;

/**
 * Whose operation it was in which insurgents were killed or people taken: "killed during a coalition operation", "in a raid by a
 * combined force", "an operation which resulted in two deaths". Null for others: soldiers who fall in an operation fall to the other side.
 */
export function operatorOf(reading: Reading, field: FieldReading, frame: CasualtyFrame): string | null {
  const { doc } = field;
  const tree = treeOf(doc, doc.sentenceOf(frame.trigger));
  const foes = frame.category === 'militant' || frame.effect === 'captured';
  for (let i = tree.first; i < tree.end; i++) {
    if (!OPERATION.test(doc.norm(i)) || !/^NN/.test(doc.xpos(i))) continue;
    const caused = i < frame.first && isCause(tree, i, frame.first);
    if (!caused && !(foes && i > frame.trigger && isOccasion(tree, i, frame.trigger))) continue;
    const by = doc.norm(i + 1) === 'by' ? nounAfter(tree, i + 1) : governed(tree, i, 'by');
    const own =
      by > i
        ? (jointForce(tree, by) ?? sidesOf(reading, tree, by)[0])
        : (jointName(tree, i) ?? sidesIn(reading, tree, { first: coreOf(tree, i).first, end: i }, i)[0]);
    if (own) return own;
  }
  return null;
}

/** "killed in a raid", "captured ... during an operation". */
function isOccasion({ doc }: SentenceTree, noun: number, trigger: number): boolean {
  for (let j = noun - 1; j > trigger && j > noun - 16; j--)
    if (/^(?:in|during)$/.test(doc.norm(j))) return true;
    else if (
      /^(?:against|after|before|for|on|from)$/.test(doc.norm(j)) ||
      (doc.upos(j) === 'VERB' && !/^(?:combined|joint)$/.test(doc.norm(j)))
    )
      return false;
  return false;
}

/** "an operation which resulted in", "the raid left": what follows of it. */
function isCause({ doc }: SentenceTree, noun: number, first: number): boolean {
  for (let j = noun + 1; j < first && j < noun + 12; j++)
    if (/^(?:result|lead|cause|leave|end)$/.test(doc.lemma(j))) return first - j < 8;
    else if (/^[,.;]$/.test(doc.norm(j)) || /^VB[DZP]$/.test(doc.xpos(j))) return false;
  return false;
}
