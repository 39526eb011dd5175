import type { FieldReading } from '../../reading.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import type { Word } from '../words/lexicon.ts';
import { belongs } from './classes.ts';
import type { Match } from './match.ts';
import { nounAfter, nounBefore } from './order.ts';

/** "hit what it said was a depot", "condemned what he called a massacre": the noun that the clause comes to; else the object itself. */
export function behindWhat(tree: SentenceTree, object: number, end: number): number {
  const { doc } = tree;
  if (doc.norm(end) !== 'what') return object;
  for (let i = end + 1; i < tree.end && i < end + 9; i++) {
    const w = doc.norm(i);
    if (w === ',' || w === ';') return object;
    if (!SAYS_WHAT.test(w)) continue;
    const noun = nounAfter(tree, i);
    return noun >= 0 ? noun : object;
  }
  return object;
}

const SAYS_WHAT = /^(?:was|were|is|are|be|as|called|termed|dubbed)$/;

/** Where the tree gives no argument, or one that does not fit, word order gives it. */
export function settleByOrder<E extends Word>(match: Match<E>, field: FieldReading): void {
  const { tree, token, end, passive, entry } = match;
  if (passive) return;
  const subject = nounBefore(tree, token);
  if (match.object > end) match.object = beforeOf(tree, end, match.object);
  if (match.subject < 0 || (entry.subj && !belongs(tree, field, match.subject, entry.subj) && subject >= 0))
    match.subject = subject;
  if (!entry.obj || belongs(tree, field, match.object, entry.obj)) return;
  const object = nounAfter(tree, end - 1);
  if (belongs(tree, field, object, entry.obj)) match.object = object;
  else if (tree.doc.norm(end) === 'with') {
    // "struck with heavy artillery the villages of"
    const behind = behindArm(tree, end);
    if (belongs(tree, field, behind, entry.obj)) match.object = behind;
  }
}

/** The noun right behind the weapon that a preposition governs; -1 when none follows. */
function behindArm(tree: SentenceTree, preposition: number): number {
  const { doc } = tree;
  for (let i = preposition + 1; i < tree.end && i < preposition + 6; i++) {
    const pos = doc.upos(i);
    if (pos === 'DET' && i > preposition + 1 && doc.upos(i - 1) === 'NOUN') return nounAfter(tree, i - 1);
    if (!/^(?:NOUN|ADJ|DET|NUM|PROPN)$/.test(pos)) return -1;
  }
  return -1;
}

/** "accused the army of being behind a raid": the tree may take the last noun for the object; it stands before "of". */
function beforeOf(tree: SentenceTree, from: number, object: number): number {
  const { doc } = tree;
  for (let i = from + 1; i < object; i++) {
    if (doc.norm(i) !== 'of' || doc.xpos(i + 1) !== 'VBG') continue;
    const near = nounAfter(tree, from - 1);
    return near >= 0 && near < i ? near : object;
  }
  return object;
}

/** "Kesh Aid called on the union to send observers": the infinitive behind the group that is asked, by word order; -1 when there is none. */
export function infinitiveBehind<E extends Word>({ tree, end }: Match<E>): number {
  const { doc } = tree;
  for (let i = end + 1; i + 1 < tree.end && i < end + 9; i++) {
    if (doc.norm(i) === 'to' && doc.xpos(i + 1) === 'VB') return i + 1;
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|CCONJ|PART|PRON)$/.test(doc.upos(i))) return -1;
  }
  return -1;
}

/** "believed to be Front positions": the noun that "to be" comes to, whatever the tree makes of it. */
export function behindBe(tree: SentenceTree, token: number): number {
  const { doc } = tree;
  return doc.norm(token + 1) === 'to' && doc.norm(token + 2) === 'be' ? nounAfter(tree, token + 2) : -1;
}
