import { VICTIMS } from '../lexicon.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { ADVERB, BE, BODY, BODY_PART } from '../words.ts';

/** Words between "whose" and its noun. */
const WORDS = 4;

/**
 * "A widow whose house was burned by the militia": the token of "whose" where what befell a thing is told, and nobody is hurt; -1 for
 * others ("whose son was shot", "whose leg was broken").
 */
export function whoseThing({ c: { doc, first } }: GroupFinder, p: Predicate): number {
  if (p.voice !== 'passive') return -1;
  let noun = p.first - 1;
  while (
    noun > first &&
    (BE.has(doc.norm(noun)) || ADVERB.has(doc.norm(noun)) || /^VB[DZP]$/.test(doc.xpos(noun)))
  )
    noun--;
  const w = doc.norm(noun);
  if (!/^NNS?$/.test(doc.xpos(noun)) || BODY.has(w) || BODY_PART.has(w) || VICTIMS.has(w)) return -1;
  for (let i = noun - 1; i >= first && i >= noun - WORDS; i--) {
    if (doc.norm(i) === 'whose') return i;
    if (!/^(?:JJ|NN|NNP|CD|HYPH)$/.test(doc.xpos(i))) return -1;
  }
  return -1;
}
