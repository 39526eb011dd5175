import type { Draft } from '../frames.ts';
import { UNTOLD } from '../outcomes.ts';
import type { Clauses, Group } from '../people/group.ts';
import { WHOLE } from '../tolls/totals.ts';
import { DEFINITE } from '../words.ts';

/** "48 civilian casualties (13 killed, 35 injured)": what stands in brackets behind a figure for both. */
export function linkBracketed({ doc, end }: Clauses, all: readonly Draft[], from: number): void {
  for (let i = from; i < all.length; i++) {
    const whole = all[i];
    const open = overMonth(doc, Math.max(whole.end, whole.group.end));
    if (whole.partOf >= 0) continue;
    if (whole.effect !== 'killed-or-wounded') {
      linkInBrackets(doc, all, i, open);
      continue;
    }
    const next = all[i + 1];
    // "212 civilian casualties, including 87 deaths"
    if (next && next.partOf < 0 && doc.norm(next.first - 1) === 'including' && next.first - open < 3) {
      next.partOf = i;
      if (next.category === 'unspecified' && whole.category !== 'mixed') next.category = whole.category;
    }
    if (doc.norm(open) !== '(') {
      if (doc.norm(open) === ':') linkOutcomes(all, i);
      continue;
    }
    let close = open + 1;
    while (close < end && doc.norm(close) !== ')') close++;
    for (const d of all) {
      if (d.first <= open || d.end > close || d.partOf >= 0 || d === whole) continue;
      d.partOf = i;
      d.scope = whole.scope;
      if (d.category === 'unspecified' && whole.category !== 'mixed') d.category = whole.category;
    }
  }
}

/** "212 casualties: 48 killed and 164 injured": the dead and the hurt who add up to them. */
function linkOutcomes(all: readonly Draft[], i: number): void {
  const [whole, a, b] = [all[i], all[i + 1], all[i + 2]];
  if (!a || !b || a.effect === b.effect || a.partOf >= 0 || b.partOf >= 0) return;
  if ((a.count.low ?? 0) + (b.count.low ?? 0) !== whole.count.low) return;
  for (const d of [a, b]) {
    d.partOf = i;
    d.scope = whole.scope;
    if (d.category === 'unspecified' && whole.category !== 'mixed') d.category = whole.category;
  }
}

/** "164 casualties in April (61 killed, 103 injured)": to the bracket or colon behind a phrase of time or place. */
function overMonth(doc: Clauses['doc'], i: number): number {
  if (doc.norm(i) !== 'in') return i;
  for (let j = i + 1; j < i + 4; j++) if (doc.norm(j) === '(' || doc.norm(j) === ':') return j;
  return i;
}

/** "16 injured (6 critical)": fewer of the same harm, in brackets right behind the figure. */
function linkInBrackets(doc: Clauses['doc'], all: readonly Draft[], i: number, open: number): void {
  const [whole, next] = [all[i], all[i + 1]];
  if (doc.norm(open) !== '(' || next?.first !== open + 1) return;
  if (next.effect !== whole.effect || next.partOf >= 0 || next.inside) return;
  if ((next.count.low ?? 0) < (whole.count.low ?? 0)) next.partOf = i;
}

/** "has climbed to 58 after six people died in hospital": those who died since are of the 58. */
export function linkLatest({ doc }: Clauses, all: readonly Draft[], from: number): void {
  for (let i = from; i + 1 < all.length; i++) {
    const [toll, d] = [all[i], all[i + 1]];
    if (!toll.rule.endsWith('toll') || d.effect !== toll.effect || d.partOf >= 0 || d.rule.endsWith('toll'))
      continue;
    if ((d.count.low ?? 0) >= (toll.count.low ?? 0) || toll.status !== 'current') continue;
    for (let j = toll.end; j < d.first; j++)
      if (/^(?:after|as|when)$/.test(doc.norm(j)) && j - toll.end < 3) d.partOf = i;
  }
}

/** "14 of them in critical condition", "Fifteen of the wounded were ...": parts that have a word of harm of their own. */
export function linkPartitives(c: Clauses, all: Draft[], own: number): void {
  for (let i = own; i < all.length; i++) {
    const d = all[i];
    if (d.group.first < c.first || d.partOf >= 0 || d.inside) continue;
    if (
      !(d.group.ofThem || d.group.ofEffect || isOfTheKnown(c, d.group) || isOfTheHarmed(c, d)) &&
      !isOneOfThem(c, d)
    )
      continue;
    for (let j = i - 1; j >= 0; j--) {
      const whole = all[j];
      if (whole.effect !== d.effect || whole.partOf >= 0 || whole.scope === 'cumulative') continue;
      if (isOther(d, whole)) break;
      if ((whole.count.low ?? 0) > (d.count.low ?? 0)) d.partOf = j;
      else if (whole.first >= c.first) continue;
      break;
    }
  }
}

/** "Of the nine people killed, six were shot on the bus": shot dead. */
export function ofTheDead({ doc, first, end }: Clauses, all: Draft[], own: number): void {
  if (doc.norm(first) !== 'of' || doc.norm(first + 1) !== 'the') return;
  let i = first + 2;
  while (i < Math.min(end, first + 6) && WHOLE.get(doc.norm(i)) !== 'killed') i++;
  if (WHOLE.get(doc.norm(i)) !== 'killed' || doc.norm(i) === 'victims') return;
  const comma = doc.norm(i + 1) === ',' ? i + 1 : -1;
  const d = all.slice(own).find((o) => o.group.first === comma + 1);
  if (!d || comma < 0 || !UNTOLD.test(d.rule) || d.partOf >= 0) return;
  d.effect = 'killed';
  const whole = all.findIndex((o, k) => k >= own && o !== d && o.effect === 'killed' && o.first <= i);
  if ((all[whole]?.count.low ?? 0) > (d.count.low ?? 0)) d.partOf = whole;
}

/** "One has been treated and released", "another is in stable condition": how some of those are who were told of. */
const isOneOfThem = ({ doc }: Clauses, { rule, group }: Draft): boolean =>
  HOW_THEY_ARE.test(rule) &&
  (group.quantity !== null
    ? group.head < group.quantity.end && group.end === group.quantity.end
    : doc.norm(group.first) === 'another' && group.end === group.first + 1);

const HOW_THEY_ARE = /^casualties\/(?:treated|condition|critical|in-care|hospital)$/;

/** "Four of the rebels" are none of the people that the rebels killed. */
const isOther = (d: Draft, whole: Draft): boolean =>
  d.category === 'militant' &&
  !d.group.ofThem &&
  !d.group.ofEffect &&
  whole.count.low !== null &&
  whole.category !== 'militant' &&
  whole.category !== 'mixed';

/** "Of the injured, six are critical." */
const isOfTheHarmed = (c: Clauses, d: Draft): boolean =>
  c.doc.norm(c.first) === 'of' &&
  WHOLE.get(c.doc.norm(c.first + 2)) === d.effect &&
  d.group.first <= c.first + 5;

/** "Five of the gunmen who were killed": of those spoken of before. */
function isOfTheKnown(c: Clauses, { quantity }: Group): boolean {
  return quantity !== null && c.doc.norm(quantity.end) === 'of' && DEFINITE.has(c.doc.norm(quantity.end + 1));
}
