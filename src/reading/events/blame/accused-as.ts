import { isNameToken } from '../../actors/words.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { apposed, pronoun } from './accused.ts';
import { type Accused, firstTime, noteDoer } from './accused-memory.ts';
import { nameAt, withOthers } from './accused-names.ts';

/** Who is named as the suspect, the gunman or the killer. */

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
    oneOf(reading, field, tree, i) ??
    namedAs(reading, field, tree, i) ??
    namedPassive(reading, field, tree, i);
  if (found) noteDoer(field, found.name, doc.sentenceOf(i));
  return found;
}

/** "Omar Plim was one of the gunmen": the person before the predicate. */
function oneOf(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc, first } = tree;
  const the = i - 1;
  const be = doc.norm(the - 2) === 'one' && doc.norm(the - 1) === 'of' ? the - 3 : the - 1;
  if (doc.norm(the) !== 'the' || !/^(?:is|was|be)$/.test(doc.norm(be)) || doc.norm(i + 1) === 'of')
    return null;
  for (let j = be - 1; j >= first && be - j < 8; j--) {
    if (isNameToken(doc, j)) return nameAt(reading, field, tree, j);
    if (!/^(?:CD|MD|RB|,|HYPH)$/.test(doc.xpos(j))) return null;
  }
  return null;
}

/** "Omar Plim was named as a person of interest", "has been declared the prime suspect": the person before the passive. */
function namedPassive(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc, first } = tree;
  let v = i - 1;
  while (v > first && i - v < 7 && !CALLED.test(doc.norm(v))) v--;
  if (
    !CALLED.test(doc.norm(v)) ||
    !/^(?:was|been|being|were|is|are)$/.test(doc.norm(doc.upos(v - 1) === 'ADV' ? v - 2 : v - 1))
  )
    return null;
  // "was named as counsel for the suspect": that is another than the suspect
  for (let j = v + 1; j < i; j++) if (!isOfSuspect(doc, j)) return null;
  for (let j = v - 2; j >= first && v - j < 16; j--) {
    if (isNameToken(doc, j)) return nameAt(reading, field, tree, j);
    if (!/^(?:CD|MD|RB|,|HYPH|VB[DZPN]|IN|JJ|NN)$/.test(doc.xpos(j))) return null;
  }
  return null;
}

/** Words between "named" and "suspect" that leave the suspect the one who is named. */
const isOfSuspect = (doc: SentenceTree['doc'], j: number): boolean =>
  /^(?:as|prime|main|lead|chief|only|sole|person|persons|murder|shooting|stabbing|bombing|homicide|attack)$/.test(
    doc.norm(j),
  ) ||
  (doc.norm(j) === 'of' && /^persons?$/.test(doc.norm(j - 1))) ||
  /^(?:DT|JJ|CD|HYPH|RB)$/.test(doc.xpos(j));

const CALLED = /^(?:named|identified|considered|described|declared|called|listed|labell?ed|deemed|treated)$/;

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
  if (!/^warrants?$/.test(doc.norm(i))) return null;
  for (let j = i + 1; j < end && j < i + 16; j++) {
    const w = doc.norm(j);
    // "a warrant for the arrest of", "warrants for murder have been obtained against"
    if (!/^(?:against|charging|accusing)$/.test(w) && (j > i + 9 || !/^(?:for|of)$/.test(w))) continue;
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

/** "a suspect in the two murders identified as Omar Plim": where "as" stands; -1 without it. */
function identifiedAs(tree: SentenceTree, i: number): number {
  const { doc, end } = tree;
  for (let j = i + 1; j < end && j < i + 9; j++) {
    if (/^(?:identified|known|named)$/.test(doc.norm(j))) {
      const as = asBehind(tree, j);
      if (as > 0) return as;
    }
    if (doc.norm(j) === 'named') return /^(?:NNP|CD)$/.test(doc.xpos(j + 1)) ? j : -1;
    // "the shooter was later identified"
    if (/^(?:was|is|has|were)$/.test(doc.norm(j)) && isNamedNext(tree, j)) continue;
    if (/^(?:VB[DPZ]|MD)$/.test(doc.xpos(j)) || /^[.;:]$/.test(doc.norm(j))) return -1;
  }
  return -1;
}

/** "identified by police as", "named on Monday as": where "as" stands; -1 without it. */
function asBehind({ doc, end }: SentenceTree, i: number): number {
  for (let j = i + 1; j < end && j < i + 7; j++) {
    if (doc.norm(j) === 'as') return j;
    if (!/^(?:IN|NNPS?|NNS?|DT|CD)$/.test(doc.xpos(j)) && doc.norm(j) !== 'later') return -1;
  }
  return -1;
}

/** Do no more than auxiliaries and adverbs stand before "identified"? */
function isNamedNext({ doc, end }: SentenceTree, i: number): boolean {
  for (let j = i + 1; j < end && j < i + 4; j++) {
    if (/^(?:identified|named)$/.test(doc.norm(j))) return true;
    if (!/^(?:been|later|also|only|since)$/.test(doc.norm(j))) return false;
  }
  return false;
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
  if (doc.norm(i) === 'interest') j = i - 3;
  while (j > first && i - j < 5 && /^(?:DT|JJ|VBN|NN|PRP\$)/.test(doc.xpos(j)) && doc.norm(j) !== 'as') j--;
  if (doc.norm(j) !== 'as') return null;
  for (j--; j > first && i - j < 16; j--) {
    const found = isNameToken(doc, j) ? nameAt(reading, field, tree, j) : null;
    if (found) return /s$|gunmen/.test(doc.norm(i)) ? withOthers(reading, field, tree, found) : found;
    if (/^(?:VBD|VBZ|VBP)$/.test(doc.xpos(j))) return null;
  }
  return null;
}
