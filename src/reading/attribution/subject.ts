import type { TokenSpan } from '../layers.ts';
import type { Tree } from './tree.ts';

/** A source: its words and their head. */
export interface Source {
  span: TokenSpan;
  head: number;
}

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj']);

/** Is the verb passive ("was accused", "a plan proposed by")? */
export function isPassive(tree: Tree, verb: number): boolean {
  if (tree.doc.xpos(verb) !== 'VBN' && tree.doc.xpos(verb) !== 'VBD') return false;
  const kids = tree.kids(verb);
  if (kids.some((k) => tree.dep(k) === 'aux:pass')) return true;
  if (sharesPassive(tree, verb)) return true;
  // "the nominee has called for": without a form of "be" the subject speaks, whatever the tree calls it
  if (isPerfect(tree, kids) || tree.doc.xpos(verb) === 'VBD') return false;
  if (kids.some((k) => tree.dep(k) === 'nsubj:pass')) return true;
  if (kids.some((k) => tree.dep(k) === 'nsubj')) return false;
  const reduced = tree.dep(verb) === 'acl' || tree.dep(verb) === 'advcl' || tree.dep(verb) === 'amod';
  return tree.doc.xpos(verb) === 'VBN' && reduced && !kids.some((k) => tree.dep(k) === 'aux');
}

/** "was taken in and charged with": a past tense by its tag, whose auxiliary stands before the first verb. */
function sharesPassive(tree: Tree, verb: number): boolean {
  if (
    tree.doc.xpos(verb) !== 'VBD' ||
    tree.dep(verb) !== 'conj' ||
    !/^(?:with|by)$/.test(tree.doc.norm(verb + 1))
  )
    return false;
  const head = tree.head(verb);
  return (
    head >= 0 &&
    head < verb &&
    tree.kids(head).some((k) => tree.dep(k) === 'aux:pass') &&
    !hasSubject(tree, verb)
  );
}

const isPerfect = (tree: Tree, kids: readonly number[]): boolean =>
  kids.some((k) => tree.dep(k) === 'aux' && /^(?:has|have|had|having)$/.test(tree.doc.norm(k)));

/**
 * Who does what the verb says: its subject; the agent of a passive; for a participle or infinitive the subject of the
 * verb that governs it ("The envoy left, warning that ..."); the noun that it describes ("a statement saying ...").
 */
export function sourceOf(tree: Tree, verb: number): Source | null {
  if (isPassive(tree, verb)) return agentOf(tree, verb);
  let v = verb;
  for (let steps = 0; steps < 6; steps++) {
    const subject = tree.kids(v).find((k) => SUBJECTS.has(tree.dep(k)) && !isOblique(tree, k));
    if (subject !== undefined) return group(tree, subject);
    const head = tree.head(v);
    if (head < 0) return null;
    const dep = tree.dep(v);
    if (dep === 'acl' || dep === 'acl:relcl') return bearer(tree, head);
    if (!tree.isVerb(head) && !hasSubject(tree, head)) {
      // "... said the official, adding that": the participle was hung on the noun.
      if ((dep === 'advcl' || dep === 'conj') && isNoun(tree, head)) return group(tree, head);
      return null;
    }
    if (dep === 'ccomp' || dep === 'parataxis') return null;
    // "he and others who lived nearby say": no finite verb is a complement of the relative clause before it
    if (dep === 'xcomp' && tree.dep(head) === 'acl:relcl' && isBare(tree, v))
      return bearer(tree, firstJoined(tree, tree.head(head)));
    if (dep === 'xcomp') {
      const object = tree.kid(head, 'obj', 'iobj');
      if (object !== undefined && object < v && !isPassive(tree, head)) return group(tree, object);
      if (isPassive(tree, head)) {
        const patient = tree.kid(head, 'nsubj:pass');
        return patient === undefined ? null : group(tree, patient);
      }
    }
    v = head;
  }
  return null;
}

/** Does the noun stand under a preposition? Such a noun speaks only when the parser erred. */
function isOblique(tree: Tree, i: number): boolean {
  return (
    tree.doc.xpos(i) !== 'PRP' &&
    tree.kids(i).some((k) => k < i && tree.dep(k) === 'case' && tree.doc.xpos(k) === 'IN')
  );
}

/** "a series of tweets criticising": the noun that carries the one under the preposition; itself when nothing does. */
function bearer(tree: Tree, noun: number): Source {
  let h = noun;
  for (let steps = 0; steps < 3 && isOblique(tree, h) && tree.dep(h).startsWith('nmod'); steps++) {
    const up = tree.head(h);
    if (up < 0 || up > h || !isNoun(tree, up)) break;
    h = up;
  }
  return group(tree, h);
}

/** A verb without "to" or an auxiliary before it, and no participle. */
function isBare({ doc }: Tree, v: number): boolean {
  return /^VB[DZP]?$/.test(doc.xpos(v)) && !/^(?:TO|MD|VB[ZPD]?|IN)$/.test(doc.xpos(v - 1));
}

/** The first of several nouns joined by "and". */
function firstJoined(tree: Tree, noun: number): number {
  let h = noun;
  for (let steps = 0; steps < 4 && tree.dep(h) === 'conj' && tree.head(h) >= 0; steps++) h = tree.head(h);
  return h;
}

function hasSubject(tree: Tree, i: number): boolean {
  return tree.kids(i).some((k) => SUBJECTS.has(tree.dep(k)));
}

function isNoun(tree: Tree, i: number): boolean {
  const tag = tree.doc.xpos(i);
  return tag.startsWith('NN') || tag === 'PRP';
}

/** "by the rebels" after a passive. */
export function agentOf(tree: Tree, verb: number): Source | null {
  for (const k of tree.kids(verb)) {
    if (tree.dep(k) !== 'obl:agent' && tree.dep(k) !== 'obl') continue;
    const by = tree.kids(k).find((c) => tree.dep(c) === 'case');
    if (by !== undefined && tree.doc.norm(by) === 'by') {
      const source = group(tree, k);
      source.span.first = Math.max(source.span.first, by + 1);
      return source;
    }
  }
  return null;
}

/** Relations that belong to the name of a source; clauses and asides after it do not. */
const INSIDE = new Set([
  'det',
  'amod',
  'compound',
  'nmod',
  'nmod:poss',
  'nmod:desc',
  'flat',
  'nummod',
  'case',
  'conj',
  'cc',
  'appos',
  'det:predet',
  'list',
  'goeswith',
  'nmod:unmarked',
  'punct',
  'advmod',
]);

/** The noun group around a head, without relative clauses and other clauses. */
export function group(tree: Tree, head: number): Source {
  let first = head;
  let end = head + 1;
  for (const k of tree.kids(head)) {
    if (!INSIDE.has(tree.dep(k))) continue;
    if (tree.dep(k) === 'punct' && k > head) continue;
    if (tree.dep(k) === 'conj' && tree.isVerb(k)) continue;
    if (tree.left(k) < first && k < head) first = tree.left(k);
    if (k > head && tree.right(k) > end) end = nounEnd(tree, k);
  }
  while (first < head && /^[^\p{L}\p{N}]+$/u.test(tree.doc.form(first))) first++;
  return { span: { first, end }, head };
}

/** End of a dependent of a noun group, short of any clause inside it. */
function nounEnd(tree: Tree, i: number): number {
  let end = i + 1;
  for (const k of tree.kids(i)) {
    if (k > i && INSIDE.has(tree.dep(k)) && tree.dep(k) !== 'punct') end = Math.max(end, nounEnd(tree, k));
  }
  return end;
}
