import type { Doc } from '../../language/doc.ts';
import type { TokenSpan } from '../layers.ts';
import type { Draft } from './draft.ts';

/** Tokens of a name at most. */
const LONGEST = 7;
const NOT_NAMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/;
const INSIDE = /^(?:of|for|the|and|al|el|bin|ben|ibn|ag|ould|de|da|do|dos|del|la|van|der|den|von|ten|-|')$/;

/**
 * The name that stands beside a speaker who is first told by a common noun: between commas right before the cue ("a
 * vendor who saw it, Ann Lee, said"; "a local group, the Land Centre, said"), or given as one ("a woman who gave her
 * name as Ann said"). null when there is none.
 */
export function nameBeside(doc: Doc, { source, sourceHead, cueSpan }: Draft): TokenSpan | null {
  if (!source || !cueSpan || sourceHead < 0 || source.end > cueSpan.first) return null;
  if (/^(?:NNP|PRP|W)/.test(doc.xpos(sourceHead))) return null;
  return givenName(doc, sourceHead + 1, cueSpan.first) ?? betweenCommas(doc, sourceHead, cueSpan.first);
}

function betweenCommas(doc: Doc, head: number, cue: number): TokenSpan | null {
  const end = cue - 1;
  if (doc.norm(end) !== ',') return null;
  let first = end;
  while (
    first > head + 1 &&
    end - first < LONGEST &&
    (isCapital(doc, first - 1) || INSIDE.test(doc.norm(first - 1)))
  )
    first--;
  if (first === end || doc.norm(first - 1) !== ',' || first - 1 <= head) return null;
  // "officials in Port Sarro, Marnia, said": a place in another; but "the prefect of Adoua, Ann Lee, said"
  if (
    first - 2 > head &&
    doc.xpos(first - 2).startsWith('NNP') &&
    !(doc.norm(head + 1) === 'of' && end - first > 1)
  )
    return null;
  return isName(doc, first, end) ? { first, end } : null;
}

/** "who gave her name as Ann", "identified only as Ann", "a group calling itself the Sons of Karst". */
function givenName(doc: Doc, from: number, cue: number): TokenSpan | null {
  for (let i = Math.max(from, cue - 12); i < cue - 1; i++) {
    if (!givesName(doc, i)) continue;
    const first = doc.norm(i + 1) === 'the' ? i + 2 : i + 1;
    let end = first;
    while (
      end < cue &&
      end - i < LONGEST &&
      (isCapital(doc, end) || (end > first && INSIDE.test(doc.norm(end))))
    )
      end++;
    while (end > first && INSIDE.test(doc.norm(end - 1))) end--;
    return end > first && isName(doc, first, end) ? { first, end } : null;
  }
  return null;
}

/** The word right before a name that is given as such. */
function givesName(doc: Doc, i: number): boolean {
  const w = doc.norm(i);
  const before = doc.norm(i - 1);
  if (w === 'as') return /^(?:name|himself|herself|only|identified|named|known)$/.test(before);
  if (/^(?:itself|themselves)$/.test(w)) return before === 'calling';
  return /^(?:called|dubbed)$/.test(w) && doc.xpos(i) === 'VBN';
}

const isCapital = (doc: Doc, i: number): boolean => /^\p{Lu}[\p{L}.'’-]*$/u.test(doc.form(i));

function isName(doc: Doc, first: number, end: number): boolean {
  let capitals = 0;
  for (let i = first; i < end; i++) {
    if (NOT_NAMES.test(doc.norm(i))) return false;
    if (isCapital(doc, i)) capitals++;
  }
  return capitals > 0 && isCapital(doc, end - 1);
}
