import type { TokenSpan } from '../layers.ts';
import { bodyEnd } from './content/edges.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { group } from './subject.ts';
import type { Tree } from './tree.ts';

/** "amid reports that two had died": reports of nobody in particular speak, and nobody goes on with them. */
const HEARSAY: Cue = {
  id: 'hearsay',
  verb: 'report',
  frames: ['clause'],
  certainty: 'asserted',
  class: 'hear',
  example: 'The mill was shut amid reports that two hands had drowned.',
  source: 'own observation',
};

const NOUNS = /^(?:reports|rumou?rs|claims|accounts|allegations|suggestions)$/;
const AMID = /^(?:amid|amidst|despite|following)$/;
/** Words before the noun at most: "conflicting local media reports". */
const BEFORE = 4;

/** "amid reports that ...", "there are unconfirmed reports of ...": the noun and its adjectives as the source. */
export function hearsayDrafts(tree: Tree): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let i = tree.first + 1; i < tree.end - 2; i++) {
    if (!NOUNS.test(doc.norm(i)) || !/^(?:that|of)$/.test(doc.norm(i + 1))) continue;
    let first = i;
    while (
      first > tree.first &&
      i - first < BEFORE &&
      /^(?:JJ|NN|VBN|VBG)/.test(doc.xpos(first - 1)) &&
      !AMID.test(doc.norm(first - 1))
    )
      first--;
    if (first === tree.first || !isHeard(tree, first)) continue;
    out.push({
      rule: 'attribution/hearsay',
      cue: HEARSAY,
      cueSpan: { first: i, end: i + 1 },
      source: { first, end: i + 1 },
      sourceHead: i,
      content: [contentOf(tree, i + 2)],
      citing: null,
      through: null,
    });
  }
  return out;
}

const CLAIMED: Cue = {
  id: 'noun-claim',
  verb: 'claim',
  frames: ['clause'],
  certainty: 'alleged',
  class: 'claim',
  example: "The mill's claim that two hands had drowned was not checked.",
  source: 'own observation',
};

const OWN =
  /^(?:claims?|assertions?|allegations?|contention|insistence|admission|announcement|accusations?)$/;

/** "the army's claim that it killed nine could not be checked", "its admission that": the owner of the noun speaks. */
export function ownedClaims(tree: Tree): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let i = tree.first + 1; i < tree.end - 3; i++) {
    if (!OWN.test(doc.norm(i)) || doc.norm(i + 1) !== 'that') continue;
    const owner = tree.kid(i, 'nmod:poss');
    const clause = tree.head(i + 1);
    // "The mayor rejected the army's claim that": what the mayor says of it
    if (owner === undefined || owner > i || clause <= i || !tree.dep(i).startsWith('nsubj')) continue;
    const source = group(tree, owner);
    while (source.span.end > source.span.first + 1 && doc.xpos(source.span.end - 1) === 'POS')
      source.span.end--;
    out.push({
      rule: 'attribution/owned-claim',
      cue: CLAIMED,
      cueSpan: { first: i, end: i + 1 },
      source: source.span,
      sourceHead: source.head,
      content: [{ first: i + 2, end: Math.min(tree.right(clause), bodyEnd(tree)) }],
      citing: null,
      through: null,
    });
  }
  return out;
}

/** Behind "amid" or "there are": not "officers answered reports of". */
function isHeard({ doc, first }: Tree, at: number): boolean {
  if (AMID.test(doc.norm(at - 1))) return true;
  let i = at - 1;
  while (i > first && /^(?:are|were|is|was|have|has|had|been|also|no)$/.test(doc.norm(i))) i--;
  return i < at - 1 && doc.norm(i) === 'there' && doc.norm(at - 1) !== 'no';
}

/** To the end of the sentence, or to the comma behind which it goes on with something else. */
function contentOf(tree: Tree, from: number): TokenSpan {
  const { doc } = tree;
  const stop = bodyEnd(tree);
  for (let i = from; i < stop; i++)
    if (
      doc.norm(i) === ',' &&
      /^(?:then|while|but|as|when|after|before|although|though)$/.test(doc.norm(i + 1))
    )
      return { first: from, end: i };
  return { first: from, end: stop };
}
