import { type Draft, draft } from './frames.ts';
import type { Clauses } from './group.ts';
import type { Slots } from './slots.ts';
import { COUNTED, countedKind, effectOf, hasOwnVerb, PUT, spokenOf } from './toll-words.ts';
import { ADVERB, BE, isBreak } from './words.ts';

const LABEL = /^(?::|-|–|—|=)$/;

/** "Killed: 8. Injured: 23", "Dead - 4": a table told in prose. */
export function labelled(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const effect = COUNTED.get(doc.norm(i));
  if (!effect || !LABEL.test(doc.norm(i + 1)) || !opensLabel(c, i)) return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !slots.groups[k].quantity || hasOwnVerb(c, slots.groups[k]))
    return [];
  const g = slots.groups[k];
  if (!g.known && g.end < c.end && !isBreak(doc.norm(g.end))) return [];
  taken.add(k);
  const made = draft(c, g, effect, { first: i, end: g.end, token: i }, 'asserted', 'toll');
  const who = slots.ends.get(i);
  if (who !== undefined) {
    taken.add(who);
    if (made.category === 'unspecified') made.category = slots.groups[who].category;
  }
  return [made];
}

/** "Total dead: 192", "Civilians killed: 4": a word or three before what is counted, and nothing more. */
function opensLabel({ doc, first }: Clauses, i: number): boolean {
  let j = i - 1;
  while (j >= first && j > i - 4 && LABELLING.test(doc.norm(j))) j--;
  return j < first || isBreak(doc.norm(j)) || /^[-*•]$/.test(doc.norm(j));
}

const LABELLING =
  /^(?:total|confirmed|reported|number|of|the|people|persons|civilians|soldiers|officers|children|women|men|fighters)$/;

export const REVISED: ReadonlySet<string> = new Set(['revised', 'corrected', 'amended']);

/** "were later revised down to nine", "has been revised upwards to 31": of what the sentence speaks, or the one before. */
export function revised(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!REVISED.has(doc.norm(i)) || !BE.has(doc.norm(ADVERB.has(doc.norm(i - 1)) ? i - 2 : i - 1))) return [];
  const at = /^(?:down|up|downwards?|upwards?)$/.test(doc.norm(i + 1)) ? i + 2 : i + 1;
  const k = doc.norm(at) === 'to' ? slots.starts.get(at + 1) : undefined;
  const effect = k === undefined ? null : spokenOf(c, i);
  if (k === undefined || !effect || taken.has(k) || !slots.groups[k].quantity) return [];
  taken.add(k);
  const g = slots.groups[k];
  return [draft(c, g, effect, { first: i, end: g.end, token: i }, 'asserted', 'toll')];
}

/** "bringing to nine the number of journalists killed": the number stands before what it counts. */
export function broughtTo(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!PUT.has(doc.norm(i)) || doc.norm(i + 1) !== 'to') return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !slots.groups[k].quantity) return [];
  const g = slots.groups[k];
  const at = g.end + (doc.norm(g.end) === 'the' ? 1 : 0);
  const effect = at < c.end ? effectOf(c, at) : null;
  if (!effect) return [];
  taken.add(k);
  const made = draft(c, g, effect, { first: i, end: g.end, token: at }, 'asserted', 'toll');
  if (made.category === 'unspecified') made.category = countedKind(c, slots, at, c.end);
  return [made];
}

export const NUMBERED: ReadonlySet<string> = new Set(['number', 'numbers', 'numbered']);

/** "The dead now number 40", "the wounded numbered 44". */
export function numbered(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!NUMBERED.has(doc.norm(i))) return [];
  const k = slots.starts.get(i + 1);
  const noun = doc.norm(i - 1) === 'now' || doc.norm(i - 1) === 'already' ? i - 2 : i - 1;
  const effect = COUNTED.get(doc.norm(noun));
  if (k === undefined || !effect || taken.has(k) || !slots.groups[k].quantity) return [];
  taken.add(k);
  const g = slots.groups[k];
  return [draft(c, g, effect, { first: noun, end: g.end, token: i }, 'asserted', 'toll')];
}
