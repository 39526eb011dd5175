import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ArchiveConnection, openDatabase } from '../../src/archive/database.ts';

let dir: string;
let archive: ArchiveConnection;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'corroborate-db-'));
  archive = await openDatabase({ data: dir });
});

afterAll(async () => {
  await archive.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the embedded server', () => {
  test('is PostgreSQL 18 and shared by a second opener of the folder, which may leave first', async () => {
    const version = await sql<{ v: string }>`select version() as v`.execute(archive.db);
    expect(version.rows[0].v).toMatch(/^PostgreSQL 18/);
    const second = await openDatabase({ data: dir });
    expect(await second.db.selectFrom('event').selectAll().execute()).toEqual([]);
    await second.close();
    expect((await sql`select 1`.execute(archive.db)).rows).toHaveLength(1);
  });

  test('keeps what was written over a stop and a start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'corroborate-keep-'));
    const first = await openDatabase({ data: folder });
    await first.db.insertInto('comment').values({ subject: 'i1', author: 'local', body: 'kept' }).execute();
    await first.close();
    const again = await openDatabase({ data: folder });
    const rows = await again.db.selectFrom('comment').select('body').execute();
    await again.close();
    rmSync(folder, { recursive: true, force: true });
    expect(rows).toEqual([{ body: 'kept' }]);
  });

  test('is started again when it dies, at the same address, and loses nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'corroborate-dies-'));
    const own = await openDatabase({ data: folder });
    const other = await openDatabase({ data: folder });
    const add = (body: string) =>
      own.db.insertInto('comment').values({ subject: 'i1', author: 'local', body }).execute();
    const url = own.pool.options.connectionString;
    const pid = () => Number(readFileSync(join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
    for (const n of ['one', 'two']) {
      await add(n);
      const before = pid();
      process.kill(before, 'SIGKILL');
      // its orphaned backends may answer a moment longer
      const patient = { timeout: 40_000, interval: 100 };
      await vi.waitFor(() => expect(pid()).not.toBe(before), patient);
      await vi.waitFor(() => sql`select 1`.execute(own.db), patient);
      await vi.waitFor(() => sql`select 1`.execute(other.db), patient);
    }
    expect(own.pool.options.connectionString).toBe(url);
    const rows = await other.db.selectFrom('comment').select('body').orderBy('id').execute();
    expect(rows.map((r) => r.body)).toEqual(['one', 'two']);
    await other.close();
    await own.close();
    // whoever leaves last stops it, as ever
    expect(existsSync(join(folder, 'pg', 'postmaster.pid'))).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  test('is stopped by whoever leaves last, with many connections and while it is being looked for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'corroborate-leave-'));
    const pidFile = join(folder, 'pg', 'postmaster.pid');
    for (let round = 0; round < 3; round++) {
      const both = await Promise.all([openDatabase({ data: folder }), openDatabase({ data: folder })]);
      const busy = both.flatMap(({ db }) =>
        Array.from({ length: 10 }, () => sql`select pg_sleep(0.01)`.execute(db)),
      );
      await Promise.all(busy);
      await Promise.all(both.map((archive) => archive.close()));
      expect(existsSync(pidFile), `round ${round}`).toBe(false);
    }
    // the presence of both has been cut, and they look for the server at that very moment
    const both = await Promise.all([openDatabase({ data: folder }), openDatabase({ data: folder })]);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name like 'corroborate%' and pid <> pg_backend_pid()`.execute(both[0].db);
    await new Promise((done) => setTimeout(done, 200));
    await Promise.all(both.map((archive) => archive.close()));
    expect(existsSync(pidFile)).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);
});
