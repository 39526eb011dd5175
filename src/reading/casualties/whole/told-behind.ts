import type { Category } from '../../../format/claim.ts';
import type { Doc } from '../../../language/doc.ts';
import { MODIFIERS, VICTIMS } from '../lexicon.ts';
import { ageBehind } from '../people/age-behind.ts';
import { categoryOf } from '../people/category.ts';
import { endOfNoun } from './told-nouns.ts';

/** ", who was a soldier", ", 34, who had worked as a nurse": what such a clause says; null without one. */
function toldByWho(doc: Doc, at: number): Category | null {
  let i = ageBehind(doc, at)?.end ?? at;
  while (i < at + 6 && CLOSES.test(doc.norm(i))) i++;
  return doc.norm(i) === 'who' ? workAt(doc, i + 1) : null;
}

/** What is told right behind a name, behind "the victim": in apposition, by a verb, in a relative clause; null when nothing is. */
export const toldBehind = (doc: Doc, at: number): Category | null =>
  apposed(doc, at) ?? toldByWho(doc, at) ?? workBehind(doc, at);

/** "Holt worked as a baker", "Holt, 34, had taught at". */
function workBehind(doc: Doc, at: number): Category | null {
  let i = ageBehind(doc, at)?.end ?? at;
  if (doc.norm(i) === ',') i++;
  return /^(?:had|has|worked|works|served|taught|drove)$/.test(doc.norm(i)) ? workAt(doc, i) : null;
}

/** "was a soldier", "had worked as a nurse", "taught at", "drove a taxi", from the verb on. */
export function workAt(doc: Doc, from: number): Category | null {
  let i = from;
  while (/^(?:had|has|also|previously|been|was|is)$/.test(doc.norm(i)) && !/^(?:a|an|the)$/.test(doc.norm(i)))
    i++;
  const w = doc.norm(i);
  if (/^(?:taught|teaches|farmed|preached|lectured)$/.test(w)) return 'civilian';
  if (/^(?:drove|drives)$/.test(w)) {
    for (let j = i + 1; j < i + 4; j++) if (MODIFIERS.get(doc.norm(j))?.id === 'on-wheels') return 'civilian';
    return null;
  }
  const as = /^(?:worked|works|working|served|serves|serving|employed)$/.test(w) && doc.norm(i + 1) === 'as';
  return as ? nounFrom(doc, i + 2) : i > from ? nounFrom(doc, i) : null;
}

/** A noun for one person. */
export const isOne = (doc: Doc, i: number): boolean => i >= 0 && VICTIMS.get(doc.norm(i))?.plural === false;

/** ", 34, a nurse", ", a cook and sportsman", " was a soldier": what the group behind a name says. */
function apposed(doc: Doc, at: number): Category | null {
  const age = ageBehind(doc, at);
  if (age && age.years < 18) return 'child';
  let i = age?.end ?? at;
  // "(41), a farmer"
  if (doc.norm(i) === ')' && doc.norm(i + 1) === ',') i++;
  if (CLOSES.test(doc.norm(i))) i++;
  else if (/^(?:was|is)$/.test(doc.norm(i))) i++;
  else return null;
  // ", one of the Hill Front leaders behind the raid,"
  const among = doc.norm(i) === 'one' && doc.norm(i + 1) === 'of';
  if (among) i += 2;
  // ", mother of two"
  if (isOne(doc, i) && doc.norm(i + 1) === 'of') return known(categoryOf(doc, i, endOfNoun(doc, i), i));
  return nounFrom(doc, i);
}

const known = (category: Category): Category | null => (category === 'unspecified' ? null : category);

/** What the noun says that an article at token i opens; null where none does, or it says nothing. */
function nounFrom(doc: Doc, i: number): Category | null {
  if (!/^(?:a|an|the)$/.test(doc.norm(i))) return null;
  for (let j = i + 1; j < Math.min(doc.length, i + 6); j++) {
    const w = doc.norm(j);
    if (CLOSES.test(w) || /^(?:of|in|who|from|at|with|on|by|for|to)$/.test(w)) return null;
    if (!VICTIMS.has(w) || VICTIMS.has(doc.norm(j + 1))) continue;
    const found = categoryOf(doc, i, endOfNoun(doc, j), j);
    if (found !== 'unspecified') return found;
  }
  return null;
}

export const CLOSES = /^(?:[,.;:()\]!?]|[-–—―])$/;
