import { maybeCue } from '../../attribution/cues.ts';
import { SUBJECT, subjectOf } from '../clauses/subjects.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isPersonWord } from './hand-person.ts';

/**
 * The subject of the verb. Trees often join the later ones of verbs in a row ("got out of the van, raised a rifle and fired") to a word
 * between them or to the verb of saying: then it is that of the verb before it in the same form.
 */
export function doerAt(tree: SentenceTree, v: number, depth = 0): number {
  const { doc } = tree;
  if (depth > 3) return -1;
  const own = tree.kid(v, ...SUBJECT);
  if (own >= 0 && own < v) return subjectOf(tree, v);
  const up = doc.head(v);
  const joined = doc.dep(v) === 'conj' || isInRow(tree, v);
  const tied = up >= tree.first && up < v && doc.upos(up) === 'VERB' && !maybeCue(doc, up);
  if (doc.xpos(v) === 'VBG' && !joined) {
    const begun = /^(?:begin|start|keep|continue|go|try|come)$/.test(doc.lemma(v - 1)) ? v - 1 : -1;
    if (begun >= 0) return doerAt(tree, begun, depth + 1);
    const found = subjectOf(tree, v);
    if (found >= 0 && (isPersonWord(doc.norm(found)) || /^(?:PRP|NNPS?|WP)$/.test(doc.xpos(found))))
      return found;
    const before = verbBefore(tree, v, false);
    return before >= 0 ? doerAt(tree, before, depth + 1) : found;
  }
  if (doc.dep(v) === 'conj' && tied) return doerAt(tree, up, depth + 1);
  if (!joined || tied) return subjectOf(tree, v);
  const before = verbBefore(tree, v, true);
  return before >= 0 ? doerAt(tree, before, depth + 1) : subjectOf(tree, v);
}

/** "and fired", ", then shot". */
function isInRow({ doc }: SentenceTree, v: number): boolean {
  const at = doc.upos(v - 1) === 'ADV' ? v - 2 : v - 1;
  return /^(?:and|,|then|but)$/.test(doc.norm(at));
}

/** The last verb before another that says what somebody did, in the same form where asked; -1 without one. */
function verbBefore({ doc, first }: SentenceTree, v: number, same: boolean): number {
  const form = formOf(doc.xpos(v));
  for (let i = v - 1; i >= first && i > v - 26; i--) {
    if (doc.upos(i) !== 'VERB' || maybeCue(doc, i)) continue;
    if (same ? formOf(doc.xpos(i)) === form : /^VB[DZPN]$/.test(doc.xpos(i))) return i;
  }
  return -1;
}

const formOf = (tag: string): string => (tag === 'VBN' ? 'VBD' : tag === 'VBP' ? 'VBZ' : tag);
