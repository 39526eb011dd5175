import type { Doc } from '../../language/doc.ts';
import { WordTest } from '../../language/word-test.ts';
import { firstFrom } from '../first-from.ts';
import type { Actor, Attribution, TokenSpan } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { accordingDrafts } from './according.ts';
import { carryOn } from './carry.ts';
import { maybeCue } from './cues.ts';
import type { Draft } from './draft.ts';
import { verbDrafts } from './drafts.ts';
import { extendQuotations } from './extend.ts';
import { bodyOf, headlineDrafts, lostColonDraft, transcriptDraft } from './headline.ts';
import { hearsayDrafts, ownedClaims } from './hearsay.ts';
import { issuerDraft } from './issuer.ts';
import { linkDrafts } from './links.ts';
import { MentionIndex } from './mention-source.ts';
import { nameBeside } from './name-beside.ts';
import { namedNext } from './named-next.ts';
import { nest } from './nesting.ts';
import { quotesOf } from './quotes.ts';
import { signatureDrafts } from './signature.ts';
import { type Resolved, Speakers } from './speakers.ts';
import { withoutTitle } from './title-again.ts';
import { Tree } from './tree.ts';

/** Who says what: cue, source and content of every attribution. */
export function readAttributions(field: FieldReading, reading: Reading): Attribution[] {
  const { doc } = field;
  const quotes = quotesOf(doc);
  const speakers = new Speakers(reading, field);
  const mentions = new MentionIndex(field);
  const out: Attribution[] = [];
  const signed = signatureDrafts(field, quotes);
  let nextSigned = 0;
  for (const [k, { first, end }] of doc.sentences.entries()) {
    if (!field.attributed[k] || end - first > LONGEST) continue;
    let drafts = colonDrafts(field, k);
    if (k === 0) drafts.push(...issuerDraft(field));
    if (hasCue(field, first, end)) {
      const tree = new Tree(doc, k, bodyOf(field, doc.length));
      drafts.push(
        ...linkDrafts(
          tree,
          [
            ...verbDrafts(tree, quotes, mentions),
            ...accordingDrafts(tree, mentions),
            ...hearsayDrafts(tree),
            ...ownedClaims(tree),
          ],
          mentions,
        ),
      );
    }
    if (drafts.length === 0 && field.in === 'title' && end === doc.length)
      drafts.push(...lostColonDraft(field, first, end));
    if (field.in === 'title') drafts = withoutOutlet(field, reading.actors, drafts);
    while (nextSigned < signed.length && position(signed[nextSigned]) < end)
      drafts.push(signed[nextSigned++]);
    drafts.sort((a, b) => position(a) - position(b));
    for (const draft of drafts) {
      speakers.at(first);
      const attribution = settle(doc, draft, speakers);
      if (quotes.of[position(draft)] >= 0 && draft.rule !== 'attribution/transcript')
        attribution.quoted = true;
      out.push(attribution);
    }
  }
  if (field.in === 'text') withoutTitle(doc, reading, out);
  extendQuotations(doc, out, quotes);
  nest(out, (token) => doc.sentenceOf(token));
  carryOn(field, reading, out);
  return out;
}

/** "Army says four died - Metro": behind a dash stands the outlet of a headline that has its speaker. */
function withoutOutlet({ doc, mentions }: FieldReading, actors: readonly Actor[], drafts: Draft[]): Draft[] {
  if (!drafts.some((d) => d.rule === 'attribution/clause')) return drafts;
  return drafts.filter(({ rule, cueSpan, source }) => {
    if (rule !== 'attribution/headline-end' || !cueSpan || !/^[-–—]$/.test(doc.norm(cueSpan.first)))
      return true;
    const m = mentions[firstFrom(mentions, source!.first)];
    return !m || (actors[m.actor].kind !== 'outlet' && actors[m.actor].kind !== 'agency');
  });
}

/** Colons that hand words to a speaker, in headlines and transcripts. */
function colonDrafts(field: FieldReading, k: number): Draft[] {
  const { first, end } = field.doc.sentences[k];
  if (field.in === 'title' || k === 0) return headlineDrafts(field, first, end);
  return transcriptDraft(field, k);
}

function position(draft: Draft): number {
  return draft.cueSpan?.first ?? draft.content[0].first;
}

/** Tokens; what is longer is no sentence. */
const LONGEST = 250;

const ACCORDING = new WordTest(
  /^(?:according|per|account|accounts|count|reckoning|tally|estimate|words|rumou?rs|allegations|suggestions|claims?|assertions?|contention|insistence|admission|announcement|accusations?)$/,
);

function hasCue(field: FieldReading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (maybeCue(field.doc, i) || ACCORDING.at(field.doc, i)) return true;
  return false;
}

/** Classes of cues by which somebody says something in words. */
const SPEECH = new Set(['say', 'report', 'claim', 'confirm', 'count', 'deny', 'quote']);

/** Cues that tell of deeds as often as of words: "attacked the post", "attacked the plan". */
const DOES = new Set(['attack', 'blast', 'assail', 'challenge', 'defend', 'back', 'respond-to', 'offer']);

function speakerOf(doc: Doc, draft: Draft, source: TokenSpan, speakers: Speakers): Resolved {
  const name = nameBeside(doc, draft) ?? namedNext(doc, draft);
  return DOES.has(draft.cue.id)
    ? speakers.resolveDoer(source, draft.sourceHead, name)
    : speakers.resolve(source, draft.sourceHead, SPEECH.has(draft.cue.class), name);
}

function settle(doc: Doc, draft: Draft, speakers: Speakers): Attribution {
  const citing = draft.citing ? speakers.named(draft.citing) : [];
  const through = draft.through ? speakers.actorsIn(draft.through) : [];
  const resolved = draft.source
    ? (speakers.ofSubject(draft.source, draft.content[0]) ?? speakerOf(doc, draft, draft.source, speakers))
    : null;
  const attribution: Attribution = {
    rule: draft.rule,
    cueId: draft.cue.id,
    cue: draft.cueSpan ? [draft.cueSpan] : [],
    source: draft.source ? [draft.source] : [],
    content: draft.content,
    speakers: resolved?.speakers ?? [],
    speakerSpan: resolved?.span ?? null,
    parent: -1,
    certainty: draft.cue.certainty,
  };
  if (citing.length > 0) attribution.citing = { speakers: citing, span: draft.citing! };
  if (through.length > 0) attribution.through = through;
  return attribution;
}
