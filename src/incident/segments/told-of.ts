import type { CasualtyClaim, Category, Claim } from '../../format/claim.ts';

/**
 * Parts that only the incident shows: once a text has given a figure of several dead or hurt, the single ones of the same incident of
 * whom later sentences tell are of them ("Five people were hurt. ... A cook, 31, was hurt in the arm").
 */
export function partsOfTold(claims: readonly Claim[]): Claim[] {
  /** The last figure of several, by incident and effect. */
  const told = new Map<string, CasualtyClaim>();
  return claims.map((c) => {
    if (c.kind !== 'casualties' || !isPlain(c)) return c;
    const key = `${c.incident} ${c.effect}`;
    const whole = told.get(key);
    if ((c.count.low ?? 0) >= 2) told.set(key, c);
    return whole && isOneOf(c, whole) ? { ...c, partOf: whole.id } : c;
  });
}

const isPlain = (c: CasualtyClaim): boolean =>
  c.in === 'text' &&
  (c.effect === 'killed' || c.effect === 'wounded') &&
  c.partOf === null &&
  c.incident !== null &&
  c.scope === 'incident' &&
  c.status === 'current' &&
  c.certainty !== 'denied';

const isOneOf = (c: CasualtyClaim, whole: CasualtyClaim): boolean =>
  c.count.low === 1 &&
  c.count.high === 1 &&
  c.sentence[0] !== whole.sentence[0] &&
  !OTHERS.test(whole.quote) &&
  fits(whole.victims.category, c.victims.category);

/** "his mother and ten others died": besides her. */
const OTHERS = /\b(?:others?|more|another)\b/i;

/** Of soldiers nobody is a child; of people anybody may be anything, but for the attackers, whom few tolls count. */
const fits = (total: Category, part: Category): boolean =>
  total === part ||
  (WIDE.test(total) && part !== 'militant') ||
  (total === 'civilian' && CIVILIANS.test(part));

const WIDE = /^(?:unspecified|mixed)$/;
const CIVILIANS = /^(?:child|woman|medic|journalist|aid-worker|unspecified)$/;
