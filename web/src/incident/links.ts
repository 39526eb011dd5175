import { isStance } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import type { Point } from '../../../src/format/dossier.ts';

/** Two claims of two reports on one point. */
export interface Link {
  left: string;
  right: string;
  point: Point;
  how: 'contradicts' | 'equal' | 'other';
}

/**
 * What two reports say of the same points: for each point one link for each pair of positions, contradictions first.
 * Parts are not linked: they say nothing of each other.
 */
export function linksBetween(
  points: readonly Point[],
  left: readonly Claim[],
  right: readonly Claim[],
): Link[] {
  const lefts = new Set(left.map((c) => c.id));
  const rights = new Set(right.map((c) => c.id));
  return points.flatMap((point) => {
    const found = new Map<string, Link>();
    const add = (a: string, b: string, how: Link['how']) => {
      if (!lefts.has(a) || !rights.has(b)) return;
      const key = `${positionOf(point, a)}|${positionOf(point, b)}`;
      if (!found.has(key)) found.set(key, { left: a, right: b, point, how });
    };
    const relations = [...point.relations].sort((a, b) => rank(a.relation) - rank(b.relation));
    for (const { a, b, relation } of relations) {
      if (relation === 'part') continue;
      const how = relation === 'contradicts' || relation === 'equal' ? relation : 'other';
      add(a, b, how);
      add(b, a, how);
    }
    for (const [a, b] of sameAnswers(point)) add(a, b, 'equal');
    return [...found.values()];
  });
}

const rank = (relation: string) => (relation === 'contradicts' ? 0 : relation === 'equal' ? 2 : 1);
const positionOf = (point: Point, claim: string) =>
  point.positions.findIndex((p) => p.claims.includes(claim));

/** Claims that take the same position, two by two. */
function sameAnswers(point: Point): [string, string][] {
  const by = new Map<string, string[]>();
  for (const p of point.positions) {
    const key = isStance(p) ? `${p.stance} ${p.value}` : `${p.low} ${p.high}`;
    by.set(key, [...(by.get(key) ?? []), ...p.claims]);
  }
  return [...by.values()].flatMap((ids) => ids.flatMap((a) => ids.map((b): [string, string] => [a, b])));
}
