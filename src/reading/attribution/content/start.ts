import type { Doc } from '../../../language/doc.ts';
import type { CueHit } from '../cues.ts';
import type { Source } from '../subject.ts';
import type { Tree } from '../tree.ts';
import { hasVerb, isShot, QUOTE_MARKS } from './edges.ts';

/** Words between a cue and its content that belong to neither: when, where and to whom it was said. */
const FILLER_TAGS = new Set([
  'RB',
  'RBR',
  'IN',
  'DT',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'PRP',
  'PRP$',
  'JJ',
  'POS',
  'HYPH',
  'TO',
  'RP',
]);

const SUBORDINATORS = new Set(['as', 'after', 'while', 'amid', 'before']);

/** "he said, speaking to reporters": how it was said. */
const ASIDE = new Set(['speaking', 'citing', 'quoting', 'referring', 'describing']);

const TIME = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later afterwards recently again also now then here there already repeatedly late early previously'.split(
    ' ',
  ),
);

/** Where content on the right begins; null when there is none. */
export function rightStart(tree: Tree, hit: CueHit, from: number, source: Source | null): number | null {
  const { doc, end } = tree;
  const inverted = source !== null && source.span.first >= hit.end;
  const clause = tree.kids(hit.verb).find((k) => k >= from && CLAUSES.has(tree.dep(k)));
  let i = from;
  for (let steps = 0; i < end && steps < 25; i++, steps++) {
    const w = doc.norm(i);
    if (
      w === 'that' &&
      (doc.xpos(i) === 'IN' ||
        /^NNP?S$/.test(doc.xpos(i + 1)) ||
        (i > from && (tree.dep(i) === 'mark' || hit.cue.frames.includes('told') || when(doc, from))))
    )
      return i;
    if (QUOTE_MARKS.has(w)) return inverted && !isColonOrComma(doc.norm(i - 1)) ? null : i;
    if (w === ':') return i + 1 < end ? i + 1 : null;
    if (w === 'whether' || w === 'how' || w === 'why' || w === 'if' || w === 'what' || w === 'where') {
      if (clause !== undefined || i === from) return i;
    }
    if (w === ',' && doc.xpos(i + 1) === 'VBG') return inverted ? null : afterAside(tree, i);
    if (i === from && ASIDE.has(w)) return null;
    if (w === ';') return null;
    // "said four of their men were killed": the number opens the statement wherever the tree hung it.
    if (
      i === from &&
      clause !== undefined &&
      doc.xpos(i) === 'CD' &&
      (/^(?:of|more|other)$/.test(doc.norm(i + 1)) || /^VB[DPZ]$/.test(doc.xpos(i + 1)))
    )
      return inverted ? null : i;
    // "..., the ministry said after two girls died": a circumstance behind a whole statement
    if (i === from && AFTERTHOUGHT.has(w) && source && !inverted && statedBefore(tree, source)) return null;
    if (clause !== undefined && i === tree.left(clause) && w !== ',') return inverted ? null : i;
    if (w === ',') {
      const next = doc.norm(i + 1);
      if (QUOTE_MARKS.has(next)) return i + 1;
      // "..., said Ann Lee, whose shop faces the square": more about the speaker
      if (inverted && /^(?:who|whose|whom|which|where)$/.test(next)) return null;
      // "..., the ministry said, in what would be a blow": the statement stood before it.
      if (i === from && doc.xpos(i + 1) === 'IN' && next !== 'that' && hasVerb(tree, tree.first, hit.verb))
        return null;
      if (i === from && isAside(tree, source)) return null;
      // "..., an official said on Monday, after raiders had fled": a circumstance of what stood before
      if (AFTERTHOUGHT.has(next) && source && !inverted && statedBefore(tree, source)) return null;
      if (clause !== undefined && tree.left(clause) <= i + 1 && tree.left(clause) > hit.verb) return i + 1;
      // ", in a statement, that", ", citing doctors, that": an aside; anything else ends the cue's own clause.
      if (i === from) return inverted ? null : afterAside(tree, i);
      if (clause === undefined || clause < i || steps > 20) break;
      continue;
    }
    // "said on Sunday as fighting went on": when it was said.
    if (SUBORDINATORS.has(w) && i <= from + 3 && !(w === 'before' && thatFollows(doc, i))) return null;
    if (!FILLER_TAGS.has(doc.xpos(i)) && !TIME.has(w)) break;
  }
  if (clause !== undefined && !inverted) return Math.max(from, tree.left(clause));
  return inverted ? null : bareClause(tree, from);
}

/** "admitted before parliament on Tuesday that": to whom it was said. */
function thatFollows(doc: Doc, from: number): boolean {
  for (let i = from + 1; i < from + 8 && i < doc.length; i++) {
    if (doc.norm(i) === 'that') return true;
    if (/^(?:VB|,|\.)/.test(doc.xpos(i))) return false;
  }
  return false;
}

/** "said earlier in the day that", "said on Monday that": when and where it was said may part a cue from its clause. */
function when(doc: Doc, i: number): boolean {
  return doc.xpos(i) === 'IN' || doc.xpos(i).startsWith('RB') || TIME.has(doc.norm(i));
}

/** "Six were killed, he said, among them two boys": a cue set into what is said. */
function isAside(tree: Tree, source: Source | null): boolean {
  if (!source || tree.doc.norm(source.span.first - 1) !== ',') return false;
  return hasVerb(tree, tree.first, source.span.first);
}

const AFTERTHOUGHT = new Set([
  'after',
  'as',
  'while',
  'before',
  'when',
  'amid',
  'following',
  'which',
  'where',
]);

/** Does a whole statement and a comma stand before the source? */
function statedBefore(tree: Tree, { span }: Source): boolean {
  return tree.doc.norm(span.first - 1) === ',' && hasVerb(tree, tree.first, span.first);
}

/** "said, citing two officials, that": the content behind an aside that closes before "that"; null without one. */
function afterAside(tree: Tree, comma: number): number | null {
  const { doc } = tree;
  for (let j = comma + 2; j < Math.min(tree.end - 2, comma + 16); j++)
    if (doc.norm(j) === ',') return doc.norm(j + 1) === 'that' ? j + 1 : null;
  return null;
}

/** A clause without "that" right after the cue, by its tags: "said [on Monday] the blast killed six". */
function bareClause(tree: Tree, from: number): number | null {
  const { doc } = tree;
  let i = from;
  while (i < tree.end && (TIME.has(doc.norm(i)) || (doc.norm(i) === 'on' && TIME.has(doc.norm(i + 1))))) i++;
  if (!/^(?:DT|NN|PRP|CD|JJ|EX|VBG|RB)/.test(doc.xpos(i)) || doc.norm(i) === 'as') return null;
  for (let j = i + 1; j < tree.end; j++) {
    const tag = doc.xpos(j);
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag) || isShot(tree, j)) return i;
    if (tag === 'VBN' && /^NN/.test(doc.xpos(j - 1)) && /^(?:CD|DT|JJR)/.test(doc.xpos(j + 1))) return i;
    if (tag === ',') {
      const close = closingComma(tree, j);
      if (close < 0) return null;
      j = close;
      continue;
    }
    // 'said the man nicknamed "the Baker" had left': a few quoted words stand in the clause.
    if (QUOTE_MARKS.has(doc.norm(j))) {
      const close = closingMark(tree, j);
      if (close < 0) return null;
      j = close;
      continue;
    }
    if (tag === ':' || tag.startsWith('W')) return null;
    if (
      tag === 'IN' &&
      (doc.norm(j) === 'after' || doc.norm(j) === 'as' || doc.norm(j) === 'when' || doc.norm(j) === 'while')
    )
      return null;
  }
  return null;
}

/** "the strike, a rare one by day, killed six": the comma that ends the aside, -1 when the verb does not follow it. */
function closingComma(tree: Tree, at: number): number {
  const { doc } = tree;
  for (let j = at + 1; j < Math.min(tree.end - 1, at + 20); j++) {
    if (doc.norm(j) === ',') return /^(?:VBD|VBN|VBZ|VBP|MD)$/.test(doc.xpos(j + 1)) ? j : -1;
  }
  return -1;
}

/** The mark that ends a few quoted words, -1 when there is none near. */
function closingMark(tree: Tree, at: number): number {
  for (let j = at + 2; j < Math.min(tree.end - 1, at + 7); j++)
    if (QUOTE_MARKS.has(tree.doc.norm(j))) return j;
  return -1;
}

/** Relations of a clause that says what was said. */
export const CLAUSES = new Set(['ccomp', 'ccomp:relcl']);

function isColonOrComma(w: string): boolean {
  return w === ':' || w === ',';
}
