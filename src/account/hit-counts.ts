import type { CasualtyClaim } from '../format/claim.ts';
import { type LeftOut, unusable } from './figures.ts';

/** Rules of claims that count who was hit, and need not say whether they lived. */
const HIT = /^casualties\/(?:shoot|shot|hit|strike|struck|stab|suffered|with-wounds)/;
/** How somebody was afterwards. */
const STATE = /^casualties\/(?:hospital|condition|treated)/;
/** "Three others were shot": beside the dead. */
const OTHERS = /\b(?:others?|more|another|additional|survivors?|surviving)\b/i;

const numberOf = ({ count: { low, high, bound } }: CasualtyClaim): number | null =>
  bound === 'exact' && low === high ? low : null;

/**
 * "Medics counted four who had been hit by bullets", where one died and three were taken to hospital: the four are the dead and the wounded.
 * Such counts are no number of wounded when somebody's dead and wounded make that number, or when as many died and nobody tells of wounded.
 */
export function withoutHitCounts(
  wounded: readonly CasualtyClaim[],
  claims: readonly CasualtyClaim[],
): { wounded: CasualtyClaim[]; left: LeftOut[] } {
  const whole = (c: CasualtyClaim) => c.partOf === null && unusable(c) === null && (numberOf(c) ?? 0) > 0;
  const counts = (c: CasualtyClaim) => HIT.test(c.rule) && !OTHERS.test(c.quote) && (numberOf(c) ?? 0) > 1;
  const dead = Math.max(
    0,
    ...claims.filter((c) => c.effect === 'killed' && whole(c)).map((c) => numberOf(c)!),
  );
  // how one of the wounded is tells of one of them
  const one = (c: CasualtyClaim) => numberOf(c) === 1 && STATE.test(c.rule);
  const lived = new Set(wounded.filter((c) => whole(c) && !counts(c) && !one(c)).map((c) => numberOf(c)!));
  const nobody = wounded.every((c) => !whole(c) || counts(c));
  const left: LeftOut[] = [];
  const kept = wounded.filter((c) => {
    const n = numberOf(c);
    if (dead === 0 || n === null || !counts(c)) return true;
    const all = lived.has(n - dead) || (nobody && n === dead);
    if (all) left.push({ claim: c.id, why: 'counts the dead, too' });
    return !all;
  });
  return { wounded: kept, left };
}
