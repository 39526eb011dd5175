import type { SentenceTree } from '../grammar/tree.ts';
import { isNominal } from '../words/nouns.ts';

/** Arguments by word order alone: where the tree gives none, or one that does not fit. */

/** Pronouns that open a relative clause. */
export const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

const TAIL = /^(?:brokered|backed|led|held|mediated|sponsored|controlled|allied|based)$/;
const GROUP = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON']);

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Does an object begin at token i, so that a past participle before it is a past tense mistagged? */
export function takesObject(tree: SentenceTree, i: number): boolean {
  const { doc } = tree;
  if (i >= tree.end || doc.norm(i) === 'that') return false;
  if (/^["“]$/.test(doc.norm(i)) && i + 1 < tree.end)
    return doc.xpos(i + 1) === 'DT' || doc.xpos(i + 1) === 'CD';
  const tag = doc.xpos(i);
  if (doc.norm(i) === 'most' || doc.norm(i) === 'all') return true;
  if (tag === 'DT' || tag === 'PRP$' || tag === 'CD') return true;
  return (tag === 'NNP' || tag === 'NNPS' || tag === 'NNS') && !DAY.test(doc.norm(i));
}

/** The nearest noun before a verb with no boundary of clauses between: where the tree has no subject. */
export function nounBefore(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  for (let j = v - 1; j >= tree.first && j >= v - 12; j--) {
    const pos = doc.upos(j);
    if (DAY.test(doc.norm(j)) || (pos === 'ADP' && DAY.test(doc.norm(j + 1)))) continue;
    if (doc.norm(j) === ')') {
      j = openingOf(tree, j);
      continue;
    }
    if (isNominal(doc, j) && !RELATIVE.has(doc.norm(j))) return headOfGroup(tree, beforePreposition(tree, j));
    if (pos === 'VERB' || pos === 'PUNCT' || pos === 'SCONJ' || pos === 'CCONJ') return -1;
  }
  return -1;
}

/** The token that opens the bracket closed at j; j itself when none is near. */
function openingOf(tree: SentenceTree, j: number): number {
  for (let i = j - 1; i >= tree.first && i >= j - 8; i--) if (tree.doc.norm(i) === '(') return i;
  return j;
}

const AFTER_NOUN = new Set([
  'in',
  'of',
  'at',
  'near',
  'from',
  'across',
  'inside',
  'outside',
  'around',
  'for',
]);

/** "rioters in the capital set": from the noun after a preposition to the one before it. */
function beforePreposition(tree: SentenceTree, noun: number): number {
  const { doc } = tree;
  let j = noun - 1;
  while (j >= tree.first && j > noun - 5 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(doc.upos(j))) j--;
  if (j <= tree.first || !AFTER_NOUN.has(doc.norm(j))) return noun;
  const pos = doc.upos(j - 1);
  return pos === 'NOUN' || pos === 'PROPN' ? beforePreposition(tree, j - 1) : noun;
}

const CLIMBS = new Set(['nmod', 'flat', 'appos', 'compound', 'nmod:unmarked']);

/** The preposition that a noun stands under. */
function opener(tree: SentenceTree, noun: number): string {
  const c = tree.kid(noun, 'case');
  return c < 0 ? '' : tree.doc.norm(c);
}

/** "a wave of raids": from the last noun back to the noun that carries it. */
function headOfGroup(tree: SentenceTree, j: number): number {
  const { doc } = tree;
  let head = j;
  for (let steps = 0; steps < 6; steps++) {
    const dep = doc.dep(head);
    const up = doc.head(head);
    if (
      up < tree.first ||
      up >= j ||
      !CLIMBS.has(dep) ||
      (dep === 'nmod' && !AFTER_NOUN.has(opener(tree, head)))
    )
      break;
    head = up;
  }
  return head;
}

/** The head of the noun group that begins right after a verb: where the tree has no object. */
export function nounAfter(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  let head = -1;
  for (let j = pastBound(tree, v + 1); j < tree.end && j <= v + 9; j++) {
    const pos = doc.upos(j);
    const w = doc.norm(j);
    if (GROUP.has(pos) || isNominal(doc, j)) {
      if (RELATIVE.has(w)) break;
      // "an appeal for restraint came": what no noun follows is one, whatever the tag
      if (head < 0 && pos === 'ADJ' && j === v + 1 && /^(?:VBD|VBZ|VBP|MD|\.)$/.test(doc.xpos(j + 1)))
        return j;
      if (pos === 'NOUN' || pos === 'PROPN' || (pos === 'PRON' && head < 0) || isNominal(doc, j)) head = j;
      else if (head >= 0) break;
    } else if (
      head < 0 &&
      (pos === 'ADV' || w === '"' || w === '“' || w === "'" || doc.dep(j) === 'compound:prt')
    ) {
    } else if (head >= 0 && (w === "'s" || w === '-' || w === '’s')) {
      if (w !== '-') head = -1;
    } else if (
      head >= 0 &&
      pos === 'VERB' &&
      TAIL.test(w) &&
      /^(?:NOUN|PROPN)$/.test(j + 1 < tree.end ? doc.upos(j + 1) : '')
    ) {
    } else if (head >= 0 && w === '.' && /^[a-z]$/.test(doc.norm(j - 1))) {
    } else break;
  }
  return head;
}

const BOUND = /^(?:at|least|most|more|fewer|less|than|up|to|as|many|over|about|around|nearly|almost|some)$/;

/** "killed at least nine", "killed up to nine": past the words that bound a number. */
function pastBound(tree: SentenceTree, from: number): number {
  const { doc } = tree;
  let j = from;
  while (j < tree.end && j < from + 4 && BOUND.test(doc.norm(j))) j++;
  return j < tree.end && doc.upos(j) === 'NUM' ? j : from;
}

/** The preposition within the next words of the same clause, wherever the tree hangs it. */
export function followedBy(tree: SentenceTree, i: number, preposition: string): number {
  const { doc } = tree;
  for (let j = i + 1; j < tree.end && j <= i + 9; j++) {
    const to = preposition === 'to' && doc.xpos(j) === 'TO' && doc.upos(j + 1) !== 'VERB';
    if (doc.norm(j) === preposition && (doc.upos(j) === 'ADP' || to)) return nounAfter(tree, j);
    const pos = doc.upos(j);
    if (doc.norm(j) === 'either' || doc.norm(j) === 'both') continue;
    if (pos === 'VERB' || pos === 'SCONJ' || pos === 'CCONJ' || doc.norm(j) === ',' || doc.norm(j) === ';')
      return -1;
  }
  return -1;
}

/** The noun that stands right before a finite verb, with nothing but auxiliaries and adverbs between; -1 else. */
export function adjacentNoun(tree: SentenceTree, v: number): number {
  const { doc } = tree;
  let j = v - 1;
  while (j > tree.first && j > v - 6 && /^(?:AUX|ADV|PART)$/.test(doc.upos(j)) && doc.norm(j) !== 'to') j--;
  // "its forces struck a depot": a past tense taken for a participle, with an object of its own.
  const past =
    doc.xpos(v) === 'VBN' &&
    j === v - 1 &&
    /^(?:its|their|our)$/.test(doc.norm(j - 1)) &&
    takesObject(tree, v + 1);
  const finite = past || /^VB[DPZ]$/.test(doc.xpos(v)) || (j < v - 1 && doc.upos(v - 1) !== 'PART');
  if (!finite || j < tree.first || RELATIVE.has(doc.norm(j)) || !isNominal(doc, j)) return -1;
  return nounBefore(tree, j + 1);
}
