import { POLICIES } from '../account/policies/index.ts';
import type { Policy } from '../account/policies/policy.ts';
import type { Dossier, Point } from '../format/dossier.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import { type BuildOptions, dossierOf } from './build.ts';
import { orderedPoints } from './view/view.ts';

/** One collection as one policy weighs it. */
export interface Weighing {
  policy: Policy;
  dossier: Dossier;
}

/** One counted point under every policy, in the order of the policies. */
export interface PointUnderAll {
  incident: Dossier['incidents'][number];
  /** The same point, weighed by each policy. */
  points: { policy: Policy; point: Point }[];
}

/** The same reports under every policy there is, the default first. What is claimed does not change, only what is made of it. */
export function underEveryPolicy(
  read: readonly ReportDigest[],
  options: Omit<BuildOptions, 'policy'> = {},
): Weighing[] {
  return POLICIES.map((policy) => ({
    policy,
    dossier: dossierOf(read, { ...options, policy: policy.name }),
  }));
}

/** The points that have a figure, incident by incident, each with what every policy gives. */
export function pointsUnderAll(weighings: readonly Weighing[]): PointUnderAll[] {
  const [first] = weighings;
  return first.dossier.incidents.flatMap((incident, k) =>
    orderedPoints(incident)
      .filter((p) => p.basis)
      .map((p) => ({
        incident,
        points: weighings.map(({ policy, dossier }) => ({
          policy,
          point: dossier.incidents[k].points.find(
            (q) => q.attribute === p.attribute && q.victims === p.victims,
          )!,
        })),
      })),
  );
}

/** The claims that a policy left out of a point, those with one reason together: reason and claims. */
export function leftOut(point: Point): [why: string, claims: string[]][] {
  const out = new Map<string, string[]>();
  for (const { claim, why } of point.basis?.left ?? []) {
    const list = out.get(why);
    if (list) list.push(claim);
    else out.set(why, [claim]);
  }
  return [...out].map(([why, claims]) => [why, [...new Set(claims)]]);
}
