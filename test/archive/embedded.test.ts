import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
});
