import { WordTest } from '../../../language/word-test.ts';
import type { FrameSpeaker, ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { belongs } from '../clauses/classes.ts';
import { nounAfter } from '../clauses/order.ts';
import { countsVictims } from '../grammar/near.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { isBelligerent } from '../parties/belligerent.ts';
import { accusedAt } from '../parties/culprit.ts';
import { isRelevant } from '../relevance.ts';
import { nounClasses } from '../words/nouns.ts';
import { speakerOf } from './accuser.ts';

const POINTS = /^point(?:s|ed|ing)?$/;
const PUTS = /^(?:put|puts|putting)$/;
const WORDS = new WordTest((w) => POINTS.test(w) || PUTS.test(w) || w === 'blood');
const REACH = 14;
const RULES =
  /^(?:generals?|colonels?|commanders?|ministers?|premier|king|emir|rulers?|leaders?|authorities|warlords?)$/;

/** Whom words of no blame of their own blame: "relatives point to soldiers", "has blood on his hands", "put the deaths down to bandits". */
export function laidOn(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  const out: ResponsibilityFrame[] = [];
  for (let i = WORDS.next(doc, first + 1, end); i < end; i = WORDS.next(doc, i + 1, end)) {
    const counted = doc.norm(i) === 'blood' && doc.norm(i + 1) === 'of' && doc.upos(i + 2) === 'NUM';
    if (!counted && !isRelevant(reading, field, k) && !countsVictims(field, k)) return out;
    const tree = treeOf(doc, k);
    const w = doc.norm(i);
    const found = w === 'blood' ? bloodOn(tree, i) : POINTS.test(w) ? pointsTo(tree, i) : putDown(tree, i);
    if (!found) continue;
    // somebody's place, or evidence, is pointed to as well: only those who bear arms or rule are meant
    if (
      !isSide(tree, field, reading, found.culprit) &&
      !(w === 'blood' && RULES.test(doc.norm(found.culprit)))
    )
      continue;
    const sides = accusedAt(reading, field, tree, found.culprit);
    if (sides.length === 0) continue;
    const speaker: FrameSpeaker | null = found.sayer >= 0 ? speakerOf(field, found.sayer) : null;
    out.push({
      first: Math.min(found.culprit, found.sayer >= 0 ? found.sayer : i, i),
      end: Math.max(found.culprit, i) + 1,
      trigger: i,
      stance: POINTS.test(w) ? 'suspects' : 'blames',
      actor: sides.join(' and '),
      certainty: 'asserted',
      ...(speaker ? { speaker } : {}),
      rule: 'responsibility/laid-on',
    });
  }
  return out;
}

/** Tokens: whom it is laid on, and who says so by the verb itself (-1: whoever speaks). */
interface Laid {
  culprit: number;
  sayer: number;
}

function isSide(tree: SentenceTree, field: FieldReading, reading: Reading, at: number): boolean {
  return (
    isBelligerent(tree, field, reading, at) ||
    belongs(tree, field, at, ['force', 'party', 'anyone']) ||
    /^(?:police|policem[ae]n|officers|gendarmes)$/.test(tree.doc.norm(at))
  );
}

/** "Relatives point to soldiers", "everything points to the army"; not "at this point". */
function pointsTo(tree: SentenceTree, i: number): Laid | null {
  const { doc } = tree;
  if (!/^(?:to|toward|towards)$/.test(doc.norm(i + 1)) || doc.xpos(i - 1) === 'DT') return null;
  if (!/^(?:NOUN|PROPN|PRON|ADJ|ADV|AUX|PUNCT)$/.test(doc.upos(i - 1)) && doc.norm(i - 1) !== 'and')
    return null;
  const culprit = nounAfter(tree, i + 1);
  if (culprit < 0 || culprit > i + 8) return null;
  // "pointed to the soldier in court", "to the army as an example"
  if (doc.norm(culprit + 1) === 'as' || /(?:soldier|officer|man|guard|fighter)$/.test(doc.norm(culprit)))
    return null;
  // "pointed to police figures", "to the army's role": what is somebody's
  if (/^['’]s?$/.test(doc.norm(culprit + 1)) || /['’]s?$/.test(doc.norm(culprit))) return null;
  return { culprit, sayer: sayerBefore(tree, i) };
}

/** "the general has the blood of 30 students on his hands". */
function bloodOn(tree: SentenceTree, i: number): Laid | null {
  const { doc, first, end } = tree;
  let on = i + 1;
  while (on < end - 2 && on < i + REACH && !(doc.norm(on) === 'on' && /^hands?$/.test(doc.norm(on + 2))))
    on++;
  if (doc.norm(on) !== 'on' || !/^(?:his|her|its|their|your)$/.test(doc.norm(on + 1))) return null;
  let v = i - 1;
  while (v > first && v > i - 5 && !/^(?:has|have|had)$/.test(doc.norm(v))) v--;
  if (!/^(?:has|have|had)$/.test(doc.norm(v))) return null;
  return { culprit: headBefore(tree, v), sayer: -1 };
}

/** "put nine deaths down to bandits", "put down the killing to bandits". */
function putDown(tree: SentenceTree, i: number): Laid | null {
  const { doc, end } = tree;
  let down = -1;
  let harm = false;
  for (let j = i + 1; j < end && j < i + REACH; j++) {
    const w = doc.norm(j);
    if (w === 'down') down = j;
    else if (w === 'to' && down > 0) {
      const culprit = nounAfter(tree, j);
      return harm && culprit > j && culprit < j + 7 ? { culprit, sayer: sayerBefore(tree, i) } : null;
    }
    const classes = nounClasses(doc, j);
    harm ||= /^(?:it|this|them)$/.test(w) || classes?.has('harm') === true || classes?.has('attack') === true;
    if (/^[,;:]$/.test(w)) return null;
  }
  return null;
}

/** The noun right before a verb, past auxiliaries and adverbs; -1 when none stands there. */
function headBefore({ doc, first }: SentenceTree, v: number): number {
  let j = v - 1;
  while (j > first && /^(?:AUX|ADV)$/.test(doc.upos(j))) j--;
  return j >= first && /^(?:NOUN|PROPN|PRON)$/.test(doc.upos(j)) ? j : -1;
}

/** Who does the pointing: the subject by the tree, else the noun right before or the one whose group ends there. */
function sayerBefore(tree: SentenceTree, v: number): number {
  const { doc, first } = tree;
  const subject = tree.kid(v, 'nsubj');
  if (subject >= first && subject < v) return subject;
  let j = headBefore(tree, v);
  // "Relatives of the six dead point"
  for (let n = v - 1; n > first && n > v - 8; n--)
    if (doc.norm(n) === 'of' && /^(?:NOUN|PROPN)$/.test(doc.upos(n - 1))) j = n - 1;
    else if (doc.upos(n) === 'VERB' || doc.upos(n) === 'PUNCT') break;
  return j;
}
