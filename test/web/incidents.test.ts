import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';

describe.skipIf(!hasChromium)('the incidents on one screen', () => {
  const desk = useDesk();

  test('list, map and timeline show the examples', async () => {
    const screen = await (await desk.open('/')).settled();
    const { items } = await desk.ask('GET', '/incidents?limit=500');
    const rows = screen.page.getByRole('region', { name: 'Incidents' }).getByRole('link');
    expect(await rows.count()).toBe(items.length);
    await screen.shot('incidents');
  });

  test('nothing breaks WCAG 2.2 AA', async () => {
    const screen = await (await desk.open('/incidents')).settled();
    expect(await screen.violations()).toEqual([]);
  });
});
