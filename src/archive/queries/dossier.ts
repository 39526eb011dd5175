import { gatherSources } from '../../account/sources.ts';
import type { ReportText } from '../../dossier/html/context.ts';
import type { Claim } from '../../format/claim.ts';
import type { Dossier, Incident } from '../../format/dossier.ts';
import { findCopies, rootOf } from '../../incident/copies.ts';
import type { ReportDigest } from '../../incident/digest.ts';
import type { Database } from '../database.ts';

/** The archive's incidents as one Dossier, exactly as they stand; and which of its reports are sensitive. */
export async function dossierOfIncidents(
  db: Database,
  ids: readonly string[],
  program: string,
): Promise<{ dossier: Dossier; sensitive: string[]; texts: Map<string, ReportText> }> {
  const empty = {
    format: 1 as const,
    program,
    collection: null,
    reports: [],
    sources: [],
    claims: [],
    incidents: [],
    agreements: [],
  };
  if (!ids.length) return { dossier: empty, sensitive: [], texts: new Map() };
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'body'])
    .where('id', 'in', [...ids])
    .execute();
  const bodies = new Map(rows.map((r) => [r.id, r.body as Incident]));
  const incidents = ids.flatMap((id) => bodies.get(id) ?? []);
  const claims = (
    await db
      .selectFrom('claim')
      .select('body')
      .where('incident_id', 'in', [...ids])
      .orderBy('report_id')
      .orderBy('id')
      .execute()
  ).map((r) => r.body as Claim);
  const members = await db
    .selectFrom('incident_report')
    .innerJoin('report', 'report.id', 'incident_report.report_id')
    .innerJoin('revision', (j) =>
      j.onRef('revision.report_id', '=', 'report.id').onRef('revision.n', '=', 'report.revision'),
    )
    .innerJoin('reading', (j) =>
      j.onRef('reading.report_id', '=', 'report.id').onRef('reading.n', '=', 'report.revision'),
    )
    .select([
      'report.id',
      'report.file',
      'report.url',
      'report.sensitive',
      'revision.sha256',
      'revision.title',
      'revision.outlet',
      'revision.published',
      'revision.language',
      'revision.text',
      'reading.digest',
    ])
    .where('incident_id', 'in', [...ids])
    .where('reading.current', '=', true)
    .distinctOn('report.id')
    .orderBy('report.id')
    .execute();
  const digests = members.map((m) => m.digest as ReportDigest);
  const copies = findCopies(digests);
  const sources = gatherSources(digests, (id) => rootOf(id, copies));
  return {
    dossier: {
      ...empty,
      incidents,
      claims,
      reports: members.map(({ id, file, outlet, title, published, url, sha256, language }) => ({
        id,
        file,
        outlet,
        title,
        published,
        url,
        sha256,
        language,
        copyOf: copies.get(id)?.kind === 'copy' ? copies.get(id)!.of : null,
      })),
      sources: sources.list.map(({ id, name, kind, aliases, party }) => ({ id, name, kind, aliases, party })),
    },
    texts: new Map(members.map((m) => [m.id, { title: m.title, text: m.text }])),
    sensitive: members.filter((m) => m.sensitive).map((m) => m.id),
  };
}
