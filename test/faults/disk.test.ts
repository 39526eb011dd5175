import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../src/archive/backup/write.ts';
import { openDatabase } from '../../src/archive/database.ts';
import { queueState } from '../../src/archive/queue.ts';
import { Reading } from '../../src/archive/reading.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { PoliteFetcher } from '../../src/intake/fetch/polite.ts';
import { buildApp } from '../../src/server/app.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';
import { runCommand } from '../support/command.ts';

const TEXT = 'A bomb exploded at a market in Aleppo on Monday, killing 12 people, the health office said.';
const report = (id: string) => ({
  report: { id, text: `${TEXT} Case ${id}.`, published: '2031-03-04', language: 'en' },
});

describe('a database whose disk is full', () => {
  let fresh: FreshArchive;
  let app: FastifyInstance;

  beforeAll(async () => {
    fresh = await freshArchive();
    await ingestReports(fresh.archive.db, [report('kept')], 'local');
    // what PostgreSQL answers when a file cannot grow, at the same places
    await sql`
      create function no_room() returns trigger language plpgsql as $$ begin
        raise exception 'could not extend file "base/5/16400": No space left on device'
          using errcode = '53100', hint = 'Check free disk space.';
      end $$`.execute(fresh.archive.db);
    app = await buildApp({
      db: fresh.archive.db,
      archive: fresh.archive,
      access: { mode: 'local' },
      program: 'corroborate',
      fetchAddresses: new PoliteFetcher(),
      changes: { subscribe: () => () => {} },
    });
  });
  afterAll(async () => {
    await app.close();
    await fresh.remove();
  });

  const full = async (table: string, work: () => Promise<void>) => {
    const { db } = fresh.archive;
    const at = sql.table(table);
    await sql`create trigger full_disk before insert on ${at} for each row execute function no_room()`.execute(
      db,
    );
    try {
      await work();
    } finally {
      await sql`drop trigger full_disk on ${at}`.execute(db);
    }
  };
  const undamaged = async () => expect((await verifyArchive(fresh.archive.db)).faults).toEqual([]);
  const send = (id: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/ingest/reports',
      payload: { reports: [{ ...report(id).report }] },
    });

  test.each(['report', 'revision', 'event'])(
    'a report that finds no room in %s is refused as a whole, and says why',
    async (table) => {
      await full(table, async () => {
        const answer = await send(`new-${table}`);
        expect(answer.statusCode).toBe(507);
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.json()).toMatchObject({ status: 507, title: 'Disk full' });
        expect(answer.json().detail).toMatch(
          /cannot be written: the disk is full.*Make room there, then try again/,
        );
        expect((await app.inject('/api/v1/reports')).statusCode).toBe(200);
      });
      expect((await app.inject(`/api/v1/reports/new-${table}`)).statusCode).toBe(404);
      await undamaged();
      expect((await send(`new-${table}`)).json()).toMatchObject({ added: 1 });
    },
  );

  test('what waits to be read waits on, and is read when there is room: nothing is marked failed', async () => {
    const told: string[] = [];
    const reading = new Reading(fresh.archive.db, {
      program: 'corroborate',
      onError: (e) => told.push(e.message),
    });
    await full('reading', async () => {
      reading.wake();
      while (told.length < 3) await new Promise((done) => setTimeout(done, 20));
      expect(told[0]).toContain('No space left on device');
      expect(await queueState(fresh.archive.db)).toEqual({ queued: 4 });
    });
    await reading.finish();
    expect(await queueState(fresh.archive.db)).toEqual({ read: 4 });
    await undamaged();
  });

  test('a command names the archive and the remedy, without a stack of calls', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'corroborate-full-'));
    writeFileSync(join(cwd, 'a.txt'), `${TEXT} Case of the command.`);
    await full('revision', async () => {
      const { data, ...env } = { ...fresh.env, data: fresh.env.CORROBORATE_DATA } as Record<string, string>;
      const ran = await runCommand(['ingest', 'a.txt'], { cwd, data, env });
      expect(ran.code).toBe(1);
      expect(ran.err).toMatch(
        /^error: The archive (embedded in|at) \S+ cannot be written: the disk is full\. .*Make room there, then try again\.\n$/,
      );
    });
    rmSync(cwd, { recursive: true });
    await undamaged();
  }, 120_000);
});

describe('a backup', () => {
  let fresh: FreshArchive;
  let folder: string;
  beforeAll(async () => {
    fresh = await freshArchive();
    await ingestReports(fresh.archive.db, [report('kept')], 'local');
    folder = mkdtempSync(join(tmpdir(), 'corroborate-target-'));
  });
  afterAll(async () => {
    await fresh.remove();
    rmSync(folder, { recursive: true });
  });
  const backup = (file: string) =>
    writeBackup(fresh.archive, file, { program: 'corroborate', actor: 'local' });

  test.skipIf(!existsSync('/dev/full'))(
    'to a full disk names the folder and leaves nothing half made',
    async () => {
      const file = join(folder, 'desk.backup');
      symlinkSync('/dev/full', `${file}.partial`);
      await expect(backup(file)).rejects.toThrow(
        `The backup ${file} cannot be written: the disk of ${folder} is full. Make room there, or name a file elsewhere.`,
      );
      expect([existsSync(file), existsSync(`${file}.partial`)]).toEqual([false, false]);
      expect((await backup(file)).rows).toBeGreaterThan(0);
    },
  );

  test('into a folder that is not there says so', async () => {
    await expect(backup(join(folder, 'none', 'desk.backup'))).rejects.toThrow(
      `there is no folder ${join(folder, 'none')}`,
    );
  });
});

/** Somebody who owns nothing; who runs the tests, when that is not root. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

describe.skipIf(process.platform === 'win32')(
  'a data folder that cannot be written',
  { timeout: 120_000 },
  () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'corroborate-closed-'));
      chmodSync(folder, 0o755);
      writeFileSync(join(folder, 'a.txt'), TEXT);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const ingest = (data: string) =>
      runCommand(['ingest', 'a.txt'], { cwd: folder, data, uid: NOBODY, env: { HOME: tmpdir() } });

    test('because its place is closed: the folder and the remedy are named', async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o555 });
      for (const data of [join(closed, 'desk'), closed]) {
        const ran = await ingest(data);
        expect([ran.code, ran.err.trim()]).toEqual([
          2,
          `error: The data folder ${data} cannot be written: you may not write there: have its owner let you, or name another folder with --data.`,
        ]);
      }
    });

    test('because a file stands in its way', async () => {
      const ran = await ingest(join(folder, 'a.txt'));
      expect([ran.code, ran.err.trim()]).toEqual([
        2,
        `error: The data folder ${join(folder, 'a.txt')} cannot be written: a file of that name is there: name another folder with --data.`,
      ]);
    });

    test('because it was made read-only later: it is refused, stays as it was, and opens again when it is writable', async () => {
      const data = join(folder, 'desk');
      const archive = await openDatabase({ data });
      await ingestReports(archive.db, [report('kept')], 'local');
      await archive.close();
      const secret = readFileSync(join(data, 'secret'), 'utf8');
      chmodSync(data, 0o555);
      const ran = await ingest(data);
      expect([ran.code, ran.err]).toEqual([
        2,
        expect.stringContaining(`The data folder ${data} cannot be written: you may not write there`),
      ]);
      chmodSync(data, 0o755);
      expect(readFileSync(join(data, 'secret'), 'utf8')).toBe(secret);
      const again = await openDatabase({ data });
      expect((await verifyArchive(again.db)).faults).toEqual([]);
      expect(await queueState(again.db)).toEqual({ queued: 1 });
      await again.close();
    });
  },
);
