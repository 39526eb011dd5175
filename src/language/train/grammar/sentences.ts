import type { Sentence } from '../conllu.ts';
import { blame } from './blame.ts';
import { Chance } from './chance.ts';
import { killActive, killPassive } from './harm.ts';
import { headline } from './headlines.ts';
import { as, type Dependent, type Phrase, sentenceOf, tree } from './phrase.ts';
import { circumstances, dated } from './places.ts';
import { politics } from './politics.ts';
import { chained, spoken } from './speech.ts';
import { strike } from './strikes.ts';
import { described, launching, lookingBack, reports, since } from './subordinate.ts';
import { reduced, toll } from './tolls.ts';

/** Longest sentence that is kept, in words: nested ones can grow without end. */
const LONGEST = 60;

/**
 * Sentences of news about violence, with tags and trees as the treebanks give them, made by a grammar of our own: the
 * treebanks hold little such text, so that "shot", "wounded", "shells" and "monitor" are read by what they mean there.
 * The same every time for one seed; names and places are invented.
 */
export function conflictNews(count: number, seed: number): Sentence[] {
  const chance = new Chance(seed);
  const out: Sentence[] = [];
  while (out.length < count) {
    const isHeadline = chance.is(0.14);
    const phrase = isHeadline ? headline(chance) : tree`${statement(chance)} (punct .)`;
    if (phrase.words.length <= LONGEST) out.push(sentenceOf(phrase));
  }
  return out;
}

/** A clause about harm, an attack or blame. */
function clause(chance: Chance): Phrase {
  return chance.make<Phrase>([
    [5, () => killPassive(chance)],
    [5, () => killActive(chance, 'past')],
    [3, () => strike(chance, 'past')],
    [3, () => toll(chance)],
    [2, () => reduced(chance)],
    [3, () => blame(chance)],
    [1, () => launching(chance)],
    [1, () => described(chance)],
  ]);
}

function statement(chance: Chance): Phrase {
  const first = clause(chance);
  return chance.make<Phrase>([
    [7, () => first],
    [8, () => spoken(chance, first)],
    [4, () => politics(chance, () => clause(chance))],
    [4, () => lookingBack(chance)],
    [1, () => reports(chance, clause(chance))],
    [1, () => tree`${spoken(chance, first)} ${since(chance)}`],
    [1, () => tree`${since(chance)} (punct ,) ${first}`],
    [1, () => chained(chance, first)],
    [1, () => tree`${opening(chance)} (punct ,) ${first}`],
    [1, () => tree`${first} (conj (punct ,) (cc and/CC) ${clause(chance)})`],
    [1, () => tree`${first} (conj (punct ,) (cc but/CC) ${spoken(chance, clause(chance))})`],
    [1, () => tree`${first} (advcl (mark while/SCONJ.IN) ${clause(chance)})`],
  ]);
}

/** What a sentence may begin with: "On Friday,", "In Zarala,", "Meanwhile,". */
function opening(chance: Chance): Dependent {
  const part = chance.is(0.5) ? dated(chance) : circumstances(chance);
  return part && !part.next
    ? part
    : as('advmod', tree`${chance.is(0.5) ? tree`meanwhile/RB` : tree`earlier/RBR`}`);
}
