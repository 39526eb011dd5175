import { MALE } from '../../../language/sexes.ts';
import { isWomansName } from '../../actors/womans-name.ts';
import { maybeCue } from '../../attribution/cues.ts';
import { VICTIMS } from '../../casualties/lexicon.ts';
import type { CasualtyFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { personBefore, thoseBefore } from '../blame/pronoun-doer.ts';
import { isAnyone } from '../clauses/anyone.ts';
import { covering } from '../clauses/classes.ts';
import { governed, isPassive } from '../clauses/slots.ts';
import { subjectOf } from '../clauses/subjects.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { doersAt } from '../parties/culprit.ts';
import { isAttackNoun, nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { isOfThem } from './by.ts';
import { doerAt, resultBefore } from './deed-subject.ts';
import { heldBefore, onlyOneHeld } from './held.ts';

/**
 * Who harmed those whom a figure counts, by its own verb: the subject of "killed six", the phrase behind "were shot by", what "left two
 * dead", who "opened fire" when they died. Whoever it is, in the words of the text where no name is known ("a gunman", "the security
 * force"); null where it is somebody of whom the report tells no more, undefined where the verb has nobody but things or nothing.
 */
export function doerOf(
  reading: Reading,
  field: FieldReading,
  frame: CasualtyFrame,
): string | null | undefined {
  const { doc } = field;
  const tree = treeOf(doc, doc.sentenceOf(frame.trigger));
  const v = verbOf(field, frame);
  if (v >= 0 && !isThingsDeed(tree, v)) {
    const at = doerAt(tree, v, frame.rule.endsWith('-passive') && v === frame.trigger);
    const own =
      at < 0 || isVictim(frame, at) ? undefined : whoAt(reading, field, tree, toldOf(tree, at, v), frame);
    if (own !== undefined) return own;
  }
  const deed = deedBeside(tree, frame.trigger);
  const at = deed < 0 ? -1 : subjectOf(tree, deed);
  return at < 0 || isVictim(frame, at) ? undefined : (somebodyAt(reading, field, tree, at) ?? undefined);
}

/** "... A bomb killed six and wounded two": the weapon right before the verb did it, whoever the sentence is about. */
function isThingsDeed({ doc, first }: SentenceTree, v: number): boolean {
  const verb = doc.dep(v) === 'conj' && doc.head(v) >= first && doc.head(v) < v ? doc.head(v) : v;
  if (verb - 2 < first || !/^(?:an?|the)$/.test(doc.norm(verb - 2)) || !weaponAt(doc, verb - 1)) return false;
  return doc.upos(verb - 3) !== 'ADP';
}

const isVictim = ({ victims }: CasualtyFrame, at: number): boolean =>
  victims !== null && at >= victims.first && at < victims.end;

/** The person or party whose noun group or pronoun stands at a token; undefined for things. */
function whoAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  at: number,
  frame: CasualtyFrame,
): string | null | undefined {
  const { doc } = tree;
  if (/^(?:someone|somebody)$/.test(doc.norm(at))) return null;
  if (/^(?:he|she)$/.test(doc.norm(at))) {
    const noun = personBefore(reading, field, tree, at, frame.victims);
    return noun < 0 ? heldBefore(reading, field, at) : whoAt(reading, field, tree, noun, frame);
  }
  if (doc.norm(at) === 'they') {
    const those = thoseBefore(field, at);
    if (!those || isVictim(frame, those.at)) return undefined;
    const who = whoAt(reading, field, those.tree, those.at, frame);
    return who && isOfThem(who, frame) ? undefined : who;
  }
  const names = isGround(field, tree, at) ? [] : doersAt(reading, field, tree, at);
  if (names.length > 0) return names.join(' and ');
  return somebodyAt(reading, field, tree, isAttackNoun(doc, at) ? attackerOf(tree, at) : at);
}

/** "the fires in Kesh, which cost nine lives": a place before "which" did nothing. */
const isGround = (field: FieldReading, { doc }: SentenceTree, at: number): boolean =>
  /^(?:which|that)$/.test(doc.norm(doc.norm(at + 1) === ',' ? at + 2 : at + 1)) &&
  Boolean(covering(field.places, at)?.where);

/** "a rampage by a gunman", "robbers launched a raid that cost": whose attack it is, without a name; the attack itself when nobody is told. */
function attackerOf(tree: SentenceTree, attack: number): number {
  const { doc } = tree;
  const by = doc.norm(attack + 1) === 'by' ? governed(tree, attack, 'by') : -1;
  if (by > attack) return by;
  const verb = doc.head(attack);
  if (verb < tree.first || verb > attack || !LAUNCHES.test(doc.lemma(verb))) return attack;
  const subject = /^(?:obj|obl)$/.test(doc.dep(attack)) ? subjectOf(tree, verb) : -1;
  return subject >= 0 && subject < attack ? subject : attack;
}

const LAUNCHES = /^(?:go|launch|carry|stage|commit|conduct|unleash|mount|begin|start|perpetrate|lead|wage)$/;

/** "Police say a man, who ..., killed": where the tree has the speaker for the subject of what is said, whom it is said of. */
function toldOf(tree: SentenceTree, at: number, v: number): number {
  const { doc } = tree;
  const cue = doc.head(at);
  if (cue <= at || cue >= v || doc.norm(v - 1) !== ',' || !maybeCue(doc, cue)) return at;
  const told = tree.kid(cue, 'obj');
  return told > cue && told < v && tree.kid(told, 'acl:relcl', 'appos') > told ? told : at;
}

/** The verb that says what befell them: of "left two dead and five hurt" the "left"; -1 where none does. */
function verbOf({ doc }: FieldReading, { rule, trigger, first }: CasualtyFrame): number {
  const from = doc.sentences[doc.sentenceOf(trigger)].first;
  for (let i = first - 1; i >= from && i > first - 9; i--) {
    if (/^(?:left|leaves|leaving)$/.test(doc.norm(i))) return i;
    if (!/^(?:DT|CD|JJ.?|NNS?|CC|RB.?|IN|VBN)$/.test(doc.xpos(i)) || doc.norm(i) === 'in') break;
  }
  const result = resultBefore(doc, from, first);
  if (result >= 0) return result;
  return /-(?:active|passive)$/.test(rule) && /^VB/.test(doc.xpos(trigger)) ? trigger : -1;
}

/** What somebody did when others came to harm. */
const DEEDS =
  /^(?:open|fire|shoot|attack|hit|strike|stab|ram|storm|throw|hurl|detonate|ambush|assault|bomb|shell|torch|plough|plow|crash|drive|run|beat|slash|knife|rob|explode|set|swerve|lose)$/;

/** "died when a gunman opened fire", "were hurt after a man drove into them": the verb of the clause; -1 without one. */
function deedBeside(tree: SentenceTree, trigger: number): number {
  const { doc } = tree;
  for (const k of tree.kids(trigger)) {
    if (k < trigger || doc.dep(k) !== 'advcl' || !DEEDS.test(doc.lemma(k))) continue;
    // "a day after her husband had been shot": what befell him is no deed of his
    if (isPassive(tree, k)) continue;
    const mark = tree.kids(k).find((m) => m < k && /^(?:when|after|as)$/.test(doc.norm(m)));
    if (mark !== undefined) return k;
  }
  return -1;
}

/** People as one party: "the patrol", "a crowd of youths". */
const PARTIES =
  /^(?:force|forces|patrol|team|squad|mob|crowd|crew|gang|unit|convoy|troops|guards?|police|pair|duo|trio|couple)$/;

/** Words that say of nobody who he was: "one person injured three others". */
const ANYBODY = /^(?:persons?|people|individuals?|ones?|others?|victims?|bod(?:y|ies)|patients?)$/;

/** Somebody without a name, in the words of the text: "a former employee", "unidentified gunmen"; undefined for things. */
function somebodyAt(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  at: number,
): string | undefined {
  const { doc } = tree;
  const w = doc.norm(at);
  if (!/^(?:NN|NNS|JJ|NNP)$/.test(doc.xpos(at)) || ANYBODY.test(w) || covering(field.times, at))
    return undefined;
  // a bomber is told of as the bomb
  if (weaponAt(doc, at)) return undefined;
  const force = nounClasses(doc, at)?.has('force');
  if (!(VICTIMS.has(w) || PARTIES.test(w) || isAnyone(doc, at) || force)) return undefined;
  let first = at;
  while (first > tree.first && at - first < 5 && describes(tree, first - 1)) first--;
  const before = doc.norm(first - 1);
  const one = doc.xpos(at) !== 'NNS' && !PARTIES.test(w);
  const spokenOf = /^(?:the|his|her|their|this|that)$/.test(before) || doc.norm(first - 1).endsWith("'s");
  const known = one && (spokenOf || isLead(field, tree)) ? onlyOneHeld(reading) : null;
  return (
    (known !== null && !(MALE.has(w) && isWomansName(known.split(' ')[0].toLowerCase())) ? known : null) ??
    asInMidSentence(tree, first, doc.slice(first, at + 1).replace(/\s+/g, ' '))
  );
}

/** "Gunmen killed": a word that has its capital from opening the sentence. */
const asInMidSentence = ({ doc, first }: SentenceTree, at: number, words: string): string =>
  at === first && !/^NNP/.test(doc.xpos(at)) ? words[0].toLowerCase() + words.slice(1) : words;

/** Sentences that tell of the report's own story. */
const isLead = (field: FieldReading, tree: SentenceTree): boolean =>
  field.in === 'title' || tree.doc.sentenceOf(tree.first) < 3;

const describes = ({ doc }: SentenceTree, i: number): boolean =>
  /^(?:JJ|NN|VBN|VBG|CD|HYPH|NNP)$/.test(doc.xpos(i)) &&
  !/^(?:several|many|same|other|another|suspected|alleged)$/.test(doc.norm(i));
