import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import { lastSum, lastTotal, WHOLE } from '../tolls/totals.ts';
import type { Slots } from '../victims/slots.ts';
import { ADVERB, BE } from '../words.ts';

/**
 * "Two of the dead belonged to the guard and one to the police", "Of the nine dead, six were men, two women and one a child", "Most of the
 * victims were traders": shares of those harmed, told by a verb that is none of harm.
 */
export function partitive(c: Clauses, slots: Slots, k: number, taken: Set<number>, all: Draft[]): void {
  const g = slots.groups[k];
  const whole = ofWholeBefore(c, g);
  const complement = complementOf(c, slots, g);
  if (whole && !g.ofEffect && complement >= 0) g.ofEffect = whole;
  // "nine of the victims were miners": of the dead, or of the wounded, where the report has told of one alone
  const told =
    g.ofEffect && !isOfWhole(c, g) && (complement >= 0 || hasVerb(c, g.end)) ? onlyEffect(all) : null;
  if (told) g.ofEffect = told;
  if (!g.ofEffect || !(told || isOfWhole(c, g)) || g.counting === 'nobody') return;
  if (!(g.counting === 'number' && (g.count.low !== null || g.whole))) {
    vague(c, slots, g, complement, taken, all);
    return;
  }
  if (g.whole) all.push(wholeDraft(c, g));
  const first = g.end;
  if (complement >= 0) {
    g.category = slots.groups[complement].category;
    g.end = slots.groups[complement].end;
    taken.add(complement);
  } else if (g.ofEffect === 'killed' && !statesDead(c, g)) return;
  const total = lastTotal(all, g.ofEffect, g.count.low ?? 0);
  const anchor = total < 0 ? lastSum(c, all, g.ofEffect, g.count.low ?? 0) : total;
  if (told && complement < 0 && anchor < 0) return;
  const made = share(c, g, g.ofEffect, all, anchor);
  if (made.category === 'unspecified') whoItWas(c, slots, taken, made);
  taken.add(k);
  all.push(made);
  rest(c, slots, taken, all, made, complement >= 0 ? g.end : first, complement >= 0);
}

function share(c: Clauses, g: Group, effect: Effect, all: readonly Draft[], anchor: number): Draft {
  const made = draft(c, g, effect, { first: g.first, end: g.end, token: g.head }, 'asserted', 'part-of-the');
  made.partOf = anchor;
  if (anchor < 0) return made;
  if (all[anchor].scope === 'cumulative') made.scope = 'cumulative';
  if (made.category === 'unspecified' && all[anchor].category !== 'mixed' && isOfOneKind(all, anchor))
    made.category = all[anchor].category;
  return made;
}

/** "Six miners died ... two constables died ... one of the dead": the only ones of whom the report has told. */
const isOfOneKind = (all: readonly Draft[], anchor: number): boolean => {
  const { category, effect } = all[anchor];
  return all
    .slice(Math.max(0, anchor - KINDS_WITHIN))
    .every(
      (d) => d.effect !== effect || d.partOf >= 0 || d.category === category || d.category === 'unspecified',
    );
};

/** Figures before it that are asked. */
const KINDS_WITHIN = 12;

/** "Most of the dead were women", "Nearly half of the injured were children", "All of the victims were miners". */
function vague(
  c: Clauses,
  slots: Slots,
  g: Group,
  complement: number,
  taken: Set<number>,
  all: Draft[],
): void {
  if (complement < 0 || taken.has(complement)) return;
  const who = slots.groups[complement];
  const anchor = lastTotal(all, g.ofEffect!);
  if (anchor < 0 || who.category === 'unspecified') return;
  taken.add(complement);
  if (c.doc.norm(g.first) === 'all') {
    if (all[anchor].category === 'unspecified') all[anchor].category = who.category;
    return;
  }
  const some: Group = {
    ...g,
    end: who.end,
    category: who.category,
    known: true,
    counting: 'uncounted',
    count: { ...g.count, low: null, high: null, bound: 'unspecified' },
  };
  taken.add(slots.groups.indexOf(g));
  all.push(share(c, some, g.ofEffect!, all, anchor));
}

/** "... and one to the police", "..., two women and one a child": the shares that follow, which need no verb of their own. */
function rest(
  c: Clauses,
  slots: Slots,
  taken: Set<number>,
  all: Draft[],
  made: Draft,
  from: number,
  kinds: boolean,
): void {
  const { doc } = c;
  let left = (all[made.partOf]?.count.low ?? 0) - (made.count.low ?? 0);
  let linked = false;
  for (let i = from; i < c.end; i++) {
    const w = doc.norm(i);
    if (w === ',' || w === 'and' || w === ';') {
      linked = true;
      continue;
    }
    const k = slots.starts.get(i);
    if (k === undefined || !linked) {
      if (/^(?:VB[DZP]|MD|W)/.test(doc.xpos(i)) && i > from + 1) return;
      linked &&= w === 'the';
      continue;
    }
    linked = false;
    const g = slots.groups[k];
    const n = g.count.low;
    if (taken.has(k) || n === null || n !== g.count.high || n > left || g.ofThem || g.ofEffect) return;
    const who = kinds ? kindOf(c, slots, k) : -1;
    if (who < 0 && !(isAlone(g) && doc.xpos(g.end) === 'IN') && !(isAlone(g) && doc.norm(g.end) === 'to'))
      return;
    const own = who >= 0 ? slots.groups[who] : g;
    const group: Group = who >= 0 ? { ...g, end: own.end, category: own.category, known: true } : g;
    taken.add(k);
    if (who >= 0) taken.add(who);
    all.push(share(c, group, made.effect, all, made.partOf));
    left -= n;
    i = group.end - 1;
  }
}

/** The kind of "two women", "one a child": the group itself, or the one that stands right behind the number. */
function kindOf({ doc }: Clauses, slots: Slots, k: number): number {
  const g = slots.groups[k];
  const one = g.counting === 'one' && /^an?$/.test(doc.norm(g.first));
  if (one || (g.counting === 'number' && g.known)) return g.named ? -1 : k;
  const next = isAlone(g) ? slots.starts.get(g.end) : undefined;
  return next !== undefined && slots.groups[next].counting === 'one' && !slots.groups[next].named ? next : -1;
}

const isAlone = (g: Group): boolean => g.quantity !== null && g.head < g.quantity.end;

/** "three of the deaths", "two of the dead belonged to", "named 14 of the dead", "was one of the dead": so many died, whatever is said of them. */
const statesDead = (c: Clauses, g: Group): boolean =>
  c.doc.norm(g.head) === 'deaths' ||
  hasVerb(c, g.end) ||
  NAMED.has(c.doc.norm(g.first - 1)) ||
  (BE.has(c.doc.norm(g.first - 1)) && !/^(?:he|she|they|it)$/.test(c.doc.norm(g.first - 2)));

const NAMED = new Set('named identified documented listed buried'.split(' '));

/** A finite verb at token i, over an adverb; not one of speaking: "two of the wounded said". */
function hasVerb({ doc }: Clauses, i: number): boolean {
  const at = ADVERB.has(doc.norm(i)) ? i + 1 : i;
  if (BE.has(doc.norm(at))) return true;
  if (!/^(?:VB[DPZ]|MD)$/.test(doc.xpos(at)) || SAYS.test(doc.norm(at))) return false;
  // "12 of the dead have been identified" counts names
  return !(doc.norm(at + 1) === 'been' && /^(?:identified|named|buried)$/.test(doc.norm(at + 2)));
}

const SAYS = /^(?:said|says?|told|tells?|added|recalled|remembered|described)$/;

/** "One of the dead was a lieutenant", "A lieutenant was one of the dead". */
function whoItWas(c: Clauses, slots: Slots, taken: Set<number>, d: Draft): void {
  const be = d.group.first - 1;
  const before = be > c.first && BE.has(c.doc.norm(be)) && d.count.low === 1 ? slots.endingAt(be) : -1;
  if (before >= 0 && !taken.has(before) && slots.groups[before].counting === 'one') {
    const g = slots.groups[before];
    Object.assign(d, { first: g.first, victims: { first: g.first, end: g.end }, category: g.category });
    d.victimsText = c.doc.slice(g.first, g.end);
    taken.add(before);
    return;
  }
  const k = c.doc.norm(d.group.end) === 'was' ? slots.starts.get(d.group.end + 1) : undefined;
  if (k === undefined || taken.has(k) || slots.groups[k].counting !== 'one') return;
  d.category = slots.groups[k].category;
  taken.add(k);
}

/** "Of the 130 injured, 77 were women": a bare number with a group behind "were", after "of the injured". */
function ofWholeBefore(c: Clauses, g: Group): Effect | null {
  const { doc } = c;
  if (g.counting !== 'number' || g.known || !BE.has(doc.norm(g.end))) return null;
  for (let i = g.first - 1; i >= Math.max(c.first + 1, g.first - 9); i--) {
    const effect = WHOLE.get(doc.norm(i));
    if (!effect) continue;
    for (let j = i - 1; j >= Math.max(c.first, i - 6); j--) if (doc.norm(j) === 'of') return effect;
    return null;
  }
  return null;
}

/** "two of the 12 killed": the twelve are a figure of their own. */
export function wholeDraft(c: Clauses, g: Group): Draft {
  const q = g.whole!;
  const count = { low: q.low, high: q.high, bound: q.bound, text: c.doc.slice(q.first, q.end) };
  const whole: Group = {
    ...g,
    first: q.first,
    quantity: q,
    count,
    category: 'unspecified',
    ofEffect: null,
    whole: null,
  };
  return draft(c, whole, g.ofEffect!, { first: q.first, end: g.end, token: q.first }, 'asserted', 'whole');
}

/** "two of the victims" may be dead or hurt: what is said of them tells. */
const isOfWhole = (c: Clauses, g: Group): boolean => c.doc.norm(g.head) !== 'victims';

/** What befell those told of so far, when it is one thing; null when some died and some were hurt. */
function onlyEffect(all: readonly Draft[]): Effect | null {
  const dead = lastTotal(all, 'killed') >= 0;
  const hurt = lastTotal(all, 'wounded') >= 0;
  return dead === hurt ? null : dead ? 'killed' : 'wounded';
}

/** The group behind "were": "11 of the injured were constables of the port", also over a phrase of place. */
export function complementOf(c: Clauses, slots: Slots, g: Group): number {
  const { doc } = c;
  const reach = doc.norm(g.end) === ',' ? 10 : 6;
  for (let i = g.end; i < Math.min(c.end, g.end + reach); i++) {
    if (!BE.has(doc.norm(i))) continue;
    const at = afterBelief(c, i + 1);
    const k = slots.starts.get(doc.norm(at) === 'of' ? at + 1 : at);
    if (k === undefined) return -1;
    const { counting, named, known } = slots.groups[k];
    // "one was their teacher"
    const single = counting === 'one' && known && !named && g.count.low === 1 && g.count.high === 1;
    return counting === 'uncounted' || (single && !slots.hasOwnPredicate(k)) ? k : -1;
  }
  return -1;
}

/** "were believed to be children", "are said to have been": to what they are believed to be. */
function afterBelief({ doc }: Clauses, i: number): number {
  if (!/^(?:believed|thought|said|reported|understood|known)$/.test(doc.norm(i)) || doc.norm(i + 1) !== 'to')
    return i;
  return doc.norm(i + 2) === 'have' ? i + 4 : i + 3;
}
