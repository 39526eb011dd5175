import { WordTest } from '../../../language/word-test.ts';
import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { nounAfter } from '../clauses/order.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import { countsVictims } from '../grammar/near.ts';
import { clauseExtent } from '../grammar/span.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { accusedAt } from '../parties/culprit.ts';
import { isRelevant } from '../relevance.ts';

const OPENS = new WordTest(/^(?:it|this|that)$/);
const BE = /^(?:is|was|['’]s|were|be|been)$/;
const DEED = /^(?:doing|handiwork|work)$/;
const HARM = /^(?:did|done|responsible|behind|fired|planted|launched|carried|ordered|started|dropped)$/;
const REACH = 12;

/**
 * Who did it, put at the front of the sentence: "it was government artillery that hit the school", "it was not we who
 * shelled it", "it was soldiers, not guerrillas", "this is the Front's doing".
 */
export function cleftIn(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const out: ResponsibilityFrame[] = [];
  for (let i = OPENS.next(doc, first, end); i < end; i = OPENS.next(doc, i + 1, end)) {
    if (i + 3 >= end || !BE.test(doc.norm(i + 1))) continue;
    const tree = treeOf(doc, k);
    const found =
      ofDoing(reading, field, tree, i) ??
      whoDid(reading, field, tree, i) ??
      notOthers(reading, field, tree, i);
    if (found) out.push(found);
  }
  return out;
}

function frame(
  tree: SentenceTree,
  from: number,
  trigger: number,
  sides: string[],
  negated: boolean,
): ResponsibilityFrame | null {
  if (sides.length === 0) return null;
  const { end } = clauseExtent(tree, trigger, { subject: -1, withClauses: false });
  return {
    first: from,
    end: Math.max(end, trigger + 1),
    trigger,
    stance: negated ? 'denies' : 'blames',
    actor: sides.join(' and '),
    certainty: 'asserted',
    rule: 'responsibility/cleft',
  };
}

/** "this is the Front's doing", where violence is spoken of. */
function ofDoing(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  it: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  for (let j = it + 3; j < tree.end && j < it + REACH; j++) {
    if (!DEED.test(doc.norm(j)) || !/['’]s?$/.test(doc.norm(j - 1))) continue;
    if (!isRelevant(reading, field, doc.sentenceOf(it))) return null;
    return frame(
      tree,
      it,
      j,
      accusedAt(reading, field, tree, lastNoun(tree, it + 2, j - 1)),
      doc.norm(it + 2) === 'not',
    );
  }
  return null;
}

/** "it was soldiers who fired": the noun before a relative clause of violence. */
function whoDid(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  it: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  const negated = doc.norm(it + 2) === 'not';
  const from = negated ? it + 3 : it + 2;
  if (/^(?:ADP|SCONJ)$/.test(doc.upos(from))) return null;
  let rel = from;
  while (rel < tree.end && rel < it + REACH && !/^(?:who|that|which)$/.test(doc.norm(rel))) {
    if (/^[,;:.]$/.test(doc.norm(rel))) return null;
    rel++;
  }
  if (rel >= tree.end - 1 || rel >= it + REACH || rel === from) return null;
  let v = rel + 1;
  while (v < tree.end - 1 && /^(?:AUX|ADV|PART)$/.test(doc.upos(v))) v++;
  if (!isViolentVerb(doc, v) && !HARM.test(doc.norm(v))) return null;
  const k = doc.sentenceOf(it);
  if (!isRelevant(reading, field, k) && !countsVictims(field, k)) return null;
  return frame(tree, it, v, sidesAt(reading, field, tree, from, rel), negated);
}

/** "it was soldiers, not guerrillas": the one is put in the other's place. */
function notOthers(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  it: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  for (let j = it + 3; j < tree.end - 1 && j < it + 7; j++) {
    if (doc.norm(j) !== ',' || doc.norm(j + 1) !== 'not') continue;
    if (!isRelevant(reading, field, doc.sentenceOf(it))) return null;
    const other = accusedAt(reading, field, tree, nounAfter(tree, j + 1));
    return other.length > 0 ? frame(tree, it, j - 1, sidesAt(reading, field, tree, it + 2, j), false) : null;
  }
  return null;
}

function sidesAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  from: number,
  end: number,
): string[] {
  const { doc } = tree;
  // "one of its men"
  if (/^(?:one|some|two|members|men)$/.test(doc.norm(from)) && doc.norm(from + 1) === 'of')
    return accusedAt(reading, field, tree, from);
  return accusedAt(reading, field, tree, lastNoun(tree, from, end));
}

/** The head of a short noun group: its last noun before "of", "in" or the end. */
function lastNoun(tree: SentenceTree, from: number, end: number): number {
  const { doc } = tree;
  let last = -1;
  for (let i = from; i < end; i++) {
    if (/^(?:of|in|from|at|with)$/.test(doc.norm(i)) && last >= 0) break;
    if (/^(?:NOUN|PROPN|PRON)$/.test(doc.upos(i))) last = i;
  }
  return last;
}
