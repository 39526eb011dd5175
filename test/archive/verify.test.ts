import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBatch } from '../../src/archive/read.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import type { Schema } from '../../src/archive/schema.ts';
import { verifyArchive, verifyDossier } from '../../src/archive/verify.ts';
import { buildDossier } from '../../src/dossier/build.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

const REPORTS = [
  {
    id: 'mill',
    published: '2031-03-04',
    text: 'A bomb exploded at a mill in Aleppo on Monday, killing 12 people, the Norland health ministry said.',
  },
  {
    id: 'ferry',
    published: '2031-03-15',
    text: 'Gunmen shot dead three policemen at a ferry landing in Homs on Friday, witnesses said.',
  },
].map((r) => ({ ...r, title: null, language: 'en' }));

let fresh: FreshArchive;

beforeAll(async () => {
  fresh = await freshArchive();
  const original = { bytes: Buffer.from('<p>as it came</p>'), mediaType: 'text/html' };
  await ingestReports(
    fresh.archive.db,
    REPORTS.map((report, k) => ({ report, original: k === 0 ? original : undefined })),
    'local',
  );
  while (await readBatch(fresh.archive.db, { program: 'corroborate 0.0.0-test', worker: 'w' }));
});

afterAll(() => fresh.remove());

/** What is named after somebody with the database's own keys changed something; all is put back afterwards. */
async function afterTampering(...statements: string[]): Promise<string[]> {
  let seen: string[] = [];
  await fresh.archive.db
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const s of statements) await sql.raw(s).execute(trx);
      const { faults } = await verifyArchive(trx as Kysely<Schema>);
      seen = faults.map((f) => `${f.kind}: ${f.message}`);
      throw new Error('put back');
    })
    .catch((e: Error) => {
      if (e.message !== 'put back') throw e;
    });
  return seen;
}

describe('verify', () => {
  test('finds nothing in an archive that nobody touched', async () => {
    const all = await verifyArchive(fresh.archive.db);
    expect(all.faults).toEqual([]);
    expect(all).toMatchObject({ texts: 2, originals: 1 });
    expect(all.claims).toBeGreaterThan(1);
  });

  const CASES: [string, string[], RegExp][] = [
    [
      'an event whose actor was changed',
      [`update event set actor = 'nobody' where seq = 2`],
      /chain: event 2 .*altered/,
    ],
    [
      'an event whose detail was changed',
      [`update event set detail = '{}' where seq = 1`],
      /chain: event 1 .*altered/,
    ],
    [
      'an event with a new time',
      [`update event set at = at - interval '1 day' where seq = 2`],
      /chain: event 2/,
    ],
    ['an event taken away', ['delete from event where seq = 2'], /chain: events 2 to 2 are missing/],
    [
      'two events that changed places',
      [
        'update event set seq = -1 where seq = 1',
        'update event set seq = 1 where seq = 2',
        'update event set seq = 2 where seq = -1',
      ],
      /chain: event \d .*(follow|altered|older)/,
    ],
    [
      'an event slipped in at the end',
      [
        `insert into event (seq, at, actor, action, subject, detail, prev, hash)
       select seq + 1, at, 'nobody', 'report.add', 'x', '{}', hash, repeat('a', 64) from event order by seq desc limit 1`,
      ],
      /chain: event \d+ \(report.add\) was altered/,
    ],
    [
      'a text that was changed',
      [`update revision set text = text || ' Not so.' where report_id = 'mill'`],
      /text: the text of mill .*altered/,
    ],
    [
      'a text changed together with its hash',
      [
        `update revision set text = 'Nothing happened.', sha256 = encode(sha256('Nothing happened.'), 'hex') where report_id = 'mill'`,
      ],
      /text: the text of mill .*not the one that was added/,
    ],
    [
      'a text taken away',
      [`delete from revision where report_id = 'ferry'`],
      /text: ferry \(revision 1\) .*missing/,
    ],
    [
      'a text slipped in',
      [
        `insert into report (id, revision) values ('x', 1)`,
        `insert into revision (report_id, n, sha256, text, state) values ('x', 1, encode(sha256('New.'), 'hex'), 'New.', 'kept')`,
      ],
      /text: x \(revision 1\) is in no event/,
    ],
    ['an original that was changed', [`update blob set bytes = 'as it did not come'`], /original: .*altered/],
    [
      'a claim with other words',
      [`update claim set body = jsonb_set(body, '{quote}', '"killing 99 people"') where report_id = 'mill'`],
      /claim: the words of claim mill#\d+ are not in its text/,
    ],
    [
      'a claim that points elsewhere',
      [`update claim set body = jsonb_set(body, '{start}', '0') where report_id = 'ferry'`],
      /claim: the words of claim ferry#\d+ are not in its text/,
    ],
    [
      'an incident that lost a report',
      [`delete from incident_report where report_id = 'ferry'`],
      /incident: incident inc-\w+ has claims of ferry and does not list it/,
    ],
  ];
  test.each(CASES)('names %s', async (_, statements, expected) => {
    const seen = await afterTampering(...statements);
    expect(seen.join('\n')).toMatch(expected);
  });

  const dossier = () => structuredClone(buildDossier(REPORTS));
  const named = async (d: ReturnType<typeof dossier>) =>
    (await verifyDossier(fresh.archive.db, d)).faults.map((f) => f.message);

  test('a dossier made from the archived texts stands', async () =>
    expect(await named(dossier())).toEqual([]));

  test('names a quote that is not in the text', async () => {
    const d = dossier();
    d.claims[0].quote = 'killing nobody';
    expect(await named(d)).toEqual([`the words of claim ${d.claims[0].id} are not in the archived text`]);
  });

  test('names a report whose text the archive does not hold', async () => {
    const d = dossier();
    d.reports[0].sha256 = '0'.repeat(64);
    expect((await named(d)).join()).toContain(
      `no text in the archive has the hash of report ${d.reports[0].id}`,
    );
  });

  test('names a claim of a report that the dossier does not list', async () => {
    const d = dossier();
    d.claims[0].report = 'nowhere';
    expect((await named(d)).join()).toContain('nowhere');
  });
});
