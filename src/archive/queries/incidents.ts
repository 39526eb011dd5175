import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Claim } from '../../format/claim.ts';
import type { Incident } from '../../format/dossier.ts';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { decodeCursor, type Page, pageOf } from './page.ts';

export const INCIDENT_ORDERS = ['date', 'updated', 'killed'] as const;
export type IncidentOrder = (typeof INCIDENT_ORDERS)[number];

/** What incidents are asked for; all that is given must hold. */
export interface IncidentFilter {
  /** Days, "YYYY-MM-DD", both included. */
  from?: string;
  to?: string;
  /** Words anywhere in the label, the place or the reports' texts. */
  q?: string;
  /** Name of a place, country or first-order division. */
  place?: string;
  country?: string;
  /** Within `km` of a point. */
  near?: { lat: number; lon: number; km: number };
  /** West, south, east, north, degrees. */
  bbox?: [number, number, number, number];
  actor?: string;
  weapon?: string;
  type?: string;
  verdict?: string;
  status?: string;
  assignedTo?: string;
}

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

type Query<O> = SelectQueryBuilder<Schema, 'incident', O>;

/** A page of incidents in an order; ties by id. */
export async function listIncidents(
  db: Database,
  filter: IncidentFilter,
  { order = 'date', limit = 50, cursor }: { order?: IncidentOrder; limit?: number; cursor?: string } = {},
): Promise<Page<IncidentSummary>> {
  const key = ORDER_KEYS[order];
  let query = db
    .selectFrom('incident')
    .select(SUMMARY)
    .select(key.as('order_key'))
    .$call((q) => filtered(q as never, filter) as typeof q);
  if (cursor) {
    const [value, id] = decodeCursor(cursor, 2);
    query = query.where(sql<boolean>`(${key}, incident.id) < (${value}, ${id})`);
  }
  const rows = await query
    .orderBy(sql`order_key desc`)
    .orderBy('incident.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, summary, (r) => [String(r.order_key), r.id]);
}

/** Orders as one comparable text or number, so that a cursor can hold a place in them. */
const ORDER_KEYS = {
  date: sql<string>`coalesce(to_char(incident.date_from, 'YYYY-MM-DD'), '')`,
  updated: sql<string>`to_char(incident.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
  killed: sql<string>`lpad(coalesce(incident.killed_high, incident.killed_low, 0)::text, 9, '0')`,
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
  'body',
] as const;

type SummaryRow = Awaited<ReturnType<typeof summaryRows>>[number];
const summaryRows = (db: Database) => db.selectFrom('incident').select(SUMMARY).execute();

function summary(r: SummaryRow): IncidentSummary {
  const body = r.body as Incident;
  const total = (attribute: string) =>
    body.points.find((p) => p.attribute === attribute && p.victims === 'all');
  const open = (attribute: string) => total(attribute)?.open ?? false;
  return {
    id: r.id,
    label: r.label,
    type: r.type,
    dateFrom: r.date_from,
    dateTo: r.date_to,
    edtf: body.date?.edtf ?? null,
    country: r.country,
    admin1: r.admin1,
    place: r.place,
    lat: r.lat,
    lon: r.lon,
    precision: body.place?.precision ?? null,
    killed: { low: r.killed_low, best: r.killed_best, high: r.killed_high, open: open('killed') },
    wounded: { low: r.wounded_low, best: r.wounded_best, high: r.wounded_high, open: open('wounded') },
    verdict: r.verdict,
    tollVerdict: (total('killed') ?? total('wounded'))?.verdict ?? null,
    contested: body.points.filter((p) => p.verdict === 'contested').length,
    origins: r.origins,
    reports: r.reports,
    actors: r.actors,
    status: r.status,
    assignedTo: r.assigned_to,
    updatedAt: r.updated_at.toISOString(),
  };
}

const EARTH_KM = 12_742;

function filtered<O>(query: Query<O>, f: IncidentFilter): Query<O> {
  const like = (s: string) => `%${s.replace(/[\\%_]/g, '\\$&')}%`;
  let q = query;
  if (f.from) q = q.where((e) => e.or([e('date_to', '>=', f.from!), e('date_from', '>=', f.from!)]));
  if (f.to) q = q.where('date_from', '<=', f.to);
  if (f.country) q = q.where('country', '=', f.country.toUpperCase());
  if (f.place)
    q = q.where((e) =>
      e.or([
        e('place', 'ilike', like(f.place!)),
        e('admin1', 'ilike', like(f.place!)),
        e('label', 'ilike', like(f.place!)),
      ]),
    );
  if (f.actor)
    q = q.where(sql<boolean>`exists (select 1 from unnest(actors) a where a ilike ${like(f.actor)})`);
  if (f.weapon)
    q = q.where(sql<boolean>`exists (select 1 from unnest(weapons) w where w ilike ${like(f.weapon)})`);
  if (f.type) q = q.where('type', '=', f.type);
  if (f.verdict) q = q.where('verdict', '=', f.verdict);
  if (f.status) q = q.where('status', '=', f.status);
  if (f.assignedTo) q = q.where('assigned_to', '=', f.assignedTo);
  if (f.bbox) {
    const [west, south, east, north] = f.bbox;
    q = q.where('lat', '>=', south).where('lat', '<=', north);
    // a box over the date line has its west end east of its east end
    q =
      west <= east
        ? q.where('lon', '>=', west).where('lon', '<=', east)
        : q.where((e) => e.or([e('lon', '>=', west), e('lon', '<=', east)]));
  }
  if (f.near) {
    const { lat, lon, km } = f.near;
    const margin = km / 110;
    q = q
      .where('lat', '>=', lat - margin)
      .where('lat', '<=', lat + margin)
      .where(
        sql<boolean>`${EARTH_KM} * asin(sqrt(least(1, power(sin(radians(lat - ${lat}) / 2), 2) + cos(radians(${lat})) * cos(radians(lat)) * power(sin(radians(lon - ${lon}) / 2), 2)))) <= ${km}`,
      );
  }
  if (f.q) q = q.where((e) => textMatches(e as never, f.q!));
  return q;
}

/** The words stand in the incident's label, or in the current text of one of its reports. */
function textMatches(e: ExpressionBuilder<Schema, 'incident'>, words: string) {
  const query = sql`websearch_to_tsquery('english', ${words})`;
  return e.or([
    sql<boolean>`incident.search @@ ${query}`,
    sql<boolean>`incident.id in (
      select ir.incident_id from revision v join report r on r.id = v.report_id and r.revision = v.n
      join incident_report ir on ir.report_id = r.id where v.search @@ ${query})`,
  ]);
}

/** One incident on the map and the timeline. */
export interface IncidentMark {
  id: string;
  label: string;
  date: string | null;
  lat: number | null;
  lon: number | null;
  precision: string | null;
  country: string | null;
  low: number | null;
  best: number | null;
  high: number | null;
  verdict: string | null;
}

/** All incidents that a filter selects, short, for map and timeline; at most `limit`, the latest first. */
export async function incidentMarks(
  db: Database,
  filter: IncidentFilter,
  limit = 20_000,
): Promise<IncidentMark[]> {
  return db
    .selectFrom('incident')
    .select([
      'id',
      'label',
      'date_from as date',
      'lat',
      'lon',
      sql<string | null>`body->'place'->>'precision'`.as('precision'),
      'country',
      'killed_low as low',
      'killed_best as best',
      'killed_high as high',
      'verdict',
    ])
    .$call((q) => filtered(q as never, filter) as typeof q)
    .orderBy('date_from', (o) => o.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute();
}

const FACETS = ['verdict', 'type', 'status', 'country', 'place', 'actor', 'weapon'] as const;
export type IncidentFacet = (typeof FACETS)[number];
/** What a facet counts; actors and weapons are lists, each of their names counts. */
const FACET_VALUES: Record<IncidentFacet, ReturnType<typeof sql<string>>> = {
  verdict: sql`verdict`,
  type: sql`type`,
  status: sql`status`,
  country: sql`country`,
  place: sql`place`,
  actor: sql`unnest(actors)`,
  weapon: sql`unnest(weapons)`,
};
const MOST_VALUES = 50;

/** Numbers for the filters beside a list: how many incidents have which value, the most frequent first; each under the other filters. */
export async function incidentFacets(
  db: Database,
  filter: IncidentFilter,
): Promise<Record<IncidentFacet, { value: string; count: number }[]>> {
  const facet = async (name: IncidentFacet) => {
    const { [name]: _, ...others } = filter;
    const values = db
      .selectFrom('incident')
      .$call((q) => filtered(q as never, others) as typeof q)
      .select(FACET_VALUES[name].as('value'));
    return db
      .selectFrom(values.as('v'))
      .select(['value', (e) => e.fn.countAll<number>().as('count')])
      .where('value', 'is not', null)
      .groupBy('value')
      .orderBy('count', 'desc')
      .orderBy('value')
      .limit(MOST_VALUES)
      .execute();
  };
  const counted = await Promise.all(FACETS.map(async (name) => [name, await facet(name)] as const));
  return Object.fromEntries(counted) as Record<IncidentFacet, { value: string; count: number }[]>;
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
