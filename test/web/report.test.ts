import { beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';
import { MARKET } from './support/market.ts';
import type { Screen } from './support/screen.ts';

const marks = (s: Screen) => s.page.locator('[data-field="text"] .m');
const side = (s: Screen) => s.page.getByRole('complementary', { name: 'Claim', exact: true });
const shownText = (s: Screen) => s.page.locator('[data-field="text"] .text').evaluate((e) => e.textContent);

/** Markup, scripts and marks of direction, as hostile reports hold them. */
const HOSTILE = {
  id: 'hostile',
  outlet: '<b onmouseover="window.ran=1">Bold News</b>',
  published: '2021-03-02',
  title: '12 killed <script>window.ran=1</script> in Marib',
  text:
    'Shells killed 12 people in Marib on Tuesday, the health ministry said. <img src=x onerror="window.ran=1"> ' +
    '<script>window.ran=1</script> <svg onload="window.ran=1"></svg> <a href="javascript:window.ran=1">here</a>\n\n' +
    'The army \u202Edluow eno on\u202C denied the attack. \u2066\u2067Two more died\u2069 later, \u202Bthe ministry said.',
};
/** A report in English with Arabic words in it, and a title that starts with them. */
const ARABIC = {
  id: 'arabic',
  outlet: 'صحيفة الساحل',
  published: '2021-03-02',
  language: 'en',
  title: 'مأرب: 12 killed in a market',
  text: 'Shells killed 12 people in a market in Marib (مأرب) on Tuesday, the health ministry (وزارة الصحة) said.',
};

describe.skipIf(!hasChromium)('one report', () => {
  const desk = useDesk({ archive: 'empty' });

  beforeAll(async () => {
    await desk.ask('POST', '/ingest/reports', { reports: [...MARKET, HOSTILE, ARABIC] });
    const [first] = MARKET;
    await desk.ask('POST', '/ingest/reports', {
      reports: [{ ...first, text: first.text.replace('killing 12 people', 'killing 14 people') }],
    });
    await desk.read();
  });

  test('its text stands exactly as given, with the claims marked by kind', async () => {
    const screen = await (await desk.open('/reports/times-1')).settled();
    const given = MARKET.find((r) => r.id === 'times-1')!;
    expect(await shownText(screen)).toBe(given.text);
    const { claims } = await desk.ask('GET', '/reports/times-1');
    for (const kind of new Set(claims.map((c: { kind: string }) => c.kind)))
      expect(await screen.page.locator(`.reporttext .m.k-${kind}`).count(), String(kind)).toBeGreaterThan(0);
    await screen.shot('report');
  });

  test('pointing at a claim draws its chain over the words of its speakers', async () => {
    const screen = await (await desk.open('/reports/times-1')).settled();
    await marks(screen).filter({ hasText: '25' }).first().hover();
    const frame = screen.page.locator('.chainlines rect').first();
    await frame.waitFor();
    const drawn = (await frame.boundingBox())!;
    const words = await screen.page.evaluate(
      ({ x, y }) => {
        const range = document.caretRangeFromPoint(x, y);
        return range?.startContainer.textContent ?? '';
      },
      { x: drawn.x + drawn.width / 2, y: drawn.y + drawn.height / 2 },
    );
    expect(words).toContain('Northern Monitor');
    await screen.shot('report-chain');
    await screen.page.mouse.move(5, 5);
    await frame.waitFor({ state: 'detached' });
  });

  test('every claim is explained: words, speakers, what was read, the rule', async () => {
    const screen = await (await desk.open('/reports/times-1')).settled();
    const { claims } = await desk.ask('GET', '/reports/times-1');
    await screen.page.keyboard.press('j');
    for (let k = 0; k < claims.length; k++) {
      await expect.poll(() => side(screen).locator('.rule code').innerText()).toBe(claims[k].rule);
      expect(await side(screen).locator('mark').innerText()).toBe(claims[k].quote);
      await screen.page.keyboard.press('j');
    }
  });

  test('kinds are switched off and on', async () => {
    const screen = await (await desk.open('/reports/times-1')).settled();
    const casualties = screen.page.locator('.reporttext .m.k-casualties');
    expect(await casualties.count()).toBeGreaterThan(0);
    await screen.page.getByRole('button', { name: /^casualties/ }).click();
    expect(await casualties.count()).toBe(0);
    await screen.page.getByRole('button', { name: /^casualties/ }).click();
    expect(await casualties.count()).toBeGreaterThan(0);
  });

  test('two revisions are compared word by word', async () => {
    const screen = await (await desk.open('/reports/wire-1')).settled();
    expect(await shownText(screen)).toContain('killing 14 people');
    await screen.page.getByLabel('compare with').selectOption('1');
    await screen.page.locator('.diff ins').waitFor();
    expect(await screen.page.locator('.diff ins').allInnerTexts()).toEqual(['14']);
    expect(await screen.page.locator('.diff del').allInnerTexts()).toEqual(['12']);
    await screen.shot('report-revisions');
    await screen.page.goto(`${desk.url}/reports/wire-1?revision=1`);
    await expect.poll(() => shownText(screen)).toContain('killing 12 people');
  });

  test('hostile text is shown, never run', async () => {
    const screen = await (await desk.open('/reports/hostile')).settled();
    expect(await shownText(screen)).toBe(HOSTILE.text);
    expect(await screen.page.locator('.reporttext h1').innerText()).toContain('<script>');
    await screen.page.getByText('Bold News', { exact: false }).first().hover();
    expect(await screen.page.evaluate(() => (globalThis as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(await screen.page.locator('.reporttext :is(script, img, a[href^=javascript])').count()).toBe(0);
    await screen.shot('report-hostile');
    const { incidents } = await desk.ask('GET', '/reports/hostile');
    for (const { id } of incidents) {
      await screen.page.goto(`${desk.url}/incidents/${id}?read=hostile%7Ctimes-1`);
      await screen.settled();
      expect(
        await screen.page.evaluate(() => (globalThis as unknown as { ran?: number }).ran),
      ).toBeUndefined();
    }
  });

  test('signs that turn the direction of words are shown and turn nothing', async () => {
    const screen = await (await desk.open('/reports/hostile')).settled();
    expect(await screen.page.locator('.turn').count()).toBe(1);
    // the letters stand from left to right in the order in which they are written
    const [first, last] = await screen.page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('[data-field="text"]')!,
        NodeFilter.SHOW_TEXT,
      );
      while (!(walker.nextNode() as Text | null)?.data.includes('dluow'));
      const node = walker.currentNode as Text;
      const left = (offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().left;
      };
      return [left(node.data.indexOf('dluow')), left(node.data.indexOf('dluow') + 4)];
    });
    expect(last).toBeGreaterThan(first);
  });

  test('text that starts from the right is set from the right', async () => {
    const screen = await (await desk.open('/reports/arabic')).settled();
    const title = screen.page.locator('.reporttext h1 .text');
    expect(await title.evaluate((e) => getComputedStyle(e).direction)).toBe('rtl');
    expect(
      await screen.page.locator('[data-field="text"] .text').evaluate((e) => getComputedStyle(e).direction),
    ).toBe('ltr');
    await screen.shot('report-arabic');
  });

  test.each([
    ['light', 1280, 'en'],
    ['dark', 1280, 'en'],
    ['dark', 360, 'en'],
    ['light', 2560, 'ar'],
  ] as const)('WCAG 2.2 AA holds: %s, %i pixels, %s', async (theme, width, language) => {
    const screen = await (
      await desk.open('/reports/times-1', { theme, width, language, still: true })
    ).settled();
    expect(await screen.violations()).toEqual([]);
    await screen.page.keyboard.press('j');
    await side(screen).or(screen.page.locator('.claimside')).locator('.card').first().waitFor();
    await screen.shot(`report-${width}-${theme}-${language}`);
    expect(await screen.violations()).toEqual([]);
  });
});
