import { sql } from 'kysely';
import type { Claim } from '../format/claim.ts';
import type { Incident } from '../format/dossier.ts';
import { earliestDay, latestDay } from '../format/edtf.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import type { Trx } from './transaction.ts';

/** An incident as it is to stand in the archive. */
export interface FoundIncident {
  body: Incident;
  /** No incident of this id is known. */
  isNew: boolean;
}

/** Inserts and updates incidents in a few statements, however many; gives back those about which something changed. */
export async function writeIncidents(
  trx: Trx,
  found: readonly FoundIncident[],
  claims: readonly Claim[],
): Promise<FoundIncident[]> {
  const known = found.filter((f) => !f.isNew).map((f) => f.body.id);
  const old = known.length
    ? await sql<{
        id: string;
        body: Incident;
      }>`select id, body from incident where id = any(${known})`.execute(trx)
    : { rows: [] };
  const bodies = new Map(old.rows.map((r) => [r.id, r.body]));
  const changed = found.filter(({ body }) => !bodies.has(body.id) || !sameJson(bodies.get(body.id), body));
  if (!changed.length) return [];
  const byId = new Map(claims.map((c) => [c.id, c]));
  const rows = changed.map(({ body }) => ({ id: body.id, ...columnsOf(body, byId), body }));
  await sql`
    insert into incident (${sql.raw(COLUMNS.join(', '))})
    select ${sql.raw(COLUMNS.join(', '))} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${sql.raw(SHAPE)})
    on conflict (id) do update set ${sql.raw(UPDATES)}, version = incident.version + 1, updated_at = now()`.execute(
    trx,
  );
  const members = changed.flatMap(({ body }) =>
    body.reports.map((report) => ({ incident: body.id, report })),
  );
  await sql`delete from incident_report where incident_id = any(${changed.map((f) => f.body.id)})`.execute(
    trx,
  );
  await sql`
    insert into incident_report (incident_id, report_id)
    select * from unnest(${members.map((m) => m.incident)}::text[], ${members.map((m) => m.report)}::text[])`.execute(
    trx,
  );
  return changed;
}

/** Columns of an incident's row that come from what was read, with their types. */
const TYPES = {
  id: 'text',
  label: 'text',
  type: 'text',
  date_from: 'date',
  date_to: 'date',
  country: 'text',
  admin1: 'text',
  place: 'text',
  lat: 'float8',
  lon: 'float8',
  killed_low: 'int',
  killed_best: 'int',
  killed_high: 'int',
  wounded_low: 'int',
  wounded_best: 'int',
  wounded_high: 'int',
  killed_open: 'boolean',
  wounded_open: 'boolean',
  verdict: 'text',
  toll_verdict: 'text',
  contested: 'int',
  edtf: 'text',
  precision: 'text',
  origins: 'int',
  reports: 'int',
  actors: 'text[]',
  weapons: 'text[]',
  body: 'jsonb',
} as const;
const COLUMNS = Object.keys(TYPES);
const SHAPE = Object.entries(TYPES)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');
const UPDATES = COLUMNS.filter((c) => c !== 'id')
  .map((c) => `${c} = excluded.${c}`)
  .join(', ');

/** What an incident's row says beside its body, for lists and their filters. */
export function columnsOf(
  i: Incident,
  claims: ReadonlyMap<string, Claim>,
): Record<Exclude<keyof typeof TYPES, 'id' | 'body'>, unknown> {
  const total = (attribute: string) => i.points.find((p) => p.attribute === attribute && p.victims === 'all');
  const [killed, wounded] = [total('killed'), total('wounded')];
  const weapons = i.claims.flatMap((id) => {
    const c = claims.get(id);
    return c?.kind === 'event' ? c.weapons.map((w) => w.type) : [];
  });
  return {
    label: i.label,
    type: i.type,
    date_from: i.date && earliestDay(i.date.edtf),
    date_to: i.date && latestDay(i.date.edtf),
    country: i.place?.country ?? null,
    admin1: i.place?.admin1 ?? null,
    place: i.place?.name ?? null,
    lat: i.place?.lat ?? null,
    lon: i.place?.lon ?? null,
    killed_low: killed?.low ?? null,
    killed_best: killed?.best ?? null,
    killed_high: killed?.high ?? null,
    wounded_low: wounded?.low ?? null,
    wounded_best: wounded?.best ?? null,
    wounded_high: wounded?.high ?? null,
    killed_open: killed?.open ?? false,
    wounded_open: wounded?.open ?? false,
    toll_verdict: killed?.verdict ?? wounded?.verdict ?? null,
    contested: i.points.filter((p) => p.verdict === 'contested').length,
    edtf: i.date?.edtf ?? null,
    precision: i.place?.precision ?? null,
    // contested on any point is what a desk looks for first
    verdict: i.points.some((p) => p.verdict === 'contested')
      ? 'contested'
      : (killed?.verdict ?? wounded?.verdict ?? null),
    origins: Math.max(0, ...i.points.map((p) => p.origins)),
    reports: i.reports.length,
    actors: [...new Set(i.actors.map((a) => a.name))].sort(),
    weapons: [...new Set([...i.weapons.map((w) => w.type), ...weapons])].sort(),
  };
}

/** jsonb gives keys back in another order. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b))
    return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(y).filter((k) => y[k] !== undefined);
  return keys.length === Object.keys(x).length && keys.every((k) => sameJson(x[k], y[k]));
}

/** Puts the claims of reports that were read in the place of those that stood there. */
export async function writeClaims(
  trx: Trx,
  reports: readonly ReportDigest[],
  settled: readonly Claim[],
  incidentOf: ReadonlyMap<string, string>,
  slots: ReadonlyMap<string, string>,
): Promise<void> {
  if (!reports.length) return;
  await sql`delete from claim where report_id = any(${reports.map((d) => d.id)})`.execute(trx);
  const byId = new Map(settled.map((c) => [c.id, c]));
  const rows = reports.flatMap((d) =>
    d.claims.map((c) => {
      const incident = incidentOf.get(c.id) ?? null;
      const body = { ...(byId.get(c.id) ?? c), incident };
      return { report_id: d.id, id: c.id, key: slots.get(c.id)!, kind: c.kind, incident_id: incident, body };
    }),
  );
  if (!rows.length) return;
  await sql`
    insert into claim (report_id, n, id, key, kind, incident_id, body)
    select r.report_id, report.revision, r.id, r.key, r.kind, r.incident_id, r.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(report_id text, id text, key text, kind text, incident_id text, body jsonb)
    join report on report.id = r.report_id`.execute(trx);
}

/** A claim that goes to another incident, or to none. */
export interface MovedClaim {
  report: string;
  id: string;
  to: string | null;
}

/** Moves claims of reports that were not read anew. */
export async function moveClaims(trx: Trx, moved: readonly MovedClaim[]): Promise<void> {
  if (!moved.length) return;
  await sql`
    update claim set incident_id = m.incident, body = jsonb_set(claim.body, '{incident}', coalesce(to_jsonb(m.incident), 'null'::jsonb))
    from unnest(${moved.map((m) => m.report)}::text[], ${moved.map((m) => m.id)}::text[], ${moved.map((m) => m.to)}::text[]) as m(report, id, incident)
    where claim.report_id = m.report and claim.id = m.id and claim.incident_id is distinct from m.incident`.execute(
    trx,
  );
}
