import type { Attribution } from '../layers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { accordingDrafts } from './according.ts';
import { maybeCue } from './cues.ts';
import type { Draft } from './draft.ts';
import { verbDrafts } from './drafts.ts';
import { nest } from './nesting.ts';
import { quotesOf } from './quotes.ts';
import { Speakers } from './speakers.ts';
import { Tree } from './tree.ts';

/** Who says what: cue, source and content of every attribution of the wanted sentences. */
export function readAttributions(field: FieldReading, reading: Reading): Attribution[] {
  const { doc } = field;
  const quotes = quotesOf(doc);
  const speakers = new Speakers(reading, field);
  const out: Attribution[] = [];
  for (const [k, { first, end }] of doc.sentences.entries()) {
    if (!field.wanted[k] || end - first > LONGEST || !hasCue(field, first, end)) continue;
    const tree = new Tree(doc, k);
    const drafts = [...verbDrafts(tree, quotes), ...accordingDrafts(tree)];
    drafts.sort((a, b) => a.cueSpan.first - b.cueSpan.first);
    for (const draft of drafts) {
      speakers.at(first);
      out.push(settle(draft, speakers));
    }
  }
  nest(out, (token) => doc.sentenceOf(token));
  return out;
}

/** Tokens; what is longer is no sentence. */
const LONGEST = 250;

function hasCue(field: FieldReading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (maybeCue(field.doc, i) || field.doc.norm(i) === 'according') return true;
  }
  return false;
}

function settle(draft: Draft, speakers: Speakers): Attribution {
  const resolved = draft.source ? speakers.resolve(draft.source, draft.sourceHead) : null;
  return {
    rule: draft.rule,
    cueId: draft.cue.id,
    cue: [draft.cueSpan],
    source: draft.source ? [draft.source] : [],
    content: draft.content,
    speakers: resolved?.speakers ?? [],
    speakerSpan: resolved?.span ?? null,
    parent: -1,
    certainty: draft.cue.certainty,
  };
}
