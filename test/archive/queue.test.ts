import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/archive/database.ts';
import { LOCAL } from '../../src/archive/people.ts';
import {
  failedReadings,
  MAX_ATTEMPTS,
  MAX_ENDS,
  queueState,
  retryReadings,
  takeJobs,
} from '../../src/archive/queue.ts';
import { readBatch } from '../../src/archive/read.ts';
import { enlist, isNewer } from '../../src/archive/readership.ts';
import { Reading } from '../../src/archive/reading.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import { transact } from '../../src/archive/transaction.ts';
import type { Report } from '../../src/format/report.ts';
import { bareDigest } from '../../src/incident/linking/digest.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

let fresh: FreshArchive;
let db: Database;
const program = 'corroborate';

beforeAll(async () => {
  fresh = await freshArchive();
  db = fresh.archive.db;
});
afterAll(() => fresh.remove());

let n = 0;
/** Twenty reports, and nothing else in the queue. */
beforeEach(async () => {
  await sql`update revision set state = 'kept', failure = null`.execute(db);
  await sql`delete from setting`.execute(db);
  n += 1;
  await ingestReports(
    db,
    Array.from({ length: 20 }, (_, k) => ({
      report: {
        id: `${n}-${String(k).padStart(2, '0')}`,
        text: `A quiet day in ward ${k}, year ${n}.`,
        language: 'en',
      },
    })),
    'local',
  );
});

/** A worker takes jobs and is never heard of again; its lease runs out at once. */
async function dies(worker: string, limit = 16): Promise<string[]> {
  const jobs = await takeJobs(db, worker, limit, 0);
  return jobs.map((j) => j.report.id).sort();
}

const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => `${n}-${String(from + k).padStart(2, '0')}`);

describe('a report that ends the worker that reads it', () => {
  test('is taken with fewer and fewer others, alone at last, and is marked failed in the end', async () => {
    expect(await dies('w1')).toEqual(ids(0, 16));
    expect(await dies('w2')).toEqual(ids(0, 2));
    expect(await dies('w3')).toEqual(ids(0, 1));
    for (let k = 4; k <= MAX_ENDS; k++) expect(await dies(`w${k}`)).toEqual(ids(0, 1));
    while (await readBatch(db, { program, worker: 'healthy' }));
    const failed = await failedReadings(db);
    expect(failed.map((f) => [f.report, f.attempts])).toEqual([[`${n}-00`, MAX_ENDS]]);
    expect(failed[0].message).toMatch(/ended the program 5 times/);
    expect(await queueState(db)).toMatchObject({ read: 19, failed: 1 });
  });

  test('is read again when a person says so', async () => {
    await sql`update revision set attempts = ${MAX_ENDS}, taken_by = 'gone', taken_until = now() - interval '1 second'
      where report_id = ${`${n}-03`}`.execute(db);
    while (await readBatch(db, { program, worker: 'healthy' }));
    expect((await failedReadings(db)).map((f) => f.report)).toEqual([`${n}-03`]);
    expect(await retryReadings(db, LOCAL, [`${n}-03`])).toBe(1);
    while (await readBatch(db, { program, worker: 'healthy' }));
    expect(await queueState(db)).toMatchObject({ read: 20 });
  });

  test('a worker that only lost its connection takes up its own again, which counts as no attempt', async () => {
    for (let k = 0; k < 2 * MAX_ENDS; k++) expect(await dies('w1')).toEqual(ids(0, 16));
    expect(await queueState(db)).toMatchObject({ queued: 20 });
  });
});

describe('a report that ends the thread that reads it', () => {
  const digests = async (reports: readonly Report[]) => {
    if (reports.some((r) => r.id === `${n}-07`)) throw new Error('the thread is out of memory');
    return reports.map(bareDigest);
  };
  test('fails alone, with its reason, after a few attempts; all others are read', async () => {
    while (await readBatch(db, { program, worker: 'w', digests }));
    expect(await failedReadings(db)).toMatchObject([
      { report: `${n}-07`, message: 'the thread is out of memory', attempts: MAX_ATTEMPTS },
    ]);
    expect(await queueState(db)).toMatchObject({ read: 19, failed: 1 });
  });
});

test('a worker that is slow, but alive, keeps its jobs', async () => {
  const slow = async (reports: readonly Report[]) => {
    await new Promise((done) => setTimeout(done, 2500));
    return reports.map(bareDigest);
  };
  const reading = readBatch(db, { program, worker: 'slow', lease: 1, digests: slow });
  await new Promise((done) => setTimeout(done, 1800));
  expect(await takeJobs(db, 'other', 50)).toEqual([]);
  expect(await reading).toBe(20);
  expect(await queueState(db)).toMatchObject({ read: 20 });
});

test('transactions that lock each other out both come through, one after the other', async () => {
  const [a, b] = ids(0, 2);
  const both = new Set<string>();
  const swap = (first: string, second: string) =>
    transact(db, async (trx) => {
      await sql`update revision set failure = 'x' where report_id = ${first}`.execute(trx);
      both.add(first);
      for (let k = 0; k < 200 && both.size < 2; k++) await new Promise((done) => setTimeout(done, 10));
      await sql`update revision set failure = coalesce(failure, '') || ${first} where report_id = ${second}`.execute(
        trx,
      );
    });
  await Promise.all([swap(a, b), swap(b, a)]);
  const { rows } = await sql<{ failure: string }>`
    select failure from revision where report_id = any(${[a, b]}) order by report_id`.execute(db);
  // whoever was second found what the first had left, on both
  expect([`x${b}`, `x`]).toContain(rows[0].failure);
  expect(rows.map((r) => r.failure).sort()).toEqual(['x', expect.stringMatching(/^x\d+-0\d$/)]);
});

describe('versions at work on one archive', () => {
  const OLD = 'corroborate 0.3.9';
  const NEW = 'corroborate 0.10.0';

  test.each([
    [NEW, OLD, true],
    [OLD, NEW, false],
    [OLD, OLD, false],
    ['corroborate 1.0.0', NEW, true],
    ['corroborate', OLD, false],
    [NEW, 'corroborate', false],
  ])('%s is newer than %s: %s', (a, b, is) => expect(isNewer(a, b)).toBe(is));

  test('an older one does not begin to read where a newer one reads', async () => {
    await enlist(db, NEW);
    const reading = new Reading(db, { program: OLD });
    await expect(reading.finish()).rejects.toThrow(`This archive is read by ${NEW}; this is ${OLD}`);
    expect(await queueState(db)).toMatchObject({ queued: 20 });
  });

  test('an older one at work stops when a newer one comes', async () => {
    const told: string[] = [];
    const reading = new Reading(db, { program: OLD, onError: (e) => told.push(e.message) });
    const ended = expect(reading.ended).rejects.toThrow('whose rules are older');
    await enlist(db, NEW);
    reading.wake();
    await ended;
    expect(told).toHaveLength(1);
    await reading.stop();
    const mine = sql<{
      n: number;
    }>`select count(*) as n from reading where program = ${OLD} and report_id like ${`${n}-%`}`;
    const before = (await mine.execute(db)).rows[0].n;
    await expect(readBatch(db, { program: OLD, worker: 'late' })).rejects.toThrow('reads nothing');
    expect((await mine.execute(db)).rows[0].n).toBe(before);
  });

  test('what an older one had read before is not kept when a newer one came meanwhile', async () => {
    const digests = async (reports: readonly Report[]) => {
      await enlist(db, NEW);
      return reports.map(bareDigest);
    };
    await expect(readBatch(db, { program: OLD, worker: 'w', digests })).rejects.toThrow(
      'whose rules are older',
    );
    expect(await queueState(db)).toMatchObject({ queued: 20 });
  });

  test('which version reads is written down in the chain', async () => {
    await enlist(db, OLD);
    await enlist(db, OLD);
    await enlist(db, NEW);
    const { rows } = await sql<{ detail: object }>`
      select detail from event where action = 'archive.reader' order by seq desc limit 2`.execute(db);
    expect(rows.map((r) => r.detail)).toEqual([
      { program: NEW, before: OLD },
      { program: OLD, before: null },
    ]);
  });
});
