import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Report } from '../format/report.ts';
import { type AuditEvent, appendEvents } from './audit.ts';
import type { Database } from './database.ts';
import type { RevisionState, Schema } from './schema.ts';

/** The bytes that a report was taken from. */
export interface Original {
  bytes: Uint8Array;
  mediaType: string;
}

/** A report on its way into the archive, with what its source said of it. */
export interface IncomingReport {
  report: Report;
  original?: Original;
  byline?: string | null;
  /** Agency credited in the text; it is the origin of copies. */
  agency?: string | null;
  /** ISO date-time of retrieval; now when left out. */
  retrievedAt?: string;
}

export type IngestOutcome = 'added' | 'revised' | 'unchanged';

export interface IngestResult {
  id: string;
  revision: number;
  outcome: IngestOutcome;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * Adds reports in one transaction, each with its events. The same text again changes nothing; a changed text under
 * the same id or URL becomes a revision. Texts in other languages are kept, marked, and not queued for reading.
 * @param actor who adds them, for the audit chain
 */
export async function ingestReports(
  db: Database,
  incoming: readonly IncomingReport[],
  actor: string,
): Promise<IngestResult[]> {
  // always in one order, so that two writers of the same reports wait for each other instead of deadlocking
  const order = incoming
    .map((_, i) => i)
    .sort((a, b) => (incoming[a].report.id < incoming[b].report.id ? -1 : 1));
  return db.transaction().execute(async (trx) => {
    const results: IngestResult[] = new Array(incoming.length);
    const events: AuditEvent[] = [];
    for (const i of order) {
      const result = await ingestOne(trx, incoming[i]);
      results[i] = result;
      if (result.outcome === 'unchanged') continue;
      const detail = {
        revision: result.revision,
        sha256: sha256(incoming[i].report.text),
        url: incoming[i].report.url ?? null,
      };
      events.push({
        actor,
        action: result.outcome === 'added' ? 'report.add' : 'report.revise',
        subject: result.id,
        detail,
      });
    }
    await appendEvents(trx, events);
    return results;
  });
}

async function ingestOne(trx: Transaction<Schema>, incoming: IncomingReport): Promise<IngestResult> {
  const { report } = incoming;
  const id = await identify(trx, report);
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(trx);
  const known = await trx
    .selectFrom('report')
    .innerJoin('revision', (join) =>
      join.onRef('revision.report_id', '=', 'report.id').onRef('revision.n', '=', 'report.revision'),
    )
    .select(['report.revision', 'revision.sha256', 'revision.title'])
    .where('report.id', '=', id)
    .executeTakeFirst();
  const hash = sha256(report.text);
  if (known && known.sha256 === hash && known.title === (report.title ?? null))
    return { id, revision: known.revision, outcome: 'unchanged' };
  const n = (known?.revision ?? 0) + 1;
  const blob = incoming.original ? await keepOriginal(trx, incoming.original) : null;
  if (known) await trx.updateTable('report').set({ revision: n }).where('id', '=', id).execute();
  else {
    await trx
      .insertInto('report')
      .values({
        id,
        collection: report.collection ?? null,
        file: report.file ?? null,
        url: report.url ?? null,
        outlet: report.outlet ?? null,
        revision: 1,
      })
      .execute();
  }
  await trx
    .insertInto('revision')
    .values({
      report_id: id,
      n,
      sha256: hash,
      title: report.title ?? null,
      text: report.text,
      published: report.published ?? null,
      outlet: report.outlet ?? null,
      byline: incoming.byline ?? null,
      agency: incoming.agency ?? null,
      language: report.language ?? null,
      blob_sha256: blob,
      retrieved_at: incoming.retrievedAt,
      state: initialState(report),
      failure: null,
      taken_by: null,
    })
    .execute();
  return { id, revision: n, outcome: known ? 'revised' : 'added' };
}

/** A page fetched again is the report already known under its address, whatever id it comes with. */
async function identify(trx: Transaction<Schema>, report: Report): Promise<string> {
  if (!report.url) return report.id;
  const known = await trx
    .selectFrom('report')
    .select('id')
    .where('url', '=', report.url)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return known?.id ?? report.id;
}

async function keepOriginal(trx: Transaction<Schema>, { bytes, mediaType }: Original): Promise<string> {
  const hash = sha256(bytes);
  await trx
    .insertInto('blob')
    .values({ sha256: hash, media_type: mediaType, size: bytes.length, bytes: Buffer.from(bytes) })
    .onConflict((c) => c.column('sha256').doNothing())
    .execute();
  return hash;
}

function initialState(report: Report): RevisionState {
  return report.language && !report.language.toLowerCase().startsWith('en') ? 'kept' : 'queued';
}
