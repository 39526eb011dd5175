import { isNameToken } from '../../actors/words.ts';
import { VICTIMS } from '../../casualties/lexicon.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { nounAfter } from '../clauses/order.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { accusedAt } from '../parties/culprit.ts';
import { type Accused, accusedLast, noteDoer, theOne } from './accused-memory.ts';
import { listed, nameAt, namedBefore } from './accused-names.ts';
import { inWords, whoIs } from './person-doer.ts';

/** Whom a step of the law befalls ("patient") or who takes it ("agent"); null when nobody is named. */
export function accusedBy(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
  role: 'patient' | 'agent',
): Accused | null {
  const sought = tree.doc.norm(i + 1) === 'for' && SEEKS.test(tree.doc.norm(i));
  if (sought && /^(?:the|suspects?|those|any|whoever)$/.test(tree.doc.norm(i + 2))) return null;
  const active = role === 'patient' && (sought || !isPassive(tree, i));
  const took = takenInto(tree, i);
  const found =
    took >= 0
      ? behind(reading, field, tree, took)
      : sought
        ? behind(reading, field, tree, i + 1)
        : active
          ? behind(reading, field, tree, i)
          : before(reading, field, tree, i);
  const all =
    found && !found.unnamed && / /.test(found.name) && (active || isOfMany(tree, i))
      ? listed(reading, field, tree, found, !active)
      : found;
  if (all?.name) noteDoer(field, all.name, tree.doc.sentenceOf(i), all.unnamed);
  return all;
}

/** "took Omar Plim into custody": where the verb stands; -1 for other words. */
function takenInto({ doc, first }: SentenceTree, i: number): number {
  if (doc.norm(i) !== 'custody' || doc.norm(i - 1) !== 'into') return -1;
  for (let j = i - 2; j >= first && j > i - 12; j--) if (doc.norm(j) === 'took') return j;
  return -1;
}

/** "charged the militia with", "the guards were convicted of": a party, or people by what they are. */
export function partyBy(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
  role: 'patient' | 'agent',
): Accused | null {
  const active = role === 'patient' && !isPassive(tree, i);
  const head = active ? nounAfter(tree, i) : subjectOf(tree, i);
  if (head < 0 || active !== head > i || SOMEBODY.test(tree.doc.norm(head))) return null;
  if (/^(?:suspects|those|people|men|women)$/.test(tree.doc.norm(head))) return null;
  // "patrols looked for suspects accused of": a participle is of the noun right before it
  if (!active && role === 'patient' && head !== i - 1 && !hasBe(tree, i)) return null;
  const names = accusedAt(reading, field, tree, head);
  if (names.length === 0) return null;
  const mention = covering(field.mentions, head);
  const speaker = mention ? { first: mention.first, end: mention.end, actor: mention.actor } : null;
  return { name: names.join(' and '), first: head, end: head + 1, speaker };
}

function hasBe({ doc, first }: SentenceTree, i: number): boolean {
  for (let j = i - 1; j >= Math.max(first, i - 2); j--)
    if (/^(?:is|was|are|were|been|being)$/.test(doc.norm(j))) return true;
  return false;
}

/** "were charged", "have been arrested", "are accused", "face charges": of several. */
function isOfMany({ doc, first }: SentenceTree, i: number): boolean {
  if (/^(?:face|await|serve|plead)$/.test(doc.norm(i))) return true;
  for (let j = i - 1; j >= Math.max(first, i - 4); j--)
    if (/^(?:were|are|have)$/.test(doc.norm(j))) return true;
  return false;
}

const SEEKS = /^(?:looking|searching|hunting)$/;

/** "was charged", "has been indicted", "the man arrested in": not "police charged Plim", "police have arrested a man". */
function isPassive(tree: SentenceTree, i: number): boolean {
  const { doc } = tree;
  for (let j = i - 1; j >= Math.max(tree.first, i - 5); j--) {
    const w = doc.norm(j);
    if (/^(?:was|were|is|are|been|be|being|'s|’s|gets?|got)$/.test(w)) return true;
    if (/^(?:has|have|had|having)$/.test(w)) return false;
    if (!/^(?:RB|MD)/.test(doc.xpos(j)) && !/^(?:taken|into|custody|and)$/.test(w)) break;
  }
  // "a man charged with", "police charged a man with"
  return /^(?:IN|TO|RB|,|\.)$/.test(doc.xpos(i + 1)) || /^(?:with|in|for|on|of)$/.test(doc.norm(i + 1));
}

/** The object right behind the word: "arrested Omar Plim, 31, on", "arrested a man", who is the one the report names. */
function behind(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc, end } = tree;
  let j = i + 1;
  while (
    j < end &&
    j < i + 10 &&
    ((!isNameToken(doc, j) && /^(?:DT|JJ|NNS?|CD|HYPH|POS)$/.test(doc.xpos(j))) || isHome(tree, j))
  )
    j++;
  const own = nameAt(reading, field, tree, j);
  if (own || j - 1 <= i || !(SOMEBODY.test(doc.norm(j - 1)) || isNumber(tree, j - 1))) return own;
  return (isOther(tree, j - 1) ? null : theOne(reading, j - 1, i + 1)) ?? somebody(tree, j - 1);
}

/** "arrested a Dorvan man", "a Dorvan County man": the name of where somebody is from. */
function isHome({ doc, end }: SentenceTree, at: number): boolean {
  let j = at;
  while (j < end && j < at + 4 && doc.xpos(j) === 'NNP') j++;
  return j > at && SOMEBODY.test(doc.norm(j)) && doc.xpos(j) === 'NN';
}

/** The subject before it: by the tree, else the nearest name in its clause, else the one accused before. */
function before(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc } = tree;
  const subject = subjectOf(tree, i);
  if (subject >= 0) {
    const w = doc.norm(subject);
    if (/^(?:he|she)$/.test(w)) return pronoun(reading, field, tree, subject);
    if (/^(?:both|they|two|three|four|pair|men|women|suspects)$/.test(w)) {
      const all = namedBefore(reading, field, tree, subject);
      if (all) return all;
    }
    const own = nameAt(reading, field, tree, subject) ?? apposed(reading, field, tree, subject);
    if (own) return own;
    if (SOMEBODY.test(w)) {
      const back = doc.norm(doc.leftEdge(subject)) === 'the' ? again(field, tree, subject) : null;
      const one = back ?? (isOther(tree, subject) ? null : theOne(reading, subject, doc.leftEdge(subject)));
      return one ?? (w === 'suspect' ? null : somebody(tree, subject));
    }
    if (isNumber(tree, subject)) return somebody(tree, subject);
  }
  // "Omar Plim, 26, of Tarn, has also been charged": nothing but what is said of him between
  for (let j = i - 1; j >= tree.first && i - j < 20; j--) {
    if (isNameToken(doc, j) && doc.norm(j - 1) !== 'of') return nameAt(reading, field, tree, j);
    if (!/^(?:,|CD|RB|MD|NNP|HYPH)$/.test(doc.xpos(j)) && !BESIDE.test(doc.norm(j))) break;
  }
  return null;
}

/** Words between a name and what befalls the person: "of Tarn", "has been". */
const BESIDE =
  /^(?:of|was|were|is|are|has|have|had|been|being|be|who|and|later|also|now|old|year-old|on|went|goes|stood|stands|due|set|scheduled|to|death|the|area|section|block|neighbou?rhood|county|city|town|village)$/;

/** Nouns by which a report goes on about the one it has named. */
export const SOMEBODY =
  /^(?:man|woman|teen|teenager|boy|girl|youth|suspect|gunman|shooter|killer|attacker|defendant|driver|resident|year-old|old|husband|wife|boyfriend|girlfriend|father|mother|brother|sister|son|daughter|stepfather|activist|student|foe|officer|policeman|soldier|guard|constable|deputy|trooper|nurse|teacher|worker|employee|farmer|motorist|inmate|prisoner|juvenile|male|female|pensioner|sniper|bomber|assailant|neighbou?r|nephew|uncle|cousin|roommate|ex-husband|ex-boyfriend|citizen|national|member|native|immigrant|migrant|refugee|tourist|friend)$/;

/** "Another man was arrested": not the one named before. */
function isOther({ doc, first }: SentenceTree, noun: number): boolean {
  for (let j = noun - 1; j >= first && j > noun - 4; j--)
    if (/^(?:another|second|third|fourth|other)$/.test(doc.norm(j))) return true;
  return false;
}

/** "Seventeen people", "two men": people by their number. */
const isNumber = ({ doc, first }: SentenceTree, noun: number): boolean =>
  doc.xpos(noun) === 'NNS' &&
  VICTIMS.has(doc.norm(noun)) &&
  noun > first &&
  !/^(?:the|these|those)$/.test(doc.norm(noun - 2)) &&
  (doc.upos(noun - 1) === 'NUM' ||
    (doc.upos(noun - 2) === 'NUM' && /^(?:ADJ|NOUN)$/.test(doc.upos(noun - 1))));

function subjectOf(tree: SentenceTree, i: number): number {
  const { doc } = tree;
  // "A 15-year-old": the article is no subject, whatever the tree says
  const own = tree.kids(i).find((k) => /^nsubj/.test(doc.dep(k)) && !/^(?:an?|the)$/.test(doc.norm(k))) ?? -1;
  if (own >= 0 && own < i) return own;
  const head = doc.head(i);
  if (head < tree.first) return -1;
  if (/^(?:acl|acl:relcl)$/.test(doc.dep(i)) && head < i) return head;
  if (/^(?:conj|xcomp|ccomp|advcl)$/.test(doc.dep(i))) {
    const up = tree.kid(head, 'nsubj:pass', 'nsubj');
    return up >= 0 && up < i ? up : -1;
  }
  return -1;
}

/** "A 15-year-old has been charged": somebody in the words of the text. */
function somebody(tree: SentenceTree, at: number): Accused {
  const { name, unnamed } = inWords(tree, at);
  return { name, first: at, end: at + 1, speaker: null, ...(unnamed ? { unnamed } : {}) };
}

/** "He was charged": the one accused last, else the person named as the subject before. */
export function pronoun(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  at: number,
): Accused | null {
  const { name, unnamed } = whoIs(reading, field, tree, at);
  if (!name) return null;
  const actor = reading.actors.findIndex((a) => a.name === name);
  const speaker = actor >= 0 ? { first: at, end: at + 1, actor } : null;
  return { name, first: at, end: at + 1, speaker, ...(unnamed ? { unnamed } : {}) };
}

function again(field: FieldReading, tree: SentenceTree, at: number): Accused | null {
  const known = accusedLast(field, tree.doc.sentenceOf(at));
  if (!known) return null;
  return {
    name: known.name,
    first: at,
    end: at + 1,
    speaker: null,
    ...(known.unnamed ? { unnamed: known.unnamed } : {}),
  };
}

/** "A Tarn man, Omar Plim,", "the suspect, 26-year-old Omar Plim". */
export function apposed(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  noun: number,
): Accused | null {
  const { doc, end } = tree;
  let j = noun + 1;
  if (/^(?:,|:|--|–|—)$/.test(doc.norm(j))) j++;
  for (let n = 0; n < 8 && j < end; n++, j++) {
    if (isNameToken(doc, j)) return nameAt(reading, field, tree, j);
    if (!/^(?:CD|HYPH|JJ|NN|DT|IN)/.test(doc.xpos(j)) && !/^(?:-|as|named)$/.test(doc.norm(j))) return null;
  }
  return null;
}
