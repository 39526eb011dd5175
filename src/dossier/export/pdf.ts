import type { Dossier } from '../../format/dossier.ts';
import { escapeText } from '../html/markup.ts';
import { renderHtml } from '../html/page.ts';
import { about, type Exporter, Losses } from './exporter.ts';

/** Chromium lays the page out; a page that needs longer than this hangs. */
const TIMEOUT_MS = 60_000;

/** The dossier on paper: the HTML page, printed. */
export const pdf: Exporter = {
  name: 'pdf',
  title: 'Dossier on paper',
  summary: 'the dossier for people, one incident after the other, from the same page as --html (PDF)',
  leavesOut: ['what the page shows on hover or click is printed only where its print form has room for it'],
  fields: [
    {
      name: 'incidents',
      doc: 'Each as on the HTML page: sentence, picture, who says what, toll over time, chains, points.',
    },
    { name: 'reports', doc: 'Their texts with the claims marked, where the texts are at hand.' },
    { name: 'last page', doc: 'Program, policy, time of the data, and what the form leaves out.' },
  ],
  write: async ({ dossier, texts }) => {
    const page = renderHtml(dossier, texts ?? new Map());
    const content = await print(page.replace('</main>', `${colophon(dossier)}</main>`));
    return [{ name: 'dossier.pdf', mediaType: 'application/pdf', content }];
  },
};

function colophon(dossier: Dossier): string {
  const { program, policy, dataTime, notes } = about(dossier, pdf, new Losses());
  const lines = [
    `Made by ${program} under the policy ${policy}; the data speak of no later time than ${dataTime ?? 'unknown'}.`,
    ...notes,
  ];
  return `<section><h2>About this dossier</h2>${lines.map((l) => `<p>${escapeText(l)}</p>`).join('')}</section>`;
}

/** @throws when the optional browser is not installed, naming the remedy */
async function print(html: string): Promise<Uint8Array> {
  const { chromium, executablePath, args } = await browserOf();
  const browser = await chromium.launch({ executablePath, args, headless: true, timeout: TIMEOUT_MS });
  try {
    // the page's own policy lets nothing out; scripts are not needed on paper
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    await page.setContent(html, { waitUntil: 'load', timeout: TIMEOUT_MS });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      margin: { top: '16mm', bottom: '16mm', left: '14mm', right: '14mm' },
    });
  } finally {
    await browser.close();
  }
}

/** The browser inside the npm package: optional, since it is large and only paper needs it. */
async function browserOf() {
  try {
    const [{ chromium }, { default: packaged }] = await Promise.all([
      import('playwright-core'),
      import('@sparticuz/chromium'),
    ]);
    const args = [...packaged.args.filter((a) => a !== '--single-process'), '--no-sandbox'];
    return { chromium, executablePath: await packaged.executablePath(), args };
  } catch (cause) {
    throw new Error(
      'A PDF needs the packages playwright-core and @sparticuz/chromium: install corroborate without --omit=optional. Or print the page of "read --html" from a browser.',
      { cause },
    );
  }
}
