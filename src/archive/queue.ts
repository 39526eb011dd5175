import { sql } from 'kysely';
import type { Report } from '../format/report.ts';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import type { Person } from './people.ts';
import { transact } from './transaction.ts';

/** A revision that a worker has taken for reading. */
export interface ReadingJob {
  report: Report;
  /** Number of the revision. */
  n: number;
  attempts: number;
}

/** A worker that gives no sign loses its jobs after this long; others take them up. */
export const LEASE_SECONDS = 120;
/** After so many failed attempts a revision is marked failed, with the reason. */
export const MAX_ATTEMPTS = 3;
/** After so many workers that took a revision and gave no more sign it is marked failed; any of them may have died of something else. */
export const MAX_ENDS = 5;

/**
 * Takes up to `limit` revisions that wait to be read, oldest first. Each goes to one worker at a time
 * (SKIP LOCKED); a lease that has run out is taken up again, and so is what the worker itself had taken and not finished.
 * What a worker had taken and given no more sign of is taken in a smaller batch, then alone, so that the one that ends its worker takes
 * no others with it; after MAX_ENDS such ends it is marked failed.
 */
export async function takeJobs(
  db: Database,
  worker: string,
  limit: number,
  lease = LEASE_SECONDS,
): Promise<ReadingJob[]> {
  for (;;) {
    const taken = await take(db, worker, limit, lease);
    const worn = taken.filter((j) => j.attempts > MAX_ENDS);
    if (!worn.length) return taken;
    await giveUp(db, worker, worn);
    const jobs = taken.filter((j) => j.attempts <= MAX_ENDS);
    if (jobs.length) return jobs;
  }
}

async function take(db: Database, worker: string, limit: number, lease: number): Promise<ReadingJob[]> {
  const { rows } = await sql<Report & { n: number; attempts: number }>`
    with free as (
      select report_id, n, size, row_number() over (partition by size order by retrieved_at, report_id, n) as place,
        first_value(size) over (order by retrieved_at, report_id, n) as turn
      from (
        select *, case when taken_by is null or taken_by = ${worker} then ${limit}::int
          when attempts = 1 then ${Math.max(1, limit >> 3)}::int else 1 end as size
        from revision
        where state = 'queued' and (taken_until is null or taken_until < now() or taken_by = ${worker})
        order by retrieved_at, report_id, n limit ${limit} for update skip locked) as waiting
    ), chosen as (select * from free where size = turn and place <= size)
    update revision v set taken_by = ${worker}, taken_until = now() + make_interval(secs => ${lease}),
      attempts = v.attempts + case when v.taken_by = ${worker} then 0 else 1 end
    from report r, chosen c
    where r.id = v.report_id and c.report_id = v.report_id and c.n = v.n
    returning r.id, r.file, r.url, r.collection, v.text, v.title, v.published, v.outlet, v.language, v.n, v.attempts`.execute(
    db,
  );
  return rows.map(({ n, attempts, ...report }) => ({ report, n, attempts }));
}

/** Marks failed what has ended one worker after the other: taken once more, it is not read. */
async function giveUp(db: Database, worker: string, worn: readonly ReadingJob[]): Promise<void> {
  const message = `Reading it ended the program ${MAX_ENDS} times, so it is left out. Have it tried again with a newer version or more memory.`;
  await sql`
    update revision v set state = 'failed', failure = ${message}, attempts = ${MAX_ENDS}, taken_by = null, taken_until = null
    from unnest(${worn.map((j) => j.report.id)}::text[], ${worn.map((j) => j.n)}::int[]) as j(report_id, n)
    where v.report_id = j.report_id and v.n = j.n and state = 'queued' and taken_by = ${worker}`.execute(db);
}

/** Says that a worker is still at its jobs. */
export async function renewLease(db: Database, worker: string, lease = LEASE_SECONDS): Promise<void> {
  await sql`
    update revision set taken_until = now() + make_interval(secs => ${lease})
    where state = 'queued' and taken_by = ${worker}`.execute(db);
}

/** Gives a job back after an error: to be tried again, or marked failed when tried often enough. */
export async function failJob(db: Database, job: ReadingJob, worker: string, message: string): Promise<void> {
  const final = job.attempts >= MAX_ATTEMPTS;
  await db
    .updateTable('revision')
    .set({
      state: final ? 'failed' : 'queued',
      failure: message.slice(0, 2000),
      taken_by: null,
      taken_until: null,
    })
    .where('report_id', '=', job.report.id)
    .where('n', '=', job.n)
    .where('state', '=', 'queued')
    .where('taken_by', '=', worker)
    .execute();
}

/** How many revisions wait to be read, or are being read. */
export async function waiting(db: Database): Promise<number> {
  const { n } = await db
    .selectFrom('revision')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  return n;
}

/** How many revisions are in which state. */
export async function queueState(db: Database): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('revision')
    .select(['state', (e) => e.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((r) => [r.state, r.count]));
}

/** A report whose reading failed for good, until somebody has it tried again. */
export interface FailedReading {
  report: string;
  revision: number;
  title: string | null;
  message: string;
  attempts: number;
}

/** Revisions that could not be read, by report. */
export async function failedReadings(db: Database, limit = 500): Promise<FailedReading[]> {
  const rows = await db
    .selectFrom('revision')
    .select(['report_id', 'n', 'title', 'failure', 'attempts'])
    .where('state', '=', 'failed')
    .orderBy('report_id')
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map((r) => ({
    report: r.report_id,
    revision: r.n,
    title: r.title,
    message: r.failure ?? '',
    attempts: r.attempts,
  }));
}

/**
 * Puts failed readings back into the queue, those of the named reports or all.
 * @returns how many will be tried again
 */
export async function retryReadings(
  db: Database,
  person: Person,
  reports?: readonly string[],
): Promise<number> {
  return transact(db, async (trx) => {
    let query = trx
      .updateTable('revision')
      .set({ state: 'queued', attempts: 0, failure: null, taken_by: null, taken_until: null })
      .where('state', '=', 'failed');
    if (reports) query = query.where(sql<boolean>`report_id = any(${[...reports]})`);
    const rows = await query.returning('report_id').execute();
    if (!rows.length) return 0;
    await announce(trx, { kind: 'ingest', retried: rows.length });
    await appendEvents(
      trx,
      rows.map((r) => ({ actor: person.name, action: 'report.retry', subject: r.report_id, detail: {} })),
    );
    return rows.length;
  });
}
