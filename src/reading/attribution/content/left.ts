import type { TokenSpan } from '../../layers.ts';
import { type CueHit, cuesAt } from '../cues.ts';
import type { Quotes } from '../quotes.ts';
import type { Source } from '../subject.ts';
import type { Tree } from '../tree.ts';
import { bodyEnd, cueStart, hasVerb, QUOTE_MARKS, trailingCue } from './edges.ts';

/** Content before the cue, if only the start of it (`aside`: it goes on after the cue): "..., the army said", "...," said the army. */
export function leftContent(
  tree: Tree,
  hit: CueHit,
  source: Source | null,
  quotes: Quotes,
  aside: boolean,
): TokenSpan | null {
  const { doc } = tree;
  let end = cueStart(tree, hit.verb);
  if (source && source.span.first < end) end = Math.min(end, source.span.first);
  // "Police say he asked for money": what governs the clause is not what was asked
  if (end > tree.first && isCue(doc, end - 1)) return null;
  const quoteEnd = quotes.of[end - 1] >= 0 ? quotes.list[quotes.of[end - 1]] : null;
  const quoted = end > 0 && quoteEnd !== null && quoteEnd.end === end;
  while (
    end > tree.first &&
    (doc.norm(end - 1) === ',' ||
      doc.norm(end - 1) === '-' ||
      doc.norm(end - 1) === '–' ||
      doc.norm(end - 1) === '—')
  )
    end--;
  // "The roof fell in, as the mayor said": the comma and the word before the speaker are no part of what was said.
  if (end > tree.first + 2 && doc.norm(end - 1) === 'as' && doc.norm(end - 2) === ',') end -= 2;
  // "Kor was shot, and the coroner ruled his death murder": a statement of its own stands before "and"
  if (!quoted && end > tree.first + 2 && /^(?:and|but)$/.test(doc.norm(end - 1))) return null;
  let first = tree.first;
  // "60 civilians were killed, not 60 fighters as the government says": only the last words are the government's
  if (end > tree.first + 1 && doc.norm(end - 1) === 'as' && doc.norm(end - 2) !== ',') {
    let comma = end - 2;
    while (comma > tree.first && doc.norm(comma) !== ',') comma--;
    return { first: comma > tree.first ? comma + 1 : tree.first, end: end - 1 };
  }
  const q = quotes.of[end - 1] ?? -1;
  if (end > 0 && q >= 0 && quotes.list[q].end >= end) first = Math.min(quotes.list[q].first, end);
  else if (end > tree.first) first = clauseStart(tree, end, hit);
  if (quoted && first > tree.first && !startsClause(tree, first)) first = clauseStart(tree, first, hit);
  if (end - first < 1) return null;
  if (!quoted && q < 0 && !hasVerb(tree, Math.max(first, tree.first), end) && end - first < (aside ? 1 : 3))
    return null;
  if (!aside && !quoted && q < 0 && !hasStatement(tree, first, end)) return null;
  return { first, end };
}

const isCue = (doc: Tree['doc'], i: number): boolean =>
  /^VB[DZP]$/.test(doc.xpos(i)) && cuesAt(doc, i, i + 1).length > 0;

/** "In her speech, the mayor urged ...", "Giving a speech, she says ...": how it was said is not what was said. */
function hasStatement(tree: Tree, first: number, end: number): boolean {
  const { doc } = tree;
  if (!/^(?:IN|VBG|TO)$/.test(doc.xpos(first)) || QUOTE_MARKS.has(doc.norm(end - 1))) return true;
  for (let i = first + 1; i < end; i++) if (/^(?:VB[DZPN]|MD)$/.test(doc.xpos(i))) return true;
  return false;
}

function startsClause(tree: Tree, i: number): boolean {
  return i <= tree.first + 1;
}

/** Start of what was said before the cue: after a semicolon, or after words that only join sentences. */
function clauseStart(tree: Tree, end: number, hit: CueHit): number {
  const { doc } = tree;
  let first = tree.first;
  for (let i = end - 1; i > tree.first; i--) {
    if (doc.norm(i) === ';') {
      // "A man died; two boys were hurt; and a girl escaped, police said": all of a list
      if (doc.norm(i + 1) === 'and') break;
      first = i + 1;
      break;
    }
  }
  while (
    first < end - 1 &&
    (doc.xpos(first) === 'CC' ||
      doc.norm(first) === ',' ||
      (QUOTE_MARKS.has(doc.norm(first)) && first === hit.verb))
  )
    first++;
  return first;
}

/** "The town, he said, was quiet": what follows the aside goes on with the content. */
export function afterParenthesis(tree: Tree, from: number, left: TokenSpan): TokenSpan | null {
  const { doc } = tree;
  const end = bodyEnd(tree);
  if (from >= end - 1 || doc.norm(from) !== ',' || doc.norm(left.end) !== ',') return null;
  const next = from + 1;
  if (doc.xpos(next) === 'VBG' || doc.xpos(next).startsWith('W') || QUOTE_MARKS.has(doc.norm(next)))
    return null;
  const goesOn = hasVerb(tree, next, end) || /^(?:among|including|mostly|most)$/.test(doc.norm(next));
  if (!goesOn || trailingCue(tree, next, end)) return null;
  return { first: next, end };
}
