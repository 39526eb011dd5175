import type { Doc } from '../../../language/doc.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isNominal } from '../words/nouns.ts';
import { nounBefore, takesObject } from './order.ts';

/** Is the token used as a verb here? Rare verbs are often tagged as nouns or adjectives: word order then decides. */
export function actsAsVerb(tree: SentenceTree, i: number, phraseEnd: number): boolean {
  const { doc } = tree;
  const pos = doc.upos(i);
  const dep = doc.dep(i);
  if (isPremodifier(tree, i)) return false;
  if (afterAuxiliary(doc, i)) return true;
  if (pos === 'VERB' && dep !== 'amod' && dep !== 'compound') return true;
  if (pos === 'AUX') return dep === 'root' || !CLOSED.has(doc.norm(i));
  if (pos === 'ADJ' && dep !== 'amod' && doc.norm(i).endsWith('ed')) return true;
  return isBetweenGroups(tree, i, phraseEnd);
}

/** "has endangered a deal", "is crumbling", whatever the tag. */
function afterAuxiliary(doc: Doc, i: number): boolean {
  if (!/(?:ed|ing)$/.test(doc.norm(i))) return false;
  let j = i - 1;
  while (j > 0 && j > i - 3 && doc.upos(j) === 'ADV') j--;
  if (/^(?:has|have|had)$/.test(doc.norm(j))) return true;
  return doc.norm(i).endsWith('ing') && doc.xpos(i) === 'JJ' && /^(?:is|are|was|were)$/.test(doc.norm(j));
}

const TAIL = /^(?:brokered|backed|led|held|mediated|sponsored|controlled|allied|based)$/;

/** "a U.S. brokered ceasefire": a hyphen is lost. */
function isPremodifier(tree: SentenceTree, i: number): boolean {
  const { doc } = tree;
  if (!TAIL.test(doc.norm(i)) || i + 1 >= tree.end || !/^(?:NOUN|PROPN)$/.test(doc.upos(i + 1))) return false;
  return doc.norm(i - 1) === '-' || doc.upos(i - 1) === 'PROPN' || doc.norm(i - 1) === '.';
}

const CLOSED = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'has',
  'have',
  'had',
  'do',
  'does',
  'did',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
]);

/** "the army later recaptured posts": an adverb of time between a noun and a past tense. */
function isLate(tree: SentenceTree, i: number): boolean {
  const { doc } = tree;
  if (!/^(?:later|then|again|also|subsequently|soon)$/.test(doc.norm(i - 1)) || !isPast(doc, i)) return false;
  return i - 2 >= tree.first && isNominal(doc, i - 2) && takesObject(tree, i + 1);
}

const MANY = new Set(['many', 'some', 'others', 'several', 'both', 'all']);

/** "the tribe swore to", "the raid drew condemnation": a group of nouns before, an object or phrase of its own after. */
function isBetweenGroups(tree: SentenceTree, i: number, end: number): boolean {
  const { doc } = tree;
  if (isLate(tree, i)) return true;
  const before = MANY.has(doc.norm(i - 1)) || (i > tree.first && isNominal(doc, i - 1)) ? 'NOUN' : 'X';
  if (i === tree.first || before !== 'NOUN' || (nounBefore(tree, i) < 0 && !MANY.has(doc.norm(i - 1))))
    return false;
  const past = isPast(doc, i);
  if (doc.norm(i) === 'suspect' && doc.xpos(i - 1) === 'NNS' && /^\p{Lu}/u.test(doc.form(i + 1))) return true;
  const many = doc.xpos(i - 1) === 'NNS' || doc.xpos(i - 1) === 'NNPS' || doc.upos(i - 1) === 'PRON';
  // "controls most of the province" is told of one, whatever the tag
  const third = /[^su]s$/.test(doc.norm(i)) && takesObject(tree, i + 1);
  if (doc.xpos(i) === 'NN' && !past && !many && !third && end === i + 1) return false;
  if (end > i + 1 || takesObject(tree, i + 1)) return true;
  if (
    doc.xpos(i) === 'NNS' &&
    doc.upos(i - 1) === 'PROPN' &&
    (doc.upos(i + 1) === 'ADJ' || doc.xpos(i + 1) === 'VBG')
  )
    return true;
  const next = i + 1 < tree.end ? doc.upos(i + 1) : 'PUNCT';
  return (
    past &&
    (next === 'NOUN' || next === 'ADJ' || next === 'NUM' || next === 'PRON' || doc.norm(i + 1) === 'to')
  );
}

const IRREGULAR = new Set([
  'drew',
  'swore',
  'withheld',
  'held',
  'sent',
  'brought',
  'sought',
  'fought',
  'struck',
  'told',
  'took',
  'gave',
  'broke',
  'fell',
  'overran',
  'retook',
  'drove',
  'threw',
  'dealt',
  'led',
  'shot',
  'hit',
]);

function isPast(doc: Doc, i: number): boolean {
  const w = doc.norm(i);
  return w.endsWith('ed') || IRREGULAR.has(w);
}
