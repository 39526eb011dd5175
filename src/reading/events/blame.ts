import type { Stance } from '../../format/claim.ts';
import { attributionsAround } from '../attribution/chain.ts';
import type { FrameSpeaker, ResponsibilityFrame } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { coordinated, covering } from './classes.ts';
import { accusedAt } from './culprit.ts';
import { isDoubted, joined, saysEither } from './deed.ts';
import { isAboutViolence } from './guilt.ts';
import type { BlameEntry } from './lexicon.ts';
import type { Match } from './match.ts';
import { certaintyOf } from './modality.ts';
import { attributionAt, mentionWithHead } from './near.ts';
import { nounAfter, nounBefore } from './order.ts';
import { sidesOf } from './party.ts';
import { governed, isNegated } from './slots.ts';
import { clauseExtent } from './span.ts';
import { isVerb, subjectOf } from './subjects.ts';
import type { SentenceTree } from './tree.ts';

/** A word of blame, claim or denial with the party it is about and the one who says so. */
export function blameOf(
  reading: Reading,
  field: FieldReading,
  match: Match<BlameEntry>,
): ResponsibilityFrame | null {
  const { tree, token, entry } = match;
  const negated =
    (entry.negated || entry.stance !== 'denies') &&
    isNegated(tree, match.kind === 'prep-pred' ? site(match) : token);
  const cleared = negated && CLEARS.has(match.kind);
  if (entry.negated ? !negated : negated && !cleared) return null;
  const certainty = certaintyOf(tree, token);
  if (certainty === 'expected' || certainty === 'conditional') return null;
  if (entry.id === 'claim-attack' && match.object > token && opensClause(tree, match.object)) return null;
  if (!isAboutViolence(reading, field, match) || isOtherCharge(match)) return null;
  if (isToBlame(match)) return toBlame(reading, field, match);
  if (UNTRUE.has(entry.id)) return callsUntrue(reading, field, match);
  const speaker = entry.speaker ? whoSays(field, reading, match) : null;
  const [head, sides] =
    entry.stance === 'denies' && !entry.negated ? denied(reading, field, match) : held(reading, field, match);
  if (sides.length === 0) return null;
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
incite ignore cover obstruct block delay prevent refuse mislead neglect abandon conceal deny distort manipulate politicize
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

/** Who blames, claims or denies: the subject, who issued it when that is a document, whom the cue has, or the name in front of a comma. */
function whoSays(
  field: FieldReading,
  reading: Reading,
  { tree, subject, token }: Match<BlameEntry>,
): FrameSpeaker | null {
  const a = attributionAt(field, token);
  const near = a?.speakerSpan && a.source[0] && a.source[0].first > subject && a.source[0].end <= token;
  const speaker =
    (near ? speakerByCue(field, token) : null) ??
    speakerOf(field, issuerOf(field, reading, tree, subject >= 0 ? subject : subjectAbove(tree, token))) ??
    speakerByCue(field, token);
  if (speaker || subject >= 0 || tree.doc.norm(token - 1) !== ',') return speaker;
  const m = covering(field.mentions, token - 2);
  return m && m.end === token - 1 ? { first: m.first, end: m.end, actor: m.actor } : null;
}

/** "Police see the hand of the separatists": the subject of the verb that a noun of blame hangs on. */
function subjectAbove(tree: SentenceTree, noun: number): number {
  const { doc } = tree;
  if (doc.upos(noun) !== 'NOUN') return -1;
  for (let v = doc.head(noun), n = 0; v >= tree.first && n < 3; v = doc.head(v), n++)
    if (isVerb(doc, v)) return tree.kid(v, 'nsubj');
  return -1;
}

function speakerOf(field: FieldReading, head: number): FrameSpeaker | null {
  if (head < 0) return null;
  const m = mentionWithHead(field, head) ?? covering(field.mentions, head);
  return m ? { first: m.first, end: m.end, actor: m.actor } : null;
}

/** Who speaks by the attribution that hangs on the same word: whom a pronoun or an unknown name stands for. */
function speakerByCue(field: FieldReading, token: number): FrameSpeaker | null {
  const a = attributionAt(field, token);
  return a?.speakerSpan && a.speakers.length > 0 ? { ...a.speakerSpan, actor: a.speakers[0] } : null;
}

/** Token and names of those held responsible. */
function held(reading: Reading, field: FieldReading, match: Match<BlameEntry>): [number, string[]] {
  const { tree, entry, token } = match;
  let head: number;
  if (entry.actor === 'obj') head = match.object;
  else if (entry.actor === 'subj') head = believed(match) ?? match.subject;
  else if (entry.actor === 'poss') head = owner(tree, token);
  else head = governed(tree, token, entry.actor);
  return [head, accusedAt(reading, field, tree, head)];
}

/** "looked for a man believed to be responsible": the noun before the participle. */
function believed({ tree, token }: Match<BlameEntry>): number | null {
  const { doc } = tree;
  if (doc.norm(token - 1) !== 'be' || doc.norm(token - 2) !== 'to') return null;
  const participle = /^(?:believed|thought|suspected|said|alleged)$/.test(doc.norm(token - 3));
  return participle && doc.upos(token - 4) === 'NOUN' && token - 4 >= tree.first ? token - 4 : null;
}

/** "the regime's responsibility", "Russian responsibility", "the responsibility of the army". */
function owner(tree: SentenceTree, noun: number): number {
  const poss = tree.kid(noun, 'nmod:poss', 'amod', 'compound');
  return poss >= 0 ? poss : governed(tree, noun, 'of');
}

/** Whose part is denied: that of the subject of the clause, else the speaker's own. */
function denied(reading: Reading, field: FieldReading, match: Match<BlameEntry>): [number, string[]] {
  const { tree, subject, token } = match;
  const doer = deniedDoer(match);
  if (doer > token && !isOwn(tree, doer)) {
    const sides = sidesOf(reading, tree, doer);
    // "denied that any Keshi had taken part"
    const { doc } = tree;
    if (sides.length === 0 && /^(?:any|no|a)$/.test(doc.norm(doer - 1)) && doc.xpos(doer).startsWith('NNP'))
      sides.push(doc.form(doer));
    if (sides.length > 0) return [doer, sides];
    // "denied that fighters had shot from its ground": others are spoken of, and no side is named.
    if (
      !isUndergone(tree, match.complement) &&
      tree.doc.upos(doer) !== 'PRON' &&
      isBystander(reading, field, match)
    )
      return [-1, []];
  }
  const issuer = issuerOf(field, reading, tree, subject);
  const own = bodyDenying(reading, field, issuer) ?? accusedAt(reading, field, tree, issuer);
  if (own.length === 0 && issuer >= 0 && tree.doc.upos(issuer) === 'PRON') {
    const speaker = speakerByCue(field, token);
    if (speaker) own.push(reading.actors[speaker.actor].name);
  }
  return [issuer, [...new Set([...own, ...alliesOf(reading, match)])]];
}

/** "Front spokesman Tovar Brenn denied": it is the front's part that he denies. */
function bodyDenying(reading: Reading, field: FieldReading, issuer: number): string[] | null {
  const speaker = speakerOf(field, issuer);
  const of = speaker ? reading.actors[speaker.actor].of : undefined;
  if (of === undefined) return null;
  const { kind, name } = reading.actors[of];
  return kind === 'armed-group' || kind === 'military' || kind === 'government' ? [name] : null;
}

/** The subject of the clause that is denied; -1 when none is: "denied [that] the army had shelled it". */
function deniedDoer({ tree, complement, object, token }: Match<BlameEntry>): number {
  if (complement >= 0 && isVerb(tree.doc, complement)) return subjectOf(tree, complement);
  if (tree.doc.norm(token + 1) === 'that') return nounAfter(tree, token + 1);
  return actsFinite(tree, object) ? object : -1;
}

/** Does somebody deny who fights for no side: a charity, a witness, an outlet? */
function isBystander(reading: Reading, field: FieldReading, { token, subject }: Match<BlameEntry>): boolean {
  const speaker = speakerOf(field, subject) ?? speakerByCue(field, token);
  return (
    speaker !== null &&
    /^(?:organisation|outlet|agency|witness|document|unnamed)$/.test(reading.actors[speaker.actor].kind)
  );
}

function isUndergone({ doc, first }: SentenceTree, verb: number): boolean {
  for (let i = verb - 1; i >= first && i > verb - 4; i--)
    if (/^(?:been|was|were|being)$/.test(doc.norm(i))) return true;
  return false;
}

/** "issued a statement denying": not the statement but whoever issued it. */
function issuerOf(field: FieldReading, reading: Reading, tree: SentenceTree, subject: number): number {
  const mention = mentionWithHead(field, subject);
  if (!mention || reading.actors[mention.actor].kind !== 'document') return subject;
  const verb = tree.doc.head(subject);
  const issuer = verb >= tree.first && isVerb(tree.doc, verb) ? subjectOf(tree, verb) : -1;
  return issuer >= 0 ? issuer : subject;
}

/** "denied that its aircraft or those of its Kesh allies": the others whose part is denied with the speaker's own. */
function alliesOf(reading: Reading, { tree, object }: Match<BlameEntry>): string[] {
  if (object < 0 || !isOwn(tree, object)) return [];
  return coordinated(tree, object)
    .slice(1)
    .flatMap((h) => sidesOf(reading, tree, h));
}

/** "its aircraft", "they". */
function isOwn(tree: SentenceTree, head: number): boolean {
  const { doc } = tree;
  if (doc.upos(head) === 'PRON' || /^(?:its|their|his|her|our)$/.test(doc.norm(head - 1))) return true;
  return tree
    .kids(head)
    .some((k) => doc.dep(k) === 'nmod:poss' && /^(?:its|their|his|her|our)$/.test(doc.norm(k)));
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** "denied the army had used": what looks like the object is the subject of a clause. */
function actsFinite({ doc, end }: SentenceTree, noun: number): boolean {
  return noun >= 0 && noun + 1 < end && FINITE.test(doc.xpos(noun + 1));
}
