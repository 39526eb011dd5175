import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/archive/database.ts';
import { listReports } from '../../src/archive/queries/reports.ts';
import { runCommand, startCommand } from '../support/command.ts';

let folder: string;
let web: Server;
let base: string;
/** Addresses that were asked for, in order. */
const asked: string[] = [];
/** What the feed lists by now. */
let entries = ['/one.html'];

const page = (words: string) =>
  `<!doctype html><html lang="en"><head><title>Varda Post</title></head><body><article><h1>Varda</h1><p>${words}</p><p>The road along the river stayed closed until the evening, and buses went by way of the hill.</p></article></body></html>`;
const PAGES: Record<string, string> = {
  '/one.html': page('A mine killed four farmers near Varda on Tuesday, the district office said.'),
  '/two.html': page('Two men were shot dead in Varda on Thursday, police said.'),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-watch-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL's own account must get in
  web = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    if (path === '/feed.xml') {
      response.setHeader('content-type', 'application/rss+xml');
      const items = entries.map((e) => `<item><title>Varda</title><link>${base}${e}</link></item>`).join('');
      response.end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Varda Post</title>${items}</channel></rss>`,
      );
    } else if (PAGES[path]) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(PAGES[path]);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(web.address() as { port: number }).port}`;
});
afterAll(() => {
  web.closeAllConnections();
  web.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('corroborate ingest', { timeout: 300_000 }, () => {
  const options = () => ({ cwd: folder, data: join(folder, 'desk') });

  test('leaves addresses of this machine alone unless it is told otherwise, and names an address once', async () => {
    const address = `${base}/one.html`;
    const closed = await runCommand(['ingest', address], options());
    expect([closed.code, asked]).toEqual([1, []]);
    expect(closed.err).toContain(`not read: ${address}: 127.0.0.1 is not on the public internet`);
    const none = await runCommand(['ingest', '--allow-private', `${base}/none.html`], options());
    expect(none.err).toContain(`not read: ${base}/none.html: It answered 404. Save the page`);
    const open = await runCommand(['ingest', '--allow-private', address], options());
    expect([open.code, open.out]).toEqual([0, expect.stringMatching(/^1 added, .*0 failed; 1 read/)]);
  });

  test('--watch takes files as they come, and what a feed lists new, until it is stopped', async () => {
    mkdirSync(join(folder, 'inbox'));
    const watch = startCommand(
      ['ingest', '--watch', 'inbox', `${base}/feed.xml`, '--every', '0.05', '--allow-private'],
      options(),
    );
    await watch.says(/watching inbox/);
    writeFileSync(join(folder, 'inbox', 'a.txt'), 'Three people drowned near Varda on Friday, police said.');
    await watch.says(/1 added[^\n]*; 1 read/);
    entries = ['/one.html', '/two.html'];
    for (const end = Date.now() + 120_000; !asked.includes('/two.html') && Date.now() < end; )
      await new Promise((done) => setTimeout(done, 50));
    expect(asked).toContain('/two.html');
    await watch.says(/(1 added[^\n]*; 1 read[\s\S]*){2}/);
    watch.child.kill('SIGINT');
    expect(await watch.ended).toBe(0);
    const archive = await openDatabase({ data: options().data });
    const { items } = await listReports(archive.db);
    await archive.close();
    expect(items.map((r) => r.id.replace(base, '')).sort()).toEqual(['/one.html', '/two.html', 'a']);
  });
});
