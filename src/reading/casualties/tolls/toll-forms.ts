import { type Draft, draft } from '../frames.ts';
import type { Clauses } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE, isBreak } from '../words.ts';
import { COUNTED, countedKind, effectOf, hasOwnVerb, PUT, spokenBefore, spokenOf } from './toll-words.ts';

const LABEL = /^(?::|-|–|—|=)$/;

/** "Killed: 8. Injured: 23", "Dead - 4": a table told in prose. */
export function labelled(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  const effect = COUNTED.get(doc.norm(i));
  if (!effect || !LABEL.test(doc.norm(i + 1)) || !opensLabel(c, i)) return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !slots.groups[k].quantity) return [];
  const g = slots.groups[k];
  // "Dead: 3 Wounded: 11"
  const label = COUNTED.has(doc.norm(g.end)) && LABEL.test(doc.norm(g.end + 1));
  if (!label && hasOwnVerb(c, g)) return [];
  if (!label && !g.known && g.end < c.end && !isBreak(doc.norm(g.end))) return [];
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
  return j < first || isBreak(doc.norm(j)) || isLabelled(doc, j) || /^[-*•]$/.test(doc.norm(j));
}

/** Behind "Dead: 3". */
const isLabelled = (doc: Clauses['doc'], i: number): boolean =>
  /^\d+$/.test(doc.norm(i)) && LABEL.test(doc.norm(i - 1)) && COUNTED.has(doc.norm(i - 2));

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
  const effect = at < c.end ? (effectOf(c, at) ?? COUNTED.get(doc.norm(at)) ?? null) : null;
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

/** "..., that makes 10", "which brings it to ten": the sum of those of whom the sentence, or the one before, has told. */
export function makes(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (!/^makes?$/.test(doc.norm(i)) || !/^(?:that|this|which|it)$/.test(doc.norm(i - 1))) return [];
  const k = slots.starts.get(i + 1);
  if (k === undefined || taken.has(k) || !slots.groups[k].quantity) return [];
  const g = slots.groups[k];
  const dead = COUNTED.get(doc.norm(g.end));
  const closed = g.end >= c.end || isBreak(doc.norm(g.end)) || doc.norm(g.end) === 'so';
  const effect = dead ?? (closed ? (deathBefore(c, i) ?? spokenOf(c, i) ?? spokenBefore(c)) : null);
  if (effect !== 'killed' && effect !== 'wounded') return [];
  taken.add(k);
  return [draft(c, g, effect, { first: i, end: g.end, token: i }, 'asserted', 'toll')];
}

/** "died of his wounds, that makes 10": the wounds are those he died of. */
function deathBefore({ doc, first }: Clauses, i: number): 'killed' | null {
  for (let j = first; j < i; j++)
    if (/^(?:died|dies|dead|killed|succumbed)$/.test(doc.norm(j))) return 'killed';
  return null;
}

/** "It had given a figure of 25 on Wednesday": of what the sentence before has counted. */
export function gaveFigure(c: Clauses, i: number, slots: Slots, taken: Set<number>): Draft[] {
  const { doc } = c;
  if (
    !/^(?:figure|toll|total|number)$/.test(doc.norm(i)) ||
    !/^an?$/.test(doc.norm(i - 1)) ||
    doc.norm(i + 1) !== 'of'
  )
    return [];
  if (!/^(?:given|gave|give|giving|gives|offered|cited|quoted|reported|announced)$/.test(doc.norm(i - 2)))
    return [];
  const k = slots.starts.get(i + 2);
  if (k === undefined || taken.has(k) || !slots.groups[k].quantity || slots.groups[k].known) return [];
  const effect = spokenOf(c, i) ?? spokenBefore(c);
  if (effect !== 'killed' && effect !== 'wounded') return [];
  const g = slots.groups[k];
  taken.add(k);
  const made = draft(c, g, effect, { first: i, end: g.end, token: i }, 'asserted', 'toll');
  if (doc.norm(i - 3) === 'had') made.status = 'superseded';
  return [made];
}
