import type { CasualtyClaim } from '../format/claim.ts';
import { groupBy } from './collect.ts';
import { type Figure, figureOf, unusable } from './figures.ts';
import type { Attributed } from './origins.ts';
import type { Basis } from './total.ts';

/** Up to this many a report counts people one by one; larger numbers of wounded are estimates of their own. */
const FEW = 4;

/** What one report says of the dead and of the wounded. */
interface Told {
  killed: number;
  wounded: number;
}

/**
 * Who was wounded when one report was written may be dead in another. Where reports differ in how many died, a report that knows
 * of fewer dead counts the others among its wounded: they are taken off, unless one that knows of all the dead gives the same
 * number of wounded. Only small numbers, which are counted person by person.
 * @returns the basis of "wounded" with such figures lessened or left out
 */
export function withoutTheDead(
  { figures, left }: Basis,
  claims: readonly Attributed<CasualtyClaim>[],
): Basis {
  const told = toldBy(claims, figures);
  const killed = Math.max(0, ...[...told.values()].map((t) => t.killed));
  if (killed === 0) return { figures, left };
  const complete = [...told.values()]
    .filter((t) => t.killed === killed && t.wounded > 0)
    .map((t) => t.wounded);
  const out: Basis = { figures: [], left: [...left] };
  for (const f of figures) {
    const dead = killed - (told.get(f.report)?.killed ?? 0);
    if (dead <= 0 || f.number === null || f.number > FEW || f.open || complete.includes(f.number)) {
      out.figures.push(f);
      continue;
    }
    const rest = complete.length > 0 ? 0 : f.number - dead;
    if (rest > 0) out.figures.push({ ...f, low: rest, high: rest, number: rest, rule: 'sum-of-parts' });
    else for (const claim of f.claims) out.left.push({ claim, why: 'told before victims died' });
  }
  return out;
}

function toldBy(
  claims: readonly Attributed<CasualtyClaim>[],
  wounded: readonly Figure[],
): ReadonlyMap<string, Told> {
  const most = (figures: readonly Figure[]) => Math.max(0, ...figures.map((f) => f.number ?? 0));
  const hurt = groupBy(wounded, (f) => f.report);
  const out = new Map<string, Told>();
  for (const [report, list] of groupBy(claims, (a) => a.claim.report)) {
    const dead = list.filter(
      ({ claim }) => claim.effect === 'killed' && claim.scope === 'incident' && unusable(claim) === null,
    );
    out.set(report, { killed: most(dead.map(figureOf)), wounded: most(hurt.get(report) ?? []) });
  }
  return out;
}
