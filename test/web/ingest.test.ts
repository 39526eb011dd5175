import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Shelling in Homs</title>
<meta property="article:published_time" content="2031-05-03T08:00:00Z"></head><body><article><h1>Shelling in Homs</h1>
<p>Shells hit a bakery in Homs on Friday, killing seven people, the city's civil defence said.</p>
<p>Two of the dead were children, it added. Nobody has said who fired, and the army did not answer questions.</p></article></body></html>`;

const feedOf = (site: string) =>
  `<rss version="2.0"><channel><title>Valley news</title><link>${site}</link><description>News</description>${[
    1, 2,
  ]
    .map((n) => `<item><title>Item ${n}</title><link>${site}/item-${n}</link></item>`)
    .join('')}</channel></rss>`;

describe.skipIf(!hasChromium)('an empty archive is filled', () => {
  const desk = useDesk({ archive: 'empty', worker: true, allow: () => true });
  let site: Server;
  let broken = true;
  let address = '';
  beforeAll(async () => {
    site = createServer((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(404).end();
      if (request.url === '/later' && broken) return response.writeHead(404).end('not yet');
      if (request.url === '/later-feed') return response.writeHead(500).end('down');
      if (request.url === '/feed')
        return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(address));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  afterAll(() => void site?.close());

  test('it says what to do first', async () => {
    const screen = await desk.open('/incidents');
    await screen.page.getByRole('heading', { name: 'No incidents yet' }).waitFor();
    const legend = await screen.page.getByRole('listitem').allInnerTexts();
    expect(legend.map((line) => line.replace(/\s+/g, ' '))).toContainEqual(
      expect.stringMatching(/12–41\+ ◆ contested origins contradict each other/),
    );
    await screen.shot('empty');
    expect(await screen.violations()).toEqual([]);
    await screen.page.getByRole('main').getByRole('link', { name: 'Add reports' }).click();
    await screen.page.getByRole('heading', { level: 1, name: 'Add reports' }).waitFor();
    for (const [list, title] of [
      ['Reports', 'No reports yet'],
      ['Sources', 'Nobody speaks yet'],
    ]) {
      await screen.page.getByRole('navigation').getByRole('link', { name: list, exact: true }).click();
      await screen.page.getByRole('heading', { name: title }).waitFor();
      expect(await screen.violations()).toEqual([]);
    }
  });

  test('a text that is pasted becomes an incident, which appears by itself', async () => {
    const list = await desk.open('/incidents', { width: 900 });
    const screen = await desk.open('/ingest');
    await screen.page
      .getByLabel(/Paste addresses/)
      .fill(
        'MARCH 4, 2031 - A bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said. It was the second attack this year.',
      );
    await screen.page.getByRole('button', { name: 'Add', exact: true }).click();
    await screen.page.getByText('1 added').waitFor();
    await screen.page.getByText(/^1 read, 0 waiting/).waitFor();
    await list.page
      .getByRole('link', { name: /Aleppo/ })
      .first()
      .waitFor();
  });

  test('files are chosen; one that cannot be read is named', async () => {
    const screen = await desk.open('/ingest');
    await screen.page.locator('input[type=file]').setInputFiles([
      {
        name: 'note.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          'Gunmen shot dead three policemen at a checkpoint in Homs on 3 May 2031, witnesses said. Nobody claimed the attack so far, they added.',
        ),
      },
      { name: 'sound.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('ID3') },
    ]);
    await screen.page.getByText('1 added').waitFor();
    await screen.page
      .getByText(/sound\.mp3: this kind of file cannot be read/)
      .first()
      .waitFor();
  });

  test('a page that fails is named with the reason, and tried again', async () => {
    const screen = await desk.open('/ingest');
    await screen.page.getByLabel(/Paste addresses/).fill(`${address}/later`);
    await screen.page.getByRole('button', { name: 'Add', exact: true }).click();
    const failed = screen.page.getByRole('listitem').filter({ hasText: `${address}/later` });
    await failed.waitFor();
    await screen.shot('ingest-failure');
    broken = false;
    await failed.getByRole('button', { name: 'Try again' }).click();
    await failed.waitFor({ state: 'detached' });
    await screen.page.getByText(/^\d+ read, 0 waiting/).waitFor();
    const { items } = await desk.ask('GET', '/reports');
    expect(items.map((r: { title: string }) => r.title)).toContain('Shelling in Homs');
  });

  test('a file that could not be read is kept: it is tried again without being sent again, or taken off the list', async () => {
    const screen = await desk.open('/ingest');
    await screen.page
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'torn.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 torn') },
      ]);
    const failed = screen.page.getByRole('listitem').filter({ hasText: 'torn.pdf' });
    await failed.getByText(/tried once/).waitFor();
    await failed.getByRole('button', { name: 'Try again' }).click();
    await failed.getByText(/tried 2 times/).waitFor();
    await failed.getByRole('button', { name: 'Dismiss' }).click();
    await failed.waitFor({ state: 'detached' });
  });

  test('a kept file that can be read by now is added by a retry', async () => {
    const text =
      'Shells killed four farmers near Homs on 9 May 2031, the governor said. Two others were wounded, he added.';
    const { db } = desk.archive;
    await db
      .insertInto('blob')
      .values({
        sha256: 'f'.repeat(64),
        media_type: 'text/plain',
        size: text.length,
        bytes: Buffer.from(text),
      })
      .execute();
    await db
      .insertInto('ingest_failure')
      .values({ input: 'late.txt', message: 'late.txt: not yet', blob_sha256: 'f'.repeat(64) })
      .execute();
    const screen = await desk.open('/ingest');
    const failed = screen.page.getByRole('listitem').filter({ hasText: 'late.txt' });
    await failed.getByRole('button', { name: 'Try again' }).click();
    await failed.waitFor({ state: 'detached' });
    expect((await desk.ask('GET', '/reports/late')).text).toBe(text);
  });

  test('a feed is watched, seen, paused, resumed and taken away; one that fails says why', async () => {
    const screen = await desk.open('/ingest');
    const add = async (url: string) => {
      await screen.page.getByLabel(/Address of a feed/).fill(url);
      await screen.page.getByRole('button', { name: 'Watch', exact: true }).click();
      return screen.page.locator('.feeds').getByRole('listitem').filter({ hasText: url });
    };
    const feed = await add(`${address}/feed`);
    await feed.getByText(/seen .*2 entries.*next/).waitFor();
    await screen.shot('ingest-feeds');
    expect(await screen.violations()).toEqual([]);
    await feed.getByRole('button', { name: 'Pause' }).click();
    await feed.getByText('paused').waitFor();
    await feed.getByRole('button', { name: 'Resume' }).click();
    await feed.getByText('watched').waitFor();
    await feed.getByRole('combobox').selectOption({ label: 'every hour' });
    await expect.poll(async () => (await desk.ask('GET', '/feeds'))[0].everyMinutes).toBe(60);
    const broken = await add(`${address}/later-feed`);
    await broken.getByText('failing').waitFor();
    await broken.getByRole('button', { name: 'Remove' }).click();
    await broken.waitFor({ state: 'detached' });
    await feed.getByRole('button', { name: 'Remove' }).click();
    await feed.waitFor({ state: 'detached' });
  });

  test('of a pasted text, outlet and day can be told', async () => {
    const screen = await desk.open('/ingest');
    await screen.page
      .getByLabel(/Paste addresses/)
      .fill(
        'Gunmen killed five shepherds near Homs on Tuesday, villagers said. The army sent a patrol, they said.',
      );
    await screen.page.getByLabel('Published by').fill('Valley Radio');
    await screen.page.getByLabel('Published on').fill('2031-05-14');
    await screen.page.getByRole('button', { name: 'Add', exact: true }).click();
    await screen.page.getByText('1 added').waitFor();
    const { items } = await desk.ask('GET', '/reports?q=shepherds');
    expect(items.map((r: { outlet: string; published: string }) => [r.outlet, r.published])).toEqual([
      ['Valley Radio', '2031-05-14'],
    ]);
  });
});
