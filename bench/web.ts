/** How the application feels with ten thousand incidents: queries, first rows, frames while scrolling. `npm run bench:web` after a build. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/archive/database.ts';
import { serve } from '../src/server/serve.ts';
import { launchChromium } from '../test/web/support/chromium.ts';
import { fillIncidents } from '../test/web/support/many.ts';
import { Screen } from '../test/web/support/screen.ts';

const N = Number(process.argv[2] ?? 10_000);
const QUERIES = [
  'incidents?limit=100',
  'incidents?limit=500',
  'incidents/marks',
  'incidents/facets',
  'incidents?q=strikes&limit=100',
  'incidents/facets?q=strikes',
  'incidents?actor=river&limit=100',
  'incidents?bbox=30,10,50,40&limit=100',
];

/** Milliseconds of the middle one of several runs. */
async function median(run: () => Promise<unknown>, times = 9): Promise<number> {
  const taken: number[] = [];
  for (let k = 0; k < times; k++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[times >> 1];
}

const dir = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
const archive = await openDatabase({ data: dir });
await fillIncidents(archive.db, N);
await archive.pool.query('analyze');
const server = await serve(archive, { host: '127.0.0.1', port: 0, program: 'bench', worker: false });
console.log(`${N} incidents`);
for (const q of QUERIES) {
  const ms = await median(() => fetch(`${server.url}/api/v1/${q}`).then((r) => r.arrayBuffer()));
  console.log(`query ${q} ${ms.toFixed(0)} ms`);
}
const browser = await launchChromium();
// list alone, then list, map and timeline
for (const width of [900, 1440]) {
  const start = performance.now();
  const screen = await Screen.open(browser, server.url, '/incidents', { width, height: 900 });
  await screen.page.locator('.virtual .row:not(.ghost)').first().waitFor();
  const rows = performance.now() - start;
  await screen.settled();
  const settled = performance.now() - start;
  const frames = await screen.page.evaluate(async () => {
    const list = document.querySelector('.virtual')!;
    const taken: number[] = [];
    let last = performance.now();
    for (let k = 0; k < 180; k++) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      taken.push(now - last);
      last = now;
      list.scrollTop += 120;
    }
    return taken.sort((a, b) => a - b);
  });
  const at = (share: number) => frames[Math.floor(frames.length * share)].toFixed(1);
  console.log(
    `${width} px: first rows ${rows.toFixed(0)} ms, all ${settled.toFixed(0)} ms, scroll frames median ${at(0.5)} ms, 95th ${at(0.95)} ms, longest ${at(0.999)} ms`,
  );
  await screen.close();
}
await browser.close();
await server.close();
await archive.close();
rmSync(dir, { recursive: true, force: true });
