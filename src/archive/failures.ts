import { sql } from 'kysely';
import { appendEvents } from './audit.ts';
import type { Database } from './database.ts';

/** An input that could not be read and was not settled since. */
export interface IngestFailure {
  input: string;
  message: string;
  at: string;
  attempts: number;
  /** Whether it can be tried again from here: an address, or a file that is kept. */
  retry: boolean;
}

/** Inputs that could not be read and were not since, the latest first. */
export async function ingestFailures(db: Database, limit = 500): Promise<IngestFailure[]> {
  const rows = await db
    .selectFrom('ingest_failure')
    .selectAll()
    .where('resolved', '=', false)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((r) => ({
    input: r.input,
    message: r.message,
    at: r.at.toISOString(),
    attempts: r.attempts,
    retry: r.blob_sha256 !== null || /^https?:/i.test(r.input),
  }));
}

const MOST = 200;

/** Addresses that failed and may be tried again: those named, or all. */
export async function failedAddresses(db: Database, named?: readonly string[]): Promise<string[]> {
  let query = db
    .selectFrom('ingest_failure')
    .select('input')
    .where('resolved', '=', false)
    .where(sql<boolean>`input ~* '^https?://'`);
  if (named) query = query.where(sql<boolean>`input = any(${[...named]})`);
  return (await query.orderBy('id').limit(MOST).execute()).map((r) => r.input);
}

/** Failures that nobody wants tried again: they leave the list, and the audit chain keeps them. @returns how many there were */
export async function dismissFailures(
  db: Database,
  inputs: readonly string[],
  actor: string,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('ingest_failure')
      .set({ resolved: true })
      .where('resolved', '=', false)
      .where(sql<boolean>`input = any(${[...inputs]})`)
      .executeTakeFirstOrThrow();
    await appendEvents(
      trx,
      inputs.map((i) => ({ actor, action: 'ingest.dismiss', subject: i.slice(0, 500), detail: {} })),
    );
    return Number(numUpdatedRows);
  });
}

/** Inputs that were read since: their failures, and those of single lines in them, are settled. */
export async function resolveFailures(db: Database, inputs: readonly string[]): Promise<void> {
  await sql`update ingest_failure set resolved = true
    where not resolved and regexp_replace(input, ':[0-9]+$', '') = any(${[...inputs]})`.execute(db);
}

/** A failed input as it is tried again: a file, below the folder it was found in, or an address. */
export interface Retry {
  input: string;
  base: string | null;
  /** Whether its bytes are kept: it stands nowhere else. */
  kept: boolean;
}

/** Everything that failed and was not settled, or what is named; a line of a file stands for the file. @returns each input once */
export async function retries(db: Database, named: readonly string[] = []): Promise<Retry[]> {
  let query = db
    .selectFrom('ingest_failure')
    .select([sql<string>`regexp_replace(input, ':[0-9]+$', '')`.as('whole'), 'base', 'blob_sha256'])
    .where('resolved', '=', false);
  if (named.length)
    query = query.where(
      sql<boolean>`(input = any(${[...named]}) or regexp_replace(input, ':[0-9]+$', '') = any(${[...named]}))`,
    );
  const rows = await query.orderBy('id').execute();
  return [
    ...new Map(
      rows.map((r) => [r.whole, { input: r.whole, base: r.base, kept: r.blob_sha256 !== null }]),
    ).values(),
  ];
}
