import type { Doc } from '../../../language/doc.ts';
import { attributionsAround } from '../../attribution/chain.ts';
import { casualtiesOf } from '../../casualties/of-sentence.ts';
import type { Unnamed } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { Match } from '../clauses/match.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isVictim } from '../parties/namesake.ts';
import type { Word } from '../words/lexicon.ts';
import { isAttackNoun } from '../words/nouns.ts';
import { accusedLast, noteDoer } from './accused-memory.ts';
import { speaksIn } from './accused-names.ts';

/** Somebody who did it: by name where it was told before who, else in the words of the text ("masked man"), '' for a pronoun alone. */
export interface Doer {
  name: string;
  unnamed?: Unnamed;
}

const KIN =
  /^(?:brother|sister|husband|wife|father|mother|dad|mom|son|daughter|uncle|aunt|cousin|nephew|grandson|grandfather|grandmother|step(?:father|mother|son|brother)|(?:ex-)?(?:husband|wife|boyfriend|girlfriend)|fianc[eé]e?|roommate|neighbou?r|coworker|co-worker|classmate|landlord|tenant|lodger|friend)$/;
const ONE =
  /^(?:man|woman|teen|teenager|boy|girl|youth|male|suspect|gunman|shooter|attacker|assailant|intruder|robber|burglar|thief|sniper|assassin|killer|hijacker|kidnapper|stranger|inmate|prisoner|student|pupil|employee|customer|passenger|resident|homeowner|ex-convict|convict|fugitive|year-old|old|motorist|driver|companion|parolee|juvenile|subject|deputy|trooper|constable|lodger|nurse|teacher|worker|person|individual)$/;
const MANY =
  /^(?:men|women|teens|teenagers|boys|girls|males|suspects|gunmen|shooters|attackers|assailants|intruders|robbers|burglars|thieves|snipers|assassins|killers|hijackers|kidnappers|strangers|inmates|prisoners|students|brothers|deputies|troopers)$/;

/** "brother", "wife"; "man", "gunman"; "men", "robbers". */
export const isKin = (w: string): boolean => KIN.test(w);
export const isOne = (w: string): boolean => ONE.test(w);
export const isMany = (w: string): boolean => MANY.test(w);

/** Is the deed one by somebody's own hand? */
export const isByHand = ({ tree, token }: Match<Word>): boolean => BY_HAND.has(tree.doc.lemma(token));

/** Verbs of harm by somebody's own hand. */
const BY_HAND = new Set(
  `kill shoot stab murder strangle behead slay slaughter massacre beat poison drown smother suffocate bludgeon hack slash execute gun
ambush open fire attack assault bomb detonate blow set burn torch throw hurl begin start assassinate kidnap abduct wound injure take storm go went`.split(
    /\s+/,
  ),
);
/** "carried out a series of attacks", "launched the assault". */
const isMade = ({ doc }: SentenceTree, token: number, object: number): boolean =>
  /^(?:carry|launch|stage|mount|commit|perpetrate)$/.test(doc.lemma(token)) &&
  object > token &&
  (isAttackNoun(doc, object) || (doc.norm(object + 1) === 'of' && isAttackNoun(doc, object + 2)));

/** What harms by his own hand; the driver of a car may do so without any intent. */
const BY_ACCIDENT = /^(?:driver|motorist|passenger)$/;
const BY_ARMS = new Set('shoot stab fire open gun murder'.split(' '));

/**
 * "A masked man shot two guards", "he then opened fire", "stabbed by her husband": a person who harmed by his own hand. Null for those who
 * were harmed, and for others; whom the report names for it is settled when all of it is read.
 */
export function personDoing(
  reading: Reading,
  field: FieldReading,
  { tree, token, passive, object }: Match<Word>,
  head: number,
): Doer | null {
  const { doc } = tree;
  if (head < 0 || isHarmed(field, tree, head, token)) return null;
  if (!BY_HAND.has(doc.lemma(token)) && !isMade(tree, token, object)) return null;
  const w = doc.norm(head);
  const kin = KIN.test(w);
  const pronoun = w === 'he' || w === 'she';
  if (!kin && !pronoun && !ONE.test(w) && !MANY.test(w)) return null;
  if (BY_ACCIDENT.test(w) && !BY_ARMS.has(doc.lemma(token))) return null;
  // "lost control of the car, killing two"
  if (
    doc.xpos(token) === 'VBG' &&
    !/^(?:after|before)$/.test(doc.norm(token - 1)) &&
    !isSeen(tree, token, head)
  )
    return null;
  if (!passive && !acts(tree, token, head, object)) return null;
  const found = pronoun ? whoIs(reading, field, tree, head) : inWords(tree, head, kin);
  // "a person fired", where "this person" goes on about somebody told before
  if (/^(?:person|individual)$/.test(w) && found.unnamed?.how !== 'a') return null;
  if (found.name) noteDoer(field, found.name, doc.sentenceOf(head), found.unnamed);
  return found;
}

/** Of those told of as harmed by the same word: "a man shot in the leg died". */
export function isHarmed(field: FieldReading, { doc }: SentenceTree, head: number, token: number): boolean {
  return casualtiesOf(field, doc.sentenceOf(token)).some(
    ({ victims, trigger }) =>
      victims &&
      victims.first <= head &&
      head < victims.end &&
      (Math.abs(trigger - token) < 4 || (trigger < head && head < token)),
  );
}

/** A verb that the person does: a finite one, with nothing but what it is done to behind it. */
function acts({ doc, first }: SentenceTree, token: number, head: number, object: number): boolean {
  // "the tenant buying a rifle to shoot the agent": only meant
  if (head > token || token - head > 16 || doc.norm(token - 1) === 'to') return false;
  const have = hasHave(doc, Math.max(first, token - 4), token);
  if (doc.xpos(token) === 'VBN' && !have && !/^(?:PRP\$|DT|CD)$/.test(doc.xpos(token + 1))) return false;
  if (/^(?:is|was|were|are|been|be|being|get|gets|got)$/.test(doc.norm(token - 1))) return false;
  if (object <= token)
    return /^(?:open|fire|shoot|begin|start|blow|set|take|go|went)$/.test(doc.lemma(token));
  for (let i = token + 1; i < object; i++)
    if (/^(?:SCONJ|PUNCT|VERB)$/.test(doc.upos(i)) && !/^[-"“]$/.test(doc.norm(i)) && !isPair(doc, i))
      return false;
  return doc.upos(token + 1) !== 'ADP' || PARTICLE.test(doc.norm(token + 1));
}

/** "shot and killed", "opened fire on". */
const isPair = (doc: Doc, i: number): boolean => BY_HAND.has(doc.lemma(i));
/** "watched a man shooting at the queue": whom somebody sees doing it. */
function isSeen({ doc, first }: SentenceTree, token: number, head: number): boolean {
  if (token <= head || token - head > 2) return false;
  for (let i = head - 1; i >= first && i > head - 7; i--)
    if (doc.upos(i) === 'VERB')
      return /^(?:see|witness|spot|observe|watch|notice|film|record|show)$/.test(doc.lemma(i));
  return false;
}

const PARTICLE = /^(?:up|down|off|out|on|at|to|into|and|dead)$/;

function hasHave(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:has|have|had|having)$/.test(doc.norm(i))) return true;
  return false;
}

/** Whom "he" speaks of: the one accused or told to have done it last, else whom the whole report tells. */
export function whoIs(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): Doer {
  const { doc } = tree;
  const k = doc.sentenceOf(at);
  const own = confessing(reading, field, doc, at);
  if (own) return { name: own };
  const last = accusedLast(field, k);
  if (last && last.sentence >= k - 1) return last;
  const subject = subjectNamed(reading, field, k, at);
  const teller = subject || last ? null : tellerOf(tree, at);
  if (teller) return teller;
  if (last) return subject && subject !== last.name ? { name: subject } : last;
  return subject ? { name: subject } : { name: '', unnamed: { how: 'he', at } };
}

/** "A man told police that he had shot somebody": whoever owns up without a name. */
function tellerOf(tree: SentenceTree, at: number): Doer | null {
  const { doc, first } = tree;
  const told = doc.norm(at - 1) === 'that' ? at - 2 : at - 1;
  if (!TOLD.test(doc.norm(told))) return null;
  let i = told;
  while (i > first && i > told - 5 && doc.upos(i) !== 'VERB') i--;
  if (!/^(?:tell|yell|shout|call|say|confess|admit|text|scream)$/.test(doc.lemma(i))) return null;
  const subject = tree.kid(i, 'nsubj');
  return subject >= 0 && subject < i && (ONE.test(doc.norm(subject)) || KIN.test(doc.norm(subject)))
    ? inWords(tree, subject, KIN.test(doc.norm(subject)))
    : null;
}

/** "Plim told police he shot his wife": the speaker, when what he tells those who look into it is no deed against another "her". */
function confessing(reading: Reading, field: FieldReading, doc: Doc, at: number): string | null {
  const [nearest] = attributionsAround(field, { first: at, end: at + 1 });
  const speaker = nearest && reading.actors[nearest.speakers[0]];
  if (speaker?.kind !== 'person' || speaker.unnamed || speaker.of !== undefined) return null;
  let i = doc.norm(at - 1) === 'that' ? at - 2 : at - 1;
  if (!TOLD.test(doc.norm(i))) return null;
  while (i > 0 && i > at - 7 && !/^(?:tells?|told|telling)$/.test(doc.norm(i))) i--;
  if (!nearest.cue.some((c) => c.first <= i && i < c.end)) return null;
  const [other, said] = doc.norm(at) === 'he' ? [/^(?:her|she|me)$/, 'she'] : [/^(?:him|his|he|me)$/, 'he'];
  if (nearest.speakerSpan && doc.norm(nearest.speakerSpan.first) === said) return null;
  for (let j = at + 1; j < doc.length && j < at + 8; j++) if (other.test(doc.norm(j))) return null;
  return speaker.name;
}

const TOLD =
  /^(?:police|officers?|investigators?|detectives?|deputies|deputy|dispatchers?|operators?|agents?|prosecutors?|authorities|judge|court|jury|officials|friends?|neighbou?rs?)$/;

/** "Omar Plim went to the house. He then shot": the person named as the subject before, who is not the one speaking or harmed. */
function subjectNamed(reading: Reading, field: FieldReading, k: number, before: number): string | null {
  const { doc } = field;
  for (const j of [k, k - 1]) {
    if (j < 0) continue;
    const { first, end } = doc.sentences[j];
    for (let i = first; i < Math.min(end, before); i++) {
      if (doc.upos(i) !== 'PROPN' || !doc.dep(i).startsWith('nsubj')) continue;
      const mention = covering(field.mentions, i);
      const actor = mention && reading.actors[mention.actor];
      if (actor?.kind !== 'person' || actor.unnamed || actor.of !== undefined || /['’]/.test(actor.name))
        continue;
      if (!mention || speaksIn(field, mention.actor) || isVictim(reading, actor.name)) return null;
      return actor.name;
    }
  }
  return null;
}

/** Somebody in the words of the text. */
export function inWords(tree: SentenceTree, head: number, kin = false): Doer {
  const { doc } = tree;
  if (kin) return { name: doc.norm(head), unnamed: { how: 'kin', at: head } };
  const first = firstOf(tree, head);
  const open = /^(?:a|an|another|one)$/.test(doc.norm(first - 1));
  const words = doc.slice(first, head + 1).replace(/\s+/g, ' ');
  return {
    name:
      first > tree.first || doc.upos(first) === 'PROPN' ? words : words.replace(/^\p{Lu}(?=\p{Ll})/u, lower),
    unnamed: {
      how: doc.xpos(head) === 'NNS' || MANY.test(doc.norm(head)) ? 'many' : open ? 'a' : 'the',
      at: head,
    },
  };
}

const lower = (capital: string): string => capital.toLowerCase();

/** Where the words that describe somebody begin, without articles and doubt: "masked man", "46-year-old man". */
function firstOf({ doc, first }: SentenceTree, head: number): number {
  let i = head;
  while (
    i > first &&
    head - i < 7 &&
    /^(?:JJ|NN|NNPS?|CD|HYPH|VBN)$/.test(doc.xpos(i - 1)) &&
    !SKIPPED.test(doc.norm(i - 1))
  )
    i--;
  while (i < head && doc.xpos(i) === 'HYPH') i++;
  return i;
}

const SKIPPED =
  /^(?:arrested|charged|detained|convicted|jailed|sentenced|indicted|identified|suspected|alleged|accused|same|other|second|third|first|one|lone|apparent|said)$/;
