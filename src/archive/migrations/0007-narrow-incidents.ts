import { type Kysely, sql } from 'kysely';

/**
 * Incidents are looked at by the thousand for lists, counts and the map, and one at a time whole: what is whole (every point with every
 * position) stands apart from the row, which is then a sixth as wide.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table incident set (toast_tuple_target = 1024)',
    // written anew, with its indexes: what is there already moves too
    `alter table incident alter column body type jsonb using body || '{}'`,
  ])
    await sql.raw(statement).execute(db);
}
