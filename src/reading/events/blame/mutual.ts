import type { Doc } from '../../../language/doc.ts';
import { WordTest } from '../../../language/word-test.ts';
import type { FrameSpeaker, ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { anyoneAt } from '../clauses/anyone.ts';
import { covering } from '../clauses/classes.ts';
import { isViolentVerb } from '../clauses/violence.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { treeOf } from '../grammar/tree.ts';
import { culpritsAt } from '../parties/culprit.ts';
import { isRelevant } from '../relevance.ts';

const BLAMES = /^(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|holds?|held)$/;
const TRADES = /^(?:trad(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)|swap(?:s|ped|ping)?)$/;
const SAYS = /^(?:say|says|said|insist|insists|insisted|claim|claims|claimed|maintain|maintained)$/;
const VERBS = new WordTest((w) => BLAMES.test(w) || TRADES.test(w) || SAYS.test(w));
const CHARGES = /^(?:accusations?|blame|allegations|charges|recriminations)$/;

/** "The army and the rebels blamed each other for the raid": two statements, in which each holds the other responsible. */
export function mutualBlame(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame[] {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  for (let i = VERBS.next(doc, first + 3, end - 1); i < end - 1; i = VERBS.next(doc, i + 1, end - 1)) {
    if (!isMutual(field, i, end) || !isRelevant(reading, field, k)) continue;
    const tree = treeOf(doc, k);
    const verb = doc.norm(i - 1) === 'each' ? i - 1 : i;
    const second = lastNoun(tree, verb);
    const and = second < 0 ? -1 : conjunctionBefore(tree, second);
    if (and < 0) continue;
    const a = firstSide(reading, field, tree, lastNoun(tree, and));
    const b = sideAt(reading, field, tree, second);
    if (!a || !b || a.name === b.name) continue;
    return [against(a, b), against(b, a)].map(({ speaker, actor }) => ({
      first: Math.max(first, and - 3),
      end: Math.min(end, i + 3),
      trigger: i,
      stance: 'blames',
      actor,
      certainty: 'asserted',
      speaker,
      rule: 'responsibility/mutual-blame',
    }));
  }
  return [];
}

/** A party with the words that name it. */
interface Side {
  name: string;
  mention: FrameSpeaker | null;
}

const against = (who: Side, other: Side): { speaker: FrameSpeaker | null; actor: string } => ({
  speaker: who.mention,
  actor: other.name,
});

/** Does "blamed each other", "each accused the other" or "traded accusations" stand at a token? */
function isMutual({ doc }: FieldReading, i: number, end: number): boolean {
  const w = doc.norm(i);
  if (BLAMES.test(w)) {
    const next = `${doc.norm(i + 1)} ${doc.norm(i + 2)}`;
    return (
      next === 'each other' || next === 'one another' || (next === 'the other' && doc.norm(i - 1) === 'each')
    );
  }
  if (SAYS.test(w)) return doc.norm(i - 1) === 'each' && saysOther(doc, i, end);
  if (!TRADES.test(w)) return false;
  for (let j = i + 1; j < Math.min(end, i + 4); j++) if (CHARGES.test(doc.norm(j))) return true;
  return false;
}

/** "each said [that] the other had shelled it", "... was behind it", "... was to blame". */
function saysOther(doc: Doc, i: number, end: number): boolean {
  let j = i + 1;
  if (doc.norm(j) === 'that') j++;
  if (`${doc.norm(j)} ${doc.norm(j + 1)}` === 'it was') j += 2;
  if (`${doc.norm(j)} ${doc.norm(j + 1)}` !== 'the other') return false;
  for (let v = j + 2; v < end && v < j + 8; v++)
    if (isViolentVerb(doc, v) || /^(?:behind|blame|responsible|fired|started|did)$/.test(doc.norm(v)))
      return true;
  return false;
}

/** The noun right before a token, past auxiliaries and adverbs; -1 when none stands there. */
function lastNoun({ doc, first }: SentenceTree, before: number): number {
  let j = before - 1;
  while (j > first && (/^(?:AUX|ADV)$/.test(doc.upos(j)) || doc.norm(j) === ',')) j--;
  return j >= first && /^(?:NOUN|PROPN|ADJ)$/.test(doc.upos(j)) ? j : -1;
}

function conjunctionBefore({ doc, first }: SentenceTree, noun: number): number {
  for (let j = noun - 1; j > first && j > noun - 7; j--) {
    if (doc.norm(j) === 'and') return j;
    if (doc.upos(j) === 'VERB' || doc.upos(j) === 'PUNCT') return -1;
  }
  return -1;
}

/** The first of two coordinated sides may come with the second. */
function firstSide(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): Side | null {
  const side = sideAt(reading, field, tree, head);
  const [name] = side ? culpritsAt(reading, field, tree, head, true) : [];
  return side && name ? { ...side, name } : side;
}

function sideAt(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): Side | null {
  if (head < 0) return null;
  const mention = covering(field.mentions, head);
  // the group of the second reaches back over "and"
  const name =
    culpritsAt(reading, field, tree, head, true).at(-1) ??
    (mention ? reading.actors[mention.actor].name : undefined);
  if (name === undefined) return unknownSide(reading, field, tree, head);
  return { name, mention: mention ? { first: mention.first, end: mention.end, actor: mention.actor } : null };
}

/** A side that no lexicon knows ("Azmar and Tiran blamed each other"), under its printed name. */
function unknownSide(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): Side | null {
  const { actors } = reading;
  const name = anyoneAt(reading, field, tree, head) ?? openingName(tree, head);
  if (!name) return null;
  let actor = actors.findIndex((a) => a.name === name);
  if (actor < 0)
    actor = actors.push({ name, kind: 'government', party: name, known: null, unnamed: false }) - 1;
  return { name, mention: { first: head, end: head + 1, actor } };
}

/** "Azmar and Tiran each accused the other": whoever accuses and is accused is a party, also by a name that opens the sentence. */
function openingName({ doc, first }: SentenceTree, head: number): string | null {
  return head - first < 2 && doc.xpos(head) === 'NNP' && /^\p{Lu}\p{Ll}/u.test(doc.form(head))
    ? doc.form(head)
    : null;
}
