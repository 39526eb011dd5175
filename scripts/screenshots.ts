/** The README's pictures: `npm run screenshots`, after a build. The application as it is, on the examples and on ten thousand invented incidents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { ArchiveConnection } from '../src/archive/database.ts';
import { openEmbedded } from '../src/archive/postgres/embedded.ts';
import { serve } from '../src/server/serve.ts';
import { fillTemplate, openCopy, PROGRAM } from '../test/web/support/archive.ts';
import { launchChromium } from '../test/web/support/chromium.ts';
import { fillIncidents } from '../test/web/support/many.ts';
import { type Look, Screen } from '../test/web/support/screen.ts';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const MANY = 10_000;
const SIZE = { width: 1280, height: 820 };

/** One picture: of which address, how, and what is done before it is taken. */
interface Picture {
  name: string;
  path: string;
  look?: Look;
  before?: (screen: Screen) => Promise<unknown>;
}

async function take(browser: Browser, archive: ArchiveConnection, pictures: readonly Picture[]) {
  const server = await serve(archive, { host: '127.0.0.1', port: 0, program: PROGRAM, worker: false });
  for (const { name, path, look, before } of pictures) {
    const screen = await Screen.open(browser, server.url, path, { ...SIZE, still: true, ...look });
    await screen.settled();
    await before?.(screen);
    await screen.page.waitForTimeout(500);
    await screen.page.screenshot({ path: `${DOCS}${name}.png`, animations: 'disabled' });
    await screen.close();
    console.log(`docs/${name}.png`);
  }
  await server.close();
  await archive.close();
}

const dir = mkdtempSync(join(tmpdir(), 'corroborate-pictures-'));
const postgres = await openEmbedded(dir);
await fillTemplate(postgres.url);
const browser = await launchChromium();

const many = await openCopy(postgres.url, 'empty');
await fillIncidents(many.db, MANY);
await take(browser, many, [{ name: 'app-incidents', path: '/incidents' }]);

const examples = await openCopy(postgres.url);
const [widest] = await examples.db
  .selectFrom('incident')
  .select('id')
  .orderBy('reports', 'desc')
  .orderBy('id')
  .execute();
const told = await examples.db
  .selectFrom('claim')
  .select((e) => ['report_id', e.fn.countAll<number>().as('n')])
  .where('incident_id', '=', widest.id)
  .groupBy('report_id')
  .orderBy('n', 'desc')
  .orderBy('report_id')
  .executeTakeFirstOrThrow();
await take(browser, examples, [
  { name: 'app-incident', path: `/incidents/${widest.id}` },
  { name: 'app-report', path: `/reports/${encodeURIComponent(told.report_id)}` },
  { name: 'app-sources', path: '/sources', look: { theme: 'dark' } },
]);
await browser.close();
await postgres.release();
rmSync(dir, { recursive: true, force: true });
