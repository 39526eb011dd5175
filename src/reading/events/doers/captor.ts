import type { Doc } from '../../../language/doc.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { byAgent, isPassive } from '../clauses/slots.ts';
import { subjectOf } from '../clauses/subjects.ts';
import { treeOf } from '../grammar/tree.ts';
import { culpritsAt } from '../parties/culprit.ts';

/** "took nine soldiers captive": the verb of a capture told by a noun; the word itself for others, -1 without a verb. */
function verbOf(doc: Doc, trigger: number): number {
  if (!/^(?:captives?|prisoners?|hostages?)$/.test(doc.norm(trigger))) return trigger;
  const { first } = doc.sentences[doc.sentenceOf(trigger)];
  for (let i = trigger - 1; i >= first && i > trigger - 9; i--)
    if (/^(?:take|takes|took|taken|hold|holds|held)$/.test(doc.norm(i))) return i;
  return -1;
}

/** Who took those captive of whom a claim speaks: the subject of the verb or its agent; null where nobody is told. */
export function captorOf(reading: Reading, field: FieldReading, frame: CasualtyFrame): string | null {
  const { doc } = field;
  const v = verbOf(doc, frame.trigger);
  if (v < 0 || frame.effect !== 'captured' || !/^VB[DNPZ]?$/.test(doc.xpos(v))) return null;
  const tree = treeOf(doc, doc.sentenceOf(v));
  const at = isPassive(tree, v) ? byAgent(tree, v) : subjectOf(tree, v);
  // "Commander captured in Kesh": who is told of in a headline's participle was taken
  if (at < 0 || (at >= frame.first && at < frame.end)) return null;
  const names = culpritsAt(reading, field, tree, at).filter((n) => !VAGUE.test(n));
  return names.length > 0 ? names.join(' and ') : null;
}

/** "The militants took nine hostage": those named before, whoever they were. */
const VAGUE = /^(?:militants|insurgents|fighters|terrorists|extremists)$/;
