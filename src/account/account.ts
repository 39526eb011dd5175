import type { CasualtyClaim, Claim } from '../format/claim.ts';
import type { Point } from '../format/dossier.ts';
import type { Context } from './origins.ts';
import { figurePoints } from './points.ts';
import type { Circumstances, Policy } from './policies/policy.ts';
import { stancePoints } from './stances.ts';

/**
 * What is known of one incident: its points, counted ones first. Pure: claims, sources and a policy in, points out.
 * @param claims the incident's claims, those of copies included
 */
export function accountOf(claims: readonly Claim[], context: Context, policy: Policy): Point[] {
  const casualties = claims.filter((c): c is CasualtyClaim => c.kind === 'casualties');
  return [
    ...figurePoints(casualties, context, policy, circumstancesOf(claims)),
    ...stancePoints(claims, context, policy.name),
  ];
}

function circumstancesOf(claims: readonly Claim[]): Circumstances {
  const r = claims.filter((c) => c.kind === 'responsibility');
  return {
    admitted: r.some((c) => (c.stance === 'admits' || c.stance === 'claims') && c.certainty !== 'denied'),
    accusers: new Set(r.filter((c) => c.stance === 'blames').map((c) => c.actor)).size,
    deniers: r.filter((c) => c.stance === 'denies').length,
  };
}
