import { readFileSync, writeFileSync } from 'node:fs';
import { renderHtml } from '/work/wt/out/src/dossier/html/page.ts';
import { openBrowser } from '/work/wt/out/test/support/browser.ts';
import { DOSSIER, REPORTS } from '/work/wt/out/test/support/dossier.ts';

const file = process.argv[2];
const page = file
  ? readFileSync(file, 'utf8')
  : renderHtml(DOSSIER, new Map(REPORTS.map((r) => [r.id, { title: r.title ?? null, text: r.text }])));
if (!file) writeFileSync('/tmp/out-page.html', page);
const b = await openBrowser();
for (const [name, width, scheme] of [
  ['w', 1440, 'light'],
  ['n', 360, 'light'],
  ['d', 1100, 'dark'],
] as const) {
  const p = await b.newPage({ viewport: { width, height: 1000 }, colorScheme: scheme });
  p.on('console', (m) => console.log(m.type(), m.text()));
  await p.setContent(page);
  await p.screenshot({ path: `/tmp/out-${name}.png`, fullPage: true });
  if (name !== 'd') {
    await p.locator('.report .m').first().click();
    await p.waitForTimeout(400);
    await p.screenshot({ path: `/tmp/out-${name}-card.png` });
  }
  console.log(name, await p.evaluate('document.documentElement.scrollWidth'));
}
await b.close();
