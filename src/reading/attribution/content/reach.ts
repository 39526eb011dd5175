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
    if (w === 'but' && isSince(tree, from, i, end)) return doc.norm(i - 1) === ',' ? i - 1 : i;
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

/**
 * "asked for support and fired on the gunmen, killing three": behind a request, an order or a charge without a finite verb,
 * what the same subject did besides is no part of it. Where that begins; `end` where nothing does.
 */
export function ownDeed({ doc }: Tree, { cue, verb }: CueHit, from: number, end: number): number {
  // "said guards fired and killed two": the verb may be taken for a participle
  if (!/^VB[DN]$/.test(doc.xpos(verb)) || (cue.frames.length === 1 && cue.frames[0] === 'clause')) return end;
  for (let i = from; i < end - 1; i++) {
    const tag = doc.xpos(i);
    if (/^(?:VB[DZP]|MD|W.*|,|:|``)$/.test(tag)) return end;
    if (i === from || doc.norm(i) !== 'and') continue;
    const deed = /^(?:then|later)$/.test(doc.norm(i + 1)) ? i + 2 : i + 1;
    if (!/^VB[DN]$/.test(doc.xpos(deed))) continue;
    // "reported 12 dead and wounded in the blast"
    if (doc.xpos(deed) === 'VBN' || /^(?:dead|killed|wounded|injured)$/.test(doc.norm(i - 1)))
      return /^(?:DT|CD|PRP)/.test(doc.xpos(deed + 1)) ? i : end;
    return i;
  }
  return end;
}

/** "said two had died, but three more have since died": what is in the perfect behind words put back in time is the report's own. */
function isSince({ doc }: Tree, from: number, but: number, end: number): boolean {
  let since = false;
  let i = but + 1;
  for (; i < Math.min(end, but + 10) && !/^(?:VB[DZP]|MD)$/.test(doc.xpos(i)); i++);
  if (!/^(?:has|have)$/.test(doc.norm(i))) return false;
  for (let j = i + 1; j < Math.min(end, i + 4); j++) since ||= /^(?:since|now|later)$/.test(doc.norm(j));
  if (!since) return false;
  for (let j = from; j < but; j++) if (doc.norm(j) === 'had') return true;
  return false;
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
  return !isTold(tree, verb, and, joined);
}

/** "Police say officers went in and found two bodies": a past deed behind a present cue, or what was found, is told with the rest. */
function isTold(tree: Tree, verb: number, and: number, joined: number): boolean {
  const { doc } = tree;
  const kids = tree.kids(joined);
  if (kids.some((k) => k > and && (tree.dep(k) === 'nsubj' || CLAUSES.has(tree.dep(k))))) return false;
  if (doc.xpos(joined) !== 'VBD') return false;
  return /^VB[ZP]$/.test(doc.xpos(verb)) || doc.norm(joined) === 'found';
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
