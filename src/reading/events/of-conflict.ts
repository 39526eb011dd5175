import type { EventType } from '../../format/claim.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { condemnsViolence, isAboutConflict } from './about-conflict.ts';
import { belongs } from './clauses/classes.ts';
import { isSport } from './clauses/figurative.ts';
import type { Match } from './clauses/match.ts';
import { governed } from './clauses/slots.ts';
import { isDeadlyWeapon, isViolentNoun, isViolentVerb, violenceIn } from './clauses/violence.ts';
import { isBelligerent } from './parties/belligerent.ts';
import { isAboutWar } from './relevance.ts';
import type { EventEntry } from './words/lexicon.ts';

/** Is an event one of a conflict: by what is supported, accused of, denied, condemned, investigated? Politics and courts use the same verbs. */

type Test = (match: Match<EventEntry>, field: FieldReading, reading: Reading) => boolean;

const TESTS: Partial<Record<EventType, Test>> = {
  attack: (m, field) =>
    !isOrdinaryAct(m) && !isSport(m) && !isCompound(m) && !isDiscord(m, field) && !isTrait(m) && !isAim(m),
  threaten: (m) => !promisesGood(m),
  target: (m, field) => !isGuess(m) && !isPurpose(m, field),
  accuse: (m, field, reading) => isAboutConflict(m, field, reading),
  reject: (m, field, reading) => isAboutConflict(m, field, reading),
  statement: (m, field, reading) => isAboutConflict(m, field, reading),
  condemn: condemnsViolence,
  support: (m, field, reading) => isSide(m, field, reading),
  investigate: (m, field) => looksIntoHarm(m, field),
  meet: (m, field) => isMeeting(m, field),
  demand: (m, field, reading) =>
    m.entry.id === 'ask-to'
      ? asksSide(m, field, reading)
      : m.entry.id !== 'call-noun' || /^(?:for|to|by|from)$/.test(m.tree.doc.norm(m.token + 1)),
  intent: ({ entry, complement, tree }) =>
    !entry.noun ||
    complement < 0 ||
    isViolentVerb(tree.doc, complement) ||
    tree.doc.dep(complement) === 'root',
  regret: ({ entry, tree, token }) => entry.id !== 'sorry' || tree.doc.dep(token) !== 'amod',
  notify: ({ tree, token }) => !/^(?:relatives?|kin|famil(?:y|ies)|next)$/.test(tree.doc.norm(token + 2)),
  aid: ({ entry, tree, token }) =>
    entry.id !== 'treat' || !tree.kids(token).some((k) => /^(?:way|like|as)$/.test(tree.doc.norm(k))),
  seize: ({ entry, tree, token }) => entry.id !== 'take-ground' || tree.doc.norm(token + 1) !== 'part',
};

/** False for what the same words tell of politics, courts, sport and accidents. */
export function isOfConflict(match: Match<EventEntry>, field: FieldReading, reading: Reading): boolean {
  if (isNobody(match)) return false;
  return TESTS[match.entry.type]?.(match, field, reading) ?? true;
}

/** "Nobody has claimed responsibility", "no group condemned it": nothing was said. Attacks have their own ways to say so. */
function isNobody({ entry, tree, subject }: Match<EventEntry>): boolean {
  if (subject < 0 || !SAID.has(entry.type)) return false;
  const { doc } = tree;
  return NOBODY.test(doc.norm(subject)) || NOBODY.test(doc.norm(doc.leftEdge(subject)));
}

const SAID: ReadonlySet<EventType> = new Set([
  'statement',
  'accuse',
  'condemn',
  'reject',
  'threaten',
  'regret',
]);
const NOBODY = /^(?:no|nobody|none|neither|no-one)$/;

const ORDINARY = /^(?:crimes?|campaigns?|actions?|missions?|plans?)$/;

/** "launched a campaign", "committed a crime", with nothing of violence beside it. */
function isOrdinaryAct({ entry, tree, object, subject }: Match<EventEntry>): boolean {
  const { doc } = tree;
  const noun = entry.obj?.includes('attack') ? object : entry.subj?.includes('attack') ? subject : -1;
  return (
    entry.id !== 'invite-war' &&
    noun >= 0 &&
    ORDINARY.test(doc.norm(noun)) &&
    !violenceIn(doc, tree.first, tree.end)
  );
}

/** "the reduction target it pledged": a noun. */
const isAim = ({ entry, tree, token }: Match<EventEntry>): boolean =>
  entry.id === 'target' && tree.doc.norm(token) === 'target' && tree.doc.upos(token) !== 'VERB';

/** "the forces fighting the group": what somebody does at all times tells of no one clash. */
function isTrait({ entry, tree, token }: Match<EventEntry>): boolean {
  const { doc } = tree;
  return (
    (entry.id === 'fight' || entry.id === 'battle') &&
    doc.xpos(token) === 'VBG' &&
    doc.dep(token) === 'acl' &&
    /^(?:NOUN|PROPN)$/.test(doc.upos(token - 1))
  );
}

const COMPOUND =
  /^(?:sites?|victims?|suspects?|investigations?|investigators?|case|cases|scare|scares|squads?|threats?|blasts?|attacks?|explosions?|makers?|runs|scenes?|survivors?|plots?|probe|wounds?|injuries)$/;

/** "visits bombing sites", "bomb blasts": the first half of a noun. */
function isCompound({ tree, token, kind }: Match<EventEntry>): boolean {
  const { doc } = tree;
  return kind === 'verb' && /(?:ing|bomb|stab)$/.test(doc.norm(token)) && COMPOUND.test(doc.norm(token + 1));
}

const TO_PUNISH =
  /^(?:punish|hunt|pay|avenge|crush|retaliate|respond|strike|attack|defeat|destroy|eliminate|capture|kill|catch|pursue|fight|track|suffer|go|escape|regret)$/;

/** "promised that the road would be rebuilt": no threat. */
function promisesGood({ entry, tree, complement }: Match<EventEntry>): boolean {
  if (!entry.id.endsWith('-that')) return false;
  return complement < 0 || !TO_PUNISH.test(tree.doc.lemma(complement));
}

/** "seven of the dead were believed to be children": nothing was hit by mistake. */
function isGuess({ entry, tree, token, complement }: Match<EventEntry>): boolean {
  if (!entry.compl) return false;
  if (tree.doc.norm(token - 2) === 'what' || tree.doc.norm(token - 3) === 'what') return false;
  return !violenceIn(tree.doc, tree.first, token) || tree.kid(complement, 'case') >= 0;
}

/** "aimed at preventing", "remarks aimed at": a purpose, words. */
function isPurpose(
  { entry, tree, end, subject, object, passive }: Match<EventEntry>,
  field: FieldReading,
): boolean {
  if (entry.id !== 'aim-at') return false;
  if (/ing$/.test(tree.doc.norm(end))) return true;
  const aimed = passive ? object : subject;
  return aimed >= 0 && !belongs(tree, field, aimed, ['attack', 'weapon', 'projectile', 'force']);
}

/** "The plan clashes with the law." */
function isDiscord({ entry, tree, subject }: Match<EventEntry>, field: FieldReading): boolean {
  return (
    entry.id === 'clash' &&
    subject >= 0 &&
    !belongs(tree, field, subject, ['actor', 'force', 'party', 'people'])
  );
}

/** "gathered evidence", "met the needs of", "held a news conference": nobody consults with anybody. */
function isMeeting({ entry, tree, object }: Match<EventEntry>, field: FieldReading): boolean {
  const { doc } = tree;
  if (object < 0) return true;
  if (entry.verb === 'meet') return belongs(tree, field, object, ['actor', 'party', 'body', 'force']);
  if (entry.verb === 'gather') return belongs(tree, field, object, ['body', 'people', 'actor']);
  return !/^(?:news|press)$/.test(doc.norm(object - 1));
}

/** "asked the coalition to intervene": somebody asks a side; not "asked him to stand up", "when asked to leave". */
function asksSide(
  { tree, object, subject, passive }: Match<EventEntry>,
  field: FieldReading,
  reading: Reading,
): boolean {
  return (
    !passive &&
    subject >= 0 &&
    tree.doc.upos(object) !== 'PRON' &&
    (isAboutWar(reading, field) || isBelligerent(tree, field, reading, object))
  );
}

/** Who is backed is a side of a conflict, and so is who backs, when that is told. */
function isSide(
  { entry, tree, token, object, oblique, subject, passive }: Match<EventEntry>,
  field: FieldReading,
  reading: Reading,
): boolean {
  const direct = entry.recipient === undefined || entry.recipient === 'obj';
  const backed = direct ? object : oblique >= 0 ? oblique : governed(tree, token, entry.recipient!);
  // "the spokesman of the coalition supporting the government": the noun right before, whatever the tree calls the subject
  const helper = subject >= 0 && [subject, token - 1].some((i) => isBelligerent(tree, field, reading, i));
  const named = backed >= 0 && tree.doc.upos(backed) !== 'PRON';
  if (named && !isBelligerent(tree, field, reading, backed))
    return helper && tree.doc.upos(backed) === 'PROPN';
  if (entry.id !== 'help-party' && entry.id !== 'assist' && entry.id !== 'support') return true;
  return helper || (subject < 0 ? !passive || named : tree.doc.upos(subject) === 'PRON');
}

const LOOKED_INTO = ['attack', 'harm', 'charge', 'target'];

/** "investigating the raid", "is investigating"; not "investigating his tax returns". */
function looksIntoHarm(
  { entry, tree, token, object, oblique }: Match<EventEntry>,
  field: FieldReading,
): boolean {
  const { doc } = tree;
  const what = oblique >= 0 ? oblique : object;
  if (entry.verb !== 'investigate' || what < 0 || doc.upos(what) === 'PRON') return true;
  return (
    belongs(tree, field, what, LOOKED_INTO) ||
    isViolentNoun(doc, what) ||
    isDeadlyWeapon(doc, what) ||
    violenceIn(doc, token, tree.end)
  );
}
