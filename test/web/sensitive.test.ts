import { beforeAll, describe, expect, test } from 'vitest';
import { LOCAL } from '../../src/archive/people.ts';
import { setSensitive } from '../../src/archive/sensitive.ts';
import { addUser } from '../../src/archive/users.ts';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';
import type { Look, Screen } from './support/screen.ts';

const REPORT = 'kunduz-charity';

describe.skipIf(!hasChromium)('a sensitive report, before a viewer', () => {
  // refusals are what these tests are about, and the browser writes a line for each
  const desk = useDesk({ expected: /status of 40[13]/ });

  beforeAll(async () => {
    const { db } = desk.archive;
    await setSensitive(db, LOCAL, REPORT, true, 'names a nurse');
    for (const [name, role] of [
      ['ada', 'admin'],
      ['vera', 'viewer'],
    ] as const)
      await addUser(db, { name, role, password: `${name} has a long password` }, 'local');
  });

  async function asViewer(path: string, look?: Look): Promise<Screen> {
    const screen = await desk.open(path, look);
    await screen.page.locator('input[autocomplete=username]').fill('vera');
    await screen.page.locator('input[type=password]').fill('vera has a long password');
    await screen.page.locator('form button').click();
    await screen.page.locator('.login').waitFor({ state: 'detached' });
    return screen.settled();
  }

  test('its page says why it stays closed and leads on, in both languages', async () => {
    const english = await asViewer(`/reports/${REPORT}`);
    const note = english.page.locator('.closed');
    await note.waitFor();
    expect(await note.innerText()).toMatch(/sensitive[\s\S]*annotators and reviewers/i);
    expect(await note.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await english.violations()).toEqual([]);
    await english.shot('sensitive-report');
    const arabic = await asViewer(`/reports/${REPORT}`, { language: 'ar', width: 360 });
    await arabic.page.locator('.closed').waitFor();
    expect(await arabic.page.locator('main').innerText()).not.toMatch(/[A-Za-z]{3}/);
    await arabic.shot('sensitive-report-arabic');
  });

  test('its incident counts its claims, and shows black where its words would stand', async () => {
    const { items } = await fetchAs(desk.url, 'vera', '/incidents?place=Kunduz');
    const screen = await asViewer(`/incidents/${items[0].id}`);
    const refusals = async () =>
      (
        await desk.archive.db
          .selectFrom('event')
          .select('seq')
          .where('action', '=', 'access.refuse')
          .execute()
      ).length;
    const before = await refusals();
    const page = await fetchAs(desk.url, 'vera', `/incidents/${items[0].id}`);
    const veiled = page.claims.find(
      (c: { report: string; kind: string }) => c.report === REPORT && c.kind === 'casualties',
    );
    await screen.page.goto(`${desk.url}/incidents/${items[0].id}?claim=${encodeURIComponent(veiled.id)}`);
    await screen.settled();
    const card = screen.page.locator('.card').first();
    await card.waitFor();
    expect(await card.locator('mark').innerText()).toMatch(/^[█\s]+$/);
    expect(await card.locator('dl').innerText()).not.toContain('█');
    // a viewer is offered nothing that would be refused
    for (const name of ['Approve', 'Merge', 'Assign to me', 'Comment', 'Undo'])
      expect([name, await screen.page.getByRole('button', { name }).count()]).toEqual([name, 0]);
    expect(await screen.page.getByRole('link', { name: 'Add reports' }).count()).toBe(0);
    await screen.page.keyboard.press('a');
    await screen.page.keyboard.press('r');
    await screen.shot('sensitive-claim');
    expect(await screen.violations()).toEqual([]);
    // looking at the incident asks for nothing that is refused
    expect(await refusals()).toBe(before);
  });
});

async function fetchAs(url: string, name: string, path: string) {
  const login = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: `${name} has a long password` }),
  });
  const cookie = login.headers.get('set-cookie')!.split(';')[0];
  return (await fetch(`${url}/api/v1${path}`, { headers: { cookie } })).json();
}
