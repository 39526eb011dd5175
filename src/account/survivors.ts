import type { CasualtyClaim } from '../format/claim.ts';
import { groupBy } from './collect.ts';
import type { Figure, LeftOut } from './figures.ts';
import type { Basis } from './total.ts';

/** Claims that count everybody who was hit, the dead among them: "6 shot, 1 dead". */
const COUNTS_HIT = /^casualties\/(?:shoot|stab)/;

/** Does a claim count everybody who was hit, whether they lived or not? */
export const countsHit = (claim: CasualtyClaim): boolean =>
  claim.effect === 'killed-or-wounded' && COUNTS_HIT.test(claim.rule);

/**
 * Where a report counts those who were shot and those of them who died and gives no larger number of wounded, the rest
 * are its wounded; a smaller number of wounded tells how some of these are.
 * @param hit figures of everybody who was hit
 * @param dead figures of the killed
 * @param wounded basis of the wounded, as stated
 * @returns the basis with the survivors
 */
export function withSurvivors(hit: readonly Figure[], dead: readonly Figure[], wounded: Basis): Basis {
  const killed = largestByReport(dead);
  const stated = largestByReport(wounded.figures);
  const survivors: Figure[] = [];
  for (const [report, h] of largestByReport(hit)) {
    const d = killed.get(report);
    if (!d || h.number! <= d.number!) continue;
    const rest = h.number! - d.number!;
    if (rest <= (stated.get(report)?.number ?? 0)) continue;
    const claims = [...h.claims, ...d.claims];
    survivors.push({ ...h, claims, low: rest, high: rest, number: rest, rule: 'sum-of-parts' });
  }
  const left: LeftOut[] = [];
  const figures = wounded.figures.filter((f) => {
    const some = survivors.some((s) => s.report === f.report && f.number !== null && !f.open);
    if (some) for (const claim of f.claims) left.push({ claim, why: 'some of those who were hit and lived' });
    return !some;
  });
  return { figures: [...figures, ...survivors], left: [...wounded.left, ...left] };
}

/** The largest stated figure of each report. */
function largestByReport(figures: readonly Figure[]): Map<string, Figure> {
  const out = new Map<string, Figure>();
  for (const [report, list] of groupBy(figures, (f) => f.report))
    for (const f of list)
      if (f.number !== null && f.number > (out.get(report)?.number ?? 0)) out.set(report, f);
  return out;
}
