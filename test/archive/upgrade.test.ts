import { readFileSync } from 'node:fs';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addComment } from '../../src/archive/comments.ts';
import { type ArchiveConnection, openDatabase } from '../../src/archive/database.ts';
import { MIGRATIONS, migrate } from '../../src/archive/migrations/migrate.ts';
import { checkPassword, LOCAL } from '../../src/archive/people.ts';
import { incidentById, listIncidents } from '../../src/archive/queries/incidents.ts';
import { reportById } from '../../src/archive/queries/reports.ts';
import { readBatch } from '../../src/archive/read.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import type { Schema } from '../../src/archive/schema.ts';
import { addUser, listUsers } from '../../src/archive/users.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

/** An archive as the first released version wrote it, row by row. Frozen: never written anew. */
const FIRST = JSON.parse(readFileSync(new URL('./fixtures/schema-0001.json', import.meta.url), 'utf8')) as {
  tables: Record<string, Record<string, unknown>[]>;
};
const IDENTITY = ['decision', 'comment', 'app_user', 'token', 'feed', 'ingest_failure'];

let server: FreshArchive;
let url: string;

beforeAll(async () => {
  server = await freshArchive();
  const { host, port, user, password } = server.archive.pool.options as unknown as Record<string, string>;
  const address =
    server.archive.pool.options.connectionString ?? `postgres://${user}:${password}@${host}:${port}/postgres`;
  await sql`create database first`.execute(server.archive.db);
  const named = new URL(address);
  named.pathname = '/first';
  url = named.href;
});
afterAll(() => server.remove());

/** Makes the archive of the first schema, with its rows, without any code of later ones. */
async function fill(): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db, '0001-first');
  for (const [table, rows] of Object.entries(FIRST.tables)) {
    if (!rows.length || table === 'kysely_migration') continue;
    const columns = Object.keys(rows[0]).join(', ');
    await pool.query(
      `insert into ${table} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
    if (IDENTITY.includes(table))
      await pool.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
      );
  }
  await db.destroy();
}

describe('an archive of the first released schema', () => {
  let archive: ArchiveConnection;
  beforeAll(async () => {
    await fill();
    archive = await openDatabase({ data: '', url });
  });
  afterAll(() => archive.close());

  test('is brought up to the latest schema by opening it', async () => {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
      archive.db,
    );
    expect(rows.map((r) => r.name)).toEqual(Object.keys(MIGRATIONS));
  });

  test('has lost nothing: every row and every value is there', async () => {
    for (const [table, rows] of Object.entries(FIRST.tables)) {
      if (table === 'kysely_migration') continue;
      const { rows: now } = await sql<{
        row: Record<string, unknown>;
      }>`select row_to_json(t) as row from ${sql.table(table)} t`.execute(archive.db);
      const key = (r: Record<string, unknown>) => JSON.stringify(Object.entries(r).sort());
      const columns = Object.keys(rows[0] ?? {});
      const kept = now.map(({ row }) => Object.fromEntries(columns.map((c) => [c, row[c]])));
      expect([table, kept.map(key).sort()]).toEqual([table, rows.map(key).sort()]);
    }
  });

  test('verifies, with the chain of its first day', async () => {
    const { faults, events } = await verifyArchive(archive.db);
    expect(faults).toEqual([]);
    expect(events).toBe(FIRST.tables.event.length);
  });

  test('is worked with as before: incidents, reports, revisions, decisions, comments, tokens', async () => {
    const { items } = await listIncidents(archive.db, {});
    expect(items.map((i) => i.place).sort()).toEqual(['Aleppo', 'Homs']);
    expect(items.filter((i) => i.status === 'in-review').map((i) => i.assignedTo)).toEqual(['bob']);
    expect(await incidentById(archive.db, items[0].id)).toMatchObject({ incident: { id: items[0].id } });
    expect(await reportById(archive.db, 'gazette')).toMatchObject({
      revision: 2,
      sensitive: false,
      redactionOf: null,
    });
    await addComment(archive.db, LOCAL, { report: 'gazette' }, 'still here');
    await addUser(archive.db, { name: 'new', role: 'viewer', password: 'a long password' }, 'local');
    const people = await listUsers(archive.db);
    expect(people.find((u) => u.name === 'ada')).toMatchObject({ role: 'admin', tokens: 1 });
    expect(await checkPassword(archive.db, 'ada', 'a long password')).toMatchObject({ name: 'ada' });
    const text = 'Two miners were killed by a rockfall in Homs on Friday, the governor said.';
    await ingestReports(
      archive.db,
      [{ report: { id: 'later', text, published: '2031-04-01', language: 'en' } }],
      'ada',
    );
    while (await readBatch(archive.db, { program: 'corroborate 0.2.0', worker: 'w' }));
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
  });

  test('a version that does not know its schema refuses it with a remedy', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(
      archive.db,
    );
    await expect(openDatabase({ data: '', url })).rejects.toThrow('newer version of corroborate');
    await sql`delete from kysely_migration where name = '9999-later'`.execute(archive.db);
  });
});
