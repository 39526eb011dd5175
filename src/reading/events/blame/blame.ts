import type { Stance } from '../../../format/claim.ts';
import { WordTest } from '../../../language/word-test.ts';
import { attributionsAround } from '../../attribution/chain.ts';
import type { ResponsibilityFrame } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { Match } from '../clauses/match.ts';
import { certaintyOf } from '../clauses/modality.ts';
import { nounBefore } from '../clauses/order.ts';
import { governed, isNegated } from '../clauses/slots.ts';
import { clauseExtent } from '../grammar/span.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { accusedAt } from '../parties/culprit.ts';
import type { BlameEntry } from '../words/lexicon.ts';
import { speakerOf, whoSays } from './accuser.ts';
import { admitsNothing } from './admits-doing.ts';
import { denied, FINITE } from './denial.ts';
import { isAboutViolence } from './guilt.ts';
import { isDoubted, joined, saysEither } from './how-sure.ts';

/** A word of blame, claim or denial with the party it is about and the one who says so. */
export function blameOf(
  reading: Reading,
  field: FieldReading,
  match: Match<BlameEntry>,
): ResponsibilityFrame | null {
  const { tree, token, entry } = match;
  if (admitsNothing(match)) return null;
  if (entry.id === 'attribute' && PAPERS.test(tree.doc.norm(token - 1))) return null;
  const negated =
    (entry.negated || entry.stance !== 'denies') &&
    (isNegated(tree, match.kind === 'prep-pred' ? site(match) : token) ||
      hasNone(match) ||
      isDisbelieved(tree, token));
  const cleared = negated && CLEARS.has(match.kind);
  if (entry.negated ? !negated : negated && !cleared) return null;
  const certainty = certaintyOf(tree, token);
  if (certainty === 'expected' || certainty === 'conditional') return null;
  if (entry.id === 'claim-attack' && match.object > token && opensClause(tree, match.object)) return null;
  if (!isAboutViolence(reading, field, match) || isOtherCharge(match)) return null;
  if (FORCES.has(entry.id) && !/^(?:the|being|responsible)$/.test(tree.doc.norm(match.end))) return null;
  if (isToBlame(match)) return toBlame(reading, field, match);
  if (UNTRUE.has(entry.id)) return callsUntrue(reading, field, match);
  const [head, named] =
    entry.stance === 'denies' && !entry.negated ? denied(reading, field, match) : held(reading, field, match);
  const own = entry.stance === 'claims' || entry.stance === 'admits';
  const sides = (own && spokenFor(reading, field, tree, head)) || named;
  if (sides.length === 0) return null;
  const speaker =
    entry.speaker === 'actor'
      ? speakerOf(field, head)
      : entry.speaker
        ? whoSays(field, reading, match)
        : null;
  const either = head >= 0 && saysEither(tree, head);
  const stance: Stance = cleared
    ? 'denies'
    : entry.stance === 'blames' && (either || isDoubted(tree, token))
      ? 'suspects'
      : entry.stance;
  const before = match.passive ? match.object : match.subject;
  const span = clauseExtent(tree, token, {
    subject: before >= 0 && before < token ? before : -1,
    withClauses: true,
  });
  return {
    ...span,
    trigger: token,
    stance,
    actor: joined(sides, either),
    certainty: 'asserted',
    speaker,
    rule: `responsibility/${entry.id}`,
  };
}

/** "a statement attributed to the movement": what is somebody's is no deed. */
const PAPERS =
  /^(?:statements?|messages?|videos?|recordings?|letters?|tapes?|posts?|quotes?|remarks?|communiqu[eé]s?)$/;

/** "named the brigade as the unit that", where "were identified as soldiers" says of people who they are. */
const FORCES = new Set(['names-force', 'identifies-force']);

/** "Front spokesman Tovar Brenn claimed the attack": it is the front's; null where nobody speaks for a side. */
function spokenFor(
  reading: Reading,
  field: FieldReading,
  { doc, first, end }: SentenceTree,
  head: number,
): string[] | null {
  const speaker = head < 0 ? undefined : covering(field.mentions, head);
  const of = speaker && reading.actors[speaker.actor].of;
  if (of === undefined) return null;
  const { kind, name } = reading.actors[of];
  if (SIDES.has(kind)) return [name];
  return kind === 'organisation' && SPOKESMAN.next(doc, first, end) < end ? [name] : null;
}

const SPOKESMAN = new WordTest(/^spokes(?:m[ae]n|wom[ae]n|persons?|people)$/);

/** "Police do not believe Plim was involved": what somebody does not believe. */
function isDisbelieved(tree: SentenceTree, token: number): boolean {
  const { doc } = tree;
  const head = doc.dep(token) === 'ccomp' ? doc.head(token) : -1;
  return (
    head >= tree.first &&
    /^(?:believe|think|suspect|consider)$/.test(doc.lemma(head)) &&
    isNegated(tree, head)
  );
}

/** "had no aircraft in the area": what is negated is the verb that the place hangs on. */
function hasNone({ tree, token, kind, entry }: Match<BlameEntry>): boolean {
  const verb = tree.doc.head(token);
  return (
    entry.negated === true &&
    kind === 'noun' &&
    verb >= tree.first &&
    /^(?:obl|nmod)$/.test(tree.doc.dep(token)) &&
    (isNegated(tree, verb) || tree.kids(verb).some((k) => k < verb && tree.doc.norm(k) === 'no'))
  );
}

/** "The rebels are to blame for the raid": the subject is blamed, by whoever speaks. */
const isToBlame = ({ tree: { doc }, token, entry }: Match<BlameEntry>): boolean =>
  entry.verb === 'blame' && doc.norm(token) === 'blame' && doc.norm(token - 1) === 'to';

function toBlame(
  reading: Reading,
  field: FieldReading,
  match: Match<BlameEntry>,
): ResponsibilityFrame | null {
  const { tree, token } = match;
  const { doc } = tree;
  let be = token - 2;
  while (be > tree.first && doc.upos(be) === 'ADV') be--;
  const head = doc.upos(be) === 'AUX' ? nounBefore(tree, be) : -1;
  const sides = accusedAt(reading, field, tree, head);
  if (sides.length === 0) return null;
  return {
    ...clauseExtent(tree, token, { subject: head, withClauses: true }),
    trigger: token,
    stance: isNegated(tree, token) ? 'denies' : 'blames',
    actor: joined(sides, saysEither(tree, head)),
    certainty: 'asserted',
    rule: 'responsibility/to-blame',
  };
}

/** Words that call a charge untrue: the part of whoever says so is denied, when it is a side. */
const UNTRUE = new Set(['untrue', 'baseless', 'unfounded', 'fabricated']);

function callsUntrue(
  reading: Reading,
  field: FieldReading,
  match: Match<BlameEntry>,
): ResponsibilityFrame | null {
  const { tree, token, subject, entry } = match;
  const [nearest] = attributionsAround(field, { first: token, end: token + 1 });
  if (!nearest?.speakerSpan || nearest.speakers.length === 0 || isNegated(tree, token)) return null;
  const speaker = reading.actors[nearest.speakers[0]];
  const side = speaker.of === undefined ? speaker : reading.actors[speaker.of];
  if (!SIDES.has(side.kind)) return null;
  return {
    ...clauseExtent(tree, token, { subject: subject < token ? subject : -1, withClauses: false }),
    trigger: token,
    stance: 'denies',
    actor: side.party ?? side.name,
    certainty: 'asserted',
    speaker: { ...nearest.speakerSpan, actor: nearest.speakers[0] },
    rule: `responsibility/${entry.id}`,
  };
}

const SIDES = new Set(['armed-group', 'military', 'government']);

/** What people are accused of beside having done it. */
const NOT_DOING = new Set(
  `hide shelter fail lie exaggerate fabricate inflate invent spread harbour harbor support back fund finance arm
incite ignore brandish cover obstruct block delay prevent refuse mislead neglect abandon conceal deny distort manipulate politicize
provoke encourage protect tolerate allow help aid train equip supply sponsor turn overlook underreport misrepresent
escalate sabotage undermine try seek plan plot interfere meddle infiltrate`.split(/\s+/),
);

/** "accused the group of using human shields", "blamed the police for failing to act": another charge than the attack. */
function isOtherCharge({ tree, token, entry }: Match<BlameEntry>): boolean {
  if (entry.stance !== 'blames' || entry.speaker !== 'subj') return false;
  const { doc } = tree;
  for (let i = token + 1; i < tree.end - 1 && i < token + 14; i++) {
    if (!/^(?:of|for)$/.test(doc.norm(i)) || doc.xpos(i + 1) !== 'VBG') continue;
    const lemma = doc.lemma(i + 1);
    return NOT_DOING.has(lemma) || (lemma === 'use' && asShields(tree, i + 2));
  }
  return false;
}

/** "of using residents as human shields", where "of using cluster bombs" is about an attack. */
function asShields({ doc, end }: SentenceTree, from: number): boolean {
  for (let i = from; i < Math.min(end, from + 6); i++)
    if (/^(?:shields?|as|cover)$/.test(doc.norm(i))) return true;
  return false;
}

/** "was not responsible", "was not behind it": predicates that clear whom they are about. */
const CLEARS = new Set(['adj', 'prep-pred']);

/** The noun that a preposition makes a predicate of: the negation hangs on it. */
function site({ tree, token }: Match<BlameEntry>): number {
  const { doc } = tree;
  return /^(?:case|mark)$/.test(doc.dep(token)) && doc.head(token) >= tree.first ? doc.head(token) : token;
}

/** "officials claim the strike, a rare one, killed nine": the object is the subject of a statement, nothing is claimed for oneself. */
function opensClause(tree: SentenceTree, object: number): boolean {
  const { doc } = tree;
  for (let i = object + 1; i < tree.end && i < object + 24; i++) {
    const w = doc.norm(i);
    if (FINITE.test(doc.xpos(i))) return true;
    if (/^(?:that|which|who|when|as|after|while|;|:|\.)$/.test(w)) return false;
    if (w !== ',') continue;
    let close = i + 1;
    while (close < tree.end && close < i + 16 && doc.norm(close) !== ',') close++;
    if (doc.norm(close) !== ',' || !/^(?:VBD|VBN|VBZ|MD)$/.test(doc.xpos(close + 1))) return false;
    return true;
  }
  return false;
}

/** Token and names of those held responsible. */
function held(reading: Reading, field: FieldReading, match: Match<BlameEntry>): [number, string[]] {
  const { tree, entry, token } = match;
  let head: number;
  if (entry.actor === 'obj') head = match.object;
  else if (entry.actor === 'subj')
    head = believed(match) ?? rightBefore(match, field) ?? ofOther(match, field) ?? match.subject;
  else if (entry.actor === 'poss') head = owner(tree, token);
  else if (match.oblique >= 0 && match.kind === 'noun' && entry.prep?.[entry.actor]) head = match.oblique;
  else head = governed(tree, token, entry.actor);
  return [head, accusedAt(reading, field, tree, head)];
}

/** "We believe this man, Omar Plim, is responsible": not those who believe it. */
function ofOther({ tree, token, kind, subject }: Match<BlameEntry>, field: FieldReading): number | null {
  const { doc } = tree;
  if (kind !== 'adj' || subject < 0 || !/^(?:we|i|they)$/.test(doc.norm(subject))) return null;
  const be = tree.kid(token, 'cop');
  if (be <= subject || be >= token) return null;
  const last = doc.norm(be - 1) === ',' ? be - 2 : be - 1;
  if (last <= subject || !/^(?:NOUN|PROPN)$/.test(doc.upos(last))) return null;
  return covering(field.mentions, last)?.head ?? last;
}

/** "Brenn, one of the leaders behind the raid": the noun that the phrase describes, and whom that noun is said of. */
function rightBefore({ tree, token, kind, subject }: Match<BlameEntry>, field: FieldReading): number | null {
  const { doc } = tree;
  if (kind !== 'prep-pred' || doc.upos(token - 1) !== 'NOUN' || subject === token - 1) return null;
  if (doc.norm(token - 1) === 'people' || doc.norm(token - 1) === 'hand') return null;
  const noun = nounBefore(tree, token);
  const of = doc.norm(noun - 1) === 'the' ? noun - 2 : noun - 1;
  const one = doc.norm(of) === 'of' && /^(?:one|two|some)$/.test(doc.norm(of - 1)) ? of - 1 : -1;
  if (one > tree.first + 1 && doc.norm(one - 1) === ',' && doc.upos(one - 2) === 'PROPN')
    return covering(field.mentions, one - 2)?.head ?? one - 2;
  return noun;
}

/** "looked for somebody believed to be responsible": the noun before the participle. */
function believed({ tree, token }: Match<BlameEntry>): number | null {
  const { doc } = tree;
  if (doc.norm(token - 1) !== 'be' || doc.norm(token - 2) !== 'to') return null;
  const participle = /^(?:believed|thought|suspected|said|alleged)$/.test(doc.norm(token - 3));
  return participle && doc.upos(token - 4) === 'NOUN' && token - 4 >= tree.first ? token - 4 : null;
}

/** "the regime's responsibility", "Russian responsibility", "the responsibility of the army". */
function owner(tree: SentenceTree, noun: number): number {
  const poss = tree.kid(noun, 'nmod:poss', 'amod', 'compound');
  if (poss >= 0) return poss;
  return tree.doc.norm(noun + 1) === 'of' ? governed(tree, noun, 'of') : -1;
}
