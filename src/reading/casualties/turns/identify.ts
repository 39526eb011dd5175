import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import { WHOLE } from '../tolls/totals.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, DEFINITE } from '../words.ts';

/** How many sentences back "the seven", "11 were farmers" may look for those of whom they speak. */
const BACK = 2;

/**
 * Who the dead were, said by a verb of being: "the 15 dead were fighters" names those of a figure of its own sentence,
 * "the 15 were fighters" speaks of a figure given before, "11 were farmers" of a part of one.
 */
export function identifyVictims(
  c: Clauses,
  slots: Slots,
  taken: Set<number>,
  all: Draft[],
  from: number,
): void {
  for (let i = from; i < all.length; i++) {
    const d = all[i];
    const k = complementAt(c, slots, Math.max(d.end, d.group.end));
    if (k < 0 && sayWhoIs(c, slots, taken, d)) continue;
    if (k < 0 || taken.has(k) || (d.group.counting !== 'number' && !d.group.whole)) continue;
    if (d.group.whole && !d.group.ofEffect) all.push(wholeOf(c, d));
    else if (d.category !== 'unspecified') continue;
    d.category = slots.groups[k].category;
    taken.add(k);
  }
  for (const [k, g] of slots.groups.entries()) {
    if (taken.has(k) || g.counting !== 'number' || g.known || g.ofThem || g.ofEffect) continue;
    const n = g.count.low;
    if (n === null || n !== g.count.high) continue;
    const complement = n === 1 ? oneAt(c, slots, g.end) : complementAt(c, slots, g.end);
    if (complement >= 0 ? taken.has(complement) : !comesFrom(c, g)) continue;
    const whole = isRest(c, g)
      ? wholeOfRest(c, all, g)
      : spokenOf(c, all, n, isDefinite(c, g), effectBefore(slots, g));
    // "the six were from one family" says nothing new of their number
    if (whole < 0 || (complement < 0 && all[whole].count.low === n)) continue;
    taken.add(k);
    if (complement >= 0) taken.add(complement);
    const who =
      complement < 0 ? { ...g, end: g.end + 2, category: all[whole].category } : slots.groups[complement];
    all.push(made(c, g, who, all[whole], whole));
  }
}

/** "Six were from the north": some of those told of, who are of the same kind. */
const comesFrom = ({ doc }: Clauses, g: Group): boolean =>
  g.quantity !== null && g.head < g.quantity.end && BE.has(doc.norm(g.end)) && doc.norm(g.end + 1) === 'from';

/** "one was their cook": the group behind a verb of being at token i, of one person who has no name; -1 without such. */
function oneAt({ doc }: Clauses, slots: Slots, i: number): number {
  const k = doc.norm(i) === 'was' || doc.norm(i) === 'is' ? (slots.starts.get(i + 1) ?? -1) : -1;
  if (k < 0) return -1;
  const g = slots.groups[k];
  return g.counting === 'one' && g.known && !g.named && g.category !== 'unspecified' ? k : -1;
}

/** "the other two", "the remaining six". */
const isRest = ({ doc }: Clauses, g: Group): boolean =>
  g.others || /^(?:other|others|remaining)$/.test(doc.norm(g.first + 1));

/** "The other two were gendarmes": the rest of the whole that the last part was of; -1 without one. */
function wholeOfRest(c: Clauses, all: readonly Draft[], g: Group): number {
  const last = all.at(-1);
  if (!last || last.partOf < 0 || c.doc.norm(g.first) !== 'the') return -1;
  return c.doc.sentenceOf(c.first) - c.doc.sentenceOf(last.first) <= 1 ? last.partOf : -1;
}

/** "The victim who died was a woman", "one of the dead was a lieutenant": who the one was. */
function sayWhoIs(c: Clauses, slots: Slots, taken: Set<number>, d: Draft): boolean {
  const at = Math.max(d.end, d.group.end);
  if (
    d.category !== 'unspecified' ||
    d.count.low !== 1 ||
    d.count.high !== 1 ||
    !/^(?:was|is)$/.test(c.doc.norm(at))
  )
    return false;
  const k = slots.starts.get(at + 1);
  if (k === undefined || taken.has(k) || slots.groups[k].counting !== 'one' || slots.groups[k].named)
    return false;
  if (slots.hasOwnPredicate(k)) return false;
  d.category = slots.groups[k].category;
  taken.add(k);
  return true;
}

/** "two of the five men killed were policemen": the five are a figure, of which the two are a part. */
function wholeOf(c: Clauses, part: Draft): Draft {
  const q = part.group.whole!;
  const count = { low: q.low, high: q.high, bound: q.bound, text: c.doc.slice(q.first, q.end) };
  const group: Group = { ...part.group, first: q.first, quantity: q, count, whole: null };
  const trigger = { first: q.first, end: part.end, token: part.trigger };
  const out = draft(c, group, part.effect, trigger, part.certainty, 'whole');
  part.inside = out;
  return out;
}

function made(c: Clauses, g: Group, complement: Group, whole: Draft, index: number): Draft {
  const group: Group = { ...g, end: complement.end, category: complement.category, known: true };
  const out = draft(
    c,
    group,
    whole.effect,
    { first: g.first, end: complement.end, token: g.head },
    'asserted',
    'were',
  );
  if (whole.count.low !== g.count.low) out.partOf = index;
  out.scope = whole.scope;
  out.by = whole.by;
  return out;
}

/** The group behind a verb of being at token i, when it says of what kind people are; -1 without one. */
function complementAt(c: Clauses, slots: Slots, i: number): number {
  const { doc } = c;
  if (!BE.has(doc.norm(i))) return -1;
  const k = slots.starts.get(i + 1) ?? slots.starts.get(i + 2) ?? -1;
  if (k < 0 || (slots.starts.get(i + 1) === undefined && doc.norm(i + 1) !== 'all')) return -1;
  const g = slots.groups[k];
  for (let j = g.first; j < g.end; j++) if (doc.norm(j) === 'or') return -1;
  return g.counting === 'uncounted' && g.known && g.category !== 'unspecified' ? k : -1;
}

/** "the seven", "all seven". */
function isDefinite(c: Clauses, g: Group): boolean {
  const w = c.doc.norm(g.first);
  return DEFINITE.has(w) || w === 'all';
}

/** "36 of the dead were women and 14 were children": the harm that the share before it is of. */
const effectBefore = (slots: Slots, g: Group): Effect | null =>
  slots.groups.findLast((o) => o.first < g.first && o.ofEffect !== null)?.ofEffect ?? null;

/** The latest figure that a number speaks of: as many when it is definite, else more. */
function spokenOf(
  c: Clauses,
  all: readonly Draft[],
  n: number,
  definite: boolean,
  before: Effect | null,
): number {
  const sentence = c.doc.sentenceOf(c.first);
  const ofThose = c.doc.norm(c.first) === 'of';
  const harm = ofThose && DEFINITE.has(c.doc.norm(c.first + 1)) ? WHOLE.get(c.doc.norm(c.first + 2)) : before;
  // "36 of the dead were women and 14 were children": of those of whom the first are
  const last = all.at(-1);
  if (last && !definite && last.first >= c.first && (all[last.partOf]?.count.low ?? 0) > n)
    return last.partOf;
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (sentence - c.doc.sentenceOf(d.first) > BACK) return -1;
    if (
      d.partOf >= 0 ||
      (d.scope === 'cumulative' && !ofThose) ||
      d.status !== 'current' ||
      (harm && d.effect !== harm) ||
      d.rule === 'casualties/part-of-the' ||
      d.count.low === null
    )
      continue;
    if (definite ? d.count.low === n : d.count.low > n) return i;
  }
  return -1;
}
