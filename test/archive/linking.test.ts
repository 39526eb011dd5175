import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/archive/audit.ts';
import type { ArchiveConnection } from '../../src/archive/database.ts';
import { newIds } from '../../src/archive/link-ids.ts';
import { queueState } from '../../src/archive/queue.ts';
import { readBatch } from '../../src/archive/read.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import type { Incident } from '../../src/format/dossier.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

let fresh: FreshArchive;
let archive: ArchiveConnection;
const reader = { program: 'corroborate 0.0.0-test', worker: 'w1' };

beforeAll(async () => {
  fresh = await freshArchive();
  archive = fresh.archive;
});

afterAll(() => fresh.remove());

const report = (id: string, published: string, text: string, outlet = 'Valley Wire') => ({
  report: { id, text, published, outlet, title: null, language: 'en' },
});

async function add(...reports: ReturnType<typeof report>[]) {
  const results = await ingestReports(archive.db, reports, 'local');
  while (await readBatch(archive.db, reader));
  return results.map((r) => r.outcome);
}

const incidents = async () =>
  (await archive.db.selectFrom('incident').selectAll().orderBy('date_from').execute()).map((r) => ({
    ...r,
    body: r.body as Incident,
  }));

const MARKET =
  'A bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said.';
const HOSPITAL =
  'HOMS (Wire) - Gunmen shot dead three policemen at a checkpoint in Homs on Friday, witnesses said.';

describe('living incidents', () => {
  test('a first report makes an incident; the queue is empty after it', async () => {
    expect(await add(report('a', '2031-03-04', MARKET))).toEqual(['added']);
    expect(await queueState(archive.db)).toEqual({ read: 1 });
    const [one] = await incidents();
    expect(one).toMatchObject({ killed_low: 12, killed_high: 12, place: 'Aleppo', reports: 1 });
  });

  test('the same report again changes nothing, not even the chain', async () => {
    const before = await verifyChain(archive.db);
    expect(await add(report('a', '2031-03-04', MARKET))).toEqual(['unchanged']);
    expect(await verifyChain(archive.db)).toEqual(before);
  });

  test('a second outlet on the same bombing joins the incident under its id; another incident gets its own', async () => {
    const [first] = await incidents();
    await add(
      report(
        'b',
        '2031-03-05',
        'Rescue workers in Aleppo said 15 people had died when a bomb tore through a market on Monday.',
        'Hill Post',
      ),
      report('c', '2031-03-15', HOSPITAL),
    );
    const all = await incidents();
    expect(all).toHaveLength(2);
    expect(all[0]).toMatchObject({ id: first.id, killed_low: 12, killed_high: 15, reports: 2 });
    expect(all[1]).toMatchObject({ killed_low: 3, reports: 1 });
  });

  test('a changed article is a revision: its new claims stand, the old ones are gone', async () => {
    expect(await add(report('a', '2031-03-04', MARKET.replace('12 people', '14 people')))).toEqual([
      'revised',
    ]);
    const all = await incidents();
    expect(all[0]).toMatchObject({ killed_low: 14, killed_high: 15, reports: 2 });
    expect(
      await archive.db.selectFrom('revision').select('n').where('report_id', '=', 'a').execute(),
    ).toHaveLength(2);
  });

  test('another language is kept, marked, and not read', async () => {
    await ingestReports(
      archive.db,
      [{ report: { id: 'fr', text: 'Douze personnes ont été tuées.', language: 'fr' } }],
      'local',
    );
    expect(await readBatch(archive.db, reader)).toBe(0);
    expect(await queueState(archive.db)).toEqual({ read: 4, kept: 1 });
  });

  test('a new incident never takes the id of another, however far apart the two are', async () => {
    const [{ id, label }] = await incidents();
    const stem = id.slice('inc-'.length);
    const keys = [
      ['f'.repeat(32), `${stem}${'0'.repeat(20)}`],
      [`${stem}${'1'.repeat(20)}`],
      ['e'.repeat(32)],
      ...Array.from({ length: 9 }, (_, k) => [`${stem}${k}`]),
    ];
    const given = await archive.db.transaction().execute((trx) => newIds(trx, keys));
    expect(given.slice(0, 3)).toEqual([`${id}-2`, `${id}-3`, `inc-${'e'.repeat(12)}`]);
    expect(given.at(-1)).toBe(`${id}-12`);
    expect(new Set(given).size).toBe(keys.length);
    expect((await incidents())[0]).toMatchObject({ id, label });
  });

  test('everything stands in the chain', async () => {
    const { faults, events } = await verifyChain(archive.db);
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThan(6);
  });
});
