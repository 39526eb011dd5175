import type { Quantity } from '../../layers.ts';
import { type Draft, draft } from '../frames.ts';
import { skipOf } from '../people/counted.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, HAVE } from '../words.ts';

export const SURVIVE: ReadonlySet<string> = new Set(['survived', 'survive', 'survivors', 'lived']);

/** "None of the 14 passengers survived", "there were no survivors among the 14 aboard": as many as there were have died. */
export function noneSurvived(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const whole = doc.norm(i) === 'survivors' ? amongWhom(c, i) : ofWhom(c, i);
  if (!whole) return [];
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
