import type { Doc } from '../../../language/doc.ts';
import { MARK } from '../../../language/names/marks.ts';
import { WordTest } from '../../../language/word-test.ts';
import { marks, ROLE } from '../cues.ts';
import { nameKey } from '../gazetteer/keys.ts';
import type { Candidate } from './candidate.ts';

/** The Arabic article as it is put before names, in the forms that letters of the sun give it. */
const ARTICLES = new Set('al el ad ed ar er as es ash esh at et an en az ez'.split(' '));
const ARTICLE = new WordTest(ARTICLES);
/** What follows a name that is called a place. */
const CALLED =
  /^(?:city|town|village|district|subdistrict|area|neighbou?rhood|camp|governorate|province|countryside|crossing|airport|airbase)$/;

/**
 * "al-Tarneb city", "the village of al-Quobbel", "in al-Tarneb": a small article and a capital name. People and groups have such
 * names more often than towns, so only where the words beside it call it a place; null elsewhere.
 */
export function articledAt(doc: Doc, i: number, end: number): Candidate | null {
  if (!ARTICLE.at(doc, i) || i + 2 >= end || doc.norm(i + 1) !== '-') return null;
  if (doc.ends[i] !== doc.starts[i + 1] || doc.ends[i + 1] !== doc.starts[i + 2]) return null;
  let e = i + 2;
  while (e < end && e < i + 4 && isName(doc, e)) e++;
  if (e === i + 2 || marks.of(doc, i - 1) & MARK.capital || marks.of(doc, e) & MARK.capital) return null;
  if (!CALLED.test(doc.norm(e)) && !isCalledBefore(doc, i)) return null;
  return {
    first: i,
    end: e,
    key: nameKey(doc.slice(i, e)),
    kind: 'shape',
    shaped: true,
    rule: 'places/articled',
  };
}

function isName(doc: Doc, i: number): boolean {
  const bits = marks.of(doc, i);
  return (bits & MARK.capital) !== 0 && !(bits & (ROLE.title | ROLE.institution));
}

const SETTLEMENT =
  /^(?:towns?|village|villages|city|cities|districts?|neighbou?rhoods?|suburbs?|camps?|outskirts)$/;

/** "the town of", "the villages of". */
const isCalledBefore = (doc: Doc, i: number): boolean =>
  doc.norm(i - 1) === 'of' && SETTLEMENT.test(doc.norm(i - 2));
