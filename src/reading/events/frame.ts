import type { Certainty, EventType } from '../../format/claim.ts';
import { attributionsAround } from '../attribution/chain.ts';
import type { EventFrame, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { agreementOf } from './agreement.ts';
import { belongs } from './clauses/classes.ts';
import type { Match } from './clauses/match.ts';
import { certaintyOf } from './clauses/modality.ts';
import { governed } from './clauses/slots.ts';
import { clauseExtent, groupExtent } from './grammar/span.ts';
import type { SentenceTree } from './grammar/tree.ts';
import { holderOf, nameOf } from './parties/party.ts';
import { timingOf } from './timing.ts';
import type { EventEntry } from './words/lexicon.ts';
import { weaponsIn } from './words/weapons.ts';

/** Types whose that-clause or infinitive is what is said, so that it belongs to the words of the claim. */
const WITH_CLAUSE: ReadonlySet<EventType> = new Set([
  'notify',
  'demand',
  'accuse',
  'threaten',
  'intent',
  'obstruct-aid',
  'reject',
  'agree',
  'target',
  'statement',
]);
const WITH_WEAPONS: ReadonlySet<EventType> = new Set(['attack', 'target', 'accuse', 'intent']);
const OF_AGREEMENT: ReadonlySet<EventType> = new Set(['agree', 'violate', 'undermine']);

/** Turns a matched word into an event with its two sides, weapons, timing and the words that say so. */
export function frameOf(reading: Reading, field: FieldReading, match: Match<EventEntry>): EventFrame {
  const { tree, entry, token } = match;
  const type = typeOf(match, field);
  const agent = agentToken(match);
  const recipient = recipientToken(match);
  const span = spanOf(match, type);
  const frame: EventFrame = {
    first: span.first,
    end: span.end,
    type,
    trigger: token,
    agent:
      (isSpeaker(field, token, agent) ? null : nameOf(reading, field, tree, agent)) ??
      speakerFor(reading, field, type, span),
    recipient:
      type === 'seize' ? holderOf(reading, tree, recipient) : nameOf(reading, field, tree, recipient),
    weapons: WITH_WEAPONS.has(type) ? weaponsIn(field, span) : [],
    timing: type === 'notify' ? timingOf(match, span) : null,
    certainty: certaintyFor(match, type),
    rule: `events/${entry.id}`,
  };
  if (entry.acled) frame.acled = entry.acled;
  if (OF_AGREEMENT.has(type)) frame.agreement = agreementOf(reading, field, match, span);
  return frame;
}

const SPOKEN: ReadonlySet<EventType> = new Set(['accuse', 'reject', 'statement']);

/** Who accuses when the words name nobody: whoever speaks. */
function speakerFor(reading: Reading, field: FieldReading, type: EventType, span: TokenSpan): string | null {
  if (!SPOKEN.has(type)) return null;
  const [nearest] = attributionsAround(field, span);
  return nearest && nearest.speakers[0] >= 0 ? reading.actors[nearest.speakers[0]].name : null;
}

/** "the ministry said that two aircraft, ..., carried out": who says it is not who did it, whatever the tree has. */
function isSpeaker(field: FieldReading, token: number, agent: number): boolean {
  if (agent < 0) return false;
  return attributionsAround(field, { first: token, end: token + 1 }).some(
    (a) =>
      !a.cue.some((c) => c.first <= token && token < c.end) &&
      a.source.some((s) => s.first <= agent && agent < s.end),
  );
}

/** A strike that hits, as against somebody who strikes: what is reported is the target. */
function typeOf(match: Match<EventEntry>, field: FieldReading): EventType {
  const { entry, passive, subject, tree } = match;
  if (entry.type !== 'attack' || match.kind !== 'verb' || !entry.obj?.includes('target')) return entry.type;
  if (passive ? subject < 0 : belongs(tree, field, subject, ['attack', 'projectile'])) return 'target';
  return 'attack';
}

function agentToken({ entry, subject, tree, token }: Match<EventEntry>): number {
  if (entry.agent === undefined || entry.agent === 'subj')
    return entry.noun && entry.agent === undefined && subject < 0 ? possessor(tree, token) : subject;
  if (entry.agent === 'none') return -1;
  const poss = entry.noun ? possessor(tree, token) : -1;
  const found = governed(tree, token, entry.agent);
  return found >= 0 ? found : poss;
}

function possessor(tree: Match<EventEntry>['tree'], noun: number): number {
  return tree.kid(noun, 'nmod:poss');
}

function recipientToken({
  entry,
  object,
  subject,
  tree,
  token,
  passive,
  oblique,
}: Match<EventEntry>): number {
  switch (entry.recipient) {
    case undefined:
    case 'obj':
      return object >= 0 ? object : -1;
    case 'subj':
      return subject;
    default: {
      const found = governed(tree, token, entry.recipient);
      if (found >= 0) return found;
      return oblique >= 0 ? oblique : passive ? object : -1;
    }
  }
}

function spanOf(match: Match<EventEntry>, type: EventType): TokenSpan {
  const { tree, token, kind, passive, subject, object, complement, oblique } = match;
  const { doc } = tree;
  const withClauses = WITH_CLAUSE.has(type);
  let span: TokenSpan;
  if (kind === 'noun' && tree.kid(token, 'cop') < 0) span = nounSpan(match);
  else {
    const before = passive ? object : subject;
    span = clauseExtent(tree, token, { subject: before < token ? before : -1, withClauses });
  }
  let { first, end } = span;
  for (const t of [object, oblique]) if (t > token) end = Math.max(end, groupExtent(tree, t).end);
  end = Math.max(end, match.end);
  const doing = withClauses ? gerundOf(tree, object) : -1;
  if (doing > token) end = Math.max(end, clauseExtent(tree, doing, { subject: -1, withClauses: true }).end);
  if (withClauses && complement > token)
    end = Math.max(end, clauseExtent(tree, complement, { subject: -1, withClauses: true }).end);
  end = Math.max(token + 1, cutRelative(tree, token, end));
  if (!withClauses) end = cutQuote(tree, token, end);
  while (end - first > 1 && doc.upos(end - 1) === 'PUNCT' && !/["”’']/.test(doc.norm(end - 1))) end--;
  return { first, end };
}

/** "accused the rebels of violating": the gerund that hangs on the object. */
function gerundOf(tree: SentenceTree, object: number): number {
  const { doc } = tree;
  if (object < 0) return -1;
  return (
    tree
      .kids(object)
      .find((k) => k > object && doc.xpos(k) === 'VBG' && /^(?:of|for)$/.test(doc.norm(k - 1))) ?? -1
  );
}

/** "The truce, which took effect on Monday, is": a relative clause ends at its comma. */
function cutRelative(tree: SentenceTree, token: number, end: number): number {
  const { doc } = tree;
  let opens = false;
  for (let i = token - 1; i >= tree.first && i > token - 6; i--) {
    if (doc.norm(i) === 'which' || doc.norm(i) === 'who') opens = doc.norm(i - 1) === ',';
  }
  if (!opens) return end;
  for (let i = token + 1; i < end; i++) if (doc.norm(i) === ',') return i;
  return end;
}

/** 'was looking into the raid and "if it turns out': what is quoted behind "and" is another statement. */
function cutQuote({ doc }: SentenceTree, token: number, end: number): number {
  for (let i = token + 2; i < end; i++)
    if (/^["“]$/.test(doc.norm(i)) && /^(?:and|but|that|:)$/.test(doc.norm(i - 1))) return i - 1;
  return end;
}

function nounSpan({ tree, token, oblique, complement }: Match<EventEntry>): TokenSpan {
  const { first, end } = groupExtent(tree, token);
  let last = Math.max(end, token + 1);
  if (oblique > token) last = Math.max(last, groupExtent(tree, oblique).end);
  if (complement > token) last = Math.max(last, tree.extent(complement).end);
  return { first, end: last };
}

/** Denying is what some types are about: their certainty is that of the statement. */
function certaintyFor({ tree, token }: Match<EventEntry>, type: EventType): Certainty {
  const certainty = certaintyOf(tree, token);
  if (
    (type === 'intent' || type === 'reject' || type === 'statement') &&
    (certainty === 'denied' || certainty === 'expected')
  )
    return 'asserted';
  if (type === 'threaten' && certainty === 'expected') return 'asserted';
  return certainty;
}
