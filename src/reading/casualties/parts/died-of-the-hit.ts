import type { Draft } from '../frames.ts';
import { HIT } from '../outcomes.ts';
import type { Clauses } from '../people/group.ts';
import { isBreak } from '../words.ts';

/**
 * "Nine people were shot, three fatally", "seven, including the two who died, were stabbed", "were shot, resulting in two deaths": who died
 * is of those who were hit, and the figure of those hit counts the dead and the hurt.
 */
export function diedOfTheHit(c: Clauses, all: Draft[], own: number): void {
  ofThoseBefore(c, all, own);
  for (let i = own; i < all.length; i++) {
    const hit = all[i];
    if (hit.effect !== 'wounded' || !HIT.test(hit.rule) || !isOfMany(hit) || hit.group.first < c.first)
      continue;
    for (let j = own; j < all.length; j++) {
      const dead = all[j];
      if (j === i || dead.effect !== 'killed' || !isFewer(dead, hit)) continue;
      if (!(isPartOf(all, dead, i) || isOfThem(c, dead, hit) || cameOf(c, dead, hit))) continue;
      hit.effect = 'killed-or-wounded';
      if (dead.partOf < 0 && !dead.inside) dead.partOf = i;
      if (hit.scope === 'cumulative') dead.scope = 'cumulative';
    }
  }
}

/** "Several people were shot. Two of them died": of those of the sentence before. */
function ofThoseBefore({ doc, first }: Clauses, all: readonly Draft[], own: number): void {
  const hit = all[own - 1];
  if (hit?.effect !== 'wounded' || !HIT.test(hit.rule) || !isOfMany(hit)) return;
  if (doc.sentenceOf(first) - doc.sentenceOf(hit.first) > 1) return;
  for (let i = own; i < all.length; i++) {
    const dead = all[i];
    if (dead.effect !== 'killed' || !dead.group.ofThem || dead.partOf >= 0 || !isFewer(dead, hit)) continue;
    hit.effect = 'killed-or-wounded';
    dead.partOf = own - 1;
  }
}

const isOfMany = ({ group, count }: Draft): boolean =>
  (count.low ?? 0) >= 2 || (count.low === null && count.high === null && group.counting !== 'one');

const isFewer = (dead: Draft, hit: Draft): boolean =>
  !/\b(?:another|others?|more)\b/i.test(dead.victimsText) &&
  !/^(?:an?other|a )/i.test(dead.count.text) &&
  (hit.count.low === null || (dead.count.low !== null && dead.count.low < hit.count.low));

const isPartOf = (all: readonly Draft[], dead: Draft, i: number): boolean =>
  dead.rule === 'casualties/degree' && (dead.inside === all[i] || dead.partOf === i);

/** "one of them died", "one of whom later died", "including the two who died". */
function isOfThem({ doc }: Clauses, dead: Draft, hit: Draft): boolean {
  const { first } = dead.group;
  if (dead.group.ofThem) return first > hit.group.first;
  // "were hit and some killed"
  if (doc.norm(first) === 'some' && dead.group.end === first + 1) return doc.norm(first - 1) === 'and';
  const counted = dead.group.counting === 'number' || dead.group.counting === 'one';
  if (!counted || first < hit.group.end) return false;
  const before = doc.norm(first) === 'the' || doc.norm(first - 1) !== 'the' ? first - 1 : first - 2;
  return /^(?:including|among)$/.test(doc.norm(before)) && before - hit.group.end <= 1;
}

/** "were shot, resulting in two deaths": right behind the figure, in its clause. */
function cameOf({ doc }: Clauses, dead: Draft, hit: Draft): boolean {
  if (!dead.rule.endsWith('-noun') || dead.first < hit.end) return false;
  let i = dead.first - 1;
  if (doc.norm(i) === 'in' && /^result(?:ing|ed)$/.test(doc.norm(i - 1))) i -= 2;
  else if (doc.norm(i) === 'to' && /^le(?:ading|d)$/.test(doc.norm(i - 1))) i -= 2;
  else if (/^(?:with|causing)$/.test(doc.norm(i))) i -= 1;
  else return false;
  for (let j = hit.end; j < i; j++) if (doc.norm(j) === ';' || isBreak(doc.norm(j))) return false;
  return doc.norm(i) === ',' || i >= hit.end;
}
