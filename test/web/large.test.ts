import { beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';
import { fillLarge } from './support/large.ts';
import type { Look, Screen } from './support/screen.ts';

describe.skipIf(!hasChromium)('an incident of some thirty origins and more than fifty points', () => {
  const desk = useDesk({ archive: 'empty' });
  let id = '';
  beforeAll(async () => {
    await fillLarge(desk.archive.db);
    const { items } = await desk.ask('GET', '/incidents?limit=50');
    id = items.sort((a: { reports: number }, b: { reports: number }) => b.reports - a.reports)[0].id;
  });
  const open = async (look?: Look) => (await desk.open(`/incidents/${id}`, look)).settled();
  const rows = (s: Screen) => s.page.locator('.matrix tbody:not(.folded) .matrixrow');

  test('it is as large as it says', async () => {
    const { incident, claims, reports } = await desk.ask('GET', `/incidents/${id}`);
    const origins = new Set(
      incident.points.flatMap((p: { positions: { origin: string }[] }) => p.positions.map((x) => x.origin)),
    );
    expect(origins.size).toBeGreaterThanOrEqual(25);
    expect(incident.points.length).toBeGreaterThanOrEqual(50);
    expect(claims.length).toBeGreaterThan(500);
    const texts: string[] = await Promise.all(
      reports.map(async (r: { id: string }) => (await desk.ask('GET', `/reports/${r.id}`)).text),
    );
    expect(Math.max(...texts.map((t) => t.split(/\s+/).length))).toBeGreaterThan(5000);
  });

  test('single kinds of victims fold under their total, which says how many are contested', async () => {
    const screen = await open();
    const closed = await rows(screen).count();
    expect(closed).toBeLessThan(16);
    const fold = screen.page.getByRole('button', { name: /kinds of victims/ }).first();
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    expect(await fold.innerText()).toMatch(/contested/);
    await fold.press('Enter');
    await expect.poll(() => rows(screen).count()).toBeGreaterThan(closed + 5);
    await screen.shot('large-unfolded');
  });

  test('heading, points and sums stay in sight while the table is scrolled', async () => {
    const screen = await open();
    await screen.page
      .getByRole('button', { name: /kinds of victims/ })
      .first()
      .click();
    await screen.page.locator('.tall').evaluate((e) => {
      e.scrollIntoView({ block: 'end' });
      e.scrollTo(500, 400);
    });
    const [frame, heading, point] = await Promise.all(
      ['.tall', '.matrix thead th:nth-child(5)', '.matrix thead th:first-child'].map(
        async (s) => (await screen.page.locator(s).first().boundingBox())!,
      ),
    );
    expect(Math.abs(heading.y - frame.y)).toBeLessThan(3);
    expect(Math.abs(point.x - frame.x)).toBeLessThan(3);
    await screen.shot('large-scrolled');
  });

  test('names at the ends of the toll’s lines stay inside the picture', async () => {
    const screen = await open();
    const picture = (await screen.page.locator('svg.toll').boundingBox())!;
    const ends = await screen.page
      .locator('svg.toll .end')
      .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().bottom));
    expect(ends.length).toBeGreaterThan(10);
    expect(Math.max(...ends)).toBeLessThanOrEqual(picture.y + picture.height + 1);
  });

  test('of many chains those of one point are drawn first; all can be asked for', async () => {
    const screen = await open();
    const lines = screen.page.locator('svg.chains .flow');
    const few = await lines.count();
    await screen.page.locator('.chainsection select').selectOption('');
    await expect.poll(() => lines.count()).toBeGreaterThan(few);
  });

  test.each([360, 2560])('nothing runs out of the page at %i pixels', async (width) => {
    const screen = await open({ width, height: 900 });
    const [content, room] = await screen.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(room);
    await screen.shot(`large-${width}`);
  });

  test('on a narrow screen a point shows a few origins, the others when asked', async () => {
    const screen = await open({ width: 360, height: 740 });
    const killed = screen.page.locator('.matrix tbody').first();
    const seen = killed.locator('.matrixrow td:visible .cellorigin');
    const few = await seen.count();
    expect(few).toBeLessThanOrEqual(5);
    await killed.locator('.morecells button').click();
    await expect.poll(() => seen.count()).toBeGreaterThan(few);
  });
});
