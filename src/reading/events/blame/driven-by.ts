import type { Doc } from '../../../language/doc.ts';
import { isNameToken } from '../../actors/words.ts';
import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { countsVictims } from '../grammar/near.ts';
import { clauseExtent } from '../grammar/span.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { noteDoer } from './accused-memory.ts';
import { doerOf, isPersonWord } from './hand-person.ts';
import { isHarmed } from './person-doer.ts';

/** "was struck by a van driven by Omar Plim": the one at the wheel; null without one, or where nobody was hit. */
export function drivenBy(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame | null {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  for (let i = first + 3; i + 2 < end; i++) {
    if (doc.norm(i) !== 'driven' || doc.norm(i + 1) !== 'by' || !isWhatHit(doc, i, first, end)) continue;
    if (
      !(
        countsVictims(field, k) ||
        (tellsHit(doc, first, end) && (countsVictims(field, k - 1) || countsVictims(field, k + 1)))
      )
    )
      return null;
    const tree = treeOf(doc, k);
    const head = personBehind(field, tree, i + 1);
    const doer = head < 0 || isHarmed(field, tree, head, i) ? null : doerOf(reading, field, tree, head);
    if (!doer?.name) return null;
    noteDoer(field, doer.name, k, doer.unnamed);
    return {
      ...clauseExtent(tree, i, { subject: -1, withClauses: false }),
      trigger: i,
      stance: 'blames',
      actor: doer.name,
      certainty: 'asserted',
      ...(doer.unnamed ? { unnamed: doer.unnamed } : {}),
      rule: 'responsibility/driven-by',
    };
  }
  return null;
}

/** "by a van driven by", "a van driven by Omar Plim hit": the vehicle did it, and was not what was hit. */
function isWhatHit(doc: Doc, driven: number, first: number, end: number): boolean {
  let noun = driven - 1;
  while (noun > first && /^(?:,|being|was|that|which)$/.test(doc.norm(noun))) noun--;
  if (!/^NN/.test(doc.xpos(noun))) return false;
  let from = noun;
  while (from > first && noun - from < 6 && /^(?:DT|JJ|NNP?|CD|HYPH|PRP\$|VBG)$/.test(doc.xpos(from - 1)))
    from--;
  if (/^(?:by|under|with|beneath|of)$/.test(doc.norm(from - 1))) return true;
  for (let i = driven + 2; i < Math.min(end, driven + 16); i++) {
    if (/^(?:was|were|been|being)$/.test(doc.norm(i))) return false;
    if (HITS.test(doc.norm(i))) return true;
  }
  return false;
}

const HITS =
  /^(?:hit|struck|backed|pinned|ran|run|plowed|ploughed|rammed|slammed|crashed|collided|mowed|killed)$/;

function tellsHit(doc: Doc, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (HITS.test(doc.norm(i))) return true;
  return false;
}

/** The name or the word for somebody that begins behind a preposition; -1 without one. */
function personBehind(field: FieldReading, { doc, end }: SentenceTree, at: number): number {
  for (let i = at + 1; i < end && i < at + 8; i++) {
    const mention = covering(field.mentions, i);
    if (mention && isNameToken(doc, i)) return mention.head;
    if (isPersonWord(doc.norm(i)) && !/^(?:NNP?|NNS|HYPH)$/.test(doc.xpos(i + 1))) return i;
    if (!/^(?:DT|JJ|CD|NN|HYPH|PRP\$|POS)$/.test(doc.xpos(i))) return -1;
  }
  return -1;
}
