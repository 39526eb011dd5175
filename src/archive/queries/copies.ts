import { type CopyLink, findCopies } from '../../incident/linking/copies.ts';
import { decideCopies, standing } from '../../incident/linking/decide.ts';
import type { ReportDigest } from '../../incident/linking/digest.ts';
import type { Database } from '../database.ts';
import { decisionsOn } from '../link-decisions.ts';

/** Which of these reports is a copy of which: id to id; reports of their own are left out. */
export async function copiesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length < 2) return new Map();
  const rows = await db
    .selectFrom('report')
    .innerJoin('reading', (j) =>
      j.onRef('reading.report_id', '=', 'report.id').onRef('reading.n', '=', 'report.revision'),
    )
    .select('digest')
    .where('report.id', 'in', [...ids])
    .where('reading.current', '=', true)
    .orderBy('report.id')
    .execute();
  const links = await copyLinks(
    db,
    rows.map((r) => r.digest as ReportDigest),
  );
  return new Map([...links].flatMap(([id, link]) => (link.kind === 'copy' ? [[id, link.of]] : [])));
}

/** Copies among digests: those that were found, with people's decisions on top. */
export async function copyLinks(
  db: Database,
  digests: readonly ReportDigest[],
): Promise<Map<string, CopyLink>> {
  const { decisions } = await db.transaction().execute((trx) =>
    decisionsOn(
      trx,
      digests.map((d) => d.sha256),
    ),
  );
  return decideCopies(digests, findCopies(digests), standing(decisions));
}
