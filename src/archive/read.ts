import { digest, type ReportDigest } from '../incident/digest.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { linkReports } from './link.ts';
import { failJob, type ReadingJob, takeJobs } from './queue.ts';

/** Version under which readings are kept; readings of other versions stay beside them for comparison. */
export interface Reader {
  program: string;
  /** Name of the worker, unique among all that share the database. */
  worker: string;
}

const BATCH = 64;

/**
 * Takes waiting revisions, reads them, and links what they tell into the incidents: each batch in one transaction,
 * so that a report is read once in effect, whichever worker dies or loses its connection.
 * @returns number of revisions settled; 0 when nothing waits
 */
export async function readBatch(db: Database, reader: Reader, limit = BATCH): Promise<number> {
  const jobs = await takeJobs(db, reader.worker, limit);
  if (!jobs.length) return 0;
  const digests = new Map<ReadingJob, ReportDigest>();
  for (const job of jobs) {
    try {
      digests.set(job, await readOne(db, job));
    } catch (e) {
      await failJob(db, job, e instanceof Error ? e.message : String(e));
    }
  }
  await db.transaction().execute(async (trx) => {
    const kept: [ReadingJob, ReportDigest][] = [];
    for (const [job, d] of digests) {
      // a worker that was slower than its lease has lost the job to another: its work is dropped
      const { numUpdatedRows } = await trx
        .updateTable('revision')
        .set({ state: 'read', failure: null, taken_by: null, taken_until: null })
        .where('report_id', '=', job.reportId)
        .where('n', '=', job.n)
        .where('state', '=', 'queued')
        .where('taken_by', '=', reader.worker)
        .executeTakeFirst();
      if (numUpdatedRows) kept.push([job, d]);
    }
    for (const [job, d] of kept) {
      await trx
        .updateTable('reading')
        .set({ current: false })
        .where('report_id', '=', job.reportId)
        .execute();
      await trx
        .insertInto('reading')
        .values({
          report_id: job.reportId,
          n: job.n,
          program: reader.program,
          digest: JSON.stringify(d),
          claims: JSON.stringify(d.claims),
          current: true,
        })
        .onConflict((c) =>
          c.columns(['report_id', 'n', 'program']).doUpdateSet({
            digest: JSON.stringify(d),
            claims: JSON.stringify(d.claims),
            current: true,
            read_at: new Date(),
          }),
        )
        .execute();
    }
    const changed = await currentOnes(
      trx,
      kept.map(([job]) => job),
    );
    const touched = await linkReports(trx, changed, 'corroborate');
    await announce(trx, { kind: 'reports', ids: kept.map(([job]) => job.reportId) });
    if (touched.length) await announce(trx, { kind: 'incidents', ids: touched });
  });
  return digests.size;
}

/** Reports whose current revision was just read; an older revision read late does not count any more. */
async function currentOnes(
  trx: Parameters<typeof linkReports>[0],
  jobs: readonly ReadingJob[],
): Promise<string[]> {
  if (!jobs.length) return [];
  const rows = await trx
    .selectFrom('report')
    .select(['id', 'revision'])
    .where(
      'id',
      'in',
      jobs.map((j) => j.reportId),
    )
    .execute();
  const current = new Map(rows.map((r) => [r.id, r.revision]));
  return jobs
    .filter((j) => current.get(j.reportId) === j.n)
    .map((j) => j.reportId)
    .sort();
}

async function readOne(db: Database, job: ReadingJob): Promise<ReportDigest> {
  const row = await db
    .selectFrom('revision')
    .innerJoin('report', 'report.id', 'revision.report_id')
    .select([
      'report.id',
      'report.file',
      'report.url',
      'report.collection',
      'revision.text',
      'revision.title',
      'revision.published',
      'revision.outlet',
      'revision.language',
    ])
    .where('report_id', '=', job.reportId)
    .where('n', '=', job.n)
    .executeTakeFirstOrThrow();
  return digest(row);
}
