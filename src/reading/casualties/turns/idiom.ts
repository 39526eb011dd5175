import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Slots } from '../victims/slots.ts';
import { toldTogether } from '../victims/told-by-name.ts';
import { ADVERB, BE, HAVE, MODAL } from '../words.ts';

/** Drafts for the groups of a list that stand for somebody; `first` to `end` are the words of the phrase. */
export function make(
  c: Clauses,
  slots: Slots,
  taken: Set<number>,
  list: readonly number[],
  effect: Effect,
  first: number,
  end: number,
  token: number,
  rule: string,
): Draft[] {
  const out: Draft[] = [];
  for (const k of toldTogether(slots, [...list])) {
    const g = slots.groups[k];
    if (taken.has(k) || !(isSomebody(g) || (effect === 'wounded' && isSpokenOf(c, g)))) continue;
    taken.add(k);
    out.push(draft(c, g, effect, { first, end, token }, 'asserted', rule));
  }
  return out;
}

/** "The children were airlifted to a clinic": those told of before, and how they are. */
const isSpokenOf = ({ doc }: Clauses, g: Group): boolean =>
  g.counting === 'known' &&
  g.known &&
  g.end > g.first + 1 &&
  /^(?:the|these|all)$/.test(doc.norm(g.first)) &&
  !/^(?:where|when|while|as)$/.test(doc.norm(g.first - 1)) &&
  !/^(?:victims|people|persons|patients)$/.test(doc.norm(g.head));

const isSomebody = (g: Group): boolean => g.counting !== 'known' && (g.known || g.counting === 'number');

const SAID_TO = new Set(
  'believed reported said thought feared understood known presumed confirmed'.split(' '),
);

/** Those of whom a phrase in the passive is said: "were taken to hospital". */
export function passive(
  c: Clauses,
  i: number,
  slots: Slots,
  taken: Set<number>,
  rule: string,
  effect: Effect = 'wounded',
): Draft[] {
  const { doc } = c;
  let v = i;
  let be = false;
  while (
    v - 1 >= c.first &&
    (BE.has(doc.norm(v - 1)) || HAVE.has(doc.norm(v - 1)) || ADVERB.has(doc.norm(v - 1)))
  ) {
    v--;
    if (BE.has(doc.norm(v))) be = true;
  }
  // "were believed to have been taken captive"
  if (
    doc.norm(v - 1) === 'to' &&
    HAVE.has(doc.norm(v)) &&
    SAID_TO.has(doc.norm(v - 2)) &&
    BE.has(doc.norm(v - 3))
  )
    v -= 3;
  // "had to be taken to hospital"
  if (doc.norm(v) === 'be' && doc.norm(v - 1) === 'to' && /^had$/.test(doc.norm(v - 2))) v -= 2;
  if (!be && isReduced(c, slots, i))
    return make(c, slots, taken, slots.subjects(i, taken), effect, i, i + 1, i, rule);
  if (!be || MODAL.has(doc.norm(v - 1))) return [];
  while (ADVERB.has(doc.norm(v)) && v < i) v++;
  return make(c, slots, taken, slots.subjectsOf(v, i, taken), effect, v, i + 1, i, rule);
}

/** "Nine children taken to hospital" in a headline, "with two people treated for burns" in a text: a number before a participle without "were". */
function isReduced({ doc, title }: Clauses, slots: Slots, i: number): boolean {
  const k = slots.ends.get(i);
  if (k === undefined || !BEHIND_PARTICIPLE.has(doc.norm(i + 1))) return false;
  const g = slots.groups[k];
  if (title) return g.counting === 'number' || (g.counting === 'one' && !g.named);
  return g.counting === 'number' && /^(?:with|leaving|left|saw|seen)$/.test(doc.norm(g.first - 1));
}

const BEHIND_PARTICIPLE = new Set(['to', 'for', 'at', 'in', 'after', 'by', 'from', 'as', 'on', 'following']);
