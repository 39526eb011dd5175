import { isNameToken } from '../../actors/words.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { type Accused, accusedLast, firstTime, noteDoer, theOne } from './accused-memory.ts';
import { nameAt, namedBefore, withOthers } from './accused-names.ts';
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
  const found = sought
    ? behind(reading, field, tree, i + 1)
    : active
      ? behind(reading, field, tree, i)
      : before(reading, field, tree, i);
  if (found?.name) noteDoer(field, found.name, tree.doc.sentenceOf(i), found.unnamed);
  return found;
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
  while (j < end && j < i + 10 && !isNameToken(doc, j) && /^(?:DT|JJ|NNS?|CD|HYPH|POS)$/.test(doc.xpos(j)))
    j++;
  const own = nameAt(reading, field, tree, j);
  if (own || j - 1 <= i || !(SOMEBODY.test(doc.norm(j - 1)) || isNumber(tree, j - 1))) return own;
  return (isOther(tree, j - 1) ? null : theOne(reading, j - 1, i + 1)) ?? somebody(tree, j - 1);
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
  for (let j = i - 1; j >= tree.first && i - j < 14; j--) {
    if (isNameToken(doc, j) && doc.norm(j - 1) !== 'of') return nameAt(reading, field, tree, j);
    if (!/^(?:,|CD|RB|MD|NNP|HYPH)$/.test(doc.xpos(j)) && !BESIDE.test(doc.norm(j))) break;
  }
  return null;
}

/** Words between a name and what befalls the person: "of Tarn", "has been". */
const BESIDE = /^(?:of|was|were|is|are|has|have|had|been|being|be|who|and|later|also|now|old|year-old)$/;

/** Nouns by which a report goes on about the one it has named. */
export const SOMEBODY =
  /^(?:man|woman|teen|teenager|boy|girl|youth|suspect|gunman|shooter|killer|attacker|defendant|driver|resident|year-old|old|husband|wife|boyfriend|girlfriend|father|mother|brother|sister|son|activist|student|foe)$/;

/** "Another man was arrested": not the one named before. */
function isOther({ doc, first }: SentenceTree, noun: number): boolean {
  for (let j = noun - 1; j >= first && j > noun - 4; j--)
    if (/^(?:another|second|third|fourth|other)$/.test(doc.norm(j))) return true;
  return false;
}

/** "Seventeen people", "two men": people by their number. */
const isNumber = ({ doc, first }: SentenceTree, noun: number): boolean =>
  /^(?:people|persons|men|women|suspects|teens|teenagers|boys|girls|youths|students|residents|others)$/.test(
    doc.norm(noun),
  ) &&
  noun > first &&
  !/^(?:the|these|those)$/.test(doc.norm(noun - 2)) &&
  (doc.upos(noun - 1) === 'NUM' || (doc.upos(noun - 2) === 'NUM' && doc.upos(noun - 1) === 'ADJ'));

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
function pronoun(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): Accused | null {
  const { name, unnamed } = whoIs(reading, field, tree, at);
  return name ? { name, first: at, end: at + 1, speaker: null, ...(unnamed ? { unnamed } : {}) } : null;
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
function apposed(reading: Reading, field: FieldReading, tree: SentenceTree, noun: number): Accused | null {
  const { doc, end } = tree;
  let j = noun + 1;
  if (/^(?:,|:|--|–|—)$/.test(doc.norm(j))) j++;
  for (let n = 0; n < 8 && j < end; n++, j++) {
    if (isNameToken(doc, j)) return nameAt(reading, field, tree, j);
    if (!/^(?:CD|HYPH|JJ|NN|DT|IN)/.test(doc.xpos(j)) && !/^(?:-|as|named)$/.test(doc.norm(j))) return null;
  }
  return null;
}

/** Whom a word for the culprit names: beside it, behind "as", or before "as the gunman". */
export function accusedIn(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
): Accused | null {
  const { doc } = tree;
  const found =
    warrantFor(reading, field, tree, i) ??
    firstTime(reading, beside(reading, field, tree, i)) ??
    namedAs(reading, field, tree, i);
  if (found) noteDoer(field, found.name, doc.sentenceOf(i));
  return found;
}

/** Who is named behind "identified as". */
export function accusedAsNamed(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  as: number,
): Accused | null {
  const found = apposed(reading, field, tree, as);
  if (found) noteDoer(field, found.name, tree.doc.sentenceOf(as));
  return found;
}

function warrantFor(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc, end } = tree;
  if (doc.norm(i) !== 'warrant') return null;
  for (let j = i + 1; j < end && j < i + 10; j++) {
    if (!/^(?:for|of|against)$/.test(doc.norm(j))) continue;
    const found = nameAt(reading, field, tree, j + 1);
    if (found) return found;
    if (/^(?:his|her)$/.test(doc.norm(j + 1))) return pronoun(reading, field, tree, j + 1);
  }
  return null;
}

/** "the suspect, Omar Plim,", "the gunman as Omar Plim", "suspect Omar Plim". */
function beside(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc } = tree;
  const behindDeed = pastDeed(tree, i);
  if (behindDeed > 0) return apposed(reading, field, tree, behindDeed - 1);
  const as = identifiedAs(tree, i);
  if (as > 0) return apposed(reading, field, tree, as);
  const next = doc.norm(i + 1);
  if (/s$|gunmen/.test(doc.norm(i)) && next !== 'as') return null;
  if (next !== ',' && next !== 'as' && next !== ':' && next !== 'named' && !isNameToken(doc, i + 1))
    return null;
  if (
    next === 'as' &&
    !/^(?:identif(?:ied|ies)|named|names|naming|identifying|described)$/.test(verbBefore(tree, i))
  )
    return null;
  const found = apposed(reading, field, tree, next === 'as' || next === 'named' ? i + 1 : i);
  // "the gunman, Omar Plim,": closed again, or the next item of a list
  if (found && next === ',' && !/^[,.;)]$/.test(doc.norm(found.end))) return null;
  return found && next !== 'as' ? { ...found, inPassing: true } : found;
}

/** "a suspect in the bombings identified as Omar Plim": where "as" stands; -1 without it. */
function identifiedAs({ doc, end }: SentenceTree, i: number): number {
  for (let j = i + 1; j < end && j < i + 9; j++) {
    if (/^(?:identified|known)$/.test(doc.norm(j)) && doc.norm(j + 1) === 'as') return j + 1;
    if (doc.norm(j) === 'named') return /^(?:NNP|CD)$/.test(doc.xpos(j + 1)) ? j : -1;
    if (/^(?:VB[DPZ]|MD)$/.test(doc.xpos(j)) || /^[.;:]$/.test(doc.norm(j))) return -1;
  }
  return -1;
}

/** "named a suspect in the slaying: Omar Plim": where the colon or dash behind the deed stands; -1 without one. */
function pastDeed(tree: SentenceTree, i: number): number {
  const { doc, end } = tree;
  if (!/^(?:in|for|over)$/.test(doc.norm(i + 1)) || !NAMING.test(verbBefore(tree, i))) return -1;
  for (let j = i + 2; j < end && j < i + 12; j++) if (/^(?::|--|–|—)$/.test(doc.norm(j))) return j;
  return -1;
}

const NAMING = /^(?:identif(?:ied|ies|ying)|named|names|naming|have|has|described)$/;

function verbBefore({ doc, first }: SentenceTree, i: number): string {
  for (let j = i - 1; j >= Math.max(first, i - 5); j--) if (doc.upos(j) === 'VERB') return doc.norm(j);
  return '';
}

/** "named Omar Plim, 17, as the gunman", "Omar Plim as a suspect in". */
function namedAs(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc, first } = tree;
  let j = i - 1;
  while (j > first && i - j < 5 && /^(?:DT|JJ|VBN|NN|PRP\$)/.test(doc.xpos(j)) && doc.norm(j) !== 'as') j--;
  if (doc.norm(j) !== 'as') return null;
  for (j--; j > first && i - j < 16; j--) {
    const found = isNameToken(doc, j) ? nameAt(reading, field, tree, j) : null;
    if (found) return /s$|gunmen/.test(doc.norm(i)) ? withOthers(reading, field, tree, found) : found;
    if (/^(?:VBD|VBZ|VBP)$/.test(doc.xpos(j))) return null;
  }
  return null;
}
