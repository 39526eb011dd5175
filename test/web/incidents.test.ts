import { beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';
import { fillIncidents } from './support/many.ts';
import type { Screen } from './support/screen.ts';

const total = (s: Screen) => s.page.locator('.total');
const rows = (s: Screen) => s.page.getByRole('region', { name: 'Incidents', exact: true }).getByRole('link');
/** Too narrow for the map beside the list. */
const LIST_ALONE = { width: 900 };
const query = (s: Screen) => Object.fromEntries(new URL(s.page.url()).searchParams);

describe.skipIf(!hasChromium)('the incidents on one screen', () => {
  const desk = useDesk();

  test('list, map and timeline show the examples', async () => {
    const screen = await (await desk.open('/')).settled();
    const { items } = await desk.ask('GET', '/incidents?limit=500');
    expect(await rows(screen).count()).toBe(items.length);
    await screen.shot('incidents');
  });

  test('words that stand only in the text of a report find its incident', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    await screen.page.getByRole('searchbox').fill('hospital');
    await expect.poll(() => query(screen)).toEqual({ q: 'hospital' });
    const { items } = await desk.ask('GET', '/incidents?q=hospital');
    await expect.poll(() => rows(screen).count()).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
  });

  test('j and k move, Enter opens, back comes back to the same row', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    await screen.page.keyboard.press('j');
    await screen.page.keyboard.press('j');
    await screen.page.keyboard.press('k');
    const first = await rows(screen).first().getAttribute('href');
    await expect.poll(() => `/incidents/${query(screen).sel}`).toBe(first);
    await screen.page.keyboard.press('Enter');
    await screen.page.waitForURL(/\/incidents\/[^?]+$/);
    await screen.page.goBack();
    await expect.poll(() => rows(screen).first().getAttribute('aria-current')).toBe('true');
  });

  test('nothing breaks WCAG 2.2 AA', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    expect(await screen.violations()).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('ten thousand incidents', () => {
  const desk = useDesk({ archive: 'empty' });
  const N = 10_000;
  beforeAll(() => fillIncidents(desk.archive.db, N));

  test('the list holds them all and draws a screenful', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    await expect.poll(() => total(screen).innerText()).toBe('10,000 incidents');
    expect(await rows(screen).count()).toBeLessThan(40);
    await screen.shot('incidents-ten-thousand');
    // at its end stands the earliest
    await screen.page.locator('.virtual').evaluate((v) => v.scrollTo(0, v.scrollHeight));
    await expect.poll(() => screen.page.locator('.virtual .ghost').count(), { timeout: 20_000 }).toBe(0);
    const last = screen.page.locator(`[aria-posinset="${N}"]`);
    expect(await last.locator('.when').innerText()).toMatch(/Jan\s+2015/);
    expect(await rows(screen).count()).toBeLessThan(40);
  });

  test('a contested incident says so in words and in its drawing', async () => {
    const screen = await desk.open('/incidents?verdict=contested', LIST_ALONE);
    const row = rows(screen).first();
    await row.waitFor();
    expect(await row.locator('.verdict').innerText()).toContain('contested');
    expect(await row.locator('.glyph.contested rect').count()).toBe(1);
  });

  test('days chosen on the timeline filter list and map; the address holds them', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    const box = (await screen.page.locator('.timeline svg').boundingBox())!;
    const y = box.y + box.height / 2;
    await screen.page.mouse.move(box.x + box.width * 0.25, y);
    await screen.page.mouse.down();
    await screen.page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
    await screen.page.mouse.up();
    await expect.poll(() => Object.keys(query(screen)).sort()).toEqual(['from', 'to']);
    const { from, to } = query(screen);
    const { length } = await desk.ask('GET', `/incidents/marks?from=${from}&to=${to}`);
    expect(length).toBeLessThan(N / 2);
    await expect.poll(() => total(screen).innerText()).toBe(`${length.toLocaleString('en-US')} incidents`);
    // somebody else opens the address and sees the same
    const other = await (
      await desk.open(new URL(screen.page.url()).pathname + new URL(screen.page.url()).search)
    ).settled();
    expect(await total(other).innerText()).toBe(await total(screen).innerText());
    expect(await rows(other).first().innerText()).toBe(await rows(screen).first().innerText());
    await screen.page.getByRole('button', { name: /^From/ }).click();
    await screen.page.getByRole('button', { name: /^To/ }).click();
    await expect.poll(() => total(screen).innerText()).toBe('10,000 incidents');
  });

  test('the timeline answers to the keyboard', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    await screen.page.getByRole('slider', { name: 'First day shown' }).focus();
    await screen.page.keyboard.press('PageUp');
    await expect.poll(() => query(screen).from).toMatch(/^\d{4}-\d{2}-01$/);
    await expect.poll(() => total(screen).innerText()).not.toBe('10,000 incidents');
  });

  test('moving the map filters list and timeline', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    const canvas = screen.page.locator('.map canvas');
    const box = (await canvas.boundingBox())!;
    await screen.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await screen.page.mouse.wheel(0, -600);
    await expect.poll(() => query(screen).bbox).toMatch(/^-?[\d.]+(,-?[\d.]+){3}$/);
    const { length } = await desk.ask('GET', `/incidents/marks?bbox=${query(screen).bbox}`);
    await expect.poll(() => total(screen).innerText()).toMatch(length.toLocaleString('en-US'));
    await screen.page.getByRole('button', { name: /^Map/ }).click();
    await expect.poll(() => total(screen).innerText()).toBe('10,000 incidents');
  });

  const filters: [string, (s: Screen) => Promise<unknown>, string][] = [
    ['verdict', (s) => s.page.getByLabel('Verdict').selectOption('contested'), 'verdict=contested'],
    ['review status', (s) => s.page.getByLabel('Review').selectOption('reviewed'), 'status=reviewed'],
    ['country', (s) => s.page.getByLabel('Country').selectOption('YE'), 'country=YE'],
    ['actor', (s) => more(s, 'Actor', 'River Front'), 'actor=River Front'],
    ['weapon', (s) => more(s, 'Weapon', 'artillery'), 'weapon=artillery'],
    ['place', (s) => more(s, 'Place', 'Idlib'), 'place=Idlib'],
  ];
  const more = async (s: Screen, label: string, value: string) => {
    await s.page.getByText('More filters').click();
    await s.page.getByRole('combobox', { name: label, exact: true }).fill(value);
    await s.page.keyboard.press('Enter');
  };
  test.each(filters)('they can be filtered by %s', async (_, choose, words) => {
    const screen = await desk.open('/incidents', LIST_ALONE);
    await choose(screen);
    const { length } = await desk.ask('GET', `/incidents/marks?${words}`);
    expect(length).toBeGreaterThan(0);
    await expect.poll(() => total(screen).innerText()).toBe(`${length.toLocaleString('en-US')} incidents`);
    expect(decodeURIComponent(new URL(screen.page.url()).search.replaceAll('+', ' '))).toBe(`?${words}`);
  });
});
