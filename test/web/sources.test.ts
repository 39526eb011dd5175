import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';

describe.skipIf(!hasChromium)('sources', () => {
  const desk = useDesk();

  test('are listed with how their word stands, and found by name', async () => {
    const screen = await (await desk.open('/sources')).settled();
    const all = await desk.ask('GET', '/sources');
    const names = screen.page.locator('table.sources tbody th a');
    expect(await names.count()).toBe(all.length);
    await screen.page.getByRole('searchbox').fill(all[0].name.slice(0, 6));
    await expect.poll(() => names.count()).toBeLessThan(all.length);
    expect(await names.allInnerTexts()).toContain(all[0].name);
    await screen.shot('sources');
  });

  test('one is merged with another, and taken apart again', async () => {
    const [other, one] = await desk.ask('GET', '/sources?limit=2');
    const screen = await (await desk.open(`/sources/${encodeURIComponent(one.name)}`)).settled();
    await screen.page.getByRole('button', { name: 'Same as another' }).click();
    await screen.page.getByLabel('Name of the other').fill(other.name);
    await screen.page.getByLabel('Reason').fill('Two names of one office.');
    await screen.page.getByRole('button', { name: 'Save' }).click();
    // it is found under the other's name now, with the words of both
    await screen.page.waitForURL((u) => decodeURIComponent(u.pathname).endsWith(other.name));
    await screen.page.getByRole('heading', { level: 1, name: other.name }).waitFor();
    const merged = await desk.ask('GET', `/sources/${encodeURIComponent(other.name)}`);
    expect(merged.claims).toBe(one.claims + other.claims);
    expect(merged.aliases).toContain(one.name);
    expect((await desk.ask('GET', '/sources')).map((s: { name: string }) => s.name)).not.toContain(one.name);
    await screen.shot('source-merged');
    await screen.page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () =>
        (await desk.ask('GET', '/sources')).find((s: { name: string }) => s.name === one.name),
      )
      .toMatchObject({ claims: one.claims });
  });

  test('what a name means in one report can be somebody else', async () => {
    const all = await desk.ask('GET', '/sources');
    const wide = all.find((s: { reports: number }) => s.reports > 1);
    const screen = await (await desk.open(`/sources/${encodeURIComponent(wide.name)}`)).settled();
    await screen.page.getByRole('button', { name: 'Means somebody else' }).click();
    await screen.page.getByRole('checkbox').first().check();
    await screen.page.getByLabel('What that one is called').fill('Harbour Office of Tolm');
    await screen.page.getByLabel('Reason').fill('Another office of the same name.');
    await screen.page.getByRole('button', { name: 'Save' }).click();
    await screen.page.getByText('Harbour Office of Tolm').first().waitFor();
    const [apart, rest] = await Promise.all(
      ['Harbour Office of Tolm', wide.name].map((n) => desk.ask('GET', `/sources/${encodeURIComponent(n)}`)),
    );
    expect(apart.reports).toBe(1);
    expect(apart.claims + rest.claims).toBe(wide.claims);
  });

  test('actors are listed by what is said of them, and lead to their incidents', async () => {
    const screen = await (await desk.open('/sources')).settled();
    await screen.page.getByRole('button', { name: 'Actors' }).click();
    await screen.page.waitForURL(/list=actors/);
    const [first] = await desk.ask('GET', '/actors');
    const row = screen.page
      .getByRole('row')
      .filter({ has: screen.page.getByRole('link', { name: first.name, exact: true }) });
    expect(await row.locator('td').first().innerText()).toBe(String(first.incidents));
    await screen.shot('actors');
    expect(await screen.violations()).toEqual([]);
    await row.getByRole('link').click();
    await screen.page.waitForURL((u) => u.searchParams.get('actor') === first.name);
    await expect.poll(() => screen.page.locator('.total').innerText()).toContain(String(first.incidents));
  });
});
