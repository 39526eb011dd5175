import type { Doc } from '../../../language/doc.ts';
import { NO_VICTIMS, PREDICATES, VICTIMS } from '../lexicon.ts';
import { blankGroup, type Counting, type Group } from './group.ts';
import { isAgeNoun } from './noun-group.ts';

/** Makes it one person. */
export function one(g: Group): void {
  g.counting = 'one';
  g.count = { low: 1, high: 1, bound: 'exact', text: '' };
}

/** Makes it two. */
export function both(g: Group, text = 'both'): void {
  g.counting = 'number';
  g.count = { low: 2, high: 2, bound: 'exact', text };
}

/** "shot his family": more than one, nobody says how many. */
export const isFamily = (doc: Doc, g: Group): boolean => doc.norm(g.head) === 'family';

/** "her twin daughters", "an elderly couple", "his parents": two, without a number. */
export function isPair(doc: Doc, g: Group): boolean {
  const head = doc.norm(g.head);
  if (head === 'twins' || doc.norm(g.head - 1) === 'twin') return head.endsWith('s') || head === 'children';
  if (head === 'couple') return !/^(?:of|'s)$/.test(doc.norm(g.head + 1));
  const whose = doc.norm(g.first);
  return (head === 'parents' || head === 'grandparents') && (whose === 'his' || whose === 'her');
}

/** What the lexicon says of a noun for people; an age stands for a person, too: "a 3-year-old". */
export function victimAt(doc: Doc, head: number): { plural: boolean } | undefined {
  // "minor injuries"
  if (doc.norm(head) === 'minor' && PREDICATES.has(doc.norm(head + 1))) return undefined;
  // "a coach of pilgrims", "two coaches of fans"
  if (
    /^coach(?:es)?$/.test(doc.norm(head)) &&
    doc.norm(head + 1) === 'of' &&
    VICTIMS.get(doc.norm(head + 2))?.plural
  )
    return undefined;
  return (
    VICTIMS.get(doc.norm(head)) ??
    (isAgeNoun(doc, head) ? { plural: doc.norm(head).endsWith('s') } : undefined)
  );
}

/** "shot in the head", "300 head of cattle": only "the head of the guard" is a person. */
export const isBodyPart = (doc: Doc, head: number): boolean =>
  doc.norm(head) === 'head' &&
  !HEADED.test(doc.norm(head - 1)) &&
  (doc.norm(head + 1) !== 'of' || NO_VICTIMS.has(doc.norm(head + 2)));

/** "the village head": who leads it. */
const HEADED =
  /^(?:village|district|town|ward|council|department|community|hamlet|county|clan|family|religious|traditional|administrative|regional|municipal|deputy)$/;

/** A group of tokens `first` to `last` of which nothing else is known. */
export function plain(first: number, last: number, counting: Counting, others: boolean): Group {
  const g = blankGroup(first, last + 1);
  g.counting = counting;
  g.others = others;
  g.known = others;
  return g;
}
