import { beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';
import type { Screen } from './support/screen.ts';

/** What stands at the address: every screen, with ids that the examples give. */
describe.skipIf(!hasChromium)('every screen', () => {
  const desk = useDesk();
  const paths: Record<string, string> = {};
  beforeAll(async () => {
    const { items } = await desk.ask('GET', '/incidents?limit=500');
    const [most] = items.sort((a: { reports: number }, b: { reports: number }) => b.reports - a.reports);
    const reports = await desk.ask('GET', '/reports?limit=1');
    const [source] = await desk.ask('GET', '/sources?limit=1');
    Object.assign(paths, {
      incidents: '/incidents',
      incident: `/incidents/${most.id}`,
      reports: '/reports',
      report: `/reports/${encodeURIComponent(reports.items[0].id)}`,
      sources: '/sources',
      source: `/sources/${encodeURIComponent(source.name)}`,
      ingest: '/ingest',
      nowhere: '/nowhere',
    });
  });

  const SCREENS = ['incidents', 'incident', 'reports', 'report', 'sources', 'source', 'ingest', 'nowhere'];

  test.each(SCREENS)('%s breaks no rule of WCAG 2.2 AA, in light and dark', async (name) => {
    for (const theme of ['light', 'dark'] as const) {
      const screen = await (await desk.open(paths[name], { theme, still: true })).settled();
      await screen.shot(`${name}-${theme}`);
      expect(await screen.violations()).toEqual([]);
    }
  });

  test.each(SCREENS)('%s is mirrored in Arabic', async (name) => {
    const screen = await (await desk.open(paths[name], { language: 'ar', still: true })).settled();
    expect(await screen.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const { brand, tools } = await screen.page.evaluate(() => ({
      brand: document.querySelector('.brand')!.getBoundingClientRect().x,
      tools: document.querySelector('.tools')!.getBoundingClientRect().x,
    }));
    expect(brand).toBeGreaterThan(tools);
    expect(await screen.violations()).toEqual([]);
    expect(await overflow(screen)).toBeLessThanOrEqual(0);
    await screen.shot(`${name}-arabic`);
  });

  test.each(SCREENS)('%s fits 360 and 2560 pixels', async (name) => {
    for (const width of [360, 2560]) {
      const screen = await (
        await desk.open(paths[name], { width, height: width < 500 ? 740 : 1440, still: true })
      ).settled();
      await screen.shot(`${name}-${width}`);
      expect(await overflow(screen), `${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test.each(['incidents', 'reports', 'sources', 'ingest'])(
    'nothing on %s jumps while it loads',
    async (name) => {
      const screen = await desk.open('/nowhere');
      await screen.page.addInitScript(() => {
        const w = window as unknown as { shifts: number };
        w.shifts = 0;
        new PerformanceObserver((list) => {
          for (const e of list.getEntries() as (PerformanceEntry & { value: number })[]) w.shifts += e.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await screen.page.goto(desk.url + paths[name]);
      await screen.settled();
      expect(await screen.page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBeLessThan(
        0.02,
      );
    },
  );
});

/** How many pixels the page is wider than its window. */
const overflow = (s: Screen) =>
  s.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
