import { gatherSources } from '../../account/sources.ts';
import { dossierOf, reportOf } from '../../dossier/build.ts';
import type { ReportText } from '../../dossier/html/context.ts';
import type { Claim } from '../../format/claim.ts';
import type { Dossier, Incident } from '../../format/dossier.ts';
import { rootOf } from '../../incident/linking/copies.ts';
import type { ReportDigest } from '../../incident/linking/digest.ts';
import { withAnnotations } from '../annotations.ts';
import type { Database } from '../database.ts';
import { decisionsOn } from '../link-decisions.ts';
import { applyReviews, countingReviews, withKept } from '../review.ts';
import { copyLinks } from './copies.ts';

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
  const copies = await copyLinks(db, digests);
  const sources = gatherSources(digests, (id) => rootOf(id, copies));
  return {
    dossier: {
      ...empty,
      incidents,
      claims,
      reports: members.map((m) => reportOf(m, copies)),
      sources: sources.list.map(({ id, name, kind, aliases, party }) => ({ id, name, kind, aliases, party })),
    },
    texts: new Map(members.map((m) => [m.id, { title: m.title, text: m.text }])),
    sensitive: members.filter((m) => m.sensitive).map((m) => m.id),
  };
}

/**
 * The archive's incidents as a Dossier made without sensitive reports: claims, counts and sources rest on the others alone, redacted copies
 * among them. An incident of which nothing is left is left out.
 */
export async function dossierWithoutSensitive(
  db: Database,
  ids: readonly string[],
  program: string,
  policy?: string,
): Promise<{ dossier: Dossier; texts: Map<string, ReportText> }> {
  const rows = ids.length ? await openReports(db, ids) : [];
  const shas = rows.map((r) => (r.digest as ReportDigest).sha256);
  const { reviews, decisions, annotations } = await db.transaction().execute((trx) => decisionsOn(trx, shas));
  const counting = countingReviews(reviews);
  const made = dossierOf(
    rows.map((r) =>
      applyReviews(withKept(withAnnotations(r.digest as ReportDigest, annotations), counting), counting),
    ),
    { policy, decisions: { format: 1, decisions } },
  );
  const known = await db
    .selectFrom('claim')
    .select(['id', 'incident_id'])
    .where('incident_id', 'in', ids.length ? [...ids] : [''])
    .execute();
  const home = new Map(known.map((c) => [c.id, c.incident_id!]));
  const names = namesOf(made.incidents, home);
  const incidents = made.incidents.flatMap((i) => (names.has(i.id) ? { ...i, id: names.get(i.id)! } : []));
  const claims = made.claims.flatMap((c) =>
    c.incident && names.has(c.incident) ? { ...c, incident: names.get(c.incident)! } : [],
  );
  return {
    dossier: { ...made, program, incidents, claims },
    texts: new Map(rows.map((r) => [r.id, { title: r.title, text: r.text }])),
  };
}

const openReports = (db: Database, ids: readonly string[]) =>
  db
    .selectFrom('incident_report')
    .innerJoin('report', 'report.id', 'incident_report.report_id')
    .innerJoin('revision', (j) =>
      j.onRef('revision.report_id', '=', 'report.id').onRef('revision.n', '=', 'report.revision'),
    )
    .innerJoin('reading', (j) =>
      j.onRef('reading.report_id', '=', 'report.id').onRef('reading.n', '=', 'report.revision'),
    )
    .select(['report.id', 'revision.title', 'revision.text', 'reading.digest'])
    .where('incident_id', 'in', [...ids])
    .where('reading.current', '=', true)
    .where('report.sensitive', '=', false)
    .distinctOn('report.id')
    .orderBy('report.id')
    .execute();

/** The archive's id for each incident of a dossier: that of the incident which holds most of its claims; each id once. */
function namesOf(incidents: readonly Incident[], home: ReadonlyMap<string, string>): Map<string, string> {
  const out = new Map<string, string>();
  const taken = new Set<string>();
  for (const i of incidents) {
    const shares = new Map<string, number>();
    for (const c of i.claims) {
      const id = home.get(c);
      if (id && !taken.has(id)) shares.set(id, (shares.get(id) ?? 0) + 1);
    }
    const best = [...shares].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
    if (!best) continue;
    taken.add(best);
    out.set(i.id, best);
  }
  return out;
}
