import { sql } from 'kysely';
import type { Report } from '../format/report.ts';
import { sha256 } from '../report/identity.ts';
import { type AuditEvent, appendEvents } from './audit.ts';
import type { Database } from './database.ts';
import type { RevisionState } from './schema.ts';
import { type Trx, transact } from './transaction.ts';

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
  return transact(db, async (trx) => {
    await lockNames(trx, incoming);
    const ids = await identify(trx, incoming);
    const results: IngestResult[] = new Array(incoming.length);
    const events: AuditEvent[] = [];
    // what comes twice in one batch comes in one after the other
    for (const round of rounds(ids)) {
      const known = await knownRevisions(
        trx,
        round.map((i) => ids[i]),
      );
      const fresh: NewRevision[] = [];
      for (const i of round) {
        const id = ids[i];
        const { report } = incoming[i];
        const before = known.get(id);
        const hash = sha256(report.text);
        if (before && before.sha256 === hash && before.title === (report.title ?? null)) {
          results[i] = { id, revision: before.revision, outcome: 'unchanged' };
          continue;
        }
        const n = (before?.revision ?? 0) + 1;
        results[i] = { id, revision: n, outcome: before ? 'revised' : 'added' };
        fresh.push({ ...incoming[i], id, n, hash });
        events.push({
          actor,
          action: before ? 'report.revise' : 'report.add',
          subject: id,
          detail: { revision: n, sha256: hash, url: report.url ?? null },
        });
      }
      await write(trx, fresh);
    }
    await appendEvents(trx, events);
    return results;
  });
}

/** A revision that is to be written. */
interface NewRevision extends IncomingReport {
  id: string;
  n: number;
  hash: string;
}

/**
 * Two writers of one report or address wait for each other; always in one order, so that they do not deadlock.
 */
async function lockNames(trx: Trx, incoming: readonly IncomingReport[]): Promise<void> {
  const names = new Set(
    incoming.flatMap(({ report }) => (report.url ? [report.id, report.url] : [report.id])),
  );
  await sql`
    select pg_advisory_xact_lock(k) from (
      select distinct hashtextextended(name, 0) as k from unnest(${[...names]}::text[]) as name order by k) as keys`.execute(
    trx,
  );
}

/** A page fetched again is the report already known under its address, whatever id it comes with. */
async function identify(trx: Trx, incoming: readonly IncomingReport[]): Promise<string[]> {
  const urls = [...new Set(incoming.flatMap(({ report }) => report.url ?? []))];
  const known = new Map<string, string>();
  if (urls.length) {
    const { rows } = await sql<{ url: string; id: string }>`
      select url, min(id) as id from report where url = any(${urls}) group by url`.execute(trx);
    for (const r of rows) known.set(r.url, r.id);
  }
  return incoming.map(({ report }) => {
    if (!report.url) return report.id;
    if (!known.has(report.url)) known.set(report.url, report.id);
    return known.get(report.url)!;
  });
}

/** Positions in order, parted so that no id stands twice in one round. */
function rounds(ids: readonly string[]): number[][] {
  const out: number[][] = [];
  const seen = new Map<string, number>();
  ids.forEach((id, i) => {
    const round = seen.get(id) ?? 0;
    seen.set(id, round + 1);
    if (!out[round]) out[round] = [];
    out[round].push(i);
  });
  return out;
}

async function knownRevisions(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, { revision: number; sha256: string; title: string | null }>> {
  const { rows } = await sql<{ id: string; revision: number; sha256: string; title: string | null }>`
    select r.id, r.revision, v.sha256, v.title from report r
    join revision v on v.report_id = r.id and v.n = r.revision where r.id = any(${[...ids]})`.execute(trx);
  return new Map(rows.map((r) => [r.id, r]));
}

/** Writes reports, revisions and originals, in one statement each. */
async function write(trx: Trx, fresh: readonly NewRevision[]): Promise<void> {
  if (!fresh.length) return;
  const blobs = await keepOriginals(
    trx,
    fresh.flatMap((f) => f.original ?? []),
  );
  const rows = fresh.map(({ id, n, hash, report, original, byline, agency, retrievedAt }) => ({
    report_id: id,
    n,
    sha256: hash,
    title: report.title ?? null,
    text: report.text,
    published: report.published ?? null,
    outlet: report.outlet ?? null,
    byline: byline ?? null,
    agency: agency ?? null,
    language: report.language ?? null,
    blob_sha256: original ? blobs.get(original)! : null,
    retrieved_at: retrievedAt ?? null,
    state: initialState(report),
    collection: report.collection ?? null,
    file: report.file ?? null,
    url: report.url ?? null,
  }));
  await sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(
        report_id text, n int, sha256 text, title text, text text, published text, outlet text, byline text, agency text,
        language text, blob_sha256 text, retrieved_at timestamptz, state text, collection text, file text, url text)
    ), added as (
      insert into report (id, collection, file, url, outlet, revision)
      select report_id, collection, file, url, outlet, n from given
      on conflict (id) do update set revision = excluded.revision
    )
    insert into revision (report_id, n, sha256, title, text, published, outlet, byline, agency, language, blob_sha256, retrieved_at, state)
    select report_id, n, sha256, title, text, published, outlet, byline, agency, language, blob_sha256, coalesce(retrieved_at, now()), state
    from given`.execute(trx);
}

/** Keeps the bytes that reports were taken from; the same bytes are kept once. */
export async function keepOriginals(
  trx: Trx,
  originals: readonly Original[],
): Promise<Map<Original, string>> {
  const hashes = new Map(originals.map((o) => [o, sha256(o.bytes)]));
  for (const [{ bytes, mediaType }, hash] of hashes) {
    await trx
      .insertInto('blob')
      .values({ sha256: hash, media_type: mediaType, size: bytes.length, bytes: Buffer.from(bytes) })
      .onConflict((c) => c.column('sha256').doNothing())
      .execute();
  }
  return hashes;
}

function initialState(report: Report): RevisionState {
  return report.language && !report.language.toLowerCase().startsWith('en') ? 'kept' : 'queued';
}
