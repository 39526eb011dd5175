import type { Doc } from '../../../language/doc.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { isDeadlyWeapon, isVerbOfDoing, isViolentNoun, isViolentVerb } from '../clauses/violence.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isRelevant } from '../relevance.ts';
import { nounClasses } from '../words/nouns.ts';

/** What an accusation, a denial or a suspicion is about: a violent deed, or something else. */

/** Words behind which the deed is over: when, where, about what. */
const BEYOND = new Set(
  'after before during since around amid following when while as until till despite although though where because about regarding concerning over ; : including whether if unless than like near who which but without'.split(
    ' ',
  ),
);
/** "accused them of it", "denied this". */
const ANAPHOR = /^(?:it|this|that|so|these|those|them|both)$/;
const REACH = 24;

/** Do the words from a token on ("of shelling the market", "that its jets had bombed") tell of a violent deed? */
export function tellsDeed(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  from: number,
  end: number,
): boolean {
  const { doc } = tree;
  let i = from;
  while (i < end && /^(?:of|for|that|with|in|to|the|a|any|having|["“”'‘’])$/.test(doc.norm(i))) i++;
  if (i >= end) return false;
  if (ANAPHOR.test(doc.norm(i)) && !isVerbAfter(tree, i, end))
    return isRelevant(reading, field, doc.sentenceOf(from));
  let doing = true;
  let verbs = 0;
  for (const stop = Math.min(end, i + REACH); i < stop; i++) {
    const w = doc.norm(i);
    if (BEYOND.has(w)) return false;
    if (w === ',' && !(doing && carriesOn(tree, i, end))) return false;
    if (
      doc.upos(i) === 'VERB' ||
      doc.upos(i) === 'AUX' ||
      isPerfectNoun(doc, i) ||
      (verbs === 0 && w.endsWith('ing') && i < from + 3)
    ) {
      if (isViolentVerb(doc, i) && (!isNounHere(tree, i) || isPerfectNoun(doc, i))) return true;
      // "using banned weapons": a participle before its noun is no deed of its own
      if (doc.upos(i) === 'VERB' ? doc.dep(i) !== 'amod' : doc.xpos(i) === 'VBG') {
        doing = isVerbOfDoing(doc, i);
        verbs++;
      }
    }
    if (doing && verbs > 0 && /^(?:it|so)$/.test(w)) return isRelevant(reading, field, doc.sentenceOf(from));
    if (doing && LOOSE.test(w) && isRelevant(reading, field, doc.sentenceOf(from))) return true;
    if (doing && (isViolentNoun(doc, i) || isDeadlyWeapon(doc, i) || GUILT.test(w))) return true;
  }
  return false;
}

/** "had shot five": a participle in the shape of a noun. */
const isPerfectNoun = (doc: Doc, i: number): boolean =>
  doc.upos(i) === 'NOUN' && /^(?:had|has|have)$/.test(doc.norm(i - 1)) && isViolentVerb(doc, i);

/** What is told of where violence is: "involved in the incident", "using banned weapons". */
const LOOSE = /^(?:incident|operation|action|crime|weapon|aggression|gas|chemical|tragedy|outrage)s?$/;
/** Where the words that say what somebody did end: at the first that says when, where or about what. */
export function beforeAside(doc: Doc, from: number, end: number): number {
  const stop = Math.min(end, from + REACH);
  for (let i = from; i < stop; i++) if (BEYOND.has(doc.norm(i))) return i;
  return stop;
}

const GUILT = /^(?:responsib(?:le|ility)|behind|involved|involvement|complicit|complicity|perpetrators?)$/;

/** "that it bombed the town": the pronoun begins a clause. */
function isVerbAfter({ doc }: SentenceTree, i: number, end: number): boolean {
  return i + 1 < end && /^(?:VERB|AUX|NOUN|ADJ|PROPN)$/.test(doc.upos(i + 1));
}

/** "the heavy shelling of": a noun of violence in the shape of a verb is told as one. */
const isNounHere = ({ doc }: SentenceTree, i: number): boolean => doc.upos(i) === 'NOUN';

/** A comma within a list or a name of a place; not one before an aside. */
function carriesOn({ doc }: SentenceTree, comma: number, end: number): boolean {
  const next = comma + 1;
  if (next >= end) return false;
  const w = doc.norm(next);
  if (BEYOND.has(w)) return false;
  return doc.xpos(next) === 'VBG' || /^(?:NOUN|ADJ|PROPN|NUM)$/.test(doc.upos(next)) || w === 'and';
}

/** Is what somebody is held responsible for an attack or the harm it did: "the raid", "nine deaths", "it"? */
export function isDeed(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): boolean {
  if (head < 0) return false;
  const { doc } = tree;
  const classes = nounClasses(doc, head);
  const relevant = () => isRelevant(reading, field, doc.sentenceOf(head));
  if (isViolentNoun(doc, head) || isDeadlyWeapon(doc, head)) return true;
  if (classes?.has('attack') || classes?.has('harm') || classes?.has('projectile')) return relevant();
  if (doc.upos(head) === 'PRON') return relevant();
  return tellsDeed(reading, field, tree, head, Math.min(tree.end, tree.extent(head).end));
}
