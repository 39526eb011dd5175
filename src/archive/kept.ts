import { sql } from 'kysely';
import { endingOf, parseDocument } from '../report/parse.ts';
import type { Database } from './database.ts';
import { ingestDocuments } from './ingest.ts';
import type { IngestOptions, IngestSummary } from './ingest-job.ts';

/** A file that was sent, could not be read, and is kept for another try. */
interface KeptFile {
  name: string;
  bytes: Uint8Array;
}

/** The kept files of the failures named, of all when none is; a failed line of a file stands for the file. */
async function keptFiles(db: Database, named?: readonly string[]): Promise<KeptFile[]> {
  const whole = sql<string>`regexp_replace(input, ':[0-9]+$', '')`;
  let query = db
    .selectFrom('ingest_failure')
    .innerJoin('blob', 'blob.sha256', 'ingest_failure.blob_sha256')
    .select([whole.as('name'), 'blob.bytes'])
    .where('resolved', '=', false);
  if (named) query = query.where(sql<boolean>`(input = any(${[...named]}) or ${whole} = any(${[...named]}))`);
  const rows = await query.orderBy('ingest_failure.id').execute();
  return [...new Map(rows.map((r) => [r.name, r])).values()];
}

/** Tries kept files again, those of the failures named or all. */
export async function retryKept(
  db: Database,
  options: IngestOptions,
  named?: readonly string[],
): Promise<IngestSummary> {
  const files = await keptFiles(db, named);
  const documents = files.map(async ({ name, bytes }) => {
    const ending = endingOf(name) ?? '';
    const input = { name, id: name.slice(0, name.length - ending.length), file: name, bytes };
    return { ...(await parseDocument(input, ending)), name, given: false, bytes };
  });
  return ingestDocuments(db, await Promise.all(documents), { ...options, keepFailed: true });
}
