import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/archive/database.ts';
import { failedAddresses, ingestFailures, retries } from '../../src/archive/failures.ts';
import { changeFeed, forgetFeed, listFeeds, watchFeed } from '../../src/archive/feeds.ts';
import { ingestDocuments, ingestInputs } from '../../src/archive/ingest.ts';
import { LOCAL } from '../../src/archive/people.ts';
import { FeedWatch } from '../../src/archive/watch.ts';
import { PoliteFetcher } from '../../src/intake/fetch/polite.ts';
import { readInputs } from '../../src/intake/files.ts';
import { FolderWatch } from '../../src/intake/watch.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

let fresh: FreshArchive;
let db: Database;
let site: Server;
let base: string;
const asked: { url: string; conditional: boolean }[] = [];
/** What the site has: body and type by path; its ETag is its body. */
const pages = new Map<string, { body: string; type: string; status?: number }>();

const fetcher = () => new PoliteFetcher({ allow: (a) => a === '127.0.0.1', delay: 1 });
const how = () => ({ actor: 'ada', fetcher: fetcher() });
const page = (words: string) => ({
  type: 'text/html',
  body: `<html><head><title>Market bombing</title></head><body><article><p>${words}</p><p>The market in Aleppo was crowded when the bomb went off, and many more were brought to hospitals nearby, officials said on Monday.</p></article></body></html>`,
});
const entry = (path: string, date: string) =>
  `<item><title>From the feed</title><link>${base}${path}</link><pubDate>${new Date(date).toUTCString()}</pubDate></item>`;
const feed = (...entries: string[]) => ({
  type: 'application/rss+xml',
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Valley Wire</title><link>${base}</link><description>-</description>${entries.join('')}</channel></rss>`,
});
const now = new Date().toISOString();

beforeAll(async () => {
  fresh = await freshArchive();
  db = fresh.archive.db;
  site = createServer((req, res) => {
    const found = pages.get(req.url!);
    const tag = `"${createHash('sha256')
      .update(found?.body ?? '')
      .digest('hex')}"`;
    asked.push({ url: req.url!, conditional: req.headers['if-none-match'] !== undefined });
    if (!found || found.status) res.writeHead(found?.status ?? 404).end();
    else if (req.headers['if-none-match'] === tag) res.writeHead(304).end();
    else res.writeHead(200, { 'content-type': found.type, etag: tag }).end(found.body);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(async () => {
  site.closeAllConnections();
  site.close();
  await fresh.remove();
});
beforeEach(() => {
  asked.length = 0;
});
const paths = () => asked.map((a) => a.url).filter((u) => u !== '/robots.txt');
const stored = () => db.selectFrom('report').select(['id', 'url', 'revision']).orderBy('id').execute();

describe('addresses', () => {
  test('a page is a report, with its original; the second time it is asked whether it has changed', async () => {
    pages.set('/a', page('A bomb killed 12 people at a market in Aleppo on Monday, the ministry said.'));
    expect(await ingestInputs(db, [`${base}/a`], how())).toMatchObject({ added: 1, failures: [] });
    expect(await stored()).toEqual([{ id: `${base}/a`, url: `${base}/a`, revision: 1 }]);
    const again = await ingestInputs(db, [`${base}/a`], how());
    expect(again).toMatchObject({ added: 0, revised: 0, unchanged: 1 });
    expect(asked.filter((x) => x.url === '/a').map((x) => x.conditional)).toEqual([false, true]);
  });

  test('a changed page is a revision', async () => {
    pages.set('/a', page('A bomb killed 15 people at a market in Aleppo on Monday, the ministry said.'));
    expect(await ingestInputs(db, [`${base}/a`], how())).toMatchObject({ added: 0, revised: 1 });
    expect(await stored()).toMatchObject([{ revision: 2 }]);
  });

  test('addresses of this machine’s network are refused, named, and wait for a retry', async () => {
    const summary = await ingestInputs(db, [`${base}/a`], { actor: 'ada' });
    expect(summary.failures).toEqual([
      { input: `${base}/a`, message: expect.stringContaining('not on the public internet') },
    ]);
    expect(await failedAddresses(db)).toEqual([`${base}/a`]);
    await ingestInputs(db, [`${base}/a`], how());
  });

  test('"read" takes addresses and feeds too', async () => {
    pages.set('/read.xml', feed(entry('/a', now)));
    const { reports, problems } = await readInputs([`${base}/read.xml`, `${base}/gone`], {
      fetcher: fetcher(),
    });
    expect(reports.map((r) => r.id)).toEqual([`${base}/a`]);
    expect(problems.map((p) => p.message)).toEqual([expect.stringContaining('answered 404')]);
  });
});

describe('feeds', () => {
  test('each entry is fetched; an entry that fails is named and tried again with the feed', async () => {
    pages.set('/b', page('Gunmen shot dead three policemen at a checkpoint in Homs, witnesses said.'));
    pages.set('/c', { ...page(''), status: 503 });
    pages.set('/feed.xml', feed(entry('/b', now), entry('/c', now)));
    const summary = await ingestInputs(db, [`${base}/feed.xml`], how());
    expect(summary).toMatchObject({ added: 1, failures: [{ input: `${base}/c` }] });
    expect(await listFeeds(db)).toMatchObject([
      { title: 'Valley Wire', items: 2, watched: false, failure: '1 of 2 entries could not be read.' },
    ]);
    pages.set('/c', page('Two farmers were killed by a mine near Homs on Sunday, their family said.'));
    const again = await ingestInputs(db, [`${base}/feed.xml`], how());
    expect(again).toMatchObject({ added: 1, failures: [] });
    expect((await listFeeds(db))[0].failure).toBeNull();
  });

  test('an unchanged feed costs one question; a known entry is not fetched again within the hour', async () => {
    await ingestInputs(db, [`${base}/feed.xml`], how());
    expect(paths()).toEqual(['/feed.xml']);
    expect(asked.at(-1)!.conditional).toBe(true);
    pages.set('/feed.xml', feed(entry('/b', now), entry('/c', now), entry('/d', now)));
    pages.set('/d', page('A drone hit a bus near Homs on Sunday and wounded six people, the governor said.'));
    asked.length = 0;
    expect(await ingestInputs(db, [`${base}/feed.xml`], how())).toMatchObject({ added: 1 });
    expect(paths()).toEqual(['/feed.xml', '/d']);
  });

  test('an entry that the feed says was updated since is looked at again', async () => {
    const later = new Date(Date.now() + 60_000).toISOString();
    pages.set(
      '/d',
      page('A drone hit a bus near Homs on Sunday and wounded nine people, the governor said.'),
    );
    pages.set('/feed.xml', feed(entry('/b', now), entry('/d', later)));
    expect(await ingestInputs(db, [`${base}/feed.xml`], how())).toMatchObject({ revised: 1 });
    expect(paths()).toEqual(['/feed.xml', '/d']);
  });

  test('the feed gives date and title where the page has none', async () => {
    pages.set('/bare', { type: 'text/plain', body: 'Four miners were killed by a rockfall in Felt.' });
    pages.set('/bare.xml', feed(entry('/bare', '2031-03-04T10:00:00Z')));
    await ingestInputs(db, [`${base}/bare.xml`], how());
    const row = await db
      .selectFrom('revision')
      .select(['title', 'published'])
      .where('report_id', '=', `${base}/bare`)
      .executeTakeFirst();
    expect(row).toEqual({ title: 'From the feed', published: '2031-03-04T10:00:00.000Z' });
  });

  test('a watched feed is looked at by one of several servers, and again when its time has come', async () => {
    pages.set('/watched.xml', feed(entry('/e', now)));
    pages.set('/e', page('A shell killed a shepherd near Felt on Monday, the town council said.'));
    const id = await watchFeed(db, LOCAL, `${base}/watched.xml`, 30);
    const looking = [new FeedWatch(db, fetcher()), new FeedWatch(db, fetcher())];
    const status = async () => (await listFeeds(db)).find((f) => f.id === id)!;
    for (let n = 0; n < 200 && !(await status()).checkedAt; n++) await sleep(50);
    await Promise.all(looking.map((l) => l.stop()));
    expect(paths()).toEqual(['/watched.xml', '/e']);
    const looked = await status();
    expect(looked).toMatchObject({ title: 'Valley Wire', watched: true, items: 1, addedBy: 'local' });
    const wait = (Date.parse(looked.nextAt!) - Date.now()) / 60_000;
    expect(wait).toBeGreaterThan(28);
    expect(wait).toBeLessThan(31);
    await changeFeed(db, LOCAL, id, { watched: false });
    expect((await status()).nextAt).toBeNull();
    await forgetFeed(db, LOCAL, id);
    expect(await status()).toBeUndefined();
    expect((await stored()).some((r) => r.url === `${base}/e`)).toBe(true);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-inbox-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** Writes a file as if it had been written at a time of its own. */
  let clock = 1_000_000;
  const put = (name: string, text: string) => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    utimesSync(path, clock, (clock += 10));
    return path;
  };
  const texts = async (watch: FolderWatch) => {
    const out: string[] = [];
    for await (const d of watch.look()) for (const r of d.reports) out.push(`${r.id}: ${r.text}`);
    return out;
  };

  test('a watched folder gives a file once it is complete, and again when it has changed', async () => {
    const watch = new FolderWatch(folder);
    put('a.txt', 'Nine people');
    expect(await texts(watch)).toEqual([]);
    put('a.txt', 'Nine people were killed.');
    expect(await texts(watch)).toEqual([]);
    expect(await texts(watch)).toEqual(['a: Nine people were killed.']);
    expect(await texts(watch)).toEqual([]);
    put('a.txt', 'Ten people were killed.');
    put('north/b.txt', 'Two were hurt.');
    await texts(watch);
    expect((await texts(watch)).sort()).toEqual(['a: Ten people were killed.', 'north/b: Two were hurt.']);
    rmSync(join(folder, 'a.txt'));
    expect(await texts(watch)).toEqual([]);
  });

  test('a manifest decides which files there are and what is known of them', async () => {
    const listed = join(folder, 'listed');
    put('listed/x.txt', 'One died.');
    put('listed/y.txt', 'Not listed.');
    put('listed/manifest.json', '{"reports":[{"file":"x.txt","outlet":"Hill Post"}]}');
    const watch = new FolderWatch(listed);
    await texts(watch);
    const found = [];
    for await (const d of watch.look()) found.push(...d.reports);
    expect(found).toMatchObject([{ id: 'x', outlet: 'Hill Post' }]);
  });

  test('a file that failed is tried again by its name, under the id that it has in its folder', async () => {
    const broken = put('north/c.txt', '');
    put('lines.jsonl', '{"id":"one","text":"One died."}\nnot json\n');
    await ingestInputs(db, [folder], how());
    const failed = (await ingestFailures(db)).map((f) => f.input);
    expect(failed).toEqual(expect.arrayContaining([broken, `${join(folder, 'lines.jsonl')}:2`]));
    put('north/c.txt', 'Three people drowned.');
    put('lines.jsonl', '{"id":"one","text":"One died."}\n{"id":"two","text":"Two died."}\n');
    const list = await retries(db, [broken, join(folder, 'lines.jsonl')]);
    expect(list).toEqual(
      expect.arrayContaining([
        { input: broken, base: folder, kept: false },
        { input: join(folder, 'lines.jsonl'), base: folder, kept: false },
      ]),
    );
    const { readBelow } = await import('../../src/intake/files.ts');
    await ingestDocuments(
      db,
      [await readBelow(folder, 'north/c.txt'), await readBelow(folder, 'lines.jsonl')],
      how(),
    );
    expect((await stored()).map((r) => r.id)).toEqual(expect.arrayContaining(['north/c', 'one', 'two']));
    expect((await ingestFailures(db)).map((f) => f.input)).not.toEqual(expect.arrayContaining([broken]));
    expect(await retries(db, [join(folder, 'lines.jsonl')])).toEqual([]);
  });
});
