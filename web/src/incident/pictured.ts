import type { Incident, Point } from '../../../src/format/dossier.ts';

/** The points worth a picture: of killed and of wounded the total; before it the category most spoken of, where the total is one origin's word. */
export function pictured(incident: Incident): Point[] {
  return ['killed', 'wounded'].flatMap((attribute) => {
    const points = incident.points.filter(
      (p) => p.attribute === attribute && (p.low !== null || p.high !== null),
    );
    const total = points.find((p) => p.victims === 'all');
    const most = [...points].sort(
      (a, b) => b.origins - a.origins || b.positions.length - a.positions.length,
    )[0];
    if (!total) return most ?? [];
    return total.origins > 1 || most.origins <= 1 ? total : [most, total];
  });
}
