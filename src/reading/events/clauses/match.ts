import type { FieldReading } from '../../reading.ts';
import { phraseEnd } from '../grammar/phrase.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import type { Lookup, Word } from '../words/lexicon.ts';
import { nounClasses } from '../words/nouns.ts';
import { behindBe, behindWhat, infinitiveBehind, settleByOrder } from './by-order.ts';
import { belongs } from './classes.ts';
import { actsAsVerb } from './finite.ts';
import { followedBy, nounAfter, nounBefore } from './order.ts';
import { byAgent, clauseOf, governed, infinitiveOf, isPassive, objectOf } from './slots.ts';
import { isNoun, subjectOf } from './subjects.ts';

/** A word of a lexicon found in a sentence with its slots; tokens are heads of phrases, -1 where a slot is empty. */
export interface Match<E extends Word> {
  entry: E;
  kind: Lookup<E>['kind'];
  tree: SentenceTree;
  token: number;
  /** Token after the last word of the entry ("carry out"). */
  end: number;
  passive: boolean;
  /** Who does it. */
  subject: number;
  /** What it is done to. */
  object: number;
  /** What the preposition asked for governs. */
  oblique: number;
  /** The verb of the infinitive or that-clause asked for. */
  complement: number;
}

/** Tries the entries of a token in the order of the lexicon; the first whose needs are met, and that is accepted, is taken. */
export function matchWord<E extends Word>(
  tree: SentenceTree,
  field: FieldReading,
  token: number,
  lookups: readonly Lookup<E>[],
  accepts: (match: Match<E>) => boolean = () => true,
): Match<E> | null {
  for (const lookup of lookups) {
    const end = phraseEnd(tree, token, lookup.rest);
    if (end < 0 || !fitsKind(tree, token, end, lookup)) continue;
    const found = fill(tree, field, token, end, lookup);
    if (found && accepts(found)) return found;
  }
  return null;
}

function fitsKind<E extends Word>(tree: SentenceTree, i: number, end: number, { kind }: Lookup<E>): boolean {
  const { doc } = tree;
  const pos = doc.upos(i);
  switch (kind) {
    case 'verb':
      return actsAsVerb(tree, i, end);
    case 'noun':
      return pos === 'NOUN' || pos === 'PROPN' || (pos === 'PRON' && end > i + 1);
    case 'adj':
      return pos === 'ADJ' || pos === 'VERB' || pos === 'NOUN';
    case 'prep-pred':
      return pos === 'ADP' || pos === 'ADV' || pos === 'SCONJ';
  }
}

function fill<E extends Word>(
  tree: SentenceTree,
  field: FieldReading,
  token: number,
  end: number,
  { entry, kind }: Lookup<E>,
): Match<E> | null {
  const { doc } = tree;
  const verb = kind === 'verb';
  const passive = verb && isPassive(tree, token);
  const site = kind === 'prep-pred' ? predicateOf(tree, token) : token;
  const match: Match<E> = {
    entry,
    kind,
    tree,
    token,
    end,
    passive,
    subject: passive ? byAgent(tree, token) : subjectOf(tree, kind === 'noun' ? haverOf(tree, token) : site),
    object: verb ? behindWhat(tree, objectOf(tree, token, passive, end), end) : -1,
    oblique: -1,
    complement: -1,
  };
  if (verb) settleByOrder(match, field);
  // "found the colonel guilty", "named Brenn as": the object stands between the words of the phrase
  if (verb && !passive && match.object >= end - 1 && end > token + 2 && SPLIT.test(doc.norm(end - 1)))
    match.object = isNoun(doc, end - 2) ? end - 2 : match.object;
  // "The wounded were taken across the border": the subject, whatever the tree calls it
  if (passive && match.object < 0) match.object = nounBefore(tree, token);
  if (entry.obj2 && !belongs(tree, field, secondObject(match), entry.obj2)) return null;
  if (entry.notobj && belongs(tree, field, match.object, entry.notobj)) return null;
  if (entry.obj && !belongs(tree, field, match.object, entry.obj) && !isPlainDeed(match, field)) return null;
  if (entry.subj && !(passive && match.subject < 0) && !belongs(tree, field, match.subject, entry.subj))
    return null;
  // "was held in jail", "was met with outrage": a verb without object that stands in the passive is another one.
  if (
    entry.subj &&
    passive &&
    match.subject < 0 &&
    (!entry.obj || entry.obj.includes('any')) &&
    !entry.prep &&
    !entry.recipient
  )
    return null;
  if (entry.mods && !hasBefore(tree, token, entry.mods)) return null;
  if (entry.aux && !entry.aux.some((a) => doc.norm(token - 1) === a || doc.norm(token - 2) === a))
    return null;
  if (entry.ctx && !hasClass(tree, entry.ctx)) return null;
  if (entry.pred && tree.kid(token, 'cop') < 0 && !isPredicate(tree, token)) return null;
  if (entry.prep || entry.to) return withComplement(match, field);
  match.complement = clauseOf(tree, token);
  if (match.complement < 0) match.complement = infinitiveOf(tree, token);
  return match;
}

const SPLIT = /^(?:guilty|as)$/;

/** "had no part in", "had no aircraft in the area": the verb whose object the noun is, or belongs to; the noun itself when it is none. */
function haverOf(tree: SentenceTree, last: number): number {
  const { doc } = tree;
  const noun = doc.dep(last) === 'nmod' && doc.head(last) >= tree.first ? doc.head(last) : last;
  const verb = doc.head(noun);
  return doc.dep(noun) === 'obj' && verb >= tree.first && HAVING.has(doc.lemma(verb)) ? verb : last;
}

const HAVING = new Set(['have', 'play', 'take']);

/** Of prepositions and infinitives asked for, one must be there. */
function withComplement<E extends Word>(match: Match<E>, field: FieldReading): Match<E> | null {
  const { tree, token, entry } = match;
  for (const [preposition, classes] of Object.entries(entry.prep ?? {})) {
    if (preposition === 'that') {
      match.complement = clauseOf(tree, token);
      // "demands that the army pull out": the word tells, whatever the tree makes of the clause
      if (match.complement >= 0 || tree.doc.norm(match.end) === 'that') return match;
      continue;
    }
    const own =
      match.kind !== 'verb' &&
      tree
        .kids(token)
        .some((k) => k < token && tree.doc.dep(k) === 'case' && tree.doc.norm(k) === preposition);
    if (own && classes.includes('any')) return match;
    const noun = match.kind === 'prep-pred' ? predicateOf(tree, token) : governed(tree, token, preposition);
    const near = belongs(tree, field, noun, classes)
      ? noun
      : Math.max(followedBy(tree, token, preposition), doneBy(match, preposition));
    if (belongs(tree, field, near, classes)) {
      match.oblique = near;
      return match;
    }
  }
  if (!entry.to) return null;
  const own = infinitiveOf(tree, token);
  const verb = own >= 0 ? own : entry.to.includes('any') ? infinitiveBehind(match) : behindBe(tree, token);
  if (verb < 0) return null;
  const lemma = own < 0 || tree.kid(verb, 'cop') >= 0 ? 'be' : tree.doc.lemma(verb);
  if (!entry.to.includes('any') && !entry.to.includes(lemma)) return null;
  if (
    entry.compl &&
    !belongs(tree, field, verb, entry.compl) &&
    !belongs(tree, field, behindBe(tree, token), entry.compl)
  )
    return null;
  match.complement = verb;
  return match;
}

/** "A claim of responsibility was posted by the militia": what hangs on the verb of the noun; -1 when nothing does. */
function doneBy<E extends Word>({ tree, token, kind }: Match<E>, preposition: string): number {
  const verb = tree.doc.head(token);
  if (kind !== 'noun' || verb < tree.first || !/^nsubj/.test(tree.doc.dep(token))) return -1;
  return governed(tree, verb, preposition);
}

/** "troops stormed the jail": a force or a weapon and a verb of attack, whatever it is that they hit. */
function isPlainDeed<E extends Word>(
  { tree, entry, subject, object }: Match<E>,
  field: FieldReading,
): boolean {
  return (
    subject >= 0 &&
    (object >= 0 || OF_ARMS.has(entry.id)) &&
    (entry as { type?: string }).type === 'attack' &&
    (entry.obj?.includes('target') ?? false) &&
    (object < 0 || (!tree.doc.xpos(object).startsWith('PRP') && !belongs(tree, field, object, WORDS))) &&
    belongs(tree, field, subject, ARMED)
  );
}

/** Verbs that are of arms whatever the tree makes of what follows. */
const OF_ARMS = new Set([
  'bomb',
  'bombard',
  'shell',
  'strafe',
  'ambush',
  'firebomb',
  'raze',
  'mortar',
  'rocket',
]);

/** What is struck, attacked or raided with words alone. */
const WORDS = ['agreement', 'call', 'charge', 'cooperation', 'meeting', 'inquiry'];

const ARMED = ['force', 'weapon', 'projectile'];

/** "called the raid a war crime": the noun group right after the object, wherever the tree hangs it. */
function secondObject<E extends Word>({ tree, object }: Match<E>): number {
  const { doc } = tree;
  return object >= 0 && doc.upos(object + 1) === 'DET' ? nounAfter(tree, object) : -1;
}

/** "were behind the raid": the noun is the predicate, the preposition its case. */
function predicateOf(tree: SentenceTree, preposition: number): number {
  const { doc } = tree;
  return doc.dep(preposition) === 'case' || doc.dep(preposition) === 'mark'
    ? doc.head(preposition)
    : preposition;
}

/** "is seen as an ally": a predicate after "as". */
function isPredicate(tree: SentenceTree, i: number): boolean {
  const { doc } = tree;
  return tree.kids(i).some((k) => k < i && doc.norm(k) === 'as') || ['xcomp', 'appos'].includes(doc.dep(i));
}

function hasBefore(tree: SentenceTree, i: number, words: readonly string[]): boolean {
  const { doc } = tree;
  for (let j = i - 1; j >= tree.first && j >= i - 4; j--) if (words.includes(doc.norm(j))) return true;
  return false;
}

function hasClass(tree: SentenceTree, classes: readonly string[]): boolean {
  for (let i = tree.first; i < tree.end; i++) {
    const own = nounClasses(tree.doc, i);
    if (own && classes.some((c) => own.has(c))) return true;
  }
  return false;
}
