import { type Draft, draft } from '../frames.ts';
import { HIT } from '../outcomes.ts';
import type { Clauses, Group } from '../people/group.ts';
import type { Predicate } from '../predicates/predicates.ts';
import { BE } from '../words.ts';

/** Some of those whom a participle speaks of, and the figure of them all; null where their number is not given. */
export interface Share {
  /** Index of the group. */
  k: number;
  whole: Draft | null;
}

/**
 * "One of five people shot on Sunday has died": shot were five, and it is of the one that the rest of the sentence tells. null when the
 * predicate does not stand behind such a group, or is the only one that does.
 */
export function shareOf(c: Clauses, k: number, g: Group, p: Predicate): Share | null {
  const { doc } = c;
  // "one of four clerks found shot"
  const found = doc.norm(g.end) === 'found' ? 1 : 0;
  const reduced = p.open && p.voice === 'passive' && p.first === g.end + found;
  const relative =
    (p.voice === 'passive' || (p.voice === 'intransitive' && p.entry.effect === 'killed')) &&
    p.first === g.end + 1 &&
    doc.norm(g.end) === 'who';
  if (
    !(reduced || relative) ||
    p.entry.effect === 'captured' ||
    !g.quantity ||
    doc.norm(g.quantity.end) !== 'of'
  )
    return null;
  for (let i = g.quantity.end + 1; i < Math.min(g.end, g.quantity.end + 4); i++) {
    const q = c.quantities.get(i);
    if (!q || (q.low ?? 0) <= (g.count.low ?? 0)) continue;
    const count = { low: q.low, high: q.high, bound: q.bound, text: doc.slice(q.first, q.end) };
    const group: Group = { ...g, first: q.first, quantity: q, count, whole: null };
    const trigger = { first: q.first, end: p.end, token: p.token };
    return {
      k,
      whole: draft(c, group, p.effects[0], trigger, p.certainty ?? 'asserted', `${p.entry.id}-${p.voice}`),
    };
  }
  return tellsOn(c, p) ? { k, whole: null } : null;
}

/** Does the sentence say behind the participle what became of those few ("shot on Monday has died")? */
function tellsOn({ doc, end }: Clauses, p: Predicate): boolean {
  for (let i = p.end; i < Math.min(end, p.end + 14); i++) {
    const w = doc.norm(i);
    if (w === ',' || w === 'who' || w === 'that') return false;
    if (BECAME.has(w)) return true;
  }
  return false;
}

const BECAME = new Set(['died', 'dead', 'succumbed', 'condition']);

/** "Holt, 30, was one of": a name, with what stands between commas behind it. */
const isSaidOfName = ({ doc, first }: Clauses, i: number): boolean =>
  BE.has(doc.norm(i - 1)) && i - 2 >= first && (doc.xpos(i - 2) === 'NNP' || doc.norm(i - 2) === ',');

/** What the sentence tells of a share becomes a part of its whole; where it tells nothing else, the share is one. */
export function settleShare(c: Clauses, g: Group, { whole }: Share, told: readonly Draft[]): Draft | null {
  if (!whole) return null;
  const own = told.filter((d) => d.group === g);
  for (const d of own) if (d.effect === whole.effect) d.inside = whole;
  if (own.length > 0) return null;
  // "Holt was one of five people shot": what became of him is told elsewhere
  if (HIT.test(whole.rule) && whole.effect === 'wounded' && isSaidOfName(c, g.first)) return null;
  const trigger = { first: g.first, end: g.end, token: g.head };
  const out = draft(c, g, whole.effect, trigger, whole.certainty, 'part-of-the');
  out.inside = whole;
  return out;
}
