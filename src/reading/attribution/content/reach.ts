import { type CueHit, maybeCue } from '../cues.ts';
import type { Quotes } from '../quotes.ts';
import type { Tree } from '../tree.ts';
import { bodyEnd, finiteBetween, trailingCue } from './edges.ts';
import { CLAUSES } from './start.ts';

/**
 * Where content on the right ends: with the sentence for a main cue, with its clause for one inside a relative or other
 * clause; before a new cue of the same or another speaker ("..., adding that", "... but the army said").
 */
export function clauseEnd(tree: Tree, hit: CueHit, from: number): number {
  const { doc } = tree;
  const clause = tree.kids(hit.verb).find((k) => k >= from && CLAUSES.has(tree.dep(k)));
  let end = bodyEnd(tree);
  if (clause !== undefined && !isMain(tree, hit.verb))
    end = Math.min(end, Math.max(tree.right(clause), from + 1));
  for (let i = from + 1; i < end; i++) {
    const w = doc.norm(i);
    if (w === ',' && doc.xpos(i + 1) === 'VBG' && maybeCue(doc, i + 1)) return i;
    // ", according to the agency" and ", the agency reported" at the end hold the whole sentence.
    if (w === 'according' && doc.norm(i + 1) === 'to' && !finiteBetween(tree, i + 2, end)) {
      return doc.norm(i - 1) === ',' ? i - 1 : i;
    }
    if (w === ',' && trailingCue(tree, i + 1, end)) return i;
    if (
      (w === 'but' || w === 'while' || w === 'whereas' || w === ';' || w === 'although' || w === 'though') &&
      cueSoon(tree, i + 1, end)
    ) {
      return doc.norm(i - 1) === ',' ? i - 1 : i;
    }
    // "... and noted that": the same speaker's next statement.
    if (
      (w === 'and' || w === 'but') &&
      /^VB[DZP]$/.test(doc.xpos(i + 1)) &&
      maybeCue(doc, i + 1) &&
      doc.norm(i + 2) === 'that'
    ) {
      return doc.norm(i - 1) === ',' ? i - 1 : i;
    }
    // ", the army said, ...": someone else's words end where they begin only after a conjunction.
    if (w === 'and' && newSpeaker(tree, hit.verb, i, end)) return doc.norm(i - 1) === ',' ? i - 1 : i;
  }
  while (end > from && doc.norm(end - 1) === ',') end--;
  return end;
}

/** Is the cue's clause the sentence's own, not one inside another? */
function isMain(tree: Tree, verb: number): boolean {
  for (let v = verb, steps = 0; steps < 8; steps++) {
    const dep = tree.dep(v);
    if (dep === 'root' || tree.head(v) < 0) return true;
    const along = dep === 'advcl' && tree.doc.xpos(v) === 'VBG';
    if (dep !== 'conj' && dep !== 'parataxis' && dep !== 'xcomp' && !along) return false;
    v = tree.head(v);
  }
  return false;
}

/** A subject and a cue within a few tokens: "but the ministry said". */
function cueSoon(tree: Tree, from: number, end: number): boolean {
  const { doc } = tree;
  const opens = doc.norm(from - 1) === ';';
  for (let i = from; i < Math.min(end, from + 9); i++) {
    // "; the governor, speaking on the radio, said"
    const close = opens && doc.norm(i) === ',' ? nextComma(tree, i + 1, end) : -1;
    if (close > 0 && maybeCue(doc, close + 1) && /^VB[DZP]$/.test(doc.xpos(close + 1))) return true;
    if (doc.xpos(i).startsWith('VB'))
      return maybeCue(doc, i) && i > from && tree.kid(i, 'nsubj') !== undefined;
  }
  return false;
}

function nextComma({ doc }: Tree, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 12); i++) if (doc.norm(i) === ',') return i;
  return -1;
}

/** "and" that joins another cue with a subject of its own to the same level. */
function newSpeaker(tree: Tree, verb: number, and: number, end: number): boolean {
  const { doc } = tree;
  const joined = tree.head(and);
  if (joined < 0 || tree.dep(and) !== 'cc' || !maybeCue(doc, joined) || joined >= end) return false;
  if (tree.dep(joined) !== 'conj' || tree.head(joined) !== verb) return false;
  return true;
}

/** A quotation that begins in the content belongs to it whole, also past the end of the sentence. */
export function quotedEnd(quotes: Quotes, from: number, end: number, sentenceEnd: number): number {
  for (let i = end - 1; i >= from && i >= end - 3; i--) {
    const q = quotes.of[i];
    if (q >= 0 && quotes.list[q].first >= from - 1 && quotes.list[q].end >= end) return quotes.list[q].end;
  }
  const q = quotes.of[from];
  if (q >= 0 && quotes.list[q].end > sentenceEnd) return quotes.list[q].end;
  return end;
}
