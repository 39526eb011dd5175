import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { filtered, type IncidentFilter, lookUp } from './filter.ts';

const FACETS = ['verdict', 'type', 'status', 'country', 'place', 'actor', 'weapon'] as const;
export type IncidentFacet = (typeof FACETS)[number];
export type Facets = Record<IncidentFacet, { value: string; count: number }[]>;

const MOST_VALUES = 50;
/** Columns that facets are counted from; actors and weapons are lists, each of their names counts. */
const COLUMNS = ['verdict', 'type', 'status', 'country', 'place', 'actors', 'weapons'] as const;
const VALUES: Record<IncidentFacet, ReturnType<typeof sql<string>>> = {
  verdict: sql`verdict`,
  type: sql`type`,
  status: sql`status`,
  country: sql`country`,
  place: sql`place`,
  actor: sql`unnest(actors)`,
  weapon: sql`unnest(weapons)`,
};

/**
 * Numbers for the filters beside a list: how many incidents have which value, the most frequent first; each under the other filters.
 * Those over all incidents are kept; others are counted, all that stand under the same filters in one pass.
 */
export async function incidentFacets(db: Database, filter: IncidentFilter): Promise<Facets> {
  const given = Object.entries(filter).filter(([, v]) => v !== undefined && v !== '');
  const alone = FACETS.filter((name) => filter[name] !== undefined);
  const passes: [IncidentFacet[], IncidentFilter][] = alone.map((name) => [
    [name],
    Object.fromEntries(given.filter(([key]) => key !== name)),
  ]);
  const rest = FACETS.filter((name) => !alone.includes(name));
  if (rest.length) passes.push([rest, filter]);
  const counted = await Promise.all(
    passes.map(([names, under]) =>
      Object.values(under).some((v) => v !== undefined && v !== '')
        ? counts(db, names, under)
        : keptCounts(db, names),
    ),
  );
  const all = counted.flat();
  return Object.fromEntries(
    FACETS.map((name) => [
      name,
      all.filter((r) => r.facet === name).map(({ value, count }) => ({ value, count })),
    ]),
  ) as Facets;
}

interface Count {
  facet: IncidentFacet;
  value: string;
  count: number;
}

/** Over all incidents: from the counts that linking keeps; the status, which people set, from the few that are not unreviewed. */
async function keptCounts(db: Database, names: readonly IncidentFacet[]): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select f.facet, c.value, c.incidents as count from unnest(${[...names]}::text[]) as f(facet)
    cross join lateral (select value, incidents from facet_count
      where facet = f.facet and incidents > 0 order by incidents desc, value limit ${MOST_VALUES}) c
    order by f.facet, c.incidents desc, c.value`.execute(db);
  if (!names.includes('status')) return rows;
  const { rows: states } = await sql<Count>`
    with set as (select status, count(*)::int as n from incident where status <> 'unreviewed' group by status),
    rest as (select (select coalesce(sum(incidents), 0) from facet_count where facet = 'type')::int - coalesce(sum(n), 0)::int as n from set)
    select 'status' as facet, status as value, n as count from set
    union all select 'status', 'unreviewed', n from rest where n > 0
    order by count desc, value`.execute(db);
  return [...rows, ...states];
}

/** Under filters: the rows are taken once, and counted for each facet. */
async function counts(
  db: Database,
  names: readonly IncidentFacet[],
  filter: IncidentFilter,
): Promise<Count[]> {
  const found = await lookUp(db, filter);
  const chosen = filtered(db.selectFrom('incident').select(COLUMNS), filter, found);
  const each = names.map(
    (name) => sql`(select ${sql.lit(name)} as facet, value, count(*)::int as count
      from (select ${VALUES[name]} as value from chosen) v where value is not null
      group by value order by count desc, value limit ${MOST_VALUES})`,
  );
  const { rows } = await sql<Count>`
    with chosen as materialized (${chosen}) select * from (${sql.join(each, sql` union all `)}) counted
    order by facet, count desc, value`.execute(db);
  return rows;
}
