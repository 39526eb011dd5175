import { type Kysely, sql } from 'kysely';

/** What pages said of their state when they were fetched last, for conditional requests; and where failed files stood. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table address (
    url text primary key, etag text, last_modified text, checked_at timestamptz not null default now())`,
  // the folder that was given as input, when the file was found below it: its report's id is relative to that
  'alter table ingest_failure add column base text',
];
