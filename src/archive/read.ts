import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Report } from '../format/report.ts';
import { bareDigest, type ReportDigest } from '../incident/linking/digest.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { linkReports } from './link.ts';
import { failJob, LEASE_SECONDS, type ReadingJob, renewLease, takeJobs } from './queue.ts';
import { expectReader, OutdatedReader } from './readership.ts';
import { type Trx, transact } from './transaction.ts';

/** Version under which readings are kept; readings of other versions stay beside them for comparison. */
export interface Reader {
  program: string;
  /** Name of the worker, unique among all that share the database. */
  worker: string;
  /** Seconds until a worker that gives no sign has lost its jobs; LEASE_SECONDS when left out. */
  lease?: number;
  /** Reads reports elsewhere (on threads), in their order; here when left out. */
  digests?: (reports: readonly Report[]) => Promise<ReportDigest[]>;
}

/** Revisions taken at once, where so many wait: what linking looks at beside them, it looks at once for all. */
const BATCH = 1024;

type Digested = [ReadingJob, ReportDigest];

/**
 * Takes waiting revisions, reads them, and links what they tell into the incidents: each batch in one transaction,
 * so that a report is read once in effect, whichever worker dies or loses its connection.
 * @returns number of revisions settled; 0 when nothing waits
 * @throws OutdatedReader when a newer version of the program reads this archive
 */
export async function readBatch(db: Database, reader: Reader, limit = BATCH): Promise<number> {
  await expectReader(db, reader.program);
  const jobs = await takeJobs(db, reader.worker, limit, reader.lease);
  if (!jobs.length) return 0;
  const digested = await leased(db, reader, () => digestAll(db, reader, jobs));
  try {
    await transact(db, (trx) => settle(trx, reader, digested));
  } catch (e) {
    if (!isRefusal(e)) throw e;
    // one of them cannot be kept: the others must not wait for it
    for (const one of digested) {
      await transact(db, (trx) => settle(trx, reader, [one])).catch((e) => {
        if (!isRefusal(e)) throw e;
        return failJob(db, one[0], reader.worker, messageOf(e));
      });
    }
  }
  return jobs.length;
}

/** Keeps the worker's jobs its own while `work` goes on; not beyond, since settling them locks their rows. */
async function leased<T>(
  db: Database,
  { worker, lease = LEASE_SECONDS }: Reader,
  work: () => Promise<T>,
): Promise<T> {
  let renewed: Promise<void> = Promise.resolve();
  const renew = () => {
    renewed = renewed.then(() => renewLease(db, worker, lease)).catch(() => {}); // settling them says what is wrong
  };
  const timer = setInterval(renew, (lease * 1000) / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewed;
  }
}

/** Reads jobs, together where they can be; one that cannot be read, or ends its thread, goes back to the queue by itself. */
async function digestAll(db: Database, reader: Reader, jobs: readonly ReadingJob[]): Promise<Digested[]> {
  const { digests } = reader;
  if (digests && jobs.length > 1) {
    const found = await digests(jobs.map((j) => j.report)).catch(() => null);
    if (found) return found.map((d, k) => [jobs[k], d]);
  }
  const out: Digested[] = [];
  for (const job of jobs) {
    await setImmediate(); // the lease is renewed, and others are answered, between two
    try {
      out.push([job, digests ? (await digests([job.report]))[0] : bareDigest(job.report)]);
    } catch (e) {
      await failJob(db, job, reader.worker, messageOf(e));
    }
  }
  return out;
}

const messageOf = (e: unknown): string => (e instanceof Error ? e.message : String(e));

/**
 * Whether an error is about what was to be kept, so that trying the same again would fail again; a lost connection, a server that
 * stops, a full disk and a deadlock (classes 08, 40, 53, 57, 58 of SQLSTATE) are not, nor is an error of the network or a newer version at work.
 */
function isRefusal(e: unknown): boolean {
  if (e instanceof pg.DatabaseError) return !/^(08|40|53|57|58|XX)/.test(e.code ?? '');
  return (
    !(e instanceof OutdatedReader) &&
    !/connection|terminat|ECONN|EPIPE|socket has been ended/i.test(messageOf(e))
  );
}

/** Writes what was read and links it. A worker that was slower than its lease has lost its jobs to another: its work is dropped. */
async function settle(trx: Trx, reader: Reader, digested: readonly Digested[]): Promise<void> {
  const { rows } = await sql<{ report_id: string; n: number }>`
    update revision set state = 'read', failure = null, taken_by = null, taken_until = null
    from unnest(${digested.map(([j]) => j.report.id)}::text[], ${digested.map(([j]) => j.n)}::int[]) as j(report_id, n)
    where revision.report_id = j.report_id and revision.n = j.n and state = 'queued' and taken_by = ${reader.worker}
    returning revision.report_id, revision.n`.execute(trx);
  await expectReader(trx, reader.program);
  const mine = new Set(rows.map((r) => `${r.n} ${r.report_id}`));
  const kept = digested.filter(([j]) => mine.has(`${j.n} ${j.report.id}`));
  if (!kept.length) return;
  await keepReadings(trx, reader.program, kept);
  const changed = await linkable(trx, kept);
  const touched = await linkReports(trx, changed, 'corroborate');
  await announce(trx, { kind: 'reports', ids: kept.map(([job]) => job.report.id) });
  if (touched.length) await announce(trx, { kind: 'incidents', ids: touched });
}

/** Keeps readings; those of the same revision by other versions of the program stay beside them, no longer current. */
async function keepReadings(trx: Trx, program: string, kept: readonly Digested[]): Promise<void> {
  const rows = kept.map(([job, digest]) => ({
    report_id: job.report.id,
    n: job.n,
    digest,
    claims: digest.claims,
  }));
  await sql`
    update reading set current = false
    from unnest(${rows.map((r) => r.report_id)}::text[], ${rows.map((r) => r.n)}::int[]) as j(report_id, n)
    where reading.report_id = j.report_id and reading.n = j.n and program <> ${program} and current`.execute(
    trx,
  );
  await sql`
    insert into reading (report_id, n, program, digest, claims, current)
    select report_id, n, ${program}, digest, claims, true
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(report_id text, n int, digest json, claims jsonb)
    on conflict (report_id, n, program) do update
      set digest = excluded.digest, claims = excluded.claims, current = true, read_at = now()`.execute(trx);
}

/**
 * Reports to be linked among those just read. An older revision read late does not count any more; and most news holds no claim,
 * neither now nor before nor by anybody's hand: there is nothing to link.
 */
async function linkable(trx: Trx, kept: readonly Digested[]): Promise<string[]> {
  const ids = (list: readonly Digested[]) => list.map(([j]) => j.report.id);
  const silent = kept.filter(([, d]) => !d.claims.length);
  // each by its own index: what an archive holds must not show in the cost
  const { rows } = await sql<{ id: string }>`
    select r.id
    from unnest(${ids(kept)}::text[], ${kept.map(([j]) => j.n)}::int[]) as j(id, n)
    join report r on r.id = j.id and r.revision = j.n
    where r.id = any(array(
      select unnest(${ids(kept.filter(([, d]) => d.claims.length))}::text[])
      union select report_id from claim where report_id = any(${ids(silent)})
      union select report_id from link_key where report_id = any(${ids(silent)})
      union select report_id from incident_report where report_id = any(${ids(silent)})
      union select t.id from decision d
        cross join lateral unnest(${ids(silent)}::text[], ${silent.map(([, x]) => x.sha256)}::text[]) as t(id, sha256)
        where d.texts && ${silent.map(([, x]) => x.sha256)}::text[] and t.sha256 = any(d.texts)))
    order by r.id`.execute(trx);
  return rows.map((r) => r.id);
}
