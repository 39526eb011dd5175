import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Airwars' grades that people gave to incidents, or to those that went into them; of several the last that stands. */
export async function gradesOf(db: Database, incidents: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; grade: string }>`
    with recursive kin as (
      select id, id as of from unnest(${[...incidents]}::text[]) as id
      union
      select k.id, s.id from kin k join incident_successor s on s.into_id = k.of
    )
    select distinct on (kin.id) kin.id, d.body->>'grade' as grade
    from kin join decision d on d.incident_id = kin.of
    where d.kind = 'grade-incident' and d.undone_at is null
    order by kin.id, d.id desc`.execute(db);
  return new Map(rows.map((r) => [r.id, r.grade]));
}
