import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml, textsOf } from '../../src/dossier/html/page.ts';
import type { Dossier } from '../../src/format/dossier.ts';
import type { Report } from '../../src/format/report.ts';
import { openBrowser } from '../support/browser.ts';
import { DOSSIER } from '../support/dossier.ts';
import { REPORTS } from '../support/dossier-reports.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a page and keeps what it asks of the network and what it runs on the console. */
async function open(html: string, width = 1200) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (r) => requests.push(r.url()));
  page.on('console', (m) => messages.push(m.text()));
  page.on('pageerror', (e) => messages.push(String(e)));
  page.on('dialog', (d) => d.dismiss());
  await page.setContent(html);
  return { page, requests, messages };
}

const HTML = renderHtml(DOSSIER, textsOf(REPORTS));

describe('the page of a dossier', () => {
  test('starts with the incident, its sentence and its picture', async () => {
    const { page } = await open(HTML);
    expect(await page.textContent('h1')).toBe('Rocket fire on the market of Orsund, 6 April 2021');
    expect(await page.textContent('.standfirst')).toContain('6 to 17 killed, according to 3 origins');
    const picture = page.locator('figure .wide svg.range').first();
    expect(await picture.isVisible()).toBe(true);
    expect(await picture.getAttribute('aria-label')).toContain(
      'Provincial Health Office 9+, then 14, then 16',
    );
    await page.close();
  });

  test('every link leads somewhere, also of a claim that lies under shorter ones', () => {
    const [claim] = DOSSIER.claims.filter((c) => c.in === 'text');
    const whole = { ...claim, id: 'under' };
    const page = renderHtml({ ...DOSSIER, claims: [...DOSSIER.claims, whole] }, textsOf(REPORTS));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('sets accounts side by side: points against origins', async () => {
    const { page } = await open(HTML);
    const killed = page.locator('.matrix').first().locator('tbody tr').first();
    expect(await killed.locator('th').textContent()).toBe('Killed');
    expect(await killed.innerText()).toMatch(/6–17[\s\S]*contested · 3 origins[\s\S]*9\+ → 14 → 16/);
    await page.close();
  });

  test('a card says what the words of its sentence were read as', async () => {
    const { page } = await open(HTML);
    const claim = DOSSIER.claims.findIndex((c) => c.kind === 'casualties' && c.sources.length > 0) + 1;
    await page.locator(`.report .m[data-c="c${claim}"]`).first().click();
    const groups = page.locator(`#c${claim} .groups`);
    await groups.locator('summary').click();
    const read = await groups.locator('li').allInnerTexts();
    expect(read.some((t) => /^speaker/.test(t) && t.includes('read as'))).toBe(true);
    expect(read.some((t) => /^number/.test(t))).toBe(true);
    await page.close();
  });

  test('marks every claim in the words of its report', async () => {
    const { page } = await open(HTML);
    for (const claim of DOSSIER.claims) {
      const k = DOSSIER.claims.indexOf(claim) + 1;
      const words = await page.locator(`.report .m[data-c="c${k}"]`).allTextContents();
      expect(words.join('')).toBe(claim.quote);
    }
    await page.close();
  });

  test('a claim opens its card with the chain and the rule, by mouse and by keyboard', async () => {
    const { page } = await open(HTML);
    const mark = page.locator('.report .m', { hasText: 'number of dead has risen to 14' });
    await mark.click();
    const card = page.locator('.card:target');
    expect(await card.isVisible()).toBe(true);
    expect(await card.locator('.chain li').allInnerTexts()).toEqual([
      expect.stringContaining('Orsund Hospital'),
      expect.stringContaining('Provincial Health Office'),
      expect.stringContaining('Orsund Daily'),
    ]);
    expect(await card.locator('.rule').textContent()).toContain('casualties/kill-active');
    await page.keyboard.press('Escape');
    expect(await page.locator('.card:visible').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('risen to 14');
    await page.keyboard.press('Enter');
    expect(await page.locator('.card:target').isVisible()).toBe(true);
    await page.close();
  });

  test('cards open without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(HTML);
    await page.locator('.report .m').first().click();
    expect(await page.locator('.card:target').isVisible()).toBe(true);
    await context.close();
  });

  test('sends no request and breaks no rule of its own policy', async () => {
    const { page, requests, messages } = await open(HTML);
    await page.locator('.report .m').first().click();
    expect(requests.filter((r) => !r.startsWith('about:') && !r.startsWith('data:'))).toEqual([]);
    expect(messages).toEqual([]);
    const ran = await page.evaluate(`new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (e) => done(e.violatedDirective));
      const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.head.append(s);
      setTimeout(() => done(String(window.ran)), 300);
    })`);
    expect(ran).toContain('script-src');
    await page.close();
  });

  test.each([360, 768, 1440])('fits %i pixels: nothing sticks out', async (width) => {
    const { page } = await open(HTML, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  test('prints with all claims and without what only a screen needs', async () => {
    const { page } = await open(HTML);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.card:visible').count()).toBe(DOSSIER.claims.length);
    expect(await page.locator('.close:visible').count()).toBe(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });

  test.each(['light', 'dark'] as const)('text can be read on its ground (%s)', async (scheme) => {
    const page = await browser.newPage({ colorScheme: scheme });
    await page.setContent(HTML);
    expect(await contrast(page, '.standfirst')).toBeGreaterThan(4.5);
    expect(await contrast(page, '.v-contested')).toBeGreaterThan(4.5);
    await page.close();
  });
});

/** Contrast ratio (WCAG) of an element's colour on the page's ground. */
async function contrast(page: Page, selector: string): Promise<number> {
  const [ink, paper] = (await page.evaluate(
    `[getComputedStyle(document.querySelector('${selector}')).color, getComputedStyle(document.body).backgroundColor]`,
  )) as [string, string];
  const light = (css: string) => {
    const [r, g, b] = css.match(/[\d.]+/g)!.map((v) => Number(v) / 255);
    const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const [high, low] = [light(ink), light(paper)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('hostile reports', () => {
  const ATTACKS = [
    '<script>window.pwned=1</script>',
    '<img src=x onerror="window.pwned=1">',
    '"><svg onload=window.pwned=1>',
    "' onmouseover='window.pwned=1",
    '</style><script>window.pwned=1</script>',
    '</title><script>window.pwned=1</script>',
    '<!--<script>window.pwned=1</script>-->',
    '&lt;script&gt;window.pwned=1&lt;/script&gt;',
    'javascript:window.pwned=1',
  ];

  test('nothing that a report says becomes markup, wherever it is shown', async () => {
    const clean = await open(HTML);
    const count = (page: Page) =>
      page.evaluate('document.querySelectorAll("script,img,iframe,object,svg[onload]").length');
    const before = await count(clean.page);
    await clean.page.close();
    for (const attack of ATTACKS) {
      const { page, requests, messages } = await open(renderHtml(...poisoned(attack)));
      expect(await page.evaluate('window.pwned')).toBeUndefined();
      expect(await count(page)).toBe(before);
      expect(requests).toEqual([]);
      expect(messages).toEqual([]);
      expect(await page.locator('h1').textContent()).toContain(attack);
      expect(await page.locator('.report').first().textContent()).toContain(attack);
      await page.close();
    }
  });

  /** The dossier with the words put into every text that comes from a report. */
  function poisoned(words: string): [Dossier, ReturnType<typeof textsOf>] {
    const dossier = structuredClone(DOSSIER);
    const reports: Report[] = REPORTS.map((r) => ({
      ...r,
      text: `${r.text} ${words}`,
      title: `${r.title} ${words}`,
    }));
    for (const r of dossier.reports)
      Object.assign(r, { outlet: words, title: words, url: words, file: words });
    for (const c of dossier.claims) {
      c.quote = words;
      for (const s of c.sources) s.name = words;
      if (c.kind === 'casualties') c.victims.text = words;
    }
    for (const i of dossier.incidents) {
      i.label = `${i.label} ${words}`;
      i.place = i.place && { ...i.place, name: words };
      i.actors = [{ name: words, role: 'perpetrator', stances: { blames: ['s1'] } }];
      for (const p of i.points) for (const position of p.positions) position.origin = words;
    }
    for (const a of dossier.agreements) a.parties = [words];
    return [dossier, textsOf(reports)];
  }
});

test('a dossier without reports, and one without incidents, say so', () => {
  const none: Dossier = { ...DOSSIER, reports: [], claims: [], incidents: [], agreements: [], sources: [] };
  expect(renderHtml(none, new Map())).toContain('No report could be read');
  expect(renderHtml({ ...none, reports: DOSSIER.reports }, new Map())).toContain(
    '6 reports read; none of them',
  );
});

test('the page is the same, byte for byte, each time', () => {
  expect(renderHtml(structuredClone(DOSSIER), textsOf(REPORTS))).toBe(HTML);
});
