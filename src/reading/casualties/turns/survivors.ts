import type { Quantity } from '../../layers.ts';
import { type Draft, draft } from '../frames.ts';
import { skipOf } from '../people/counted.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { theyAt } from '../victims/they.ts';
import { BE, HAVE, isBreak } from '../words.ts';
import { make } from './idiom.ts';
import { isOfHarm } from './shot-victims.ts';

export const SURVIVE: ReadonlySet<string> = new Set(['survived', 'survive', 'survivors', 'lived']);

/** "None of the 14 passengers survived", "there were no survivors among the 14 aboard": as many as there were have died. */
export function noneSurvived(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const whole = doc.norm(i) === 'survivors' ? amongWhom(c, i) : ofWhom(c, i);
  if (!whole) return doc.norm(i) === 'survivors' ? [] : noneOfThem(c, i, slots);
  const k = slots.groups.findIndex((g) => g.first <= whole.first && whole.first < g.end);
  if (k < 0 || taken.has(k)) return [];
  taken.add(k);
  const { low, high, bound } = whole;
  const all: Group = {
    ...slots.groups[k],
    counting: 'number',
    quantity: whole,
    count: { low, high, bound, text: doc.slice(whole.first, whole.end) },
    whole: null,
    known: true,
  };
  const first = Math.min(all.first, i);
  return [
    draft(c, all, 'killed', { first, end: Math.max(i + 1, all.end), token: i }, 'asserted', 'no-survivors'),
  ];
}

/** "None of them survived": all of whom the text has spoken of have died. */
function noneOfThem(c: Clauses, verb: number, slots: Slots): Draft[] {
  const { doc } = c;
  const first = verb - 3;
  if (doc.norm(first) !== 'none' || doc.norm(verb - 2) !== 'of' || doc.norm(verb - 1) !== 'them') return [];
  const all = theyAt(slots, first, verb);
  if (all?.counting !== 'number') return [];
  return [draft(c, all, 'killed', { first, end: verb + 1, token: verb }, 'asserted', 'no-survivors')];
}

/** "none of the 14 passengers" before the verb. */
function ofWhom(c: Clauses, verb: number): Quantity | null {
  const { doc } = c;
  for (let i = verb - 1; i > Math.max(c.first - 1, verb - 14); i--) {
    if (HAVE.has(doc.norm(i)) || BE.has(doc.norm(i)) || doc.norm(i) === ',') return null;
    if (doc.norm(i) === 'none' && doc.norm(i + 1) === 'of') return skipOf(c, i + 2).quantity;
  }
  return null;
}

/** "no survivors among the 14 people aboard". */
function amongWhom(c: Clauses, i: number): Quantity | null {
  const { doc } = c;
  if (doc.norm(i - 1) !== 'no' || !/^(?:among|amongst|from|of)$/.test(doc.norm(i + 1))) return null;
  return skipOf(c, i + 2).quantity;
}

const NOT = /^(?:not|n't|never)$/;

/** "did not survive", "didn't make it": of whom that is said is dead. */
export function didNotSurvive(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const makeIt = doc.norm(i) === 'make';
  if (makeIt && (doc.norm(i + 1) !== 'it' || !endsThere(c, i + 2))) return [];
  if (!NOT.test(doc.norm(i - 1)) || !/^(?:did|has|have|had)$/.test(doc.norm(i - 2))) return [];
  const whom = slots
    .subjectsOf(i - 2, i, new Set())
    .filter(
      (k) =>
        /^(?:one|number)$/.test(slots.groups[k].counting) &&
        (slots.groups[k].known || slots.groups[k].ofThem),
    );
  for (const k of whom) taken.add(k);
  const end = makeIt ? i + 2 : i + 1;
  return make(c, slots, new Set(), whom, 'killed', i - 2, end, i, 'not-saved');
}

/** "make it" and no more, "make it through the night", "make it out alive". */
const endsThere = ({ doc, end }: Clauses, i: number): boolean =>
  i >= end || isBreak(doc.norm(i)) || /^(?:through|out|,|and|alive|despite|after)$/.test(doc.norm(i));

/** "A fourth victim, who survived, ...", "will survive after being hit": whoever lives through an attack was hurt. */
export function survives(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (
    doc.norm(i) === 'survived' &&
    doc.norm(i - 1) === 'who' &&
    doc.norm(i - 2) === ',' &&
    isBreak(doc.norm(i + 1))
  ) {
    const k = slots.ends.get(i - 2);
    if (k === undefined || !/^victims?$/.test(doc.norm(slots.groups[k].head))) return [];
    return make(c, slots, taken, [k], 'wounded', i - 1, i + 1, i, 'condition');
  }
  if (doc.norm(i) !== 'survive' || doc.norm(i - 1) !== 'will' || !isOfHarm(c, i)) return [];
  const whom = slots
    .subjectsOf(i - 1, i, taken)
    .filter((k) => /^(?:one|number)$/.test(slots.groups[k].counting));
  return make(c, slots, taken, whom, 'wounded', i - 1, i + 1, i, 'condition');
}
