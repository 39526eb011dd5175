import type { Stance } from '../../../format/claim.ts';
import { type LexiconEntry, lexicon } from '../../../lexicon/load.ts';
import type { SentenceTree } from '../grammar/tree.ts';

/** What the law does about a killing, as the lexicon tells it. */
export interface Step extends LexiconEntry {
  words: string[];
  accused: 'patient' | 'agent';
  next?: string[];
  before?: string[];
  be?: boolean;
  direct?: boolean;
  strict?: boolean;
  loose?: boolean;
  prep: string[];
  stance: Stance;
}

/** The steps by the words that open them. */
export const STEPS: ReadonlyMap<string, readonly Step[]> = byWord(lexicon<Step>('legal-steps'));

function byWord(steps: readonly Step[]): Map<string, Step[]> {
  const out = new Map<string, Step[]>();
  for (const s of steps) for (const w of s.words) out.set(w, [...(out.get(w) ?? []), s]);
  return out;
}

/** The step that a word with those beside it tells of. */
export const stepOf = (tree: SentenceTree, i: number): Step | undefined =>
  STEPS.get(tree.doc.norm(i))?.find(
    (s) =>
      (!s.next || s.next.includes(tree.doc.norm(verdictOf(tree, i) || i + 1))) &&
      (!s.before || s.before.includes(tree.doc.norm(i - 1))),
  );

/** "found Omar Plim guilty": where the word of the verdict stands behind the name; 0 without one. */
export function verdictOf({ doc, end }: SentenceTree, i: number): number {
  if (doc.norm(i) !== 'found') return 0;
  for (let j = i + 1; j < end && j < i + 9; j++) {
    if (doc.norm(j) === 'guilty') return doc.norm(j - 1) === 'not' ? 0 : j;
    if (/^(?:VB[DZP]|IN)$/.test(doc.xpos(j))) return 0;
  }
  return 0;
}

/** "jailed for life", "jailed for at least 12 years": the punishment of one convicted. */
export function isTerm({ doc, end }: SentenceTree, i: number): boolean {
  if (doc.norm(i) !== 'for' || !/^(?:jailed|imprisoned|locked)$/.test(doc.norm(i - 1))) return false;
  for (let j = i + 1; j < end && j < i + 7; j++)
    if (/^(?:life|years?|months?|decades?|weeks?)$/.test(doc.norm(j))) return true;
  return false;
}

/** "was held for murder", ", wanted for murder,": not "rebel-held", "they wanted". */
export function isHeld({ doc, first }: SentenceTree, i: number): boolean {
  if (doc.norm(i - 1) === ',' && doc.norm(i + 1) === 'for') return true;
  // "a man accused of killing": never of those who accuse
  if (doc.norm(i) === 'accused' && doc.norm(i + 1) === 'of') return true;
  for (let j = i - 1; j >= Math.max(first, i - 3); j--)
    if (/^(?:is|was|are|were|be|been|being|'s)$/.test(doc.norm(j))) return true;
  return false;
}
