import type { Clauses } from '../people/group.ts';
import { ADVERB, DETERMINER, HAVE, isBreak } from '../words.ts';

/** Before the word of harm: it was tried, planned or feared. */
const NOT_DONE = new Set('attempted planned threatened potential imminent would-be prospective'.split(' '));

/** Of what harm is spoken that has not come about: "the risk of", "a plot for", "plans on", "the pretext of". */
const SPOKEN_OF = new Set(
  'risk risks danger dangers threat threats possibility likelihood prospect chance chances plan plans plot plots conspiracy pretext pretence pretense excuse thought thoughts thinking idea intention intent aim aims goal dream dreams dreamed fantasy fantasies fantasized committed opposed capable instead'.split(
    ' ',
  ),
);

/** Talk of doing harm is not done ("spoke of harming others"); "spoke of the killing of the mayor" tells of it. */
const TALK = new Set(
  'mention reference references talk talks talked talking spoke speaks speak spoken'.split(' '),
);

/** What keeps harm from being done. */
const KEEPS =
  /^(?:prevent|stop|keep|kept|bar(?:s|red|ring)?$|dissuad|discourag|restrain|prohibit|refrain|deter(?:s|red|ring)?$)/;

/** What is only meant to be done. */
const MEANS =
  /^(?:plan(?:s|ned|ning)?|plot(?:s|ted|ting)?|contemplat(?:e|es|ed|ing)|consider(?:s|ed|ing)?|avoid(?:s|ed|ing)?|threaten(?:s|ed|ing)?|envisag(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?)$/;

/** "may result in", "could lead to": what has come about in words for consequences. */
const COMES = /^(?:result|lead|cause|end|mean|bring|trigger|provoke|produce|entail)$/;
const MODAL = /^(?:may|might|could|can|would|will|should|must)$/;

/**
 * Does what governs the word of harm at token i (a noun, or a verb in -ing) say that it has not come about? "planning the abduction of",
 * "spoke of harming others", "may result in the death of", "prevented the troops from seizing him", "the attempted murder of".
 */
export function isUnreal({ doc, first }: Clauses, i: number, noun: boolean): boolean {
  let j = i - 1;
  for (let n = 0; j > first && n < 3; n++, j--) {
    const w = doc.norm(j);
    // "the planned killing of nine monks" was planned, and done
    if (noun && NOT_DONE.has(w) && !(w === 'planned' && doc.norm(j - 1) === 'the')) return true;
    if (!DETERMINER.has(w) && !ADVERB.has(w) && !/^(?:JJ|VBN|PRP\$|NN)$/.test(doc.xpos(j))) break;
    if (SPOKEN_OF.has(w) || TALK.has(w) || MEANS.test(w)) break;
  }
  const w = doc.norm(j);
  if (MEANS.test(w) && /^VB/.test(doc.xpos(j)))
    return !isBreak(doc.norm(j + 1)) && !(noun && /^(?:demand|consider|urg)/.test(w));
  if (w === 'from') return noun ? false : isKept(doc, first, j);
  if (!/^(?:of|to|about|on|for|in)$/.test(w)) return false;
  if (SPOKEN_OF.has(doc.norm(j - 1)) || (!noun && TALK.has(doc.norm(j - 1)))) return true;
  return noun && (w === 'in' || w === 'to' || w === 'of') && mayCome(doc, first, j - 1);
}

/** "kept the marines from seizing him". */
function isKept(doc: Clauses['doc'], first: number, from: number): boolean {
  for (let j = from - 1; j >= Math.max(first, from - 6); j--) {
    if (KEEPS.test(doc.norm(j))) return true;
    if (isBreak(doc.norm(j))) return false;
  }
  return false;
}

/** "may result", "could lead", "is likely to end": nobody says that it has; "may have led" may be so. */
function mayCome(doc: Clauses['doc'], first: number, verb: number): boolean {
  if (!COMES.test(doc.norm(verb))) return false;
  for (let j = verb - 1; j >= Math.max(first, verb - 3); j--) {
    if (HAVE.has(doc.norm(j))) return false;
    // "the first strike to result in" has
    if (doc.norm(j) === 'to')
      return /^(?:likely|expected|set|threatens?|threatened|bound|able|going|feared)$/.test(doc.norm(j - 1));
    if (MODAL.test(doc.norm(j))) return true;
    if (!ADVERB.has(doc.norm(j))) return false;
  }
  return false;
}
