import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEvents, verifyChain } from '../../src/archive/audit.ts';
import type { ArchiveConnection } from '../../src/archive/database.ts';
import { ENGINE, type FreshArchive, freshArchive } from '../support/archive.ts';

let fresh: FreshArchive;
let archive: ArchiveConnection;

beforeAll(async () => {
  fresh = await freshArchive();
  archive = fresh.archive;
});
afterAll(() => fresh.remove());

const event = (action: string, detail: Record<string, unknown> = {}) => ({
  actor: 'local',
  action,
  subject: null,
  detail,
});

test('stands on the PostgreSQL that this run is for', async () => {
  const { rows } = await sql<{ v: string }>`select version() as v`.execute(archive.db);
  expect(rows[0].v).toMatch(new RegExp(`^PostgreSQL ${ENGINE}\\.`));
});

describe('the audit chain', () => {
  test('links each event to the one before, whoever writes', async () => {
    const write = (n: number) =>
      archive.db.transaction().execute((trx) => appendEvents(trx, [event(`test.${n}`, { z: n, a: [n] })]));
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)));
    expect(await verifyChain(archive.db)).toEqual({ events: 20, faults: [] });
  });

  test('is not written when the change is rolled back', async () => {
    const before = await verifyChain(archive.db);
    await archive.db
      .transaction()
      .execute(async (trx) => {
        await appendEvents(trx, [event('test.lost')]);
        throw new Error('changed my mind');
      })
      .catch(() => {});
    expect(await verifyChain(archive.db)).toEqual(before);
  });

  test('refuses changes made through the program', async () => {
    await expect(sql`update event set actor = 'nobody'`.execute(archive.db)).rejects.toThrow('append-only');
    await expect(sql`delete from event`.execute(archive.db)).rejects.toThrow('append-only');
    await expect(sql`truncate event`.execute(archive.db)).rejects.toThrow('append-only');
  });

  /** Tampers as somebody with the database's own keys would, then puts everything back. */
  async function afterTampering(statement: { execute(db: never): Promise<unknown> }) {
    let seen: Awaited<ReturnType<typeof verifyChain>> | undefined;
    await archive.db
      .transaction()
      .execute(async (trx) => {
        await sql`alter table event disable trigger all`.execute(trx);
        await statement.execute(trx as never);
        seen = await verifyChain(trx);
        throw new Error('put back');
      })
      .catch(() => {});
    return seen!.faults.map((f) => f.what);
  }

  test('shows an altered event', async () => {
    expect(await afterTampering(sql`update event set detail = '{"z": 99}' where seq = 5`)).toEqual([
      'altered',
    ]);
  });

  test('shows a missing event', async () => {
    expect(await afterTampering(sql`delete from event where seq = 7`)).toEqual(['missing']);
  });

  test('shows reordered events', async () => {
    // 3 and 4 change places; -1 stands in while the key is unique
    const steps = [
      sql`update event set seq = -1 where seq = 3`,
      sql`update event set seq = 3 where seq = 4`,
      sql`update event set seq = 4 where seq = -1`,
    ];
    const swap = {
      execute: async (db: never) => {
        for (const s of steps) await s.execute(db);
      },
    };
    expect(await afterTampering(swap)).toContain('reordered');
  });
});
