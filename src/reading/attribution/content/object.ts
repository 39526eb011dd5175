import type { TokenSpan } from '../../layers.ts';
import { type CueHit, maybeCue } from '../cues.ts';
import { isPassive } from '../subject.ts';
import type { Tree } from '../tree.ts';
import { bodyEnd } from './edges.ts';

/** What a cue with an object frame is about. */
export function objectContent(tree: Tree, hit: CueHit): TokenSpan[] {
  const { verb } = hit;
  if (
    COUNTING.has(hit.cue.id) &&
    hit.end >= bodyEnd(tree) &&
    !/^(?:was|were|been|is|are)$/.test(tree.doc.norm(verb - 1))
  )
    return [];
  const counts = COUNTING.has(hit.cue.id) && /^(?:DT|CD|JJ|NN|PRP\$|IN|RBR)/.test(tree.doc.xpos(hit.end));
  if (counts && hit.end > verb && !/^(?:by|in)$/.test(tree.doc.norm(hit.end)))
    return trim(tree, hit.end, bodyEnd(tree));
  if (isPassive(tree, verb)) {
    const patient = tree.kid(verb, 'nsubj:pass', 'nsubj');
    const head = tree.dep(verb) === 'acl' ? tree.head(verb) : -1;
    const about = patient ?? (head >= 0 ? head : undefined);
    if (about === undefined) return [];
    const span =
      patient === undefined
        ? { first: tree.left(about), end: verb }
        : { first: tree.left(about), end: tree.right(about) };
    return span.end > span.first ? [span] : [];
  }
  const parts = tree.kids(verb).filter((k) => k >= hit.end - 1 && k > verb && OBJECTS.has(tree.dep(k)));
  const particle = hit.end > verb + 1;
  if (parts.length === 0 && particle) {
    // "called for an end": the object hangs on the preposition's noun.
    const oblique = tree.kids(verb).find((k) => k >= hit.end && tree.dep(k).startsWith('obl'));
    const clause = tree
      .kids(verb)
      .find(
        (k) =>
          k >= hit.end && (tree.dep(k) === 'advcl' || tree.dep(k) === 'ccomp' || tree.dep(k) === 'xcomp'),
      );
    const k = oblique ?? clause;
    return k === undefined ? restOfClause(tree, hit.end, verb) : trim(tree, hit.end, tree.right(k));
  }
  if (parts.length === 0) return nounBehind(tree, hit.end);
  const last = parts[parts.length - 1];
  return trim(tree, Math.max(hit.end, tree.left(parts[0])), tree.right(last));
}

/** "documented the deaths of nine people in April, among them two boys": all of it is theirs. */
const COUNTING = new Set(['document', 'record', 'register', 'tally', 'log', 'verify']);

/** The noun group right behind the cue, where the tree has no object for it. */
function nounBehind(tree: Tree, from: number): TokenSpan[] {
  const { doc } = tree;
  if (!/^(?:DT|PRP\$|CD|NN)/.test(doc.xpos(from))) return [];
  let i = from;
  while (i < tree.end && /^(?:DT|PRP\$|CD|JJ|NN|POS|HYPH|IN)/.test(doc.xpos(i))) i++;
  return trim(tree, from, i);
}

const OBJECTS = new Set(['obj', 'iobj', 'xcomp', 'ccomp', 'obl:unmarked']);

/** From a token to the end of the verb's own clause. */
export function restOfClause(tree: Tree, from: number, verb: number): TokenSpan[] {
  return trim(tree, from, Math.max(tree.right(verb), from));
}

function trim(tree: Tree, first: number, end: number): TokenSpan[] {
  const { doc } = tree;
  let e = Math.min(end, bodyEnd(tree));
  for (let i = first + 1; i < e; i++) {
    if (doc.norm(i) === ',' && doc.xpos(i + 1) === 'VBG' && maybeCue(doc, i + 1)) e = i;
  }
  while (e > first && (doc.norm(e - 1) === ',' || doc.norm(e - 1) === ';')) e--;
  return e > first ? [{ first, end: e }] : [];
}
