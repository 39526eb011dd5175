import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { type Desk, useDesk } from './support/desk.ts';
import { MARKET } from './support/market.ts';
import type { Look, Screen } from './support/screen.ts';

/** The market's incident as the API has it now. */
async function market(desk: Desk) {
  const { items } = await desk.ask('GET', '/incidents?q=market&limit=50');
  const row = items.find((i: { reports: number }) => i.reports === MARKET.length);
  return desk.ask('GET', `/incidents/${row.id}`);
}

async function openMarket(desk: Desk, look?: Look, words = ''): Promise<Screen> {
  const { incident } = await market(desk);
  return (await desk.open(`/incidents/${incident.id}${words}`, look)).settled();
}

const row = (s: Screen, title: string) =>
  s.page.locator('.matrixrow').filter({ has: s.page.getByRole('rowheader', { name: title, exact: true }) });
const panel = (s: Screen) => s.page.getByRole('complementary', { name: 'Claim', exact: true });
const cellOf = (s: Screen, title: string, words: string) =>
  row(s, title).locator('.said', { hasText: words });
const box = async (l: Locator) => (await l.boundingBox())!;

const withMarket = () => {
  const desk = useDesk({ archive: 'empty' });
  beforeAll(async () => {
    await desk.ask('POST', '/ingest/reports', { reports: MARKET });
    await desk.read();
  });
  return desk;
};

describe.skipIf(!hasChromium)('one incident', () => {
  const desk = withMarket();

  test('a sentence and a picture come first', async () => {
    const screen = await openMarket(desk);
    const { incident } = await market(desk);
    expect(await screen.page.getByRole('heading', { level: 1 }).innerText()).toBe(incident.label);
    expect(await screen.page.locator('.standfirst').innerText()).toContain('killed');
    const picture = await box(screen.page.locator('.pictures svg.range').first());
    expect(picture.y + picture.height).toBeLessThan(800);
    await screen.shot('incident', { whole: true });
  });

  test('a figure in the table leads to its exact words', async () => {
    const screen = await openMarket(desk);
    await cellOf(screen, 'Killed', '25+').click();
    const words = await panel(screen).locator('mark').innerText();
    expect(MARKET.some((r) => r.text.includes(words) || r.title.includes(words))).toBe(true);
    expect(words).toMatch(/25/);
    await expect.poll(() => panel(screen).locator('.chain').innerText()).toContain('Northern Monitor');
    expect(await panel(screen).locator('.rule').innerText()).toMatch(/^casualties\//);
    await screen.shot('incident-claim');
  });

  test('each figure of an origin that changed its mind has its own words', async () => {
    const screen = await openMarket(desk);
    const cell = row(screen, 'Killed')
      .locator('td', { has: screen.page.locator('.said.before') })
      .first();
    const steps = cell.locator('.said');
    expect(await steps.allInnerTexts()).toEqual(expect.arrayContaining(['12', '16']));
    await steps.filter({ hasText: '12' }).click();
    expect(await panel(screen).locator('mark').innerText()).toContain('12');
    await steps.filter({ hasText: '16' }).click();
    await expect.poll(() => panel(screen).locator('mark').innerText()).toContain('16');
  });

  test('arrow keys walk through the table, Enter opens', async () => {
    const screen = await openMarket(desk);
    await cellOf(screen, 'Killed', '25+').focus();
    await screen.page.keyboard.press('ArrowDown');
    const at = () =>
      screen.page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.innerText);
    expect(await at()).not.toBe('Killed');
    await screen.page.keyboard.press('ArrowUp');
    expect(await at()).toBe('Killed');
    await screen.page.keyboard.press('Enter');
    await panel(screen).waitFor();
    await screen.page.keyboard.press('Escape');
    await panel(screen).waitFor({ state: 'detached' });
    expect(await at()).toBe('Killed');
  });

  test('a verdict is explained where it stands', async () => {
    const screen = await openMarket(desk);
    const { incident } = await market(desk);
    const killed = incident.points.find(
      (p: { attribute: string; victims: string }) => p.attribute === 'killed' && p.victims === 'all',
    );
    expect(killed.verdict).toBe('contested');
    await row(screen, 'Killed').locator('.verdictbutton').click();
    const why = screen.page.locator('.explain');
    expect(await why.innerText()).toContain('origins contradict each other');
    expect(await why.innerText()).toContain(killed.policy);
    expect(await why.locator('.words').count()).toBeGreaterThan(1);
    await why.locator('.quote').first().click();
    await panel(screen).waitFor();
    await screen.shot('incident-why');
  });

  test('every policy says its figures side by side; one is chosen, and the address keeps it', async () => {
    const screen = await openMarket(desk);
    const { incident } = await market(desk);
    const weighed = await desk.ask('GET', `/incidents/${incident.id}/policies`);
    await screen.page.keyboard.press('p');
    const choices = screen.page.getByRole('radiogroup', { name: 'Policy' }).getByRole('radio');
    await expect.poll(() => choices.count()).toBe(weighed.length);
    await screen.shot('incident-policies');
    await screen.page.getByRole('radio', { name: /^lowest/ }).check();
    await screen.page.waitForURL(/policy=lowest/);
    const lowest = weighed.find((w: { policy: string }) => w.policy === 'lowest');
    const total = (points: typeof killedOf) =>
      points.find((p) => p.attribute === 'killed' && p.victims === 'all')!;
    const killedOf = lowest.points as { attribute: string; victims: string; low: number; high: number }[];
    const figure = row(screen, 'Killed').locator('.figure');
    const { low, high } = total(killedOf);
    await expect.poll(() => figure.innerText()).toContain(low === high ? `${low}` : `${low}–${high}`);
    await screen.page.reload();
    await expect.poll(() => figure.innerText()).toContain(`${low}`);
  });

  test('the default policy says what the archive says', async () => {
    const { incident } = await market(desk);
    const weighed = await desk.ask('GET', `/incidents/${incident.id}/policies`);
    const standard = weighed.find((w: { policy: string }) => w.policy === 'median-of-origins');
    const figures = (
      points: { attribute: string; victims: string; low: unknown; best: unknown; high: unknown }[],
    ) => points.map((p) => [p.attribute, p.victims, p.low, p.best, p.high]);
    expect(figures(standard.points)).toEqual(figures(incident.points));
  });

  test('the toll over time has a line for each origin, and its dots lead to claims', async () => {
    const screen = await openMarket(desk);
    const toll = screen.page.locator('svg.toll');
    const { incident } = await market(desk);
    const killed = incident.points.find(
      (p: { attribute: string; victims: string }) => p.attribute === 'killed' && p.victims === 'all',
    );
    const origins = new Set<string>(killed.positions.map((p: { origin: string }) => p.origin));
    // words on nobody's account that repeat a named origin's numbers have no line of their own
    origins.delete('unattributed');
    expect(await toll.locator('.step').count()).toBe(origins.size);
    expect(await toll.textContent()).not.toContain('unattributed');
    for (const o of origins) expect(await toll.textContent()).toContain(o);
    await toll.locator('a').last().focus();
    await screen.page.keyboard.press('Enter');
    await panel(screen).waitFor();
  });

  test('a picture is one stop of the Tab key; arrows walk inside it', async () => {
    const screen = await openMarket(desk);
    for (const picture of ['svg.toll', 'svg.chains']) {
      const stops = screen.page.locator(`${picture} a[tabindex="0"]`);
      expect(await stops.count()).toBe(1);
      await stops.focus();
      const at = () => screen.page.evaluate(() => document.activeElement?.getAttribute('href'));
      const first = await at();
      await screen.page.keyboard.press('ArrowRight');
      expect(await at()).not.toBe(first);
      expect(await stops.count()).toBe(1);
      await screen.page.keyboard.press('Home');
      expect(await at()).toBe(first);
    }
  });

  test('the chains show who reached whom; what is not on one chain steps back when it is pointed at', async () => {
    const screen = await openMarket(desk);
    const chains = screen.page.locator('svg.chains');
    expect(await chains.textContent()).toContain('Northern Monitor');
    expect(await chains.textContent()).toContain('Coast Wire, 6 Mar');
    await chains.locator('g', { hasText: 'Northern Monitor' }).locator('circle').hover();
    await expect.poll(() => chains.locator('.dim').count()).toBeGreaterThan(0);
    await screen.page.mouse.move(5, 5);
    await expect.poll(() => chains.locator('.dim').count()).toBe(0);
  });

  test('the place is an area, never a point', async () => {
    const screen = await openMarket(desk);
    const area = await box(screen.page.locator('.locator .area'));
    expect(Math.min(area.width, area.height)).toBeGreaterThanOrEqual(14);
    expect(await screen.page.locator('.locator figcaption').innerText()).toMatch(/within about .* km/);
    expect(await screen.page.locator('.towns text').count()).toBeGreaterThan(1);
  });

  test('two reports are read side by side, with lines between what they say of the same', async () => {
    const screen = await openMarket(desk);
    for (const name of ['Coast Wire', 'Harbour Times'])
      await screen.page
        .getByRole('checkbox', { name: `Read ${name} side by side` })
        .first()
        .check();
    const beside = screen.page.getByRole('region', { name: 'Side by side' });
    await beside.locator('.join path').first().waitFor({ state: 'attached' });
    expect(await beside.locator('.join').count()).toBeGreaterThan(1);
    const [left, right] = [beside.locator('article').first(), beside.locator('article').last()];
    await right.locator('.text .m', { hasText: '25' }).first().hover();
    await expect.poll(() => left.locator('.m.lit').count()).toBeGreaterThan(0);
    expect(await beside.locator('.join.on').count()).toBeGreaterThan(0);
    await beside.scrollIntoViewIfNeeded();
    await screen.shot('incident-side-by-side');
  });

  test('what it says fits on paper: no buttons, all sections', async () => {
    const screen = await openMarket(desk);
    await screen.page.emulateMedia({ media: 'print' });
    expect(await screen.page.locator('.actions').first().isVisible()).toBe(false);
    expect(await screen.page.locator('.matrix').isVisible()).toBe(true);
    expect(await screen.page.locator('svg.toll').isVisible()).toBe(true);
    await screen.shot('incident-print', { whole: true });
  });

  test('the one-file page opens without a server and shows the same', async () => {
    const screen = await openMarket(desk);
    const { incident } = await market(desk);
    await screen.page.getByText('Export', { exact: true }).click();
    const [download] = await Promise.all([
      screen.page.waitForEvent('download'),
      screen.page.getByRole('link', { name: /One page/ }).click(),
    ]);
    const file = join(tmpdir(), `corroborate-${download.suggestedFilename()}`);
    await download.saveAs(file);
    const alone = await screen.page.context().browser()!.newContext({ offline: true });
    const page = await alone.newPage();
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url()));
    await page.goto(`file://${file}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(incident.label);
    expect(asked.filter((u) => !u.startsWith('file:'))).toEqual([]);
    await alone.close();
    rmSync(file);
  });

  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'dark'],
    [2560, 'light'],
    [2560, 'dark'],
  ] as const)('nothing runs out of the page at %i pixels, %s', async (width, theme) => {
    const screen = await openMarket(desk, { width, theme, height: width < 500 ? 740 : 1200 });
    const [content, room] = await screen.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(room);
    await screen.shot(`incident-${width}-${theme}`, { whole: true });
  });

  test.each([
    ['light', 1280, 'en'],
    ['dark', 1280, 'en'],
    ['light', 360, 'en'],
    ['light', 1280, 'ar'],
  ] as const)('WCAG 2.2 AA holds: %s, %i pixels, %s', async (theme, width, language) => {
    const screen = await openMarket(desk, { theme, width, language, still: true });
    await screen.page.keyboard.press('p');
    await screen.page.locator('.policy').first().waitFor();
    const killed = row(screen, language === 'ar' ? 'القتلى' : 'Killed');
    await killed.locator('.verdictbutton').click();
    await killed.locator('.said').first().click();
    await screen.page.locator('.claimpanel .card').waitFor();
    await screen.settled();
    if (language === 'ar') await screen.shot('incident-ar', { whole: true });
    expect(await screen.violations()).toEqual([]);
  });
});
