import { sql } from 'kysely';
import type { Claim } from '../../format/claim.ts';
import type { Incident } from '../../format/dossier.ts';
import type { Database } from '../database.ts';
import { filtered, type IncidentFilter, lookUp } from './filter.ts';
import { decodeCursor, MOMENT, type Page, pageOf } from './page.ts';

export type { IncidentFilter } from './filter.ts';

export const INCIDENT_ORDERS = ['date', 'updated', 'killed'] as const;
export type IncidentOrder = (typeof INCIDENT_ORDERS)[number];

/** One incident in a list. */
export interface IncidentSummary {
  id: string;
  label: string;
  type: string;
  dateFrom: string | null;
  dateTo: string | null;
  edtf: string | null;
  country: string | null;
  admin1: string | null;
  place: string | null;
  lat: number | null;
  lon: number | null;
  precision: string | null;
  killed: { low: number | null; best: number | null; high: number | null; open: boolean };
  wounded: { low: number | null; best: number | null; high: number | null; open: boolean };
  /** `contested` when any point is; else of the toll. */
  verdict: string | null;
  /** Of the killed, or of the wounded where nobody counts the killed. */
  tollVerdict: string | null;
  /** Points on which origins contradict each other, whatever they are about. */
  contested: number;
  origins: number;
  reports: number;
  actors: string[];
  status: string;
  assignedTo: string | null;
  updatedAt: string;
}

/** A page of incidents in an order; ties by id. */
export async function listIncidents(
  db: Database,
  filter: IncidentFilter,
  { order = 'date', limit = 50, cursor }: { order?: IncidentOrder; limit?: number; cursor?: string } = {},
): Promise<Page<IncidentSummary>> {
  const { key, text, type, looks } = ORDERS[order];
  const found = await lookUp(db, filter);
  let query = db
    .selectFrom('incident')
    .select(SUMMARY)
    .select(text.as('order_key'))
    .$call((q) => filtered(q as never, filter, found, false) as typeof q);
  if (cursor) {
    const [value, id] = decodeCursor(cursor, 2, looks);
    query = query.where(sql<boolean>`(${key}, incident.id) < (${value}::${sql.raw(type)}, ${id})`);
  }
  const rows = await query
    .orderBy(key, 'desc')
    .orderBy('incident.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, summary, (r) => [r.order_key, r.id]);
}

/** Orders as they are indexed; as text and with its type, so that a cursor can hold a place in them. */
const ORDERS = {
  date: {
    key: sql`coalesce(incident.date_from, '-infinity'::date)`,
    text: sql<string>`coalesce(incident.date_from, '-infinity'::date)::text`,
    type: 'date',
    looks: /^(-infinity|\d{4,7}-\d\d-\d\d( BC)?)$/,
  },
  updated: {
    key: sql`incident.updated_at`,
    text: sql<string>`to_char(incident.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    type: 'timestamptz',
    looks: MOMENT,
  },
  killed: {
    key: sql`coalesce(incident.killed_high, incident.killed_low, 0)`,
    text: sql<string>`coalesce(incident.killed_high, incident.killed_low, 0)::text`,
    type: 'int',
    looks: /^-?\d{1,9}$/,
  },
};

const SUMMARY = [
  'incident.id',
  'label',
  'type',
  'date_from',
  'date_to',
  'country',
  'admin1',
  'place',
  'lat',
  'lon',
  'killed_low',
  'killed_best',
  'killed_high',
  'wounded_low',
  'wounded_best',
  'wounded_high',
  'verdict',
  'origins',
  'reports',
  'actors',
  'status',
  'assigned_to',
  'updated_at',
  'killed_open',
  'wounded_open',
  'toll_verdict',
  'contested',
  'edtf',
  'precision',
] as const;

type SummaryRow = Awaited<ReturnType<typeof summaryRows>>[number];
const summaryRows = (db: Database) => db.selectFrom('incident').select(SUMMARY).execute();

function summary(r: SummaryRow): IncidentSummary {
  return {
    id: r.id,
    label: r.label,
    type: r.type,
    dateFrom: r.date_from,
    dateTo: r.date_to,
    edtf: r.edtf,
    country: r.country,
    admin1: r.admin1,
    place: r.place,
    lat: r.lat,
    lon: r.lon,
    precision: r.precision,
    killed: { low: r.killed_low, best: r.killed_best, high: r.killed_high, open: r.killed_open },
    wounded: { low: r.wounded_low, best: r.wounded_best, high: r.wounded_high, open: r.wounded_open },
    verdict: r.verdict,
    tollVerdict: r.toll_verdict,
    contested: r.contested,
    origins: r.origins,
    reports: r.reports,
    actors: r.actors,
    status: r.status,
    assignedTo: r.assigned_to,
    updatedAt: r.updated_at.toISOString(),
  };
}

/**
 * All incidents that a filter selects, short, for map and timeline; at most `limit`, the latest first. Written down by the database, since
 * twenty thousand rows take longer to come apart and be put together again than to be found.
 * @returns JSON: a list of objects with id, label, date, lat, lon, precision, country, verdict, and low, best and high of the killed
 */
export async function incidentMarks(db: Database, filter: IncidentFilter, limit = 20_000): Promise<string> {
  const found = await lookUp(db, filter);
  const chosen = db
    .selectFrom('incident')
    .select([
      'id',
      'label',
      'date_from as date',
      'lat',
      'lon',
      'precision',
      'country',
      'killed_low as low',
      'killed_best as best',
      'killed_high as high',
      'verdict',
    ])
    .$call((q) => filtered(q as never, filter, found) as typeof q)
    .orderBy(ORDERS.date.key, 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  const { rows } = await sql<{ marks: string }>`
    select coalesce(json_agg(row_to_json(mark)), '[]')::text as marks from ${chosen.as('mark')}`.execute(db);
  return rows[0].marks;
}

/** Everything of one incident but its history. */
export interface IncidentDetail {
  incident: Incident;
  status: string;
  assignedTo: string | null;
  version: number;
  updatedAt: string;
  claims: Claim[];
  reports: {
    id: string;
    title: string | null;
    outlet: string | null;
    published: string | null;
    url: string | null;
    revision: number;
    sensitive: boolean;
    /** Of the current text: what decisions bind to. */
    sha256: string;
  }[];
}

/** An incident with its claims and reports; null where there is none. */
export async function incidentById(db: Database, id: string): Promise<IncidentDetail | null> {
  const row = await db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const [claims, reports] = await Promise.all([
    db
      .selectFrom('claim')
      .select('body')
      .where('incident_id', '=', id)
      .orderBy('report_id')
      .orderBy(sql`(body->>'in') desc`)
      .orderBy(sql`(body->>'start')::int`)
      .execute(),
    db
      .selectFrom('incident_report')
      .innerJoin('report', 'report.id', 'incident_report.report_id')
      .innerJoin('revision', (j) =>
        j.onRef('revision.report_id', '=', 'report.id').onRef('revision.n', '=', 'report.revision'),
      )
      .select([
        'report.id',
        'revision.title',
        'revision.outlet',
        'revision.published',
        'report.url',
        'report.revision',
        'report.sensitive',
        'revision.sha256',
      ])
      .where('incident_id', '=', id)
      .orderBy('revision.published')
      .orderBy('report.id')
      .execute(),
  ]);
  return {
    incident: row.body as Incident,
    status: row.status,
    assignedTo: row.assigned_to,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
    claims: claims.map((c) => c.body as Claim),
    reports,
  };
}
