import type { Doc } from '../../language/doc.ts';
import type { TokenSpan } from '../layers.ts';
import type { Draft } from './draft.ts';

const PERSON =
  /^(?:man|woman|teen|teenager|youth|mother|father|grandmother|grandfather|couple|driver|student|teacher|nurse|resident)$/;
/** What the same person goes on to do; who "was arrested" may be another. */
const TELLS =
  /^(?:pleaded|pled|told|said|says|admitted|testified|confessed|entered|apologi[sz]ed|claimed|described|recalled|acknowledged)$/;
/** Sentences at the head of a text in which somebody is told of before the name is given. */
const LEAD = 3;
const LONGEST = 4;

/**
 * "A Tarn man admitted on Monday that he shot his brother. Adan Ro, 22, ...": the name, with an age, that opens the sentence
 * behind a lead which tells of somebody by a common noun. null when none does.
 */
export function namedNext(doc: Doc, { source, sourceHead }: Draft): TokenSpan | null {
  if (
    !source ||
    sourceHead < 0 ||
    !PERSON.test(doc.norm(sourceHead)) ||
    !/^an?$/.test(doc.norm(source.first))
  )
    return null;
  const k = doc.sentenceOf(source.first);
  if (k >= LEAD || k + 1 >= doc.sentences.length) return null;
  const { first, end } = doc.sentences[k + 1];
  let i = first;
  while (i < end && i - first < LONGEST && /^\p{Lu}[\p{L}.'’-]*$/u.test(doc.form(i))) i++;
  if (i - first < 2 || !/^NNP/.test(doc.xpos(i - 1))) return null;
  const aged = doc.norm(i) === ',' && /^\d{2}$/.test(doc.norm(i + 1)) && doc.norm(i + 2) === ',';
  return aged && TELLS.test(doc.norm(i + 3)) ? { first, end: i } : null;
}
