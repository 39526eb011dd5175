import { type Kysely, sql } from 'kysely';

/** Files that were sent and could not be read are kept, so that they can be tried again without being sent again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('alter table ingest_failure add column blob_sha256 text references blob (sha256)')
    .execute(db);
}
