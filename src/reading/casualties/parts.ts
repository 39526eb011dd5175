import type { Effect } from '../../format/claim.ts';
import { NOMINAL } from './counted.ts';
import { type Draft, draft } from './frames.ts';
import type { Clauses, Group } from './group.ts';
import { VICTIMS } from './lexicon.ts';
import type { Slots } from './slots.ts';
import { BE, DETERMINER, HAVE, isBreak, QUOTE } from './words.ts';

const MAY = new Set(['may', 'might', 'could']);
const INCLUDE = new Set(['including', 'included', 'include', 'includes']);
const MOSTLY = new Set(['mostly', 'mainly', 'largely', 'primarily', 'many', 'most', 'some', 'all', 'half']);
const WHOLE: Record<string, Effect> = {
  dead: 'killed',
  killed: 'killed',
  victims: 'killed',
  fatalities: 'killed',
  slain: 'killed',
  deaths: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  hurt: 'wounded',
  casualties: 'killed-or-wounded',
  missing: 'missing',
  abducted: 'captured',
  kidnapped: 'captured',
};

/**
 * Parts of a total: "31 people, including 12 children and two medics", "30 of them children", "two medics were among 31
 * dead". A part has the effect of its total; `all` holds the drafts of the field so far, parts point into it.
 */
export function addParts(c: Clauses, slots: Slots, taken: Set<number>, all: Draft[]): void {
  if (all.length === 0 && !speaksOfVictims(c)) return;
  linkPartitives(c, all);
  among(c, slots, taken, all);
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
    if (lead !== null && !(lead === 'apposed' && !isApposed(c, slots, k, taken, all))) {
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
    if (g.ofEffect && g.counting === 'number' && g.count.low !== null && isOfWhole(c, g)) {
      const complement = complementOf(c, slots, g);
      if (complement >= 0) {
        g.category = slots.groups[complement].category;
        g.end = slots.groups[complement].end;
        taken.add(complement);
      } else if (g.ofEffect === 'killed' && c.doc.norm(g.head) !== 'deaths' && !BE.has(c.doc.norm(g.end))) {
        if (g.whole) all.push(wholeDraft(c, g));
        continue;
      }
      if (g.whole) all.push(wholeDraft(c, g));
      const anchor = lastTotal(all, g.ofEffect, g.count.low ?? 0);
      const made = draft(
        c,
        g,
        g.ofEffect,
        { first: g.first, end: g.end, token: g.head },
        'asserted',
        'part-of-the',
      );
      made.partOf = anchor;
      taken.add(k);
      all.push(made);
    }
  }
}

/** "the dead", "casualties": words for those harmed, of whom a group can be a part where no total has been read. */
function speaksOfVictims(c: Clauses): boolean {
  for (let i = c.first; i < c.end; i++) {
    const w = c.doc.norm(i);
    if (WHOLE[w] || NOMINAL[w] || w === 'toll') return true;
  }
  return false;
}

/** "Of the 130 injured, 77 were women": a bare number with a group behind "were", after "of the injured". */
function ofWholeBefore(c: Clauses, g: Group): Effect | null {
  const { doc } = c;
  if (g.counting !== 'number' || g.known || !BE.has(doc.norm(g.end))) return null;
  for (let i = g.first - 1; i >= Math.max(c.first + 1, g.first - 9); i--) {
    const effect = WHOLE[doc.norm(i)];
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

/** The group behind "were": "11 of the injured were members of the police force", also over a phrase of place. */
function complementOf(c: Clauses, slots: Slots, g: Group): number {
  const { doc } = c;
  const reach = doc.norm(g.end) === ',' ? 10 : 6;
  for (let i = g.end; i < Math.min(c.end, g.end + reach); i++) {
    if (!BE.has(doc.norm(i))) continue;
    const k = slots.starts.get(doc.norm(i + 1) === 'of' ? i + 2 : i + 1);
    return k !== undefined && slots.groups[k].counting === 'uncounted' ? k : -1;
  }
  return -1;
}

/** ", the gunman among them,": a part named before "among them". */
function isAmongThem(c: Clauses, g: Group): boolean {
  const { doc } = c;
  return doc.norm(g.first - 1) === ',' && doc.norm(g.end) === 'among' && doc.norm(g.end + 1) === 'them';
}

/** Why a group is a part of what stands before it; "sentence" when that is in an earlier sentence. */
function leadOf(c: Clauses, g: Group): 'including' | 'them' | 'mostly' | 'sentence' | 'apposed' | null {
  const { doc } = c;
  if (g.ofThem) return 'them';
  if (isAmongThem(c, g)) return 'including';
  let i = g.first - 1;
  while (QUOTE.has(doc.norm(i)) || doc.norm(i) === 'at') i--;
  const w = doc.norm(i);
  if (INCLUDE.has(w)) {
    if (w === 'including') return 'including';
    return i - c.first <= 6 ? 'sentence' : 'including';
  }
  if (w === 'them' && doc.norm(i - 1) === 'among') return 'including';
  if (BE.has(w) && isDistinct(c, g) && wholeBefore(c, i)) return 'sentence';
  if ((DASH.has(w) || w === '(' || w === ',' || w === 'with' || w === 'as') && g.counting !== 'uncounted')
    return 'apposed';
  if (MOSTLY.has(w) && (g.counting === 'uncounted' || g.counting === 'one'))
    return BE.has(doc.norm(i - 1)) && i - c.first <= 5 ? 'sentence' : i > c.first ? 'mostly' : null;
  if (w === 'them' && doc.norm(i - 1) === 'of' && g.counting === 'uncounted') return 'mostly';
  return null;
}

const DASH = new Set(['-', '–', '—', '--', ':', ',']);

/** Does the list behind a dash, a colon or a comma break down the total before it? */
function isApposed(c: Clauses, slots: Slots, k: number, taken: Set<number>, all: readonly Draft[]): boolean {
  const anchor = anchorOf(all, slots.groups[k], c);
  return anchor >= 0 && isBreakdown(slots, k, taken, all[anchor]);
}

/** "14 of them in critical condition", "Fifteen of the wounded were ...": parts that have a word of harm of their own. */
function linkPartitives(c: Clauses, all: Draft[]): void {
  for (const [i, d] of all.entries()) {
    if (d.group.first < c.first || d.partOf >= 0 || d.inside || !(d.group.ofThem || d.group.ofEffect))
      continue;
    for (let j = i - 1; j >= 0; j--) {
      const whole = all[j];
      if (whole.effect !== d.effect || whole.partOf >= 0 || whole.scope === 'cumulative') continue;
      if ((whole.count.low ?? 0) > (d.count.low ?? 0)) d.partOf = j;
      break;
    }
  }
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

/** "the dead", "the wounded" before the group; "victims" may be either. */
function wordOfWhole(c: Clauses, g: Group): Effect | null {
  for (let i = c.first; i < g.first; i++) {
    const w = c.doc.norm(i);
    if (w === 'toll') return 'killed';
    if (w !== 'victims' && WHOLE[w]) return WHOLE[w];
  }
  return null;
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

/** A number, a name or "a schoolboy", not "male". */
function isDistinct(c: Clauses, g: Group): boolean {
  return g.counting === 'number' || g.named || (g.counting === 'one' && DETERMINER.has(c.doc.norm(g.first)));
}

/** "The victims were", "The dead are". */
function wholeBefore(c: Clauses, be: number): boolean {
  return be - c.first <= 12 && c.doc.norm(be - 2) === 'the' && WHOLE[c.doc.norm(be - 1)] !== undefined;
}

function sentenceTotal(c: Clauses, g: Group, all: readonly Draft[]): number {
  const effect = effectBefore(c, g);
  const anchor = lastTotal(all, effect);
  return anchor < 0 && effect === 'killed' ? lastTotal(all, 'wounded') : anchor;
}

/** The list behind a dash, a colon or a comma adds up to the total right before it. */
function isBreakdown(slots: Slots, k: number, taken: Set<number>, whole: Draft): boolean {
  const total = whole.count.low;
  if (
    total === null ||
    total < 2 ||
    total !== whole.count.high ||
    Math.max(whole.group.end, whole.end) + 2 < slots.groups[k].first
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
  made.scope = whole.scope;
  made.by = whole.by;
  made.status = whole.status;
  taken.add(k);
  all.push(made);
}

/** The total a part belongs to: the last one in the sentence whose group stands before it. */
function anchorOf(all: readonly Draft[], g: Group, c: Clauses): number {
  let best = -1;
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (d.group.first < c.first) break;
    if (d.partOf >= 0 || d.group.end > g.first) continue;
    if (best < 0 || d.group.end > all[best].group.end) best = i;
  }
  return best;
}

/** The same; "four of them were children" may speak of the sentence before. */
function anchorNear(all: readonly Draft[], g: Group, c: Clauses): number {
  const anchor = anchorOf(all, g, c);
  if (anchor >= 0 || !g.ofThem || g.counting !== 'number') return anchor;
  const sentence = c.doc.sentenceOf(c.first);
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (sentence - c.doc.sentenceOf(d.first) > 1) return -1;
    if (d.partOf < 0 && d.status === 'current' && (d.count.low ?? 0) > (g.count.low ?? 0)) return i;
  }
  return -1;
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

/** The last total of an effect in the field, at least as large as `atLeast`. */
export function lastTotal(all: readonly Draft[], effect: Effect, atLeast = 0): number {
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (d.effect !== effect || d.partOf >= 0 || d.scope === 'cumulative' || d.status !== 'current') continue;
    if ((d.count.low ?? 0) > atLeast) return i;
  }
  return -1;
}

const ALIVE = new Set([
  'condition',
  'hospital',
  'injured',
  'wounded',
  'survive',
  'survived',
  'hospitalized',
  'stable',
  'critical',
]);

/** "The dead included", "The wounded include": which total is meant. */
function effectBefore(c: Clauses, g: Group): Effect {
  for (let i = c.first; i < c.end; i++) if (ALIVE.has(c.doc.norm(i))) return 'wounded';
  for (let i = c.first; i < g.first; i++) {
    const effect = WHOLE[c.doc.norm(i)];
    if (effect) return effect;
  }
  return 'killed';
}

/** "Two medics were among at least 31 people killed", "Among the dead were seven shoppers". */
function among(c: Clauses, slots: Slots, taken: Set<number>, all: Draft[]): void {
  const { doc } = c;
  for (let i = c.first; i < c.end; i++) {
    if (doc.norm(i) !== 'among') continue;
    let effect: Effect | null = null;
    let at = i + 1;
    for (; at < Math.min(c.end, i + 9); at++) {
      const found = WHOLE[doc.norm(at)];
      if (found) {
        effect = found;
        break;
      }
      if (doc.norm(at) === ',' || BE.has(doc.norm(at))) break;
    }
    if (!effect) continue;
    const anchor = wholeBehind(all, i, at) ?? lastTotal(all, effect);
    let list: number[] = [];
    let v = i;
    while (BE.has(doc.norm(v - 1)) || HAVE.has(doc.norm(v - 1)) || doc.norm(v - 1) === 'also') v--;
    const may = MAY.has(doc.norm(v - 1));
    if (may) v--;
    if (i > c.first) list = slots.subjects(v, taken);
    if (list.length === 0) {
      let p = at + 1;
      while (p < c.end && p < at + 14 && !BE.has(doc.norm(p))) p++;
      if (BE.has(doc.norm(p))) list = slots.objects(p + 1, taken);
    }
    for (const k of list) {
      const g = slots.groups[k];
      if (taken.has(k) || g.counting === 'known' || (!g.known && g.counting !== 'number')) continue;
      const made = draft(
        c,
        g,
        effect,
        { first: Math.min(g.first, i), end: Math.max(g.end, at + 1), token: at },
        may ? 'possible' : 'asserted',
        'among',
      );
      made.partOf = anchor;
      taken.add(k);
      all.push(made);
    }
  }
}

/** "among 31 dead": the total stands in the phrase itself. */
function wholeBehind(all: readonly Draft[], from: number, to: number): number | null {
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (d.group.first >= from && d.group.first <= to) return i;
    if (d.end < from) break;
  }
  return null;
}
