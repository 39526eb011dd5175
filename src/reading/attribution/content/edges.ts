import { maybeCue } from '../cues.ts';
import type { Tree } from '../tree.ts';

/** Marks that open or close a quotation. */
export const QUOTE_MARKS = new Set(['"', '“', '”', '„', '«', '»', '``', "''"]);

/** The end of the sentence without its closing stop. */
export function bodyEnd(tree: Tree): number {
  let end = tree.end;
  while (end > tree.first && /^[.!?…]+$/.test(tree.doc.form(end - 1))) end--;
  return end;
}

/** First auxiliary or adverb of the cue's own verb group. */
export function cueStart(tree: Tree, verb: number): number {
  const { doc } = tree;
  let i = verb;
  while (i > tree.first) {
    const tag = doc.xpos(i - 1);
    const dep = tree.dep(i - 1);
    if (tree.head(i - 1) === verb && (dep.startsWith('aux') || dep === 'advmod' || dep === 'mark')) i--;
    else if (tag === 'MD' && tree.head(i - 1) === verb) i--;
    else break;
  }
  return i;
}

/** Does a verb or an auxiliary stand between two tokens? */
export function hasVerb(tree: Tree, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tree.doc.xpos(i).startsWith('VB') || isShot(tree, i)) return true;
  return false;
}

/** "guards shot five", "was shot dead": a past tense that looks like a noun. */
export function isShot({ doc, first, end }: Tree, i: number): boolean {
  if (doc.norm(i) !== 'shot' || i === first || i + 1 >= end) return false;
  return (
    doc.norm(i + 1) === 'dead' || (/^NNP?S?$/.test(doc.xpos(i - 1)) && /^(?:CD|DT)$/.test(doc.xpos(i + 1)))
  );
}

/** Does a verb that can head a sentence stand between two tokens? */
export function finiteBetween(tree: Tree, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (/^(?:VB[DZP]|MD)$/.test(tree.doc.xpos(i))) return true;
  return false;
}

/** A noun group and a cue, and nothing after them but when it was said. */
export function trailingCue(tree: Tree, from: number, end: number): boolean {
  const { doc } = tree;
  let i = from;
  while (i < end && i < from + 9 && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|HYPH|PRP)$/.test(doc.xpos(i))) i++;
  if (i === from || i >= end || !/^VB[DZP]$/.test(doc.xpos(i)) || !maybeCue(doc, i)) return false;
  if (doc.norm(i + 1) === ',' && trailingCue(tree, i + 2, end)) return true;
  return end - i <= 6 && !finiteBetween(tree, i + 1, end);
}

/** "The Courier reports (http://...) that": behind a link or a note in brackets right after the cue. */
export function pastBrackets({ doc, end }: Tree, from: number): number {
  if (!/^[([]$/.test(doc.norm(from))) return from;
  for (let i = from + 1; i < Math.min(end - 2, from + 25); i++) if (/^[)\]]$/.test(doc.norm(i))) return i + 1;
  return from;
}
