import type { Point } from '../../../src/format/dossier.ts';

/** Up to this many points all are shown; of more, those of single kinds of victims fold under their total. */
const ALL_SHOWN = 16;

/** What tells a point from the others of its incident. */
export const keyOf = (p: Pick<Point, 'attribute' | 'victims'>): string => `${p.attribute} ${p.victims}`;

/** The points of single kinds of victims by the total that they fold under; empty where there are few points. */
export function partsByWhole(points: readonly Point[]): ReadonlyMap<string, Point[]> {
  const out = new Map<string, Point[]>();
  if (points.length <= ALL_SHOWN) return out;
  for (const whole of points) {
    if (whole.victims !== 'all') continue;
    const parts = points.filter((p) => p.attribute === whole.attribute && p !== whole);
    if (parts.length) out.set(keyOf(whole), parts);
  }
  return out;
}
