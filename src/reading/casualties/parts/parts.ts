import type { Effect } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import { VICTIMS } from '../lexicon.ts';
import { NOMINAL } from '../people/counted.ts';
import type { Clauses, Group } from '../people/group.ts';
import {
  anchorNear,
  anchorOf,
  lastSum,
  lastTotal,
  sentenceTotal,
  WHOLE,
  wordOfWhole,
} from '../tolls/totals.ts';
import { nameEnd } from '../victims/list-names.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, isBreak } from '../words.ts';
import { among } from './among.ts';
import { linkBreakdowns } from './breakdown.ts';
import { INCLUDE, leadOf } from './part-lead.ts';
import { linkBracketed, linkLatest, linkPartitives } from './part-links.ts';

/**
 * Parts of a total: "31 people, including 12 children and two medics", "30 of them children", "two medics were among 31
 * dead". A part has the effect of its total; `all` holds the drafts of the field so far, parts point into it;
 * those of the sentence begin at `own`.
 */
export function addParts(c: Clauses, slots: Slots, taken: Set<number>, all: Draft[], own: number): void {
  if (all.length === 0 && !speaksOfVictims(c)) return;
  linkPartitives(c, all, own);
  let from = own;
  while (from < all.length && all[from].first < c.first) from++;
  if (from < all.length) {
    linkBracketed(c, all, from);
    linkLatest(c, all, from);
  }
  among(c, slots, taken, all);
  namesIncluded(c, slots);
  partsOneByOne(c, slots, taken, all);
  linkBreakdowns(c, slots, taken, all, from);
}

/** "two rebels, including Karim Odd, a courier,": names become groups where people stand before the word. */
function namesIncluded({ doc, first, end }: Clauses, slots: Slots): void {
  for (let i = first + 1; i < end; i++) {
    if (doc.norm(i) !== 'including') continue;
    const k = slots.ends.get(/^(?:,|-|--|–|—)$/.test(doc.norm(i - 1)) ? i - 1 : i);
    if (k === undefined || slots.groups[k].counting !== 'number' || slots.starts.has(i + 1)) continue;
    // "including Varn's minister": whose name opens what another bears
    if (nameEnd(doc, i + 1, end) === i + 1 || doc.norm(nameEnd(doc, i + 1, end)) === "'s") continue;
    slots.startingAt(i + 1);
  }
}

/** Groups with a word before them, or behind them, that makes them parts. */
function partsOneByOne(c: Clauses, slots: Slots, taken: Set<number>, all: Draft[]): void {
  for (const [k, g] of slots.groups.entries()) {
    if (taken.has(k)) continue;
    if (c.doc.norm(g.first - 1) === 'how') {
      if (g.whole) all.push(wholeDraft(c, g));
      continue;
    }
    if (g.ofThem && isSpeaker(c, g)) continue;
    if (isAllOfThem(c, g)) {
      const anchor = anchorOf(all, g, c);
      if (anchor >= 0 && all[anchor].category === 'unspecified') all[anchor].category = g.category;
      continue;
    }
    const lead = leadOf(c, g);
    if (
      lead !== null &&
      !(lead === 'apposed' && !isApposed(c, slots, k, taken, all) && !isInBrackets(c, g, all))
    ) {
      const anchor = lead === 'sentence' ? sentenceTotal(c, g, all) : anchorNear(all, g, c);
      if (lead === 'sentence' && (anchor < 0 || isSameFigure(c, g, all[anchor]))) {
        alone(c, slots, k, taken, all);
        continue;
      }
      if (anchor < 0) continue;
      if (g.ofThem) complete(c, slots, g, taken);
      for (const member of listFrom(slots, k, taken))
        addPart(c, slots.groups[member], taken, member, all, anchor);
      continue;
    }
    const whole = ofWholeBefore(c, g);
    if (whole && !g.ofEffect && complementOf(c, slots, g) >= 0) g.ofEffect = whole;
    // "nine of the victims were miners": of the dead, or of the wounded, where the report has told of one alone
    const told = g.ofEffect && !isOfWhole(c, g) && complementOf(c, slots, g) >= 0 ? onlyEffect(all) : null;
    if (told) g.ofEffect = told;
    if (
      g.ofEffect &&
      g.counting === 'number' &&
      (g.count.low !== null || g.whole) &&
      (told || isOfWhole(c, g))
    ) {
      const complement = complementOf(c, slots, g);
      if (g.whole) all.push(wholeDraft(c, g));
      if (complement >= 0) {
        g.category = slots.groups[complement].category;
        g.end = slots.groups[complement].end;
        taken.add(complement);
      } else if (g.ofEffect === 'killed' && !statesDead(c, g)) continue;
      const total = lastTotal(all, g.ofEffect, g.count.low ?? 0);
      const anchor = total < 0 ? lastSum(c, all, g.ofEffect, g.count.low ?? 0) : total;
      const made = draft(
        c,
        g,
        g.ofEffect,
        { first: g.first, end: g.end, token: g.head },
        'asserted',
        'part-of-the',
      );
      made.partOf = anchor;
      if (anchor >= 0 && total < 0) made.scope = all[anchor].scope;
      if (made.category === 'unspecified' && anchor >= 0 && all[anchor].category !== 'mixed')
        made.category = all[anchor].category;
      if (made.category === 'unspecified') whoItWas(c, slots, taken, made);
      taken.add(k);
      all.push(made);
    }
  }
}

/** "three of the deaths", "two of the dead were ...", "named 14 of the dead", "was one of the dead": so many died, and no word behind them says more. */
const statesDead = ({ doc }: Clauses, g: Group): boolean =>
  doc.norm(g.head) === 'deaths' ||
  BE.has(doc.norm(g.end)) ||
  NAMED.has(doc.norm(g.first - 1)) ||
  (BE.has(doc.norm(g.first - 1)) && !/^(?:he|she|they|it)$/.test(doc.norm(g.first - 2)));

const NAMED = new Set('named identified documented listed buried'.split(' '));

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

/** "the dead", "casualties": words for those harmed, of whom a group can be a part where no total has been read. */
function speaksOfVictims(c: Clauses): boolean {
  for (let i = c.first; i < c.end; i++) {
    const w = c.doc.norm(i);
    if (WHOLE.get(w) || NOMINAL.get(w) || w === 'toll') return true;
  }
  return false;
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
function wholeDraft(c: Clauses, g: Group): Draft {
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
function complementOf(c: Clauses, slots: Slots, g: Group): number {
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

/** "5 killed (2 children)": some of those counted right before the bracket. */
function isInBrackets(c: Clauses, g: Group, all: readonly Draft[]): boolean {
  if (c.doc.norm(g.first - 1) !== '(' || c.doc.norm(g.end) !== ')' || !g.known) return false;
  const whole = all[anchorOf(all, g, c)];
  return (
    whole !== undefined &&
    (whole.count.low ?? 0) > (g.count.low ?? 0) &&
    Math.max(whole.end, whole.group.end) === g.first - 1
  );
}

/** Does the list behind a dash, a colon or a comma break down the total before it? */
function isApposed(c: Clauses, slots: Slots, k: number, taken: Set<number>, all: readonly Draft[]): boolean {
  const anchor = anchorOf(all, slots.groups[k], c);
  return anchor >= 0 && isBreakdown(slots, k, taken, all[anchor]);
}

/** "The dead were 17 soldiers" where 17 is the total: who they are, and no part. */
function isSameFigure(c: Clauses, g: Group, total: Draft): boolean {
  return total.count.low === g.count.low && wordOfWhole(c, g) !== null;
}

/** "The dead included a cameraman" where no total has been given. */
function alone(c: Clauses, slots: Slots, k: number, taken: Set<number>, all: Draft[]): void {
  const named = wordOfWhole(c, slots.groups[k]);
  if (!named) return;
  for (const m of listFrom(slots, k, taken)) {
    const g = slots.groups[m];
    if (taken.has(m) || g.counting === 'known' || (!g.known && g.counting !== 'number')) continue;
    taken.add(m);
    all.push(draft(c, g, named, { first: g.first, end: g.end, token: g.head }, 'asserted', 'of-the'));
  }
}

/** "eleven of whom were police officers": the group behind "were" says who they are. */
function complete(c: Clauses, slots: Slots, g: Group, taken: Set<number>): void {
  if (g.known) return;
  const aside = c.doc.norm(g.end) === ',';
  const k = aside || BE.has(c.doc.norm(g.end)) ? complementOf(c, slots, g) : -1;
  if (k >= 0) {
    g.category = slots.groups[k].category;
    g.end = slots.groups[k].end;
    taken.add(k);
  }
  g.known = true;
}

/** The list behind a dash, a colon or a comma adds up to the total right before it. */
function isBreakdown(slots: Slots, k: number, taken: Set<number>, whole: Draft): boolean {
  const total = whole.count.low;
  if (
    total === null ||
    total < 2 ||
    total !== whole.count.high ||
    Math.max(whole.group.end, whole.end) + (slots.c.doc.norm(slots.groups[k].first - 1) === ':' ? 8 : 2) <
      slots.groups[k].first
  )
    return false;
  let sum = 0;
  for (const m of listFrom(slots, k, taken)) sum += slots.groups[m].count.low ?? 0;
  return sum === total;
}

/** A group and those joined to it by commas and "and". */
function listFrom(slots: Slots, k: number, taken: Set<number>): number[] {
  return slots.objects(slots.groups[k].first, taken, true).filter((m) => m >= k);
}

function addPart(c: Clauses, g: Group, taken: Set<number>, k: number, all: Draft[], anchor: number): void {
  if (taken.has(k) || g.counting === 'known' || (!g.known && g.counting !== 'number')) return;
  const whole = all[anchor];
  const first = INCLUDE.has(c.doc.norm(g.first - 1)) ? g.first - 1 : g.first;
  const made = draft(c, g, whole.effect, { first, end: g.end, token: g.head }, whole.certainty, 'part');
  made.partOf = anchor;
  if (made.category === 'unspecified' && VICTIMS.get(c.doc.norm(g.head))?.entry.generic)
    made.category = whole.category;
  // "four attackers died, two of them by their own hand"
  if (made.category === 'unspecified' && g.ofThem && whole.category !== 'mixed')
    made.category = whole.category;
  made.scope = whole.scope;
  made.by = whole.by;
  made.status = whole.status;
  taken.add(k);
  all.push(made);
}

/** "..., said one of them": who speaks is no part of the dead. */
const SAYS = new Set(['said', 'says', 'told', 'added', 'recalled']);

function isSpeaker(c: Clauses, g: Group): boolean {
  if (SAYS.has(c.doc.norm(g.end))) return true;
  return SAYS.has(c.doc.norm(g.first - 1)) && (isBreak(c.doc.norm(g.end)) || g.end >= c.end);
}

/** "12 people, all of them civilians": says who the 12 are and counts no part of them. */
function isAllOfThem(c: Clauses, g: Group): boolean {
  return g.ofThem && (c.doc.norm(g.first) === 'all' || c.doc.norm(g.first) === 'both');
}
