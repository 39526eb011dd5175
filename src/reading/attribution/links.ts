import type { TokenSpan } from '../layers.ts';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-source.ts';
import { carriedBy, citedBy, relaysOf, who } from './relays.ts';
import type { Tree } from './tree.ts';

/**
 * Links of a chain that stand in one sentence without a cue of their own: whom the speaker cites ("..., the agency said,
 * citing doctors"), who told the speaker ("a guard told the agency, which said"), and who carries the statement ("in
 * remarks carried by the agency"). Sets them on the drafts; gives the drafts that remain.
 */
export function linkDrafts(tree: Tree, drafts: Draft[], mentions: MentionIndex): Draft[] {
  if (drafts.length === 0) return drafts;
  const relays = relaysOf(tree, mentions);
  for (const draft of drafts) goOn(tree, draft, drafts);
  for (const draft of drafts) {
    if (!draft.cueSpan) continue;
    if (LINKED.has(draft.rule) || (draft.rule === 'attribution/object' && COUNTS.has(draft.cue.class))) {
      draft.citing ??= citedBy(tree, draft, mentions);
      draft.through ??= carriedBy(tree, draft, relays, mentions);
    }
    if (draft.cue.verb === 'cite' || draft.cue.verb === 'quote') addCited(tree, draft, drafts, mentions);
  }
  return drafts.filter((d) => !tellsSpeaker(tree, d, drafts));
}

/** Statements in so many words: only these have speakers who cite and who are passed on. */
const LINKED = new Set(['attribution/clause', 'attribution/according-to']);

/** Of what hangs on an object, these are statements: "spoke of nine dead", "reported six deaths". */
const COUNTS = new Set(['say', 'report', 'count', 'confirm']);

/**
 * "The ministry said its men were attacked by rebels, adding that they fired back": the participle right behind what was
 * said is its speaker's, whatever the tree hangs it on.
 */
function goOn({ doc }: Tree, draft: Draft, drafts: readonly Draft[]): void {
  const at = draft.cueSpan?.first ?? 0;
  if (at < 2 || doc.norm(at - 1) !== ',' || !ADDS.test(doc.norm(at))) return;
  const before = drafts.findLast(
    (d) =>
      d.source !== null &&
      d.cueSpan !== null &&
      d.cueSpan.end < at &&
      d.content.some((c) => c.end === at - 1),
  );
  if (!before) return;
  draft.source = before.source;
  draft.sourceHead = before.sourceHead;
  draft.citing ??= before.citing;
  draft.through ??= before.rule === 'attribution/as-saying-inner' ? quoterOf(before, drafts) : before.through;
}

/** "state media quoted the governor as saying": who quotes. */
function quoterOf(said: Draft, drafts: readonly Draft[]): TokenSpan | null {
  const outer = drafts[drafts.indexOf(said) - 1];
  return outer?.rule === 'attribution/as-saying' ? outer.source : null;
}

const ADDS =
  /^(?:adding|noting|saying|stating|stressing|explaining|claiming|warning|confirming|identifying|naming|describing)$/;

function addCited(tree: Tree, cite: Draft, drafts: readonly Draft[], mentions: MentionIndex): void {
  const cue = cite.cueSpan!;
  if (tree.doc.xpos(cue.end - 1) !== 'VBG' || cite.rule !== 'attribution/object') return;
  const said = drafts.findLast(
    (d) =>
      d.cueSpan !== null &&
      d.cueSpan.end <= cue.first &&
      (d.rule === 'attribution/clause' || d.rule === 'attribution/toll'),
  );
  const cited =
    said?.rule === 'attribution/toll' ? who(tree, cue.end, mentions) : mentions.startingAt(cue.end);
  if (said && cited) said.citing = { first: cited.first, end: cited.end };
}

/** "a guard told the agency, which said": the guard is the nearer speaker of what the agency said. */
function tellsSpeaker(tree: Tree, told: Draft, drafts: readonly Draft[]): boolean {
  if (!told.cueSpan || !told.cue.frames.includes('told') || !told.source) return false;
  const { doc } = tree;
  const after = told.cueSpan.end;
  const next = drafts.find((d) => d.source !== null && d.source.first > after && d.source.first < after + 10);
  if (!next?.source || !/^(?:which|who)$/.test(doc.norm(next.source.first))) return false;
  for (let i = after; i < next.source.first; i++)
    if (!/^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|HYPH|,)$/.test(doc.xpos(i))) return false;
  next.citing = told.source;
  return true;
}
