import { VICTIMS } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import { CONJUNCTION, isBreak } from '../words.ts';
import type { Predicate } from './predicates.ts';

/** What follows "at" where somebody was aimed at: "was shot at by snipers", "shot at while driving". */
const AIMED = new Set(
  'by from while when as in on inside outside several multiple many twice repeatedly but after before during near today yesterday again'.split(
    ' ',
  ),
);

/** What is shot at besides people. */
const TARGET = new Set(
  'car cars vehicle vehicles truck trucks bus convoy convoys motorcade plane helicopter patrol positions house houses home homes building crowd crowds police protesters him her them us me it each dog'.split(
    ' ',
  ),
);

/**
 * "fired and shot at the guards", "was shot at": nobody was hit; "shot at and wounded" tells on. "Was shot at a gas
 * station", "two shot at party" and "was shot at least twice" say where, when and how often somebody was.
 */
export function isShotAt(c: Clauses, p: Predicate, be: boolean): boolean {
  const { doc } = c;
  if (doc.norm(p.end) !== 'at' || p.end >= c.end) return false;
  const next = doc.norm(p.end + 1);
  if (CONJUNCTION.has(next)) return false;
  if (p.end + 1 >= c.end || isBreak(next) || AIMED.has(next)) return true;
  if (be) return false;
  if (p.form === 'ing' || !(c.title || isQuantityBefore(c, p.first)))
    return !/^(?:least|around|about)$/.test(next);
  let head = p.end + 1;
  while (head + 1 < c.end && /^(?:DT|PRP\$|CD|JJ.*|NN.*)$/.test(doc.xpos(head + 1)) && head < p.end + 5)
    head++;
  for (let i = p.end + 1; i <= head; i++) if (TARGET.has(doc.norm(i))) return true;
  return VICTIMS.has(doc.norm(head));
}

/** What somebody does with a shot, and where those shoot who hit nobody. */
const FIRES = new Set('fire fires fired firing heard hears hear take takes took taking'.split(' '));

const SOMEWHERE = new Set('toward towards back wildly randomly indiscriminately into'.split(' '));

const isOfShot = (doc: Clauses['doc'], i: number): boolean =>
  /^(?:warning|than|or)$/.test(doc.norm(i)) ||
  (/^(?:DT|CD|JJ.?|RBS)$/.test(doc.xpos(i)) && !FIRES.has(doc.norm(i)));

/** "fired a single shot", "fires shot": a noun; "shot toward the crowd", "shot back": of him who shoots. */
export function isFired({ doc, first }: Clauses, p: Predicate, be: boolean): boolean {
  if (be) return false;
  if (SOMEWHERE.has(doc.norm(p.end))) return true;
  if (doc.norm(p.token) !== 'shot') return false;
  let i = p.token - 1;
  while (i >= first && i > p.token - 6 && isOfShot(doc, i)) i--;
  if (doc.norm(i) === 'at') i--;
  return i >= first && FIRES.has(doc.norm(i));
}

/** "Two men shot", "five shot": a counted group ends right before the verb. */
function isQuantityBefore(c: Clauses, first: number): boolean {
  for (let i = first - 1; i >= Math.max(c.first, first - 4); i--) if (c.quantities.has(i)) return true;
  return false;
}
