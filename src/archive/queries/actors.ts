import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** An actor over all incidents: in which parts it is named, and what is said of its responsibility. */
export interface ActorSummary {
  name: string;
  incidents: number;
  perpetrator: number;
  target: number;
  participant: number;
  /** Incidents in which somebody says or suspects that it did it, it says so itself, or it is denied. */
  blamed: number;
  admitted: number;
  denied: number;
}

/** Actors named in incidents, those in most incidents first; `q` is looked for in their names. */
export async function listActors(
  db: Database,
  { q, limit = 300 }: { q?: string; limit?: number } = {},
): Promise<ActorSummary[]> {
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ActorSummary>`
    with part as (
      select i.id, a->>'name' as name, a->>'role' as role, coalesce(a->'stances', '{}') as stances
      from incident i cross join lateral jsonb_array_elements(i.body->'actors') a)
    select name, count(distinct id)::int as incidents,
      count(distinct id) filter (where role = 'perpetrator')::int as perpetrator,
      count(distinct id) filter (where role = 'target')::int as target,
      count(distinct id) filter (where role not in ('perpetrator', 'target'))::int as participant,
      count(distinct id) filter (where stances ?| array['blames', 'suspects'])::int as blamed,
      count(distinct id) filter (where stances ?| array['claims', 'admits'])::int as admitted,
      count(distinct id) filter (where stances ? 'denies')::int as denied
    from part where (${q ?? null}::text is null or name ilike ${like})
    group by name order by incidents desc, name limit ${limit}`.execute(db);
  return rows;
}
