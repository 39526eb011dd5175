import type { Draft } from '../frames.ts';
import { PREDICATES } from '../lexicon.ts';
import type { Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, isBreak } from '../words.ts';
import { make, passive } from './idiom.ts';

/** Words for those who are held. */
export const CAPTIVES: ReadonlySet<string> = new Set(['hostages', 'captives', 'prisoners']);

const HOLDS = /^(?:holding|held|hold|holds)$/;
const TAKES = /^(?:take|takes|took|taken|taking|making|made)$/;

/** "a group holding six foreign hostages", "taking 47 prisoners", "withdrew with eight captives". */
export function captives(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const k = slots.ends.get(i + 1) ?? (doc.norm(i + 1) === 'of' ? slots.ends.get(i + 3) : undefined);
  if (k === undefined || slots.groups[k].counting !== 'number') return [];
  const { first } = slots.groups[k];
  const before = doc.norm(first - 1);
  const ofWar = doc.norm(i + 1) === 'of' && doc.norm(i + 2) === 'war';
  const end = ofWar ? i + 3 : i + 1;
  // a jail holds prisoners every day
  const held = HOLDS.test(before) && (ofWar || doc.norm(i) !== 'prisoners');
  if (held || TAKES.test(before) || (before === 'with' && isLeft(c, first - 2)))
    return make(c, slots, taken, [k], 'captured', first - 1, end, i, 'hostage');
  // "60 prisoners were taken", "with 14 captives taken"
  let v = end;
  while (v < c.end && BE.has(doc.norm(v))) v++;
  if (doc.norm(v) !== 'taken' && !(doc.norm(v) === 'held' && v > end)) return [];
  if (v + 1 < c.end && /^(?:to|for|into|from|back|ill|away)$/.test(doc.norm(v + 1))) return [];
  return v > end
    ? passive(c, v, slots, taken, 'hostage', 'captured')
    : make(c, slots, taken, [k], 'captured', first, v + 1, i, 'hostage');
}

/** "withdrew with", "returned to their base with": gone before the words "with eight prisoners". */
function isLeft({ doc, first }: Clauses, i: number): boolean {
  for (let j = i; j >= Math.max(first, i - 5); j--) {
    const w = doc.norm(j);
    if (/^(?:withdrew|withdrawn|returned|left|retreated|fled|escaped|away|off|back)$/.test(w)) return true;
    if (isBreak(w) || PREDICATES.has(w)) return false;
  }
  return false;
}
