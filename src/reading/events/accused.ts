import { isNameToken } from '../actors/words.ts';
import type { FrameSpeaker, Unnamed } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { covering } from './classes.ts';
import type { SentenceTree } from './tree.ts';

/** Somebody whom a case is about, with the words that name the person here. */
export interface Accused {
  name: string;
  first: number;
  end: number;
  /** The person as one who owns up. */
  speaker: FrameSpeaker | null;
  /** Only called so in passing ("suspect Omar Plim"): the report's own word, whoever's speech it stands in. */
  inPassing?: true;
}

/** Who was accused last in a field: "He was charged ..." is of the same person. */
const last = new WeakMap<FieldReading, { name: string; sentence: number; unnamed?: Unnamed }>();
const told = new WeakMap<Reading, Set<string>>();
/** Sentences over which "he" is still the one accused before. */
const STILL = 3;

/** Whom a step of the law befalls ("patient") or who takes it ("agent"); null when nobody is named. */
export function accusedBy(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  i: number,
  role: 'patient' | 'agent',
): Accused | null {
  const active = role === 'patient' && !isPassive(tree, i);
  const found = active ? behind(reading, field, tree, i) : before(reading, field, tree, i);
  if (found) last.set(field, { name: found.name, sentence: tree.doc.sentenceOf(i) });
  return found;
}

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
  while (j < end && j < i + 6 && !isNameToken(doc, j) && /^(?:DT|JJ|NN|CD|HYPH|POS)$/.test(doc.xpos(j))) j++;
  const own = nameAt(reading, field, tree, j);
  if (own || j - 1 <= i || !SOMEBODY.test(doc.norm(j - 1))) return own;
  return theOne(reading, j - 1, i + 1);
}

/** The subject before it: by the tree, else the nearest name in its clause, else the one accused before. */
function before(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc } = tree;
  const subject = subjectOf(tree, i);
  if (subject >= 0) {
    const w = doc.norm(subject);
    if (/^(?:he|she)$/.test(w)) return again(field, tree, subject);
    const own = nameAt(reading, field, tree, subject) ?? apposed(reading, field, tree, subject);
    if (own) return own;
    if (SOMEBODY.test(w)) {
      const back = doc.norm(doc.leftEdge(subject)) === 'the' ? again(field, tree, subject) : null;
      const one = back ?? theOne(reading, subject, doc.leftEdge(subject));
      if (one) return one;
    }
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
const SOMEBODY =
  /^(?:man|woman|teen|teenager|boy|girl|youth|suspect|gunman|shooter|killer|attacker|defendant|driver|resident|year-old|old|husband|wife|boyfriend|girlfriend|father|mother|brother|sister|son|activist|student|foe)$/;

function subjectOf(tree: SentenceTree, i: number): number {
  const own = tree.kid(i, 'nsubj:pass', 'nsubj');
  if (own >= 0 && own < i) return own;
  const { doc } = tree;
  const head = doc.head(i);
  if (head < tree.first) return -1;
  if (/^(?:acl|acl:relcl)$/.test(doc.dep(i)) && head < i) return head;
  if (/^(?:conj|xcomp|ccomp|advcl)$/.test(doc.dep(i))) {
    const up = tree.kid(head, 'nsubj:pass', 'nsubj');
    return up >= 0 && up < i ? up : -1;
  }
  return -1;
}

function again(field: FieldReading, tree: SentenceTree, at: number): Accused | null {
  const known = accusedLast(field, tree.doc.sentenceOf(at));
  return known && { name: known.name, first: at, end: at + 1, speaker: null };
}

/** Whom a field accused, or told to have done it, last before a sentence: of whom it may still speak as "he"; null when nobody. */
export function accusedLast(
  field: FieldReading,
  sentence: number,
): { name: string; unnamed?: Unnamed } | null {
  const known = last.get(field);
  return known && sentence - known.sentence <= STILL ? known : null;
}

/** Keeps who was told to have done it. */
export function noteDoer(field: FieldReading, name: string, sentence: number, unnamed?: Unnamed): void {
  last.set(field, { name, sentence, ...(unnamed ? { unnamed } : {}) });
}

/** Everybody named as accused in a report's text. */
const accused = new WeakMap<Reading, ReadonlySet<string>>();

/** Keeps whom a report names as accused: where it is one person, "a Tarn man was charged" is of that person. */
export function nameAccused(reading: Reading, names: ReadonlySet<string>): void {
  accused.set(reading, names);
  told.delete(reading);
  for (const field of reading.fields) last.delete(field);
}

/** Have the accused of a report been looked for? */
export const areNamed = (reading: Reading): boolean => accused.has(reading);

/** The only person whom a report names as accused, for a noun that stands at a token. */
export function theOne(reading: Reading, at: number, first = at): Accused | null {
  const names = accused.get(reading);
  if (names?.size !== 1) return null;
  const [name] = names;
  return { name, first, end: at + 1, speaker: null };
}

/** "A Tarn man, Omar Plim,", "the suspect, 26-year-old Omar Plim". */
function apposed(reading: Reading, field: FieldReading, tree: SentenceTree, noun: number): Accused | null {
  const { doc, end } = tree;
  let j = noun + 1;
  if (doc.norm(j) === ',' || doc.norm(j) === ':') j++;
  for (let n = 0; n < 5 && j < end; n++, j++) {
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
  if (found) last.set(field, { name: found.name, sentence: doc.sentenceOf(i) });
  return found;
}

/** Keeps whom a report has held responsible, by whatever words. */
export function noteHeld(reading: Reading, name: string): void {
  told.set(reading, (told.get(reading) ?? new Set()).add(name));
}

/** "the suspect, Omar Plim,": said again in passing it says nothing new. */
function firstTime(reading: Reading, accused: Accused | null): Accused | null {
  if (!accused) return null;
  const names = told.get(reading) ?? new Set();
  if (names.has(accused.name)) return null;
  told.set(reading, names.add(accused.name));
  return accused;
}

function warrantFor(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc, end } = tree;
  if (doc.norm(i) !== 'warrant') return null;
  for (let j = i + 1; j < end && j < i + 10; j++) {
    if (!/^(?:for|of|against)$/.test(doc.norm(j))) continue;
    const found = nameAt(reading, field, tree, j + 1);
    if (found) return found;
    if (/^(?:his|her)$/.test(doc.norm(j + 1))) return again(field, tree, j + 1);
  }
  return null;
}

/** "the suspect, Omar Plim,", "the gunman as Omar Plim", "suspect Omar Plim". */
function beside(reading: Reading, field: FieldReading, tree: SentenceTree, i: number): Accused | null {
  const { doc } = tree;
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
    if (found) return found;
    if (/^(?:VBD|VBZ|VBP)$/.test(doc.xpos(j))) return null;
  }
  return null;
}

/** The person named at a token, by the report's full name. */
function nameAt(reading: Reading, field: FieldReading, tree: SentenceTree, at: number): Accused | null {
  const { doc } = tree;
  if (at < tree.first || at >= tree.end || !isNameToken(doc, at)) return null;
  const mention = covering(field.mentions, at);
  const actor = mention && reading.actors[mention.actor];
  if (mention && actor) {
    if (actor.kind !== 'person' || actor.unnamed || /['’]s /.test(actor.name)) return null;
    return {
      name: actor.name,
      first: mention.first,
      end: mention.end,
      speaker: { first: mention.first, end: mention.end, actor: mention.actor },
    };
  }
  // a name of which the report says nothing else: not in a headline, where capitals tell little
  if (field.in === 'title') return null;
  let [first, end] = [at, at + 1];
  while (first > tree.first && isNameToken(doc, first - 1)) first--;
  while (end < tree.end && isNameToken(doc, end)) end++;
  if (end - first < 2 && !last.get(field)?.name.endsWith(doc.form(first))) return null;
  for (let i = first; i < end; i++)
    if (
      covering(field.places, i) ||
      doc.xpos(i) !== 'NNP' ||
      /^\p{Lu}{2,}$/u.test(doc.form(i)) ||
      DIRECTION.test(doc.norm(i))
    )
      return null;
  return { name: doc.slice(first, end).replace(/\s+/g, ' '), first, end, speaker: null };
}

const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/;

const arrested = new WeakMap<Reading, Set<string>>();

/** Keeps whom a report says was arrested or charged, for whatever it be. */
export function noteArrested(reading: Reading, who: Accused | null): void {
  if (!who) return;
  const names = arrested.get(reading);
  if (names) names.add(who.name);
  else arrested.set(reading, new Set([who.name]));
}

/** Those whom a report says were arrested or charged without a word of what for. */
export const arrestedIn = (reading: Reading): ReadonlySet<string> => arrested.get(reading) ?? NOBODY;
const NOBODY: ReadonlySet<string> = new Set();
