import { VICTIMS } from '../lexicon.ts';
import { categoryOf } from '../people/category.ts';
import type { GroupFinder } from '../people/group-finder.ts';
import { person } from '../people/names.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { ADVERB, BE, CONJUNCTION, DAY, isBreak } from '../words.ts';

const TIME = new Set(
  'day night morning afternoon evening week month year hour moment minute weekend time'.split(' '),
);

/** Tokens between a participle at the head of a sentence and its "were". */
const INVERSION = 8;

/** "the raid that killed gang boss Orvo Lund": what it is said of is nobody. */
export function isOfDeed(f: GroupFinder, { first }: Predicate): boolean {
  const { doc } = f.c;
  if (!/^(?:that|which)$/.test(doc.norm(first - 1)) || !/^NNS?$/.test(doc.xpos(first - 2))) return false;
  return !VICTIMS.has(doc.norm(first - 2)) && f.ends.get(first - 1) === undefined;
}

/** "He killed an army dog", "They shot and killed ...": pronouns of the subject do; what befalls them has its "was". */
export function isDone(f: GroupFinder, { first, end }: Predicate): boolean {
  return (
    !/^(?:him|her|my|them)sel(?:f|ves)$/.test(f.c.doc.norm(end)) &&
    /^(?:he|she|they|we|i)$/.test(f.c.doc.norm(first - 1))
  );
}

/** "former flatmate Mateo Varga": the name behind nouns that say who somebody is. */
export function described(f: GroupFinder, p: number): number[] {
  const { doc, end } = f.c;
  let i = p;
  while (i < Math.min(end, p + 6) && /^(?:DT|PRP\$|JJ|NN|HYPH|CD)$/.test(doc.xpos(i))) i++;
  if (i === p || doc.xpos(i) !== 'NNP' || doc.xpos(i + 1) !== 'NNP') return [];
  const k = f.startingAt(i);
  return k < 0 ? [] : [k];
}

const isPerson = (w: string): boolean => VICTIMS.get(w)?.plural === false;

/** "a Varn, Orsund, dentist": over the town and what it lies in to the one who is of it. */
export function ofTown(f: GroupFinder, p: number): number[] {
  const { doc } = f.c;
  if (!/^an?$/.test(doc.norm(p))) return [];
  let i = p + 1;
  let commas = 0;
  while (i < p + 8 && (/^\p{Lu}/u.test(doc.form(i)) || doc.norm(i) === ','))
    if (doc.norm(i++) === ',') commas++;
  if (commas !== 2 || doc.norm(i - 1) !== ',') return [];
  const from = i;
  // "a Varn, Orsund, day-care worker"
  while (i < from + 4 && !isPerson(doc.norm(i)) && /^(?:JJ|NN|HYPH)$/.test(doc.xpos(i))) i++;
  if (!isPerson(doc.norm(i))) return [];
  return [f.add(person(p, i + 1, categoryOf(doc, from, i + 1, i)))];
}

/** Does the verb say whom or what it was done to, though nobody whom we count? */
export function hasObject(f: GroupFinder, { end, entry }: Predicate): boolean {
  if (end >= f.c.end) return false;
  // "The man killed them both": whoever they are, not the man
  if (/^(?:them|us|me)$/.test(f.c.doc.norm(end))) return true;
  // "Gunmen shot dead a muezzin": nobody shot them
  if (f.c.doc.norm(end - 1) === 'dead' && /^(?:a|an|the|his|her|their)$/.test(f.c.doc.norm(end)))
    return !isTime(f, end + 1);
  // "shot and killed a Varn, Orsund, dentist": whoever that is, not who shot
  if (
    !f.c.title &&
    /^(?:a|an|his|her|their)$/.test(f.c.doc.norm(end)) &&
    /^\p{Lu}/u.test(f.c.doc.form(end + 1))
  )
    return !isTime(f, end + 1);
  if (f.c.title) return false;
  if (!entry.weak) return isThing(f, end);
  return /^(?:NNS?|JJ|DT|PRP\$)$/.test(f.c.doc.xpos(end)) && !DAY.has(f.c.doc.norm(end));
}

/** "Militants killed cattle", "killed the sheep", "killed six of the goats": a thing or a beast right behind the verb, and no time. */
function isThing(f: GroupFinder, from: number): boolean {
  const { doc } = f.c;
  let i = from;
  if (f.c.quantities.has(i) && /^of$/.test(doc.norm(i + 1))) i += 2;
  // "killed 300 head of cattle"
  else if (f.c.quantities.has(i) && doc.norm(i + 1) === 'head' && doc.norm(i + 2) === 'of') i += 3;
  if (/^(?:a|an|the|his|her|its|their)$/.test(doc.norm(i))) i++;
  return /^NNS?$/.test(doc.xpos(i)) && !DAY.has(doc.norm(i)) && !TIME.has(doc.norm(i)) && !isTime(f, i);
}

/** "22 burnt houses": the participle describes what is counted, and that is nobody. */
export function isOfThings(f: GroupFinder, k: number, { first, end }: Predicate): boolean {
  const { doc } = f.c;
  const g = f.groups[k];
  if (f.c.title || g.end !== first || !g.quantity || g.head >= g.quantity.end) return false;
  return doc.xpos(end) === 'NNS' && !VICTIMS.has(doc.norm(end)) && !DAY.has(doc.norm(end));
}

/** "a day later", "the same night", "the next morning". */
function isTime(f: GroupFinder, i: number): boolean {
  const { doc } = f.c;
  for (let j = i; j < i + 2; j++) if (TIME.has(doc.norm(j)) || DAY.has(doc.norm(j))) return true;
  return false;
}

/** "Killed were", "Also killed in the raid were four guards": to the token behind "were", -1 when the sentence goes otherwise. */
export function afterInversion(f: GroupFinder, p: Predicate): number {
  const { doc, first, end } = f.c;
  if (p.first > first + 1 || (p.first === first + 1 && doc.norm(first) !== 'also')) return -1;
  for (let i = p.end; i < Math.min(end, p.end + INVERSION); i++) {
    if (BE.has(doc.norm(i))) return i + 1;
    if (isBreak(doc.norm(i))) return -1;
  }
  return -1;
}

/** "He was engaged and killed": the verb before "and" is a passive, whose subject f is said of, too. */
export function followsPassive(f: GroupFinder, { first }: Predicate): boolean {
  const { doc } = f.c;
  if (!CONJUNCTION.has(doc.norm(first - 1))) return false;
  // "was shot in the head and killed": over where it was
  let i = first - 2;
  if (doc.xpos(i) === 'IN') return false;
  while (
    i > f.c.first &&
    i > first - 9 &&
    doc.xpos(i) !== 'VBN' &&
    /^(?:IN|DT|PRP\$|JJ|NNS?|RB)$/.test(doc.xpos(i))
  )
    i--;
  if (doc.xpos(i) !== 'VBN') return false;
  return BE.has(doc.norm(ADVERB.has(doc.norm(i - 1)) ? i - 2 : i - 1));
}
