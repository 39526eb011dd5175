import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';

describe.skipIf(!hasChromium)('around every screen', () => {
  const desk = useDesk();

  test('the first visit has a short tour, which stays away when it is over', async () => {
    const screen = await (await desk.open('/', { toured: false })).settled();
    const tour = screen.page.getByRole('complementary', { name: 'A short tour' });
    await tour.waitFor();
    await screen.shot('tour');
    expect(await screen.violations()).toEqual([]);
    await tour.getByRole('button', { name: 'Next' }).click();
    await tour.getByRole('button', { name: 'Next' }).click();
    await tour.getByRole('button', { name: 'Start' }).click();
    await tour.waitFor({ state: 'detached' });
    await screen.page.reload();
    await screen.settled();
    expect(await tour.count()).toBe(0);
  });

  test('the palette goes anywhere without a mouse', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    await screen.page.keyboard.press('Control+k');
    const field = screen.page.getByRole('combobox', { name: 'Commands' });
    await field.fill('contested');
    expect(await screen.violations('dialog')).toEqual([]);
    await screen.shot('palette');
    await screen.page.keyboard.press('Enter');
    await expect.poll(() => new URL(screen.page.url()).search).toBe('?verdict=contested');
    await screen.page.keyboard.press('Control+k');
    await field.fill('Kunduz');
    await screen.page
      .getByRole('option', { name: /Kunduz/ })
      .first()
      .waitFor();
    await screen.page.keyboard.press('Enter');
    await screen.page.waitForURL(/\/incidents\/[^?]/);
  });

  test('? shows the keys, Escape closes them and gives the focus back', async () => {
    const screen = await (await desk.open('/reports')).settled();
    const link = screen.page.getByRole('link', { name: 'Sources' });
    await link.focus();
    await screen.page.keyboard.press('?');
    await screen.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await screen.violations('dialog')).toEqual([]);
    await screen.page.keyboard.press('Escape');
    await expect.poll(() => link.evaluate((l) => l === document.activeElement)).toBe(true);
  });

  test('Tab goes first to a way past the header', async () => {
    const screen = await (await desk.open('/sources')).settled();
    await screen.page.keyboard.press('Tab');
    const skip = screen.page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((l) => l === document.activeElement)).toBe(true);
  });

  test('light, dark and language are remembered before the first paint', async () => {
    const screen = await (await desk.open('/sources')).settled();
    await screen.page.getByRole('button', { name: 'Colours of the system' }).click();
    await screen.page.getByRole('button', { name: 'العربية' }).click();
    await screen.page.getByRole('heading', { level: 1, name: 'المصادر' }).waitFor();
    await screen.page.reload({ waitUntil: 'commit' });
    const root = screen.page.locator('html');
    expect([await root.getAttribute('data-theme'), await root.getAttribute('dir')]).toEqual(['dark', 'rtl']);
  });

  test('no script of another place or of the page itself may run', async () => {
    const response = await fetch(desk.url, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy')!;
    const parts = Object.fromEntries(policy.split('; ').map((p) => [p.split(' ')[0], p.split(' ').slice(1)]));
    expect(parts['script-src']).toEqual(["'self'"]);
    expect(parts['default-src']).toEqual(["'self'"]);
    expect(parts['connect-src']).toEqual(["'self'"]);
    expect(parts['object-src']).toEqual(["'none'"]);
    expect(parts['frame-ancestors']).toEqual(["'none'"]);
  });

  test('every word of the interface stands in both languages', async () => {
    const { en } = await import('../../web/src/i18n/en.ts');
    const { ar } = await import('../../web/src/i18n/ar.ts');
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    const differing = Object.entries(en).filter(
      ([k, text]) =>
        !k.endsWith('.one') && `${values(text)}` !== `${values((ar as Record<string, string>)[k])}`,
    );
    expect(differing).toEqual([]);
  });
});
