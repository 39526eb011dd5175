import { describe, expect, test } from 'vitest';
import { toldInArabic } from '../../web/src/i18n/told.ts';
import { hasChromium } from './support/chromium.ts';
import { useDesk } from './support/desk.ts';
import type { Screen } from './support/screen.ts';

/** What the interface writes in Latin letters in every language: its name, keys, units, kinds of files, its other language. */
const LATIN = /^(?:Corroborate|English|Ctrl|K|Esc|Enter|km|sha256|RSS|Atom|JSON|A–F|[a-zA-Z]|\.\w+)$/;

/** Words in Latin letters that stand on the screen, outside of what reports say. */
async function latinWords(screen: Screen): Promise<string[]> {
  const text = await screen.page.evaluate(() => {
    // the map writes the names of towns as the gazetteer has them
    for (const map of document.querySelectorAll<HTMLElement>('.locator svg')) map.remove();
    return document.body.innerText;
  });
  return [...new Set(text.match(/[A-Za-z][\w’'–.-]*[\w]…?|[A-Za-z]…?/g) ?? [])];
}

describe.skipIf(!hasChromium)('in Arabic', () => {
  const desk = useDesk();

  test('an incident’s page says nothing in English but what its reports, names and places say', async () => {
    const { items } = await desk.ask('GET', '/incidents?limit=100');
    const [widest] = items.sort((a: { reports: number }, b: { reports: number }) => b.reports - a.reports);
    const page = await desk.ask('GET', `/incidents/${widest.id}`);
    const { incident, claims, reports } = page;
    // the words of reports, and names; not the program's own sentences about them
    const said = JSON.stringify([
      reports,
      claims,
      incident.place,
      incident.actors,
      incident.weapons,
      incident.points.map((p: { positions: unknown }) => p.positions),
    ]);
    const known = new Set(said.match(/[A-Za-z][\w’'–.-]*[\w]|[A-Za-z]/g));
    // a name cut in a picture is its beginning
    const begun = (w: string) => w.endsWith('…') && [...known].some((k) => k.startsWith(w.slice(0, -1)));
    const screen = await (await desk.open(`/incidents/${widest.id}`, { language: 'ar' })).settled();
    await screen.page.keyboard.press('p');
    await screen.page.locator('.policy').first().waitFor();
    await screen.page.locator('.verdictbutton').first().click();
    await screen.page.locator('.explain').waitFor();
    const strange = (await latinWords(screen)).filter(
      (w) => !known.has(w) && !begun(w) && !LATIN.test(w) && !/^(?:ACLED|UCDP|Airwars|IBC|GTD)$/.test(w),
    );
    expect(strange).toEqual([]);
    await screen.shot('arabic-incident', { whole: true });
  });

  test('verdicts, points and headings are said in Arabic, numbers keep their direction', async () => {
    const { items } = await desk.ask('GET', '/incidents?verdict=contested&limit=100');
    const screen = await (await desk.open(`/incidents/${items[0].id}`, { language: 'ar' })).settled();
    expect(await screen.page.locator('.matrix thead').innerText()).toMatch(/النقطة[\s\S]*في المجموع/);
    expect(await screen.page.locator('.matrix .verdict').first().innerText()).toContain('متنازع عليه');
    expect(await screen.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/[\u0600-\u06FF]/);
    expect(await screen.page.locator('.standfirst').innerText()).toMatch(/القتلى|الاتهام/);
  });

  test('every reason that the examples’ accounts give can be said in Arabic', async () => {
    const { items } = await desk.ask('GET', '/incidents?limit=100');
    const unsaid = new Set<string>();
    const tell = (sentence: string | undefined) => {
      if (sentence && toldInArabic(sentence) === null) unsaid.add(sentence);
    };
    for (const { id } of items)
      for (const { policy, describes, points } of await desk.ask('GET', `/incidents/${id}/policies`)) {
        tell(policy);
        tell(describes);
        for (const p of points) {
          for (const r of p.relations) tell(r.why);
          for (const l of p.basis?.left ?? []) tell(l.why);
          tell(p.basis?.rule.replace(/^[\w-]+\/\d+: /, ''));
        }
      }
    expect([...unsaid]).toEqual([]);
  });
});
