import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The incident into which a dissolved one went, through as many steps as it takes; null when it is not known. */
export async function successorOf(db: Database, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive way(id, steps) as (
      select into_id, 1 from incident_successor where id = ${id}
      union all select s.into_id, steps + 1 from way join incident_successor s on s.id = way.id where steps < 50)
    select way.id from way join incident i on i.id = way.id order by steps limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** An incident and all those that went into it. */
export async function withPredecessors(db: Database, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line(id, steps) as (
      select ${id}::text, 0
      union select s.id, steps + 1 from line join incident_successor s on s.into_id = line.id where steps < 50)
    select distinct id from line`.execute(db);
  return rows.map((r) => r.id);
}
