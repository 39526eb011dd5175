import type { Doc } from '../../../language/doc.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { countsVictims } from '../grammar/near.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounForms } from '../words/inflect.ts';
import type { EventEntry } from '../words/lexicon.ts';
import { nounClasses } from '../words/nouns.ts';
import { weaponAt } from '../words/weapons.ts';
import { covering } from './classes.ts';
import type { Match } from './match.ts';

/** Attacks with words, blows of nature and accidents: what verbs and nouns of violence tell besides violence. */

interface Words extends LexiconEntry {
  words: string[];
}

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  lexicon<Words>('figurative').map((e) => [e.id, new Set(e.words.flatMap(nounForms))]),
);

/** Does the word at token i, or the pair that ends there, belong to an entry of figurative.yaml? */
function isOf(doc: Doc, i: number, id: string): boolean {
  const words = WORDS.get(id)!;
  return words.has(doc.norm(i)) || words.has(`${doc.norm(i - 1)} ${doc.norm(i)}`);
}

/** "personal attacks", "attack ads". */
export function isFigurativeNoun(doc: Doc, i: number): boolean {
  return isOf(doc, i - 1, 'not-the-act') || isOf(doc, i + 1, 'figurative-deeds');
}

/** Did what the match tells happen without force: with words, on the road, on film, by nature? */
export function isFigurative(match: Match<EventEntry>, field: FieldReading, reading: Reading): boolean {
  const { entry, tree, token, subject, object } = match;
  const { doc } = tree;
  if (entry.type !== 'attack' || match.kind !== 'verb') return false;
  if (isNature(match)) return true;
  if (entry.accident && isTraffic(match, field, reading)) return true;
  if (entry.id === 'raid' && isSearch(doc, subject, object)) return true;
  // "destroyed the explosives on the spot": what was seized is done away with
  if (entry.id === 'destroy' && object >= 0 && isOf(doc, object, 'contraband')) return true;
  if (/^(?:strike|strikes|struck|striking)$/.test(doc.norm(token)) && isStruckDown(doc, token, object))
    return true;
  if (isIntoTheSea(doc, token, tree.end, object)) return true;
  return entry.spoken === true && isSpoken(match, field, reading);
}

/** "An earthquake struck the town." */
function isNature({ tree, subject }: Match<EventEntry>): boolean {
  return subject >= 0 && isOf(tree.doc, subject, 'nature');
}

/** "Police raided the home of a suspect": a search. */
function isSearch(doc: Doc, subject: number, object: number): boolean {
  if (subject < 0 || object < 0) return false;
  return (
    /^(?:police|agents?|officers?|detectives?|deputies|authorities|investigators?|team)$/.test(
      doc.norm(subject),
    ) &&
    /^(?:homes?|houses?|apartments?|offices?|premises|flats?|shops?|stores?|property|properties|addresses)$/.test(
      doc.norm(object),
    )
  );
}

/** "The court struck the law down." */
const isStruckDown = (doc: Doc, token: number, object: number): boolean =>
  doc.norm(token + 1) === 'down' || (object > token && object < token + 5 && doc.norm(object + 1) === 'down');

/** "fired three missiles into the sea": at nobody. */
function isIntoTheSea(doc: Doc, token: number, end: number, object: number): boolean {
  if (object < token) return false;
  for (let i = object + 1; i < end && i < object + 5; i++)
    if (doc.norm(i) === 'into') return /^(?:sea|ocean|air|sky|water|waters)$/.test(doc.norm(i + 2));
  return false;
}

/** "The van struck a cyclist." Unless something in the sentence says that it was meant. */
function isTraffic(
  { tree, subject, object, oblique }: Match<EventEntry>,
  field: FieldReading,
  reading: Reading,
): boolean {
  const { doc } = tree;
  const named = [subject, object, oblique].some((i) => i >= 0 && isOf(doc, i, 'traffic'));
  const hitter = subject >= 0 && (isOf(doc, subject, 'traffic') || isHuman(reading, field, doc, subject));
  if (!hitter && subject >= 0) return false;
  let words = named ? 1 : 0;
  for (let i = tree.first; i < tree.end; i++) {
    if (MEANT.test(doc.norm(i)) || isArmed(doc, i)) return false;
    if (isOf(doc, i, 'traffic')) words++;
  }
  return words > (subject >= 0 && isOf(doc, subject, 'traffic') ? 0 : 1) || (named && subject < 0);
}

const MEANT =
  /^(?:deliberate|deliberately|rammed|ramming|attack|attacks|terror|terrorists?|terrorism|bomb|bomber|bombs|missile|explosion|blast|militants?|soldiers?|army|troops|raid|airstrike|strike|strikes|protesters?|ambush|mine|landmine|checkpoint|assailants?|attackers?)$/;

/** A weapon that is no vehicle. */
const isArmed = (doc: Doc, i: number): boolean => weaponAt(doc, i) !== null && !isOf(doc, i, 'traffic');

/** "attacked his rival over her record", "attacked in tweets": with words, as far as the sentence tells. */
function isSpoken(match: Match<EventEntry>, field: FieldReading, reading: Reading): boolean {
  const { tree, subject, object, token } = match;
  const { doc } = tree;
  if (subject >= 0 && isOf(doc, subject, 'spoken-by')) return true;
  if (subject >= 0 && isFighter(reading, field, doc, subject)) return false;
  const behind = Math.max(token, object);
  if (saysWhatAbout(doc, behind + 1, tree.end) || isSaidSomewhere(doc, tree, token, behind + 1))
    return !tellsHurt(field, tree);
  const human = subject >= 0 && isHuman(reading, field, doc, subject);
  const target = object >= 0 && isRival(reading, field, doc, object);
  return human && target && !tellsHurt(field, tree);
}

/** A soldier, a rebel, a gunman: who fights, fights with force. */
function isFighter(reading: Reading, field: FieldReading, doc: Doc, i: number): boolean {
  const classes = nounClasses(doc, i);
  const mention = covering(field.mentions, i);
  if (mention && /^(?:armed-group|military)$/.test(reading.actors[mention.actor].kind)) return true;
  return (
    weaponAt(doc, i) !== null ||
    ((classes?.has('force') ?? false) && !/^(?:opposition|police)$/.test(doc.norm(i)))
  );
}

const SIDES = new Set(['armed-group', 'military', 'government']);

/** A person by name, an office, "he", "she". */
function isHuman(reading: Reading, field: FieldReading, doc: Doc, i: number): boolean {
  if (/^(?:he|she|i|we|you|him|her|who)$/.test(doc.norm(i))) return true;
  const classes = nounClasses(doc, i);
  if (classes?.has('force')) return false;
  if (classes?.has('body') || classes?.has('party')) return true;
  const mention = covering(field.mentions, i);
  if (!mention || SIDES.has(reading.actors[mention.actor].kind)) return false;
  return doc.upos(i) === 'PROPN' && !covering(field.places, i);
}

/** Who is attacked with words: a name, an office, a paper, a policy; not a guard, a woman, a bus. */
function isRival(reading: Reading, field: FieldReading, doc: Doc, i: number): boolean {
  if (/^(?:him|her|me|us)$/.test(doc.norm(i))) return false;
  const classes = nounClasses(doc, i);
  if (classes?.has('ground') || classes?.has('projectile')) return false;
  return isHuman(reading, field, doc, i) || isOf(doc, i, 'spoken-by') || isOf(doc, i, 'spoken-about');
}

/** "for failing to", "over her record", "as weak". */
function saysWhatAbout(doc: Doc, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 6; i++) {
    const w = doc.norm(i);
    if (w === ',' || w === ';' || w === 'and' || w === 'with' || w === 'after') return false;
    if ((w === 'for' || w === 'by') && doc.xpos(i + 1) === 'VBG') return true;
    if (w === 'as' && /^(?:JJ|DT)$/.test(doc.xpos(i + 1)) && doc.norm(i + 1) !== 'the') return true;
    if (!/^(?:for|over|on|about)$/.test(w)) continue;
    for (let j = i + 1; j < end && j < i + 6; j++) {
      if (isOf(doc, j, 'spoken-about')) return true;
      if (/^(?:,|in|at|and|of)$/.test(doc.norm(j))) break;
    }
    if (/^(?:for|over)$/.test(w) && /^(?:his|her|its|their|what)$/.test(doc.norm(i + 1))) return true;
  }
  return false;
}

/** "attacked him in a speech", "In a tweet on Monday, she attacked": not where somebody else says so. */
function isSaidSomewhere(doc: Doc, { first, end }: SentenceTree, token: number, behind: number): boolean {
  if (/^(?:in|on|during|at)$/.test(doc.norm(first))) {
    let comma = first;
    while (comma < token && doc.norm(comma) !== ',') comma++;
    if (comma < token && namesSpeech(doc, first, comma)) return true;
  }
  let to = behind;
  while (to < end && !/^(?:VBD|VBZ|VBP)$/.test(doc.xpos(to)) && doc.norm(to) !== ';') to++;
  return namesSpeech(doc, behind, to);
}

function namesSpeech(doc: Doc, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) {
    if (!isOf(doc, i, 'spoken-in')) continue;
    for (let j = i - 1; j >= first && j > i - 6; j--) {
      if (/^(?:in|on|during|at|through|via)$/.test(doc.norm(j))) return true;
      if (doc.upos(j) === 'VERB') break;
    }
  }
  return false;
}

const HURT =
  /^(?:wound|wounded|wounding|injured|injuring|killed|killing|killings|dead|died|fatally|physically|physical|unconscious|bleeding|hospital|hospitalised|hospitalized|punched|beaten|beat|stabbed|shot|raped|sexually)$/;

/** Somebody was hurt, or there was a weapon. */
function tellsHurt(field: FieldReading, { doc, first, end }: SentenceTree): boolean {
  if (countsVictims(field, doc.sentenceOf(first))) return true;
  for (let i = first; i < end; i++) if (HURT.test(doc.norm(i)) || weaponAt(doc, i)) return true;
  return false;
}

/** "shooting footage", "shooting incidents", "a shooting club": the word shoots at nobody. */
export function isFilmed(doc: Doc, i: number, object: number): boolean {
  if (!/^(?:shoot|shoots|shot|shooting)$/.test(doc.norm(i))) return false;
  if (object > i && isOf(doc, object, 'filmed')) return true;
  return doc.norm(i) === 'shooting' && isOf(doc, i + 1, 'filmed');
}

/** "The two teams will clash again in May." */
export function isSport({ tree, subject, entry }: Match<EventEntry>): boolean {
  return subject >= 0 && entry.deed !== undefined && isOf(tree.doc, subject, 'sport');
}
