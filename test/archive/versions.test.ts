import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Database } from '../../src/archive/database.ts';
import { decide } from '../../src/archive/decisions.ts';
import { linkReports } from '../../src/archive/link.ts';
import { LOCAL } from '../../src/archive/people.ts';
import { readBatch } from '../../src/archive/read.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { changesBetween, requeue, versionsThere } from '../../src/archive/versions.ts';
import type { CasualtyClaim, Claim } from '../../src/format/claim.ts';
import { keyOf } from '../../src/incident/linking/decide.ts';
import type { ReportDigest } from '../../src/incident/linking/digest.ts';
import { PROGRAM, VERSION } from '../../src/version.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

const OLD = 'corroborate 0.3.0';
const NEW = 'corroborate 0.4.0';
let fresh: FreshArchive;
let db: Database;

const TEXTS: Record<string, string> = {
  gazette:
    'A bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said. Six others were wounded. It was the second attack this year.',
  post: 'Rescue workers in Aleppo said 15 people had died when a bomb tore through a market on Monday.',
};

const settle = async (program: string) => {
  while (await readBatch(db, { program, worker: 'test' }));
};

/** What the older version read, made different from what this one reads. */
async function asOlderVersion(
  report: string,
  change: (claims: Claim[], d: ReportDigest) => Claim[],
): Promise<void> {
  const row = await db
    .selectFrom('reading')
    .select('digest')
    .where('report_id', '=', report)
    .where('program', '=', OLD)
    .executeTakeFirstOrThrow();
  const digest = row.digest as ReportDigest;
  digest.claims = change(digest.claims, digest);
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('reading')
      .set({ digest: JSON.stringify(digest), claims: JSON.stringify(digest.claims) })
      .where('report_id', '=', report)
      .execute();
    await linkReports(trx, [report], 'local');
  });
}

const claims = async (report?: string) => {
  let query = db.selectFrom('claim').select(['body', 'report_id']);
  if (report) query = query.where('report_id', '=', report);
  return (await query.execute()).map((r) => r.body as Claim);
};
const keyIn = async (claim: Claim) => {
  const row = await db
    .selectFrom('revision')
    .select('sha256')
    .where('report_id', '=', claim.report)
    .executeTakeFirstOrThrow();
  return keyOf(claim, row.sha256);
};
const review = async (claim: Claim, verdict: string, more: object = {}) =>
  decide(db, LOCAL, { kind: 'review-claim', body: { claim: await keyIn(claim), verdict, ...more } });
const figures = (list: Claim[], effect: string) =>
  list
    .filter((c): c is CasualtyClaim => c.kind === 'casualties' && c.effect === effect && c.incident !== null)
    .map((c) => c.count.low)
    .sort();
const toll = async () => {
  const row = await db.selectFrom('incident').select(['killed_low', 'killed_high']).executeTakeFirstOrThrow();
  return [row.killed_low, row.killed_high];
};

beforeAll(async () => {
  fresh = await freshArchive();
  db = fresh.archive.db;
  await ingestReports(
    db,
    Object.entries(TEXTS).map(([id, text], k) => ({
      report: { id, text, published: `2031-03-0${k + 4}`, outlet: id, language: 'en' },
    })),
    'local',
  );
  await settle(OLD);
  // the older version took 12 for 11, missed the wounded, and read a claim where this one reads none
  await asOlderVersion('gazette', (list) => {
    const killed = list.find((c): c is CasualtyClaim => c.kind === 'casualties' && c.effect === 'killed')!;
    const start = TEXTS.gazette.indexOf('second attack');
    const extra: CasualtyClaim = {
      ...killed,
      id: 'gazette#90',
      effect: 'missing',
      count: { low: 2, high: 2, bound: 'exact', text: 'second' },
      start,
      end: start + 'second attack'.length,
      quote: 'second attack',
    };
    return [
      ...list
        .filter((c) => !(c.kind === 'casualties' && c.effect === 'wounded'))
        .map((c) =>
          c === killed ? { ...killed, count: { low: 11, high: 11, bound: 'exact' as const, text: '11' } } : c,
        ),
      extra,
    ];
  });
  // and its words were bounded otherwise
  await asOlderVersion('post', (list) =>
    list.map((c) =>
      c.kind === 'casualties' && c.effect === 'killed'
        ? { ...c, end: c.end - 2, quote: c.quote.slice(0, -2) }
        : c,
    ),
  );
});
afterAll(() => fresh.remove());

test('the version is the package’s', () => {
  expect(VERSION).toBe(packageJson.version);
  expect(PROGRAM).toBe(`corroborate ${packageJson.version}`);
});

describe('reading again with a newer version', () => {
  test('what people approved, corrected and rejected under the older one', async () => {
    const [extra] = (await claims('gazette')).filter((c) => c.id === 'gazette#90');
    await review(extra, 'approved');
    const [fifteen] = (await claims('post')).filter((c) => c.kind === 'casualties' && c.effect === 'killed');
    const correction = { count: { low: 16, high: 16, bound: 'exact', text: '16' } };
    await review(fifteen, 'corrected', { correction });
    expect(await toll()).toEqual([11, 16]);
  });

  test('is recorded, and happens once', async () => {
    expect(await requeue(db, NEW, 'ada')).toEqual({ [OLD]: 2 });
    expect(await toll()).toEqual([11, 16]);
    await settle(NEW);
    expect(await requeue(db, NEW, 'ada')).toEqual({});
    const event = await db
      .selectFrom('event')
      .select(['actor', 'detail'])
      .where('action', '=', 'archive.reread')
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ actor: 'ada', detail: { from: { [OLD]: 2 }, to: NEW } });
    expect((await versionsThere(db)).map((v) => [v.program, v.read, v.current])).toEqual([
      [OLD, 2, 0],
      [NEW, 2, 2],
    ]);
  });

  test('leaves people’s decisions standing: a correction although its words moved, an approval although its claim is gone', async () => {
    expect(await toll()).toEqual([12, 16]);
    const all = await claims();
    expect(figures(all, 'killed')).toEqual([12, 16]);
    expect(figures(all, 'missing')).toEqual([2]);
    const [kept] = all.filter((c) => c.kind === 'casualties' && c.effect === 'missing');
    expect(TEXTS.gazette.slice(kept.start, kept.end)).toBe(kept.quote);
    expect((await verifyArchive(db)).faults).toEqual([]);
  });

  test('a rejected claim stays rejected', async () => {
    const [twelve] = (await claims('gazette')).filter(
      (c) => c.kind === 'casualties' && c.effect === 'killed',
    );
    await review(twelve, 'rejected');
    expect(await toll()).toEqual([16, 16]);
    await requeue(db, 'corroborate 0.5.0', 'ada');
    await settle('corroborate 0.5.0');
    expect(await toll()).toEqual([16, 16]);
  });

  test('can be compared: claims new, gone and changed, and the tolls they make', async () => {
    const changes = await changesBetween(db, OLD, NEW);
    expect(changes.reports).toBe(2);
    const gazette = changes.claims.filter((c) => c.report === 'gazette');
    expect(gazette.map((c) => [c.kind, c.quote, c.fields])).toEqual(
      expect.arrayContaining([
        ['gone', 'second attack', []],
        ['changed', expect.stringContaining('12 people'), ['count']],
        ['new', expect.stringContaining('Six others'), []],
      ]),
    );
    expect(changes.tolls).toHaveLength(1);
    expect(changes.tolls[0]).toMatchObject({ before: { wounded: [null, null] }, after: { wounded: [6, 6] } });
    expect((await changesBetween(db, NEW, 'corroborate 0.5.0')).claims).toEqual([]);
  });
});
