import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, HAVE, isBreak } from '../words.ts';
import { WHOLE } from './totals.ts';

/** "The injured, 26 in all, were taken to the clinic": as many as the aside says. */
export function inAll(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const effect = WHOLE.get(doc.norm(i));
  if (!effect || doc.norm(i - 1) !== 'the' || !/^(?:,|\(|-|–|—)$/.test(doc.norm(i + 1))) return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !isCount(slots.groups[k])) return [];
  const g = slots.groups[k];
  const end = overAll(c, g.end);
  if (end < 0 || (end < c.end && !isBreak(doc.norm(end)) && !/^[-–—]$/.test(doc.norm(end)))) return [];
  taken.add(k);
  return [draft(c, g, effect, { first: i - 1, end, token: i }, 'asserted', 'toll')];
}

const isCount = (g: Group): boolean => g.counting === 'number' && g.quantity !== null && g.count.low !== null;

/** Behind "in all", "altogether", "in number", "of them", which say that these are all; -1 without such words. */
function overAll({ doc }: Clauses, i: number): number {
  if (/^(?:altogether|overall)$/.test(doc.norm(i))) return i + 1;
  if (doc.norm(i) === 'in' && /^(?:all|total|number)$/.test(doc.norm(i + 1))) return i + 2;
  if (doc.norm(i - 1) === 'them' && doc.norm(i - 2) === 'of') return i;
  return -1;
}

/** "a list of 112 names of the dead", "the register of the victims holds 74 names": a name for each. */
export function names(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (doc.norm(i) !== 'names') return [];
  const k = numberBefore(c, i, slots);
  if (k === undefined || taken.has(k)) return [];
  const effect = doc.norm(i + 1) === 'of' ? ofThose(c, i + 2) : listedBefore(c, slots.groups[k].first);
  if (!effect) return [];
  taken.add(k);
  const g = slots.groups[k];
  return [draft(c, g, effect, { first: g.first, end: i + 1, token: i }, 'asserted', 'toll')];
}

/** "112 names", "112 full names". */
function numberBefore({ doc }: Clauses, i: number, slots: Slots): number | undefined {
  for (let j = i + 1; j > i - 2; j--) {
    const k = slots.ends.get(j);
    if (k !== undefined) return isCount(slots.groups[k]) && !slots.groups[k].known ? k : undefined;
    if (j <= i && !/^JJ/.test(doc.xpos(j - 1))) break;
  }
  return undefined;
}

/** "of the dead", "of people killed", "of those missing". */
function ofThose({ doc, end }: Clauses, i: number): Effect | null {
  for (let j = i; j < Math.min(end, i + 5); j++) {
    const effect = WHOLE.get(doc.norm(j));
    if (effect) return effect;
    if (isBreak(doc.norm(j)) || BE.has(doc.norm(j))) return null;
  }
  return null;
}

/** "the list of the dead now runs to 74 names". */
function listedBefore(c: Clauses, to: number): Effect | null {
  for (let i = to - 1; i >= c.first; i--)
    if (LIST.test(c.doc.norm(i)) && c.doc.norm(i + 1) === 'of') return ofThose(c, i + 2);
  return null;
}

const LIST = /^(?:list|lists|register|registry|roll|record|tally|names)$/;

/** "a list of 203 missing people", "a list of 19 killed": who stands on it. */
export function listed(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!LIST.test(doc.norm(i)) || doc.norm(i + 1) !== 'of') return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !isCount(slots.groups[k])) return [];
  const g = slots.groups[k];
  for (let j = g.quantity!.end; j <= g.end; j++) {
    const effect = j <= g.head || !HAVE.has(doc.norm(j + 1)) ? WHOLE.get(doc.norm(j)) : undefined;
    if (!effect || (j === g.end && effect === 'wounded')) continue;
    taken.add(k);
    const end = Math.max(g.end, j + 1);
    return [draft(c, g, effect, { first: g.first, end, token: j }, 'asserted', 'toll')];
  }
  return [];
}
