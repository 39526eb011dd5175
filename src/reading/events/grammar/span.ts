import type { TokenSpan } from '../../layers.ts';
import type { SentenceTree } from './tree.ts';

/** How far phrases and clauses reach, for the words that a claim quotes. */

const AFTER_HEAD = new Set([
  'acl',
  'acl:relcl',
  'appos',
  'parataxis',
  'punct',
  'advcl',
  'cc',
  'dep',
  'list',
  'discourse',
]);

/** A noun group: from its first modifier to its last "of", "in" or "and" phrase, without relative clauses and appositions. */
export function groupExtent(tree: SentenceTree, head: number, depth = 0): TokenSpan {
  const { doc } = tree;
  let { first, end } = { first: head, end: head + 1 };
  if (depth > 8) return { first, end };
  for (const k of tree.kids(head)) {
    const dep = doc.dep(k);
    if (dep === 'case' || dep === 'mark' || dep === 'cc:preconj') continue;
    if (k < head) {
      if (
        dep !== 'punct' &&
        dep !== 'cc' &&
        dep !== 'cop' &&
        !dep.startsWith('nsubj') &&
        !dep.startsWith('aux')
      )
        first = Math.min(first, tree.extent(k).first);
      continue;
    }
    if (AFTER_HEAD.has(dep)) continue;
    if (dep === 'conj' && (doc.upos(k) === 'VERB' || tree.kid(k, 'cop', 'nsubj', 'nsubj:pass') >= 0))
      continue;
    end = Math.max(end, groupExtent(tree, k, depth + 1).end);
  }
  return trim(tree, { first, end });
}

const CLAUSE = new Set(['ccomp', 'xcomp', 'csubj']);
const BESIDE = new Set([
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'advmod',
  'compound:prt',
  'nmod',
  'nummod',
  'amod',
  'obl:tmod',
]);

/** A clause from its subject to its last object or adverbial; clauses that hang on it are left out unless asked for. */
export function clauseExtent(
  tree: SentenceTree,
  v: number,
  { subject, withClauses }: { subject: number; withClauses: boolean },
): TokenSpan {
  const { doc } = tree;
  let first = v;
  let end = v + 1;
  for (const k of tree.kids(v)) {
    const dep = doc.dep(k);
    if (k < v) {
      if (
        dep.startsWith('aux') ||
        dep === 'cop' ||
        dep === 'compound:prt' ||
        (dep === 'advmod' && v - k <= 3)
      )
        first = Math.min(first, k);
      continue;
    }
    if (CLAUSE.has(dep)) {
      if (withClauses || dep === 'xcomp')
        end = Math.max(end, clauseExtent(tree, k, { subject: -1, withClauses }).end);
    } else if (dep === 'obl' || dep === 'obl:agent' || BESIDE.has(dep)) {
      end = Math.max(end, groupExtent(tree, k).end);
    } else if (dep === 'advcl' && withClauses && !opensAnother(tree, k)) {
      end = Math.max(end, clauseExtent(tree, k, { subject: -1, withClauses }).end);
    }
  }
  if (subject >= 0 && subject < v) first = Math.min(first, groupExtent(tree, subject).first);
  return trim(tree, { first, end });
}

const OTHER = new Set([
  'while',
  'although',
  'though',
  'as',
  'after',
  'when',
  'whereas',
  'before',
  'because',
  'since',
  'but',
  'until',
  'if',
]);

/** A clause with "while" or "after" is another statement; "of shelling", "to withdraw" belong to the verb. */
function opensAnother(tree: SentenceTree, v: number): boolean {
  return tree.kids(v).some((k) => k < v && OTHER.has(tree.doc.norm(k)));
}

const EDGE = new Set([',', ';', ':', '.', '!', '?', ')', ']', '}', '-', '–', '—', 'and', 'or', 'but']);
const QUOTES = new Set(['"', '“', '”', "'", '‘', '’']);

/** Without punctuation at either end; a quotation mark stays when its partner is inside. */
export function trim(tree: SentenceTree, { first, end }: TokenSpan): TokenSpan {
  const { doc } = tree;
  const only = (i: number) => QUOTES.has(doc.norm(i)) && countQuotes(tree, first, end) % 2 === 1;
  while (end - first > 1 && (EDGE.has(doc.norm(end - 1)) || only(end - 1))) end--;
  while (end - first > 1 && (EDGE.has(doc.norm(first)) || only(first))) first++;
  return { first, end };
}

function countQuotes(tree: SentenceTree, first: number, end: number): number {
  let n = 0;
  for (let i = first; i < end && i < first + 200; i++) if (QUOTES.has(tree.doc.norm(i))) n++;
  return n;
}
