import type { FrameSpeaker } from '../../layers.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { Match } from '../clauses/match.ts';
import { isVerb, subjectOf } from '../clauses/subjects.ts';
import { attributionAt, mentionWithHead } from '../grammar/near.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import type { BlameEntry } from '../words/lexicon.ts';

/** Who blames, claims or denies: the subject, who issued it when that is a document, whom the cue has, or the name in front of a comma. */
export function whoSays(
  field: FieldReading,
  reading: Reading,
  { tree, subject, token }: Match<BlameEntry>,
): FrameSpeaker | null {
  const a = attributionAt(field, token);
  // "a group calling itself Dawn": the cue has its name
  const behind = a?.speakerSpan && a.source[0]?.first <= subject && a.speakerSpan.first >= subject;
  if (behind) return speakerByCue(field, token);
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

export function speakerOf(field: FieldReading, head: number): FrameSpeaker | null {
  if (head < 0) return null;
  const m = mentionWithHead(field, head) ?? covering(field.mentions, head);
  return m ? { first: m.first, end: m.end, actor: m.actor } : null;
}

/** Who speaks by the attribution that hangs on the same word: whom a pronoun or an unknown name stands for. */
export function speakerByCue(field: FieldReading, token: number): FrameSpeaker | null {
  const a = attributionAt(field, token);
  return a?.speakerSpan && a.speakers.length > 0 ? { ...a.speakerSpan, actor: a.speakers[0] } : null;
}

/** "issued a statement denying": not the statement but whoever issued it. */
export function issuerOf(field: FieldReading, reading: Reading, tree: SentenceTree, subject: number): number {
  const mention = mentionWithHead(field, subject);
  if (!mention || reading.actors[mention.actor].kind !== 'document') return subject;
  const verb = tree.doc.head(subject);
  const issuer = verb >= tree.first && isVerb(tree.doc, verb) ? subjectOf(tree, verb) : -1;
  return issuer >= 0 ? issuer : subject;
}
