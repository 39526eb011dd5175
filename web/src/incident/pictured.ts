import type { Incident, Point } from '../../../src/format/dossier.ts';

/** The points worth a picture: killed and wounded, the total or else the one with most positions. */
export function pictured(incident: Incident): Point[] {
  return ['killed', 'wounded'].flatMap((attribute) => {
    const points = incident.points.filter(
      (p) => p.attribute === attribute && (p.low !== null || p.high !== null),
    );
    const most = [...points].sort((a, b) => b.positions.length - a.positions.length)[0];
    return points.find((p) => p.victims === 'all') ?? most ?? [];
  });
}
