import { POLICIES } from '../../account/policies/index.ts';
import { dossierOf } from '../../dossier/build.ts';
import type { Dossier, Incident, Point } from '../../format/dossier.ts';
import type { ReportDigest } from '../../incident/digest.ts';
import { withAnnotations } from '../annotations.ts';
import type { Database } from '../database.ts';
import { decisionsOn } from '../link.ts';
import { applyReviews, countingReviews } from '../review.ts';

/** The dossier of one incident's reports, with people's decisions applied, its claims kept together as the archive has them. */
export async function dossierOfIncident(
  db: Database,
  id: string,
  policy?: string,
): Promise<{ dossier: Dossier; incident: Incident } | null> {
  const row = await db.selectFrom('incident').select('body').where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const stored = row.body as Incident;
  const rows = await db
    .selectFrom('incident_report')
    .innerJoin('report', 'report.id', 'incident_report.report_id')
    .innerJoin('reading', (j) =>
      j.onRef('reading.report_id', '=', 'report.id').onRef('reading.n', '=', 'report.revision'),
    )
    .select('digest')
    .where('incident_id', '=', id)
    .where('reading.current', '=', true)
    .orderBy('report.id')
    .execute();
  const digests = rows.map((r) => r.digest as ReportDigest);
  const { reviews, decisions, annotations } = await db.transaction().execute((trx) =>
    decisionsOn(
      trx,
      digests.map((d) => d.sha256),
    ),
  );
  const counting = countingReviews(reviews);
  const dossier = dossierOf(
    digests.map((d) => applyReviews(withAnnotations(d, annotations), counting)),
    { decisions: { format: 1, decisions }, ...(policy ? { policy } : {}) },
  );
  const own = new Set(stored.claims);
  const incident = [...dossier.incidents].sort((a, b) => shared(b, own) - shared(a, own))[0];
  return incident ? { dossier, incident } : null;
}

const shared = (i: Incident, own: ReadonlySet<string>) => i.claims.filter((c) => own.has(c)).length;

/** The points of an incident under every policy there is; null when there is no such incident. */
export async function policiesOn(
  db: Database,
  id: string,
): Promise<{ policy: string; describes: string; points: Point[] }[] | null> {
  const out: { policy: string; describes: string; points: Point[] }[] = [];
  for (const { name, describes } of POLICIES) {
    const found = await dossierOfIncident(db, id, name);
    if (!found) return null;
    out.push({ policy: name, describes, points: found.incident.points });
  }
  return out;
}
