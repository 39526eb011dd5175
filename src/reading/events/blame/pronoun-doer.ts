import { FEMALE, MALE } from '../../../language/sexes.ts';
import { maybeCue } from '../../attribution/cues.ts';
import { VICTIMS } from '../../casualties/lexicon.ts';
import type { TokenSpan } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { SUBJECT } from '../clauses/subjects.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { nounClasses } from '../words/nouns.ts';

const OWNS_UP = /^(?:admit|confess|acknowledge|concede)$/;
const TO_WHOM =
  /^(?:dispatchers?|police|officers?|deput(?:y|ies)|detectives?|investigators?|operator|troopers?|agents?|court|judge)$/;
const LAW =
  /^(?:police(?:man)?|officer|deputy|sheriff|trooper|detective|official|chief|spokesman|spokeswoman|prosecutor|coroner)$/;

/**
 * The noun of the same sentence that "he" or "she" stands for, where it is somebody who may have done it: not the victim, no one of the
 * law, and whoever speaks only when owning up. -1 where none stands before it.
 */
export function personBefore(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  at: number,
  victims: TokenSpan | null,
): number {
  const { doc, first } = tree;
  const he = doc.norm(at) === 'he';
  const no = (w: string): boolean => (he ? FEMALE.has(w) : MALE.has(w) || w === 'gunman');
  for (let i = at - 1; i >= first; i--) {
    const w = doc.norm(i);
    if (victims && i >= victims.first && i < victims.end) continue;
    const mention = covering(field.mentions, i);
    const actor = mention && reading.actors[mention.actor];
    const named = actor?.kind === 'person' && !actor.unnamed && mention?.end === i + 1;
    const noun = doc.xpos(i) === 'NN' && VICTIMS.has(w) && !VICTIMS.get(w)!.plural;
    if (!(named || noun) || no(w) || LAW.test(w) || doc.dep(i) === 'compound') continue;
    if (!speaks(tree, mention?.head ?? i)) return mention?.head ?? i;
  }
  return -1;
}

/** Is it the subject of a word of speech, other than one of owning up ("told officers that she")? */
function speaks(tree: SentenceTree, noun: number): boolean {
  const { doc } = tree;
  let top = noun;
  while (/^(?:flat|compound|appos|nmod)$/.test(doc.dep(top)) && doc.head(top) >= tree.first)
    top = doc.head(top);
  const v = doc.head(top);
  if (v < tree.first || !/^(?:nsubj|csubj|nsubj:outer)$/.test(doc.dep(top)) || !maybeCue(doc, v))
    return false;
  if (OWNS_UP.test(doc.lemma(v))) return false;
  const told = doc.lemma(v) === 'tell' ? Math.max(tree.kid(v, 'obj'), tree.kid(v, 'iobj')) : -1;
  return told < 0 || !TO_WHOM.test(doc.norm(told));
}

const MANY = /^(?:forces?|patrol|team|squad|mob|crowd|crew|gang|unit|troops|police|pair|duo|trio|couple)$/;

/** Those whom "they" means: the last subject of more than one before it, in its sentence or the one before; null where there is none. */
export function thoseBefore(field: FieldReading, at: number): { tree: SentenceTree; at: number } | null {
  const { doc } = field;
  const k = doc.sentenceOf(at);
  for (const j of [k, k - 1]) {
    if (j < 0) continue;
    const tree = treeOf(doc, j);
    const from = j === k ? at - 1 : tree.end - 1;
    for (let i = from; i >= tree.first; i--) {
      if (!SUBJECT.includes(doc.dep(i)) || !/^(?:NOUN|PROPN)$/.test(doc.upos(i))) continue;
      const many = /^NNP?S$/.test(doc.xpos(i)) || MANY.test(doc.norm(i));
      const people = VICTIMS.has(doc.norm(i)) || MANY.test(doc.norm(i)) || nounClasses(doc, i)?.has('force');
      if (many && people) return { tree, at: i };
    }
  }
  return null;
}
