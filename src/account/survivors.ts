import type { CasualtyClaim } from '../format/claim.ts';
import { groupBy } from './collect.ts';
import { type Figure, figureOf, unusable } from './figures.ts';
import type { Attributed } from './origins.ts';

/** Claims that count everybody who was hit, the dead among them: "6 shot, 1 dead". */
const COUNTS_HIT = /^casualties\/(?:shoot|stab)/;

/**
 * Where a report counts those who were shot and those of them who died and gives no larger number of wounded, the rest
 * are its wounded.
 */
export function survivorsOf(claims: readonly Attributed<CasualtyClaim>[]): Figure[] {
  const out: Figure[] = [];
  for (const list of groupBy(claims, (a) => a.claim.report).values()) {
    const usable = list.filter(
      (a) => unusable(a.claim) === null && a.claim.scope === 'incident' && !a.claim.partOf,
    );
    const most = (effect: string): Figure | null =>
      usable
        .filter((a) => a.claim.effect === effect)
        .filter((a) => effect !== 'killed-or-wounded' || COUNTS_HIT.test(a.claim.rule))
        .map(figureOf)
        .reduce<Figure | null>((a, f) => (f.number !== null && f.number > (a?.number ?? 0) ? f : a), null);
    const hit = most('killed-or-wounded');
    const dead = most('killed');
    if (!hit || !dead || hit.number! <= dead.number!) continue;
    const rest = hit.number! - dead.number!;
    if (rest <= (most('wounded')?.number ?? 0)) continue;
    out.push({
      ...hit,
      claims: [...hit.claims, ...dead.claims],
      low: rest,
      high: rest,
      number: rest,
      rule: 'sum-of-parts',
    });
  }
  return out;
}
