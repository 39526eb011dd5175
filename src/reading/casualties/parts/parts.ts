import { type Draft, draft } from '../frames.ts';
import { VICTIMS } from '../lexicon.ts';
import { NOMINAL } from '../people/counted.ts';
import type { Clauses, Group } from '../people/group.ts';
import { anchorNear, anchorOf, sentenceTotal, WHOLE, wordOfWhole } from '../tolls/totals.ts';
import { nameEnd } from '../victims/list-names.ts';
import type { Slots } from '../victims/slots.ts';
import { BE, isBreak } from '../words.ts';
import { among } from './among.ts';
import { linkBreakdowns } from './breakdown.ts';
import { diedOfTheHit } from './died-of-the-hit.ts';
import { INCLUDE, leadOf } from './part-lead.ts';
import { linkBracketed, linkLatest, linkPartitives, ofTheDead } from './part-links.ts';
import { complementOf, partitive, wholeDraft } from './partitives.ts';

/**
 * Parts of a total: "31 people, including 12 children and two medics", "30 of them children", "two medics were among 31
 * dead". A part has the effect of its total; `all` holds the drafts of the field so far, parts point into it;
 * those of the sentence begin at `own`.
 */
export function addParts(c: Clauses, slots: Slots, taken: Set<number>, all: Draft[], own: number): void {
  if (all.length === 0 && !speaksOfVictims(c)) return;
  ofTheDead(c, all, own);
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
  diedOfTheHit(c, all, own);
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
    const lead = leadOf(c, g) ?? includedToo(c, slots, g, all);
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
    partitive(c, slots, k, taken, all);
  }
}

/** "included the village head and two of his sons": behind somebody included of whom no group can be made. */
function includedToo(
  c: Clauses,
  slots: Slots,
  g: Group,
  all: readonly Draft[],
): 'including' | 'sentence' | null {
  const { doc, first } = c;
  if ((g.counting !== 'number' && g.counting !== 'one') || g.named) return null;
  if (!/^(?:and|,)$/.test(doc.norm(g.first - 1))) return null;
  for (let i = g.first - 1; i > Math.max(first, g.first - 14); i--) {
    const w = doc.norm(i);
    const harmed = WHOLE.has(doc.norm(i - 1));
    if (INCLUDE.has(w) || (BE.has(w) && harmed && doc.norm(i - 3) === 'among')) {
      const k = slots.starts.get(i + 1);
      if (k !== undefined && slots.groups[k].counting !== 'known') return null;
      const whole = all[anchorOf(all, g, c)];
      if (!whole) return harmed ? 'sentence' : null;
      return Math.max(whole.end, whole.group.end) >= i - 2 ? 'including' : null;
    }
    if (w !== 'of' && !/^(?:NN|JJ|DT|CD|PRP\$|POS|CC|HYPH|,)/.test(doc.xpos(i))) return null;
  }
  return null;
}

/** "the dead", "casualties": words for those harmed, of whom a group can be a part where no total has been read. */
function speaksOfVictims(c: Clauses): boolean {
  for (let i = c.first; i < c.end; i++) {
    const w = c.doc.norm(i);
    if (WHOLE.get(w) || NOMINAL.get(w) || w === 'toll') return true;
  }
  return false;
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
