import { type Term, termAt } from '../../actors/terms.ts';
import type { TokenSpan } from '../../layers.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { nounAfter } from './order.ts';

/** The part of a noun group that says whose it is: what stands before the noun, and "of ..." right after it. */

const NAMED = new Set(['entity', 'state'] as const);
const LEFT = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET']);
const OWNER_AFTER = new Set(['of', 'from', 'loyal', 'belonging', 'allied']);
const PARTY_WORD =
  /^(?:regime|government|army|military|rebels?|opposition|militia|militants?|jihadists?|insurgents?|police|coalition|loyalists?|pro-[a-z]+|its|their|his)$/;

/** Found by word order alone, so that it stands on text whose commas and apostrophes are lost. */
export function coreOf(tree: SentenceTree, head: number): TokenSpan {
  const { doc } = tree;
  let first = head;
  for (let j = head - 1; j >= tree.first && j > head - 12; j--) {
    const w = doc.norm(j);
    // "Police suspect separatists": a verb that looks like an adjective.
    if (w === 'suspect' && /^NNP?S$/.test(doc.xpos(j - 1))) break;
    if (w === 'and' || w === 'or' || w === '/') {
      if (!isParty(tree, j)) break;
    } else if (w === 'both' || w === 'either') {
      first = j;
      break;
    } else if (w === ')' && doc.norm(j - 2) === '(' && j - 2 > tree.first) {
      // "the (Kesh) raid": a word that somebody else has put in
      j -= 2;
      first = j;
    } else if (/^["“”]$/.test(w)) {
      if (j + 1 === head || j === tree.first) break;
    } else if (w === '-' || w === "'s" || w === '’s' || w === '.' || doc.xpos(j) === 'POS') {
      if (w === '.' && !/^[a-z]$/.test(doc.norm(j - 1))) break;
    } else if (
      LEFT.has(doc.upos(j)) ||
      (/^(?:led|backed)$/.test(w) && doc.norm(j - 1) === '-') ||
      /^[a-z]\.$/.test(w) ||
      /^(?:a|an|the)$/.test(w) ||
      doc.dep(j) === 'amod' ||
      doc.dep(j) === 'compound'
    ) {
      if (doc.upos(j) === 'DET' || /^(?:a|an|the)$/.test(w)) {
        first = j;
        break;
      }
    } else if (
      !doc.norm(j + 1).startsWith('-') &&
      !PARTY_WORD.test(w) &&
      !endsTerm(tree, j + 1) &&
      !termAt(doc, j, tree.end, NAMED)
    )
      break;
    first = j;
  }
  return { first, end: ownerAfter(tree, head) };
}

/** Do the words right before a conjunction, and right after it, name parties: "Russian and regime warplanes"? */
function isParty(tree: SentenceTree, conjunction: number): boolean {
  const { doc } = tree;
  const before = PARTY_WORD.test(doc.norm(conjunction - 1)) || endsTerm(tree, conjunction);
  const after =
    PARTY_WORD.test(doc.norm(conjunction + 1)) || termAt(doc, conjunction + 1, tree.end, NAMED) !== null;
  return before && after;
}

function endsTerm(tree: SentenceTree, end: number): boolean {
  const { doc } = tree;
  for (let i = Math.max(tree.first, end - 5); i < end; i++) {
    const t = termAt(doc, i, tree.end, NAMED);
    if (t && i + t.words.length === end) return true;
  }
  return false;
}

/** End of the run of names that goes on from a token: "Al-Nusra Front", "Bashar al-Assads government". */
export function nameEnd(tree: SentenceTree, head: number): number {
  const { doc } = tree;
  let i = head + 1;
  while (i < tree.end && i < head + 8 && !DAY.test(doc.norm(i))) {
    const pos = doc.upos(i);
    const tight = doc.norm(i) === '-' && i + 1 < tree.end && doc.starts[i + 1] === doc.ends[i];
    if (
      pos !== 'PROPN' &&
      !tight &&
      !(pos === 'NOUN' && doc.upos(head) === 'PROPN') &&
      !/^['’]s$/.test(doc.norm(i))
    )
      break;
    i++;
  }
  return i;
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** End of "of the president", "loyal to the general" after the noun; the token after the noun when there is none. */
function ownerAfter(tree: SentenceTree, head: number): number {
  const { doc } = tree;
  const i = nameEnd(tree, head);
  if (!OWNER_AFTER.has(doc.norm(i))) return i;
  const at = doc.norm(i + 1) === 'to' ? i + 1 : i;
  const owner = nounAfter(tree, at);
  return owner > at ? owner + 1 : i;
}

const COMPOUND_TAIL =
  /^-?(?:led|backed|based|held|brokered|allied|controlled|run|born|supported|dominated|mediated|registered|made|sponsored|trained|armed|funded|financed|built|educated|style|linked|inspired|aligned|friendly|owned)$/;

/** "US-led", "Turkey-based": the state or group only describes. */
export function isCompound(tree: SentenceTree, i: number, term: Term): boolean {
  const { doc } = tree;
  const next = i + term.words.length;
  if (doc.norm(next) === '-') return COMPOUND_TAIL.test(doc.norm(next + 1));
  return (
    /^-./.test(doc.norm(next)) ||
    /^(?:based|backed|brokered|trained|armed|funded|sponsored)$/.test(doc.norm(next))
  );
}
