import { POLICIES } from '../../account/policies/index.ts';
import { pointsUnder } from '../../dossier/build.ts';
import type { Incident, Point } from '../../format/dossier.ts';
import type { ReportDigest } from '../../incident/linking/digest.ts';
import { withAnnotations } from '../annotations.ts';
import type { Database } from '../database.ts';
import { decisionsOn } from '../link-decisions.ts';
import { applyReviews, countingReviews, withKept } from '../review.ts';

/** What one policy makes of an incident. */
export interface Weighing {
  policy: string;
  describes: string;
  points: Point[];
}

/** The points of an incident under every policy there is; null when there is no such incident. */
export async function policiesOn(db: Database, id: string): Promise<Weighing[] | null> {
  const weighed = await pointsBy(
    db,
    id,
    POLICIES.map((p) => p.name),
  );
  return (
    weighed && POLICIES.map(({ name, describes }, k) => ({ policy: name, describes, points: weighed[k] }))
  );
}

/**
 * The points of an incident under each of the named policies, of the claims that the archive keeps together; null when
 * there is no such incident.
 */
export async function pointsBy(
  db: Database,
  id: string,
  policies: readonly string[],
): Promise<Point[][] | null> {
  const row = await db.selectFrom('incident').select('body').where('id', '=', id).executeTakeFirst();
  if (!row) return null;
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
  return pointsUnder(
    digests.map((d) => applyReviews(withKept(withAnnotations(d, annotations), counting), counting)),
    (row.body as Incident).claims,
    policies,
    { format: 1, decisions },
  );
}
