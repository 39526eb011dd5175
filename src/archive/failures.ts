import { sql } from 'kysely';
import type { Database } from './database.ts';

/** An input that could not be read and was not settled since. */
export interface IngestFailure {
  input: string;
  message: string;
  at: string;
  attempts: number;
}

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
