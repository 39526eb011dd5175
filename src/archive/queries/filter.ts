import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { isOpen } from './closed.ts';

/** What incidents are asked for; all that is given must hold. */
export interface IncidentFilter {
  /** Days, "YYYY-MM-DD", both included. */
  from?: string;
  to?: string;
  /** Words anywhere in the label, the place or the reports' texts. */
  q?: string;
  /** Looks for words only in reports that are not sensitive. */
  openOnly?: boolean;
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

type Query<O> = SelectQueryBuilder<Schema, 'incident', O>;

const EARTH_KM = 12_742;

/**
 * Narrows a query down to the incidents asked for.
 * @param all false when only the first of them in some order are taken
 */
export function filtered<O>(query: Query<O>, f: IncidentFilter, found: Found, all = true): Query<O> {
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
  if (found.actors) q = q.where(sql<boolean>`actors && ${found.actors}::text[]`);
  if (found.weapons) q = q.where(sql<boolean>`weapons && ${found.weapons}::text[]`);
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
  if (f.q)
    q = q.where(
      found.ids ? sql<boolean>`incident.id = any(${found.ids})` : all ? amongWords(f) : haveWords(f),
    );
  return q;
}

/** What a filter's words and names stand for in the archive, looked up first, so that the database knows how much they select. */
export interface Found {
  /** The incidents in which the words stand; null when they are so many that it is quicker to ask one after the other, or when no word is asked. */
  ids: string[] | null;
  /** Names of which the asked one is a part; null when none is asked. */
  actors: string[] | null;
  weapons: string[] | null;
}

/** Looks up what the words and names of a filter stand for. */
export async function lookUp(db: Database, f: IncidentFilter): Promise<Found> {
  const [ids, actors, weapons] = await Promise.all([
    f.q ? incidentsWithWords(db, f, f.q) : null,
    f.actor ? namesLike(db, sql`select name from actor_count where name ilike ${like(f.actor)}`) : null,
    f.weapon
      ? namesLike(
          db,
          sql`select value as name from facet_count where facet = 'weapon' and value ilike ${like(f.weapon)}`,
        )
      : null,
  ]);
  return { ids, actors, weapons };
}

const like = (s: string) => `%${s.replace(/[\\%_]/g, '\\$&')}%`;

async function namesLike(db: Database, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`${query}`.execute(db);
  return rows.map((r) => r.name);
}

/** Above so many texts and labels words are common: a page of incidents with them is near at hand in any order. */
const MANY = 4000;

const andOpen = (f: IncidentFilter) => (f.openOnly ? sql`and ${isOpen(sql`t.report_id`)}` : sql``);
const asked = (words: string) => sql`websearch_to_tsquery('english', ${words})`;

/** Incidents with all the words in their label or place, or in the current text of one of their reports; null when they are many. */
async function incidentsWithWords(db: Database, f: IncidentFilter, words: string): Promise<string[] | null> {
  const { rows } = await sql<{ ids: string[] | null }>`
    with texts as materialized (select report_id from text_search t where search @@ ${asked(words)} ${andOpen(f)} limit ${MANY + 1}),
    labels as materialized (select id from incident where search @@ ${asked(words)} limit ${MANY + 1}),
    counted as materialized (select greatest((select count(*) from texts), (select count(*) from labels)) as n)
    select case when n <= ${MANY} then array(
      select id from labels union select m.incident_id from texts join incident_report m using (report_id)) end as ids
    from counted`.execute(db);
  return rows[0].ids;
}

/** Asked of one incident after the other, as they come in the order of a list: a scalar subquery, which is never worked out for all at once. */
const haveWords = (f: IncidentFilter) => sql<boolean>`(incident.search @@ ${asked(f.q!)} or coalesce((
  select true from incident_report m join text_search t on t.report_id = m.report_id
  where m.incident_id = incident.id and t.search @@ ${asked(f.q!)} ${andOpen(f)} limit 1), false))`;

/** Asked of all incidents: one list of ids, joined and not looked up one by one, however long it is. */
const amongWords = (f: IncidentFilter) => sql<boolean>`incident.id in (
  select m.incident_id from incident_report m
  left join text_search t on t.report_id = m.report_id and t.search @@ ${asked(f.q!)} ${andOpen(f)}
  left join incident i on i.id = m.incident_id and i.search @@ ${asked(f.q!)}
  where t.report_id is not null or i.id is not null)`;
