import { type Kysely, sql } from 'kysely';

/** What holds for the archive as a whole: which version of the program reads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table setting (name text primary key, value text not null, at timestamptz not null default now())`.execute(
    db,
  );
}
