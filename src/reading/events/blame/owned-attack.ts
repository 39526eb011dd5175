import { WordTest } from '../../../language/word-test.ts';
import type { FrameSpeaker, ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import { coreOf } from '../clauses/core.ts';
import { isFigurativeNoun } from '../clauses/figurative.ts';
import { underIf } from '../clauses/modality.ts';
import { governed } from '../clauses/slots.ts';
import { countsVictims } from '../grammar/near.ts';
import { groupExtent } from '../grammar/span.ts';
import { type SentenceTree, treeOf } from '../grammar/tree.ts';
import { sidesOf } from '../parties/party.ts';
import { sidesIn } from '../parties/sides.ts';
import { BLAME_WORDS, EVENT_WORDS } from '../words/lexicon.ts';
import { weaponAt } from '../words/weapons.ts';
import { guessedAt } from './deed.ts';
import { isDoubted, joined, saysEither } from './how-sure.ts';

/** "killed in Russian air strikes", "shelling by the army": an attack that belongs to somebody, told as having happened. */
export function ownedAttack(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  noun: number,
): ResponsibilityFrame | null {
  const { doc } = tree;
  const gerund =
    doc.xpos(noun) === 'VBG' && (/^(?:from|by)$/.test(doc.norm(noun + 1)) || actsAsSubject(tree, noun));
  // "died in air strikes near the port", tagged as a verb
  const pair = /^(?:air|drone|missile|rocket|artillery|mortar)$/.test(doc.norm(noun - 1));
  if (doc.upos(noun) !== 'NOUN' && doc.upos(noun) !== 'PROPN' && !gerund && !pair) return null;
  if (doc.dep(noun) === 'compound' || underIf(tree, noun)) return null;
  let by = isLoose(tree, noun) ? -1 : maker(tree, noun);
  // "Kesh strikes from the sea": no maker, but where from
  if (by >= 0 && doc.norm(by - 1) !== 'by' && makers(reading, tree, by).length === 0) by = -1;
  const mutual = by < 0 ? exchangers(reading, tree, noun) : [];
  const owners =
    by >= 0 ? makers(reading, tree, by) : mutual.length > 0 ? mutual : modifiers(reading, tree, noun);
  // "air strikes believed to be Kesh's"
  const guessed = by < 0 && owners.length === 0 ? guessedAt(reading, field, tree, noun) : [];
  const sides = guessed.length > 0 ? guessed : owners;
  if (sides.length === 0) return null;
  if (isOneOfMany(tree, noun) || (by < 0 && isLoose(tree, noun))) return null;
  if (by < 0 && !tellsHarm(field, tree, noun) && !isReported(tree, noun)) return null;
  const either = by >= 0 && saysEither(tree, by);
  const { first, end } = groupExtent(tree, noun);
  return {
    first: Math.min(first, noun),
    end: Math.max(end, by >= 0 ? groupExtent(tree, by).end : noun + 1),
    trigger: noun,
    stance:
      either || guessed.length > 0 || isDoubted(tree, by >= 0 ? by : noun) || isSuspected(tree, first, noun)
        ? 'suspects'
        : 'blames',
    actor: joined(sides, either),
    certainty: 'asserted',
    ...(by < 0 ? speakerOf(field, tree, noun) : {}),
    rule: by >= 0 ? 'responsibility/attack-by' : 'responsibility/owned-attack',
  };
}

/** "every strike", "daily shelling", "no attack": not one that is told. */
function isOneOfMany({ doc, first }: SentenceTree, noun: number): boolean {
  for (let i = noun - 1; i >= first && i > noun - 6 && !/^[,;:.]$/.test(doc.norm(i)); i--)
    if (MANY.test(doc.norm(i))) return true;
  return false;
}

const MANY =
  /^(?:every|each|any|daily|no|possible|potential|future|further|such|all|frequent|regular|similar)$/;

/** "there was shelling", "reports of shelling", "condemned the strikes", "under attack": told as news, though it names no harm. */
function isReported(tree: SentenceTree, noun: number): boolean {
  const { doc, first } = tree;
  const from = groupExtent(tree, noun).first;
  if (doc.norm(from - 1) === 'of') return /^(?:reports?|news|word|footage|waves?)$/.test(doc.norm(from - 2));
  for (let i = from - 1; i > first && i > from - 4; i--)
    if (/^(?:was|were)$/.test(doc.norm(i)) && doc.norm(i - 1) === 'there') return true;
  const v = doc.head(noun);
  return v >= first && v < noun && doc.dep(noun) === 'obj' && TELLS.has(doc.lemma(v));
}

/** "The council condemned the latest army raids": who condemns them says whose they were. */
function speakerOf(field: FieldReading, tree: SentenceTree, noun: number): { speaker?: FrameSpeaker } {
  const { doc } = tree;
  const v = doc.head(noun);
  if (v < tree.first || v > noun || doc.dep(noun) !== 'obj' || !CONDEMNS.test(doc.lemma(v))) return {};
  const subject = tree.kid(v, 'nsubj');
  const mention = subject >= 0 && subject < v ? covering(field.mentions, subject) : undefined;
  return mention ? { speaker: { first: mention.first, end: mention.end, actor: mention.actor } } : {};
}

const CONDEMNS = /^(?:condemn|denounce|decry|deplore|slam)$/;

const TELLS = new Set(
  'report document monitor witness record condemn denounce decry deplore see hear'.split(' '),
);

/** "an exchange of shelling between the army and the rebels", "mutual bombardment between": both. */
export function exchangers(reading: Reading, tree: SentenceTree, noun: number): string[] {
  const { doc, first } = tree;
  if (!/^(?:shelling|bombardments?|fire|gunfire|strikes?|bombing|rockets?)$/.test(doc.norm(noun))) return [];
  let exchanged = false;
  for (let i = noun - 1; i >= first && i > noun - 6; i--)
    exchanged ||= /^(?:exchange[sd]?|mutual|reciprocal|cross-border)$/.test(doc.norm(i));
  exchanged ||= doc.norm(noun - 1) === 'of' && doc.lemma(noun - 2) === 'exchange';
  const between = exchanged ? governed(tree, noun, 'between') : -1;
  const sides = between > noun ? sidesOf(reading, tree, between) : [];
  return sides.length > 1 ? sides : [];
}

/** Whose attacks a noun tells of, whether or not its sentence speaks of harm: "attacks carried out by the army"; [] for nobody's. */
export function attackOwners(reading: Reading, tree: SentenceTree, noun: number): string[] {
  if (tree.doc.dep(noun) === 'compound' || isLoose(tree, noun)) return [];
  const by = maker(tree, noun);
  return by >= 0 ? makers(reading, tree, by) : modifiers(reading, tree, noun);
}

/** "a crackdown", "the campaign", "personal attacks": no one act of force. */
export const isLoose = (tree: SentenceTree, noun: number): boolean =>
  (LOOSE.has(tree.doc.lemma(noun)) && !isOfWeapon(tree, noun) && !isHeinous(tree, noun)) ||
  isFigurativeNoun(tree.doc, noun);

/** "these heinous actions by": a word that is used of violence alone. */
const isHeinous = ({ doc }: SentenceTree, noun: number): boolean =>
  doc.lemma(noun) !== 'advance' &&
  /^(?:heinous|barbaric|barbarous|horrific|brutal|bloody|violent|deadly|savage|murderous|cowardly|atrocious|criminal)$/.test(
    doc.norm(noun - 1),
  );

/** "Army shelling killed two", tagged as a verb: a group before it, the verb behind it. */
function actsAsSubject({ doc, first, end }: SentenceTree, noun: number): boolean {
  if (noun === first || noun + 1 >= end || !/^(?:NOUN|PROPN|ADJ)$/.test(doc.upos(noun - 1))) return false;
  return /^VB[DZPN]$/.test(doc.xpos(noun + 1)) || doc.norm(noun + 1) === 'on' || doc.norm(noun + 1) === 'of';
}

/** "rocket fire", "artillery fire": one act, by the weapon. */
function isOfWeapon({ doc }: SentenceTree, noun: number): boolean {
  return doc.lemma(noun) === 'fire' && weaponAt(doc, noun - 1) !== null;
}

/** Nouns for more than one act: whose they are says nothing of who hit whom. */
const LOOSE = new Set([
  'action',
  'operation',
  'campaign',
  'war',
  'conflict',
  'mission',
  'offensive',
  'advance',
  'crime',
  'fire',
  'fighting',
  'battle',
  'clash',
  'violence',
  'incident',
  'bomb',
  'crackdown',
  'outrage',
  'tragedy',
  'blockade',
  'riot',
  'hostility',
]);

/** "shelling from army posts": the posts are the army's. */
function makers(reading: Reading, tree: SentenceTree, by: number): string[] {
  const sides = sidesOf(reading, tree, by);
  return sides.length > 0 ? sides : sidesIn(reading, tree, coreOf(tree, by), by);
}

function maker(tree: SentenceTree, noun: number): number {
  for (const p of ['by', 'from']) {
    const found = governed(tree, noun, p);
    if (found > noun && found - noun < 10) return found;
  }
  // "an attack waged by", "fire of the army": no object of it is told so
  const { doc } = tree;
  const made = /^(?:waged|mounted|staged|executed|conducted|launched|perpetrated|committed|claimed)$/;
  if (made.test(doc.norm(noun + 1)) && doc.norm(noun + 2) === 'by') {
    const found = governed(tree, noun + 1, 'by');
    if (found > noun + 2 && found - noun < 10) return found;
  }
  if (/^(?:fire|gunfire|strikes|airstrikes)$/.test(doc.norm(noun)) && doc.norm(noun + 1) === 'of') {
    const found = governed(tree, noun, 'of');
    if (found > noun + 1 && found - noun < 8) return found;
  }
  return -1;
}

/** Parties before the noun, in its own group: "Syrian and Russian air strikes", "the coalition's raids". */
function modifiers(reading: Reading, tree: SentenceTree, noun: number): string[] {
  const { first } = coreOf(tree, noun);
  if (first >= noun) return [];
  // "terrorist attacks", "terrorist bomb attacks": what kind of attack, not whose.
  let from = noun;
  for (let i = noun - 1; i >= first && i > noun - 4; i--)
    if (KIND.test(tree.doc.norm(i)) && (i === noun - 1 || tree.doc.norm(i) !== 'military')) from = i;
  return sidesIn(reading, tree, { first, end: from }, noun);
}

const KIND = /^(?:terrorist|terror|extremist|jihadist|islamist|militant|military)$/;

function isSuspected(tree: SentenceTree, first: number, noun: number): boolean {
  for (let i = first; i < noun; i++)
    if (/^(?:suspected|alleged|presumed|likely|apparent)$/.test(tree.doc.norm(i))) return true;
  return false;
}

/** The sentence counts victims, or the attack is what hits, kills or destroys. */
function tellsHarm(field: FieldReading, tree: SentenceTree, noun: number): boolean {
  const { doc } = tree;
  if (countsVictims(field, doc.sentenceOf(noun)) || isLabel(field, tree)) return true;
  for (let v = doc.head(noun), n = 0; v >= tree.first && n < 3; v = doc.head(v), n++) {
    const w = doc.norm(v);
    if (
      EVENT_WORDS.get(w)?.some(
        (l) => l.entry.type === 'attack' && l.kind === 'verb' && l.entry.deed !== false,
      )
    )
      return true;
    if (BLAME_WORDS.get(w)?.some((l) => l.entry.deed)) return true;
  }
  return false;
}

/** "Kesh drone strike | Two killed on the road": words without a verb that head the count behind them. */
function isLabel(field: FieldReading, { doc, first, end }: SentenceTree): boolean {
  const next = /^[|:–—-]$/.test(doc.norm(end)) ? end + 1 : end;
  if (end - first > 12 || next >= doc.length || !countsVictims(field, doc.sentenceOf(next))) return false;
  if (next === end && !/^[|:–—-]$/.test(doc.norm(end - 1))) return false;
  for (let i = first; i < end; i++) if (/^(?:VB[DZP]|MD)$/.test(doc.xpos(i))) return false;
  return true;
}

const UNCLEAR = new WordTest(/^(?:unclear|clear|known|certain|unknown|uncertain)$/);

/** "It was unclear if the planes were Kesh's or those of its ally": one suspicion with both named. */
export function suspectedSides(field: FieldReading, reading: Reading, k: number): ResponsibilityFrame | null {
  const { doc } = field;
  const { first, end } = doc.sentences[k];
  for (let i = UNCLEAR.next(doc, first, end - 4); i < end - 4; i = UNCLEAR.next(doc, i + 1, end - 4)) {
    if (!/^(?:if|whether)$/.test(doc.norm(i + 1))) continue;
    const tree = treeOf(doc, k);
    let or = -1;
    for (let j = i + 2; j < end; j++) if (doc.norm(j) === 'or') or = j;
    const sides = or > 0 ? sidesIn(reading, tree, { first: i + 2, end }, i + 1) : [];
    if (sides.length < 2) continue;
    return {
      first: i + 2,
      end: groupExtent(tree, Math.min(or + 1, end - 1)).end,
      trigger: i,
      stance: 'suspects',
      actor: joined(sides.slice(0, 2), true),
      certainty: 'possible',
      rule: 'responsibility/unclear-whether',
    };
  }
  return null;
}
