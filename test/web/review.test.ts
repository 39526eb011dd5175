import { beforeEach, describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { type Desk, useDesk } from './support/desk.ts';
import { MARKET } from './support/market.ts';
import type { Screen } from './support/screen.ts';

const row = (s: Screen, title: string) =>
  s.page.locator('.matrixrow').filter({ has: s.page.getByRole('rowheader', { name: title, exact: true }) });
const panel = (s: Screen) => s.page.getByRole('complementary', { name: 'Claim', exact: true });
const said = (s: Screen, words: string) => row(s, 'Killed').locator('.said', { hasText: words });

interface Listed {
  id: string;
  label: string;
  reports: number;
}

/** Incidents that the reports of the market made, most reports first. */
const incidents = async (desk: Desk): Promise<Listed[]> =>
  (await desk.ask('GET', '/incidents?limit=50')).items.sort((a: Listed, b: Listed) => b.reports - a.reports);

describe.skipIf(!hasChromium)('review, by keyboard alone', () => {
  const desk = useDesk({ archive: 'empty' });
  let screen: Screen;
  let id: string;

  beforeEach(async () => {
    // decisions of one test are taken back for the next
    await desk.ask('POST', '/ingest/reports', { reports: MARKET });
    await desk.read();
    for (const d of (await desk.ask('GET', '/decisions?standing=true&limit=100')).items)
      await desk.ask('POST', `/decisions/${d.id}/undo`);
    id = (await incidents(desk))[0].id;
    screen = await (await desk.open(`/incidents/${id}`)).settled();
  });

  const press = (...keys: string[]) =>
    keys.reduce((before, k) => before.then(() => screen.page.keyboard.press(k)), Promise.resolve());
  const kinds = async () =>
    (await desk.ask('GET', `/incidents/${id}`)).decisions
      .filter((d: { undoneAt: string | null }) => !d.undoneAt)
      .map((d: { kind: string }) => d.kind);
  /** Opens the claim with these words by Tab-less keyboard: focus as Tab gives it, then Enter. */
  const openClaim = async (words: string) => {
    await said(screen, words).first().focus();
    await press('Enter');
    await panel(screen).locator('mark').waitFor();
  };

  test('a approves, u takes it back', async () => {
    await openClaim('25+');
    await press('a');
    await expect.poll(() => panel(screen).locator('.reviewed').innerText()).toContain('Approved');
    expect(await kinds()).toEqual(['review-claim']);
    await press('u');
    await expect.poll(kinds).toEqual([]);
    await expect.poll(() => panel(screen).locator('.reviewed').count()).toBe(0);
  });

  test('x rejects: the figure leaves the sum, its words stay, and u brings it back', async () => {
    await openClaim('25+');
    const quote = await panel(screen).locator('mark').innerText();
    await press('x');
    await expect.poll(() => panel(screen).locator('.reviewed').innerText()).toContain('Rejected');
    expect(await panel(screen).locator('mark').innerText()).toBe(quote);
    await screen.shot('review-rejected');
    await press('u');
    await expect.poll(() => panel(screen).locator('.reviewed').count()).toBe(0);
    await expect.poll(() => said(screen, '25+').count()).toBeGreaterThan(0);
  });

  test('c corrects: the sum follows, and what was read stays beside it', async () => {
    await openClaim('16');
    await press('c');
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByLabel('Low', { exact: true }).fill('17');
    await dialog.getByLabel('High', { exact: true }).fill('17');
    await dialog.getByLabel('Reason').fill('the ministry’s own list has 17 names');
    await screen.shot('review-correct');
    await press('Enter');
    await expect.poll(() => panel(screen).locator('.reviewed').innerText()).toContain('Corrected');
    await expect.poll(() => panel(screen).locator('dl').innerText()).toMatch(/killed 17/);
    expect(await panel(screen).locator('dl').innerText()).toMatch(/Read as\s+killed 16/);
    await expect.poll(() => said(screen, '17').count()).toBeGreaterThan(0);
    expect(await screen.page.locator('.history').innerText()).toContain('17 names');
  });

  test('a grade alone is an approval with a grade', async () => {
    await openClaim('25+');
    await press('c');
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByLabel('Source A–F').selectOption('B');
    await dialog.getByLabel('Information 1–6').selectOption('2');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await expect
      .poll(() => panel(screen).locator('.reviewed').innerText())
      .toContain('Source B, information 2');
    expect(await panel(screen).locator('.reviewed').innerText()).toContain('Approved');
  });

  test('m comments on the claim that is open, or on the incident', async () => {
    await openClaim('25+');
    await press('m');
    await screen.page.getByRole('dialog').getByLabel('Comment').fill('counted by name');
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter');
    await expect.poll(() => panel(screen).innerText()).toContain('counted by name');
    await press('Escape', 'm');
    await screen.page.getByRole('dialog').getByLabel('Comment').fill('call the hospital');
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter');
    await expect.poll(() => screen.page.locator('.history').innerText()).toContain('call the hospital');
  });

  test('s selects, S splits off; the two are merged again with M', async () => {
    const { claims } = await desk.ask('GET', `/incidents/${id}`);
    const of = claims.filter((c: { report: string }) => c.report === 'times-1').length;
    for (let n = 1; n <= claims.length; n++) {
      await press('j');
      await expect
        .poll(() => panel(screen).locator('header .note').innerText())
        .toBe(`Claim ${n} of ${claims.length}`);
      const report = await panel(screen).getByRole('link', { name: 'In the report' }).getAttribute('href');
      if (report?.includes('times-1')) await press('s');
    }
    await expect
      .poll(() =>
        panel(screen)
          .getByRole('button', { name: /Split off/ })
          .innerText(),
      )
      .toContain(`(${of})`);
    await press('Shift+S');
    await screen.page.getByRole('dialog').getByLabel('Reason').fill('another market');
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter');
    await expect.poll(async () => (await incidents(desk)).length).toBe(2);
    const [large, small] = await incidents(desk);
    expect([large.reports, small.reports]).toEqual([2, 1]);

    await screen.page.goto(`${desk.url}/incidents/${large.id}`);
    await screen.settled();
    await press('Shift+M');
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('Reason').fill('the same market after all');
    await screen.shot('review-merge');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await expect.poll(async () => (await incidents(desk)).map((i) => i.reports)).toEqual([3]);
  });

  test('r moves the state on, i takes the incident, g grades it', async () => {
    const state = async () => {
      const { status, assignedTo, grade } = await desk.ask('GET', `/incidents/${id}`);
      return { status, assigned: assignedTo !== null, grade };
    };
    const before = await state();
    await press('r');
    await expect.poll(async () => (await state()).status).not.toBe(before.status);
    await press('i');
    await expect.poll(async () => (await state()).assigned).toBe(!before.assigned);
    await press('g');
    await press('f');
    await expect.poll(async () => (await state()).grade).toBe('Fair');
  });

  test('j and k step through the claims in the order of the points', async () => {
    await openClaim('25+');
    const at = () => panel(screen).locator('header .note').innerText();
    const first = await at();
    await press('j');
    await expect.poll(at).not.toBe(first);
    await press('k');
    await expect.poll(at).toBe(first);
  });

  test('dialogs break no rule of WCAG 2.2 AA', async () => {
    await openClaim('16');
    await press('c');
    await screen.page.getByRole('dialog').waitFor();
    expect(await screen.violations()).toEqual([]);
    await press('Escape', 'Shift+M');
    await screen.page.getByRole('dialog').waitFor();
    expect(await screen.violations()).toEqual([]);
  });
});
