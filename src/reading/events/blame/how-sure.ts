import type { Certainty, Stance } from '../../../format/claim.ts';
import type { SentenceTree } from '../grammar/tree.ts';

/** How sure a sentence is of a deed that it tells: done, perhaps done, not done, or one of two did it. */

/** "denied having hit the post, which was struck by the others": what follows the comma is told, not denied. */
export function isAside({ doc, first }: SentenceTree, token: number): boolean {
  for (let i = token - 1; i > first + 1 && i > token - 5; i--)
    if (/^(?:which|who)$/.test(doc.norm(i))) return doc.norm(i - 1) === ',';
  return false;
}

/** Done, perhaps done, or said not to be done; what is only planned or supposed says nothing. */
export function stanceOf(
  certainty: Certainty,
  either: boolean,
  tree: SentenceTree,
  token: number,
): Stance | null {
  if (certainty === 'denied') return 'denies';
  if (certainty === 'expected' || certainty === 'conditional' || mayYet(tree, token)) return null;
  if (either || certainty === 'possible' || isDoubted(tree, token)) return 'suspects';
  return 'blames';
}

/** "may launch strikes": not done yet, where "may have launched" may be. */
function mayYet({ doc, first }: SentenceTree, token: number): boolean {
  if (doc.xpos(token) !== 'VB') return false;
  for (let i = token - 1; i > first && i > token - 4; i--) {
    if (/^(?:may|might|could)$/.test(doc.norm(i))) return true;
    if (doc.upos(i) !== 'ADV') return false;
  }
  return false;
}

const DOUBT = new Set([
  'believe',
  'suspect',
  'think',
  'presume',
  'likely',
  'unclear',
  'possible',
  'probable',
  'apparently',
  'probably',
  'widely',
]);

/** "thought to have been carried out by", "was likely the work of". */
export function isDoubted(tree: SentenceTree, token: number): boolean {
  const { doc } = tree;
  for (let i = token - 1; i >= tree.first && i >= token - 7; i--) {
    if (doc.upos(i) === 'PUNCT' && doc.norm(i) === ',') return false;
    // "The suspect was shot by police": one who was harmed, no doubt about who did it
    if (doc.upos(i) === 'NOUN' && /^(?:was|were|been|is)$/.test(doc.norm(i + 1))) continue;
    if (!DOUBT.has(doc.lemma(i))) continue;
    // "police believe rebels did it" is their belief; of "who they believe did it" the belief is all there is
    if (!/^VB[DZP]$/.test(doc.xpos(i)) || /^whom?$/.test(doc.norm(i - 2))) return true;
  }
  return false;
}

export function saysEither(tree: SentenceTree, head: number): boolean {
  const { doc } = tree;
  const { first, end } = tree.extent(head);
  for (let i = Math.max(first, head - 8); i < end && i < head + 12; i++)
    if (doc.norm(i) === 'or') return true;
  return false;
}

export function joined(sides: readonly string[], either: boolean): string {
  return sides.join(either ? ' or ' : ' and ');
}
