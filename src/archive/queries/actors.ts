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
    select name, incidents, perpetrator, target, participant, blamed, admitted, denied from actor_count
    where incidents > 0 and (${q ?? null}::text is null or name ilike ${like})
    order by incidents desc, name limit ${limit}`.execute(db);
  return rows;
}
