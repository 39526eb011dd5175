import type { Doc } from '../../language/doc.ts';

/** Tokens between "it is not true" and what is not, and between that and "is a lie". */
const REACH = 30;
/** Tokens of the words that call something untrue, an aside on who says so among them. */
const FRAME = 14;

const BE = /^(?:is|was|are|were|'s)$/;
const TOLD =
  /^(?:claims?|reports?|allegations?|rumou?rs?|accusations?|assertions?|suggestions?|stories|story|news|information|charges?|accounts?)$/;
const UNTRUE =
  /^(?:untrue|false|fake|fabricated|invented|incorrect|inaccurate|baseless|unfounded|groundless|unsubstantiated|wrong|bogus|nonsense|disinformation|misinformation|lie|lies|fabrications?|inventions?|propaganda|fiction|fantasy|slander|absurd|ridiculous|falsehoods?)$/;

/** "It is not true that", "it is a lie, he said, that", "there is no truth in reports that" before token i in its sentence, and "the claim that ... is false" around it. */
export function isCalledUntrue(doc: Doc, first: number, end: number, i: number): boolean {
  for (let that = i - 1; that > first && that > i - REACH; that--) {
    const w = doc.norm(that);
    if (w === ';' || w === ':' || (w === ',' && /^(?:but|while|which|who)$/.test(doc.norm(that + 1))))
      return false;
    if (w !== 'that') continue;
    return isNotTrue(doc, first, that) || (TOLD.test(doc.norm(that - 1)) && turnsOutFalse(doc, i, end));
  }
  return false;
}

/** Does the clause that ends before "that" say so of what follows? */
function isNotTrue(doc: Doc, first: number, that: number): boolean {
  for (let j = that - 1; j > first && j > that - FRAME; j--) {
    if (!BE.test(doc.norm(j))) continue;
    const subject = doc.norm(j - 1);
    if (subject === 'there')
      return doc.norm(j + 1) === 'no' && /^(?:truth|basis|substance)$/.test(doc.norm(j + 2));
    if (subject !== 'it') return false;
    const not = /^(?:not|n't|never)$/.test(doc.norm(j + 1));
    for (let k = j + 1; k < that && k < j + 5; k++) {
      if (doc.norm(k) === 'true' || doc.norm(k) === 'correct') return not;
      if (doc.norm(k) === 'case' && doc.norm(k - 1) === 'the') return not;
      if (UNTRUE.test(doc.norm(k))) return !not;
    }
    return false;
  }
  return false;
}

/** "..., are false", "... is a lie" behind token i. */
function turnsOutFalse(doc: Doc, i: number, end: number): boolean {
  for (let j = i + 1; j < end - 1 && j < i + REACH; j++) {
    if (doc.norm(j) === ';') return false;
    if (!BE.test(doc.norm(j))) continue;
    for (let k = j + 1; k < end && k < j + 5; k++) {
      if (doc.norm(k) === 'not') return doc.norm(k + 1) === 'true' || doc.norm(k + 1) === 'correct';
      if (UNTRUE.test(doc.norm(k))) return true;
    }
  }
  return false;
}
