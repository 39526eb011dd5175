import type { TokenSpan } from '../../layers.ts';
import type { CueHit } from '../cues.ts';
import type { Quotes } from '../quotes.ts';
import type { Source } from '../subject.ts';
import type { Tree } from '../tree.ts';
import { bodyEnd, cueStart, finiteBetween, pastBrackets } from './edges.ts';
import { afterParenthesis, leftContent } from './left.ts';
import { nextContent } from './next.ts';
import { openingAside } from './opening.ts';
import { clauseEnd, ownDeed, quotedEnd } from './reach.ts';
import { relativeContent } from './relative.ts';
import { rightStart } from './start.ts';

/** What a clause cue introduces: to its right, to its left, or on both sides of it. */
export function clauseContent(tree: Tree, hit: CueHit, source: Source | null, quotes: Quotes): TokenSpan[] {
  const { doc, end } = tree;
  const inverted = source !== null && source.span.first >= hit.end;
  const from = pastBrackets(tree, Math.max(hit.end, inverted ? source.span.end : 0));
  const said = afterAs(tree, source, from);
  if (said) return [said];
  const around = aroundBrackets(tree, hit, source);
  if (around) return around;
  const aside = openingAside(tree, hit.verb, source, quotes);
  if (aside > from) return [{ first: from, end: aside }];
  const along = isAlong(tree, hit, source);
  const quoted = along ? null : quoteBefore(tree, hit, source, quotes);
  const right = quoted === 'same' ? null : rightStart(tree, hit, from, source);
  const stop = bodyEnd(tree);
  if (right !== null && right < stop) {
    const reach = quotedEnd(quotes, right, ownDeed(tree, hit, right, clauseEnd(tree, hit, right)), end);
    // "My brother says they ran," she said: a cue within a quotation says nothing beyond its end.
    const q = quotes.of[hit.verb] ?? -1;
    return [{ first: right, end: q >= 0 ? Math.min(reach, Math.max(quotes.list[q].end, right + 1)) : reach }];
  }
  const relative = relativeContent(tree, hit, source, from, stop);
  if (relative) return relative;
  if (right === null && doc.norm(stop - 1) === ':' && !finiteBetween(tree, from, stop))
    return nextContent(tree, quotes);
  const behind = hit.cue.frames.includes('told') ? pastHearer(tree, from) : from;
  const left =
    along || isSubordinate(tree, hit, source) || tellsOfSpeaker(tree, hit)
      ? null
      : leftContent(tree, hit, source, quotes, doc.norm(behind) === ',');
  if (!left) {
    // Headlines drop their verbs: "Mayor says bridge unsafe".
    const opens = source !== null && source.span.first <= tree.first + 1 && source.span.end <= hit.verb;
    if (!opens || stop - from < 2 || /^[,;]$/.test(doc.norm(from))) return [];
    let end = from + 1;
    while (end < stop && !(doc.norm(end) === ',' && doc.xpos(end + 1) === 'VBG')) end++;
    return [{ first: from, end: ownDeed(tree, hit, from, end) }];
  }
  const after = afterParenthesis(tree, behind, left);
  return after ? [left, after] : [left];
}

/** "Tarn, she told the court, died at once": the comma behind the one who hears it; the token itself when none is near. */
function pastHearer({ doc, end }: Tree, from: number): number {
  for (let i = from; i < Math.min(end, from + 6); i++) {
    if (doc.norm(i) === ',') return i;
    if (!/^(?:DT|JJ|NN|PRP|POS|CD)/.test(doc.xpos(i))) return from;
  }
  return from;
}

/** "The blast (police say) killed nine people": all but a speaker and a cue in brackets; null for others. */
function aroundBrackets(tree: Tree, hit: CueHit, source: Source | null): TokenSpan[] | null {
  const { doc } = tree;
  const end = bodyEnd(tree);
  const open = source ? source.span.first - 1 : -1;
  if (open <= tree.first || doc.norm(open) !== '(' || doc.norm(hit.end) !== ')') return null;
  const before = { first: tree.first, end: open };
  return hit.end + 1 < end ? [before, { first: hit.end + 1, end }] : [before];
}

/** "As the mayor put it on Monday, the bridge was closed": what follows the comma, null for others. */
function afterAs(tree: Tree, source: Source | null, from: number): TokenSpan | null {
  const { doc } = tree;
  if (!source || source.span.end > from || doc.norm(source.span.first - 1) !== 'as') return null;
  if (source.span.first - 1 > tree.first + 1 && !/^[,;—–-]$/.test(doc.norm(source.span.first - 2)))
    return null;
  let i = from;
  while (i < tree.end && i < from + 7 && /^(?:IN|DT|NN|NNS|NNP|NNPS|CD|JJ|PRP\$|RB)$/.test(doc.xpos(i))) i++;
  const end = bodyEnd(tree);
  return doc.norm(i) === ',' && i + 2 < end ? { first: i + 1, end } : null;
}

/** "..., she said, adding that": a participle behind its speaker's own verb looks ahead only. */
function isAlong(tree: Tree, hit: CueHit, source: Source | null): boolean {
  const tag = tree.doc.xpos(hit.verb);
  return (
    source !== null &&
    (tag === 'VBG' || tag === 'VB') &&
    source.span.end < hit.verb &&
    finiteBetween(tree, source.span.end, cueStart(tree, hit.verb))
  );
}

/** Words that put a clause under another one: what stands before them is not what its cue says. */
const UNDER = new Set([
  'because',
  'if',
  'when',
  'after',
  'before',
  'since',
  'once',
  'although',
  'though',
  'unless',
  'until',
  'whether',
  'where',
  'why',
  'how',
]);

/** "... because she feared for them", "... when he answered": nothing before such a clause was said in it. */
function isSubordinate(tree: Tree, hit: CueHit, source: Source | null): boolean {
  const { doc } = tree;
  const at = Math.min(source?.span.first ?? hit.verb, hit.verb);
  return at > tree.first && UNDER.has(doc.norm(at - 1));
}

/** "Officers shot a man, who admitted a robbery": a relative clause about the speaker says nothing of what stands before it. */
function tellsOfSpeaker(tree: Tree, hit: CueHit): boolean {
  const { doc } = tree;
  let i = hit.verb - 1;
  while (i > tree.first && (/^(?:MD|RB)$/.test(doc.xpos(i)) || AUXILIARY.has(doc.norm(i)))) i--;
  return i > tree.first && /^(?:who|which)$/.test(doc.form(i)) && doc.xpos(i).startsWith('W');
}

const AUXILIARY = new Set(['has', 'have', 'had', 'is', 'are', 'was', 'were', 'been']);

/** Does a quotation end right before the speaker and the cue? Then it is what was said. */
function quoteBefore(
  tree: Tree,
  hit: CueHit,
  source: Source | null,
  quotes: Quotes,
): 'same' | 'before' | null {
  const { doc } = tree;
  let end = cueStart(tree, hit.verb);
  if (source && source.span.first < end) end = source.span.first;
  while (
    end > tree.first &&
    (doc.norm(end - 1) === ',' || doc.norm(end - 1) === '-' || doc.norm(end - 1) === '—')
  )
    end--;
  const q = quotes.of[end - 1] ?? -1;
  if (end === 0 || q < 0 || quotes.list[q].end !== end || end - quotes.list[q].first <= 3) return null;
  // 'In an interview with "The Morning Hour," she said': a name and no words of hers.
  const { first } = quotes.list[q];
  if (first > tree.first && doc.xpos(tree.first) === 'IN' && !finiteBetween(tree, tree.first, first))
    return null;
  return end > tree.first ? 'same' : 'before';
}
