import type { FieldReading, Reading } from '../../reading.ts';
import { coordinated } from '../clauses/classes.ts';
import { coreOf } from '../clauses/core.ts';
import type { Match } from '../clauses/match.ts';
import { nounAfter } from '../clauses/order.ts';
import { isVerb, subjectOf } from '../clauses/subjects.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { accusedAt } from '../parties/culprit.ts';
import { sidesOf } from '../parties/party.ts';
import { sidesIn } from '../parties/sides.ts';
import type { BlameEntry } from '../words/lexicon.ts';
import { issuerOf, speakerByCue, speakerOf } from './accuser.ts';

/** Whose part is denied: that of the subject of the clause, else the speaker's own. */
export function denied(reading: Reading, field: FieldReading, match: Match<BlameEntry>): [number, string[]] {
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
  const own =
    bodyDenying(reading, field, issuer) ??
    ownerOf(reading, tree, issuer) ??
    accusedAt(reading, field, tree, issuer);
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

/** "The government's communication service dismissed it": an office that goes by its owner's name alone; null for others. */
function ownerOf(reading: Reading, tree: SentenceTree, issuer: number): string[] | null {
  if (issuer < 0) return null;
  const w = tree.doc.norm(issuer);
  if (!/^(?:service|office|bureau|department|agency|centre|center|team|minister|premier|spokes\w+)$/.test(w))
    return null;
  const sides = sidesIn(reading, tree, coreOf(tree, issuer), issuer);
  if (sides.length > 0) return sides;
  return /^(?:minister|premier)$/.test(w) ? ['government'] : null;
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

/** Tags of finite verbs. */
export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** "denied the army had used": what looks like the object is the subject of a clause. */
function actsFinite({ doc, end }: SentenceTree, noun: number): boolean {
  return noun >= 0 && noun + 1 < end && FINITE.test(doc.xpos(noun + 1));
}
