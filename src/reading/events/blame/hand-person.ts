import { isNameToken } from '../../actors/words.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { covering } from '../clauses/classes.ts';
import type { SentenceTree } from '../grammar/tree.ts';
import { isVictim, namesake } from '../parties/namesake.ts';
import { nameAt } from './accused-names.ts';
import { type Doer, inWords, isHarmed, isKin, isMany, isOne, whoIs } from './person-doer.ts';
import { thoseBefore } from './pronoun-doer.ts';

/** The person at a token: by name, by a word for somebody, or a pronoun that stands for one told before. */
export function doerOf(reading: Reading, field: FieldReading, tree: SentenceTree, head: number): Doer | null {
  const { doc } = tree;
  const w = doc.norm(head);
  if (AS_WHOM.test(w)) {
    const named = identifiedBefore(reading, field, tree, head);
    if (named) return { name: named };
  }
  const mention = covering(field.mentions, head);
  const actor = mention && reading.actors[mention.actor];
  if (actor?.kind === 'person' && !actor.unnamed) {
    const name = namesake(reading, actor, doc.slice(mention!.first, mention!.end));
    return isVictim(reading, name) ? null : { name };
  }
  if (w === 'he' || w === 'she') return whoIs(reading, field, tree, head);
  if (w === 'they') {
    const those = thoseBefore(field, head);
    return those && isMany(doc.norm(those.at)) && !isHarmed(field, those.tree, those.at, head)
      ? inWords(those.tree, those.at)
      : null;
  }
  if (w === 'one' && doc.norm(head + 1) === 'of') return oneOf(tree, head);
  if (w === 'people') return /^(?:CD|JJ)$/.test(doc.xpos(head - 1)) ? inWords(tree, head) : null;
  if (!isPersonWord(w)) return null;
  // "her estranged husband, Omar Plim, shot", "the driver, Omar Plim, fired"
  const apposed = doc.norm(head + 1) === ',' ? nameAt(reading, field, tree, head + 2) : null;
  if (apposed && !isVictim(reading, apposed.name)) return { name: apposed.name };
  return inWords(tree, head, isKin(w));
}

const AS_WHOM =
  /^(?:man|woman|person|one|driver|boy|girl|teen|teenager|youth|officer|individual|gunman|shooter)$/;

/** "identified Omar Plim as the man who fired", "Plim was picked out by two clerks as the one who": the name before "as"; null without one. */
function identifiedBefore(
  reading: Reading,
  field: FieldReading,
  tree: SentenceTree,
  head: number,
): string | null {
  const { doc, first } = tree;
  let as = head - 1;
  while (as > first && head - as < 5 && /^(?:DT|JJ|CD|NN|HYPH)$/.test(doc.xpos(as))) as--;
  if (doc.norm(as) !== 'as' || doc.norm(head + 1) !== 'who') return null;
  for (let j = as - 1; j >= first && as - j < 30; j--) {
    if (doc.norm(j) === 'by') continue;
    const found = isNameToken(doc, j) ? nameAt(reading, field, tree, j) : null;
    if (found && doc.norm(found.first - 1) !== 'by') return found.name;
  }
  return null;
}

/** "one of the men". */
function oneOf(tree: SentenceTree, at: number): Doer | null {
  const { doc } = tree;
  for (let i = at + 2; i < tree.end && i < at + 7; i++)
    if (isPersonWord(doc.norm(i)))
      return {
        name: doc
          .slice(at, i + 1)
          .replace(/\s+/g, ' ')
          .toLowerCase(),
        unnamed: { how: 'a', at: i },
      };
  return null;
}

export const isPersonWord = (w: string): boolean => isKin(w) || isOne(w) || isMany(w) || OTHERS.test(w);

/** People who are told of by what they were doing there. */
const OTHERS = /^(?:occupants?|passengers?|drivers|motorists|youths|teens|customers|people)$/;
