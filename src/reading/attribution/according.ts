import type { TokenSpan } from '../layers.ts';
import { bodyEnd, hasVerb } from './content/edges.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-source.ts';
import { group as groupAround } from './subject.ts';
import type { Tree } from './tree.ts';

/** "according to X" as a cue; it has no verb of its own. */
const ACCORDING: Cue = {
  id: 'according-to',
  verb: 'accord',
  frames: ['clause'],
  certainty: 'asserted',
  class: 'say',
  example: 'According to the harbour master, two boats sank.',
  source: 'own observation',
};

/** "according to X": what stands before it in the sentence, or after it when it opens the sentence. */
export function accordingDrafts(tree: Tree, mentions: MentionIndex): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let i = tree.first; i < tree.end - 2; i++) {
    const width = cueWidth(tree, i, mentions);
    if (width === 0) continue;
    const named = mentions.startingAt(i + width);
    // Without its comma the group may run on into the statement: a known name ends where it ends.
    const inside = doc.norm(i - 1) === 'that';
    const opens = inside || i <= tree.first + 2;
    const group =
      named && opens
        ? { span: { first: i + width, end: named.end }, head: named.head }
        : nounAfter(tree, i + width);
    // "security and hospital officials": the tree may stop at "and"
    if (named && named.first <= group.span.first && named.end > group.span.end) {
      group.span.end = named.end;
      group.head = named.head;
    }
    const source = paperOf(tree, group, mentions);
    const content = contentOf(tree, i, source.span.end, opens);
    if (content.length === 0) continue;
    out.push({
      rule: 'attribution/according-to',
      cue: ACCORDING,
      cueSpan: { first: i, end: i + width },
      source: source.span,
      sourceHead: source.head,
      content,
      citing: null,
      through: null,
    });
  }
  return out;
}

/** Tokens of the words that hand a statement to whoever follows, 0 when none stand here. */
function cueWidth({ doc, first, end }: Tree, i: number, mentions: MentionIndex): number {
  const w = doc.norm(i);
  if (w === 'according') {
    if (doc.norm(i + 1) === 'to') return 2;
    // "according the sheriff's office": the "to" was lost
    return doc.norm(i + 1) === 'the' && mentions.startingAt(i + 1) ? 1 : 0;
  }
  // ", per the fire brigade", ", as per officials", "As per police, four"
  if (w === 'per') {
    const speaker = mentions.startingAt(i + 1);
    const opens = i === first || (i === first + 1 && doc.norm(first) === 'as');
    if (opens && speaker && doc.norm(speaker.end) === ',') return 1;
    return speaker && i > first && doc.norm(i - 1) === ',' && speaker.end >= end - 1 ? 1 : 0;
  }
  // "Six were killed, in the words of the fire chief"
  if (w === 'in' && doc.norm(i + 1) === 'the' && doc.norm(i + 2) === 'words' && doc.norm(i + 3) === 'of')
    return 4;
  // ", as reported by the agency", ", it was announced by the mayor"
  if (w === 'as' && TOLD.test(doc.norm(i + 1)) && doc.norm(i + 2) === 'by') return 3;
  if (w === 'it' && i > first && doc.norm(i - 1) === ',' && /^(?:is|was)$/.test(doc.norm(i + 1)))
    return TOLD.test(doc.norm(i + 2)) && doc.norm(i + 3) === 'by' ? 4 : 0;
  // ", by the army's count"
  if (w === 'by' && (i === first || doc.norm(i - 1) === ',') && isOwnCount(doc, i + 1, end)) return 1;
  // ", by the account of two survivors"
  if (w !== 'by' || doc.norm(i - 1) !== ',' || doc.norm(i + 3) !== 'of') return 0;
  return /^(?:the|most|all|some)$/.test(doc.norm(i + 1)) &&
    /^(?:account|accounts|count|reckoning|tally)$/.test(doc.norm(i + 2))
    ? 4
    : 0;
}

/** "the army's count", "its own tally": a count and whose it is. */
function isOwnCount(doc: Tree['doc'], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 7); i++) {
    if (doc.xpos(i) === 'POS') return TALLY.test(doc.norm(doc.norm(i + 1) === 'own' ? i + 2 : i + 1));
    if (!/^(?:DT|JJ|NN|PRP\$)/.test(doc.xpos(i))) return false;
  }
  return false;
}

const TALLY = /^(?:count|tally|reckoning|account|estimate|figures|toll)$/;

const TOLD = /^(?:reported|stated|confirmed|announced|claimed|said|told|described|noted|cited|quoted)$/;

/** The noun group that begins at a token. */
export function nounAfter(tree: Tree, from: number): { span: TokenSpan; head: number } {
  const { doc, end } = tree;
  let i = from;
  let head = from;
  while (i < end && GROUP.test(doc.xpos(i)) && !(i > from && STOPS.has(doc.norm(i)))) {
    if (/^(?:NN|PRP$|CD)/.test(doc.xpos(i))) head = i;
    i++;
  }
  const byTree = groupAround(tree, head);
  const reach = byTree.span.first <= head && byTree.span.first >= from ? byTree.span.end : i;
  return { span: { first: from, end: Math.max(Math.min(reach, end), head + 1) }, head };
}

const GROUP = /^(?:DT|JJ[RS]?|NN|NNS|NNP|NNPS|CD|PRP\$?|POS|HYPH|VBN|VBG|RB)$/;
const STOPS = new Set(['which', 'who', 'that', 'cited', 'quoted']);

function contentOf(tree: Tree, at: number, end: number, opens: boolean): TokenSpan[] {
  const { doc } = tree;
  const stop = bodyEnd(tree);
  if (opens) {
    let first = end;
    while (first < stop && doc.norm(first) !== ',' && first < end + 20 && !subjectLike(tree, first)) first++;
    if (doc.norm(first) === ',') first = pastAside(tree, first + 1);
    if (first >= stop) first = end;
    if (first < stop) return [{ first, end: stop }];
    // A line of its own: "According to the mayor" and then what she said.
    const next = doc.sentences[doc.sentenceOf(tree.first) + 1];
    return next && tree.end === stop ? [next] : [];
  }
  let last = at;
  while (last > tree.first && (doc.norm(last - 1) === ',' || doc.norm(last - 1) === '-')) last--;
  if (last === tree.first) return [];
  const before = { first: tree.first, end: last };
  // "The man, according to police, shot his wife": what follows the aside goes on
  const aside = doc.norm(last) === ',' && doc.norm(end) === ',' && end + 2 < stop;
  // "Four were, according to the clinic, hurt", "The blast killed, according to the mayor, nine people"
  if (aside && goesOnBehind(doc, last - 1, end + 1)) return [before, { first: end + 1, end: stop }];
  const goesOn = aside && !hasVerb(tree, tree.first, last);
  return goesOn && hasVerb(tree, end + 1, stop) ? [before, { first: end + 1, end: stop }] : [before];
}

/** Is the verb before an aside without what belongs to it: an auxiliary, or a verb whose object follows? */
function goesOnBehind(doc: Tree['doc'], verb: number, next: number): boolean {
  if (/^(?:is|are|was|were|be|been|has|have|had|will|would|could|may|might)$/.test(doc.norm(verb)))
    return /^(?:VB|RB|JJ)/.test(doc.xpos(next));
  const number = /^(?:at|more|up|nearly|about|around|some|several)$/.test(doc.norm(next));
  return /^VB[DZP]$/.test(doc.xpos(verb)) && (number || /^(?:CD|DT)$/.test(doc.xpos(next)));
}

/** "..., which cited doctors, 23 people": over an aside about the speaker; `i` itself when none begins there. */
function pastAside(tree: Tree, i: number): number {
  const { doc } = tree;
  const w = doc.norm(i);
  if (w !== 'which' && w !== 'who' && w !== 'citing' && w !== 'quoting' && w !== 'quoted' && w !== 'cited')
    return i;
  for (let j = i + 1; j < Math.min(tree.end - 1, i + 20); j++) if (doc.norm(j) === ',') return j + 1;
  return i;
}

const PAPERS = new Set(
  'report reports article story account dispatch interview release statement communique bulletin announcement'.split(
    ' ',
  ),
);
/** What somebody counted: "figures compiled by the clinic". */
const COUNTS = new Set([
  'figures',
  'figure',
  'data',
  'tally',
  'count',
  'toll',
  'statistics',
  'records',
  'list',
  'database',
  'estimate',
  'estimates',
]);

const SEEN = /^(?:seen|obtained|reviewed|viewed|cited|quoted|read|leaked|shared)$/;

/** "a report in the Courier", "an article published by the Courier": it is the paper that speaks. */
function paperOf(
  tree: Tree,
  source: { span: TokenSpan; head: number },
  mentions: MentionIndex,
): { span: TokenSpan; head: number } {
  const { doc } = tree;
  for (let i = source.span.first; i < Math.min(source.span.first + 5, tree.end - 2); i++) {
    const counts = COUNTS.has(doc.norm(i));
    if (!counts && !PAPERS.has(doc.norm(i))) continue;
    for (let j = i + 1; j < i + 4; j++) {
      const w = doc.norm(j);
      // "a police report seen by this newspaper"
      if (SEEN.test(doc.norm(j - 1))) break;
      if (w !== 'by' && w !== 'from' && (counts || (w !== 'in' && w !== 'on'))) continue;
      const m = mentions.startingAt(j + 1) ?? mentions.startingAt(j + 2);
      if (m) return { span: { first: m.first, end: m.end }, head: m.head };
    }
  }
  return source;
}

/** In text that lost its commas: a token with a verb to govern it begins the statement. */
function subjectLike(tree: Tree, i: number): boolean {
  return tree.dep(i) === 'nsubj' || tree.dep(i) === 'nsubj:pass';
}
