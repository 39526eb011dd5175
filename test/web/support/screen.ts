import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How a screen is looked at. */
export interface Look {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  language?: 'en' | 'ar';
  /** Whether the tour has been seen; it stays away then, as by default. */
  toured?: boolean;
  /** Stops all movement, for pictures. */
  still?: boolean;
}

/** Screenshots are kept here, one per name, out of the repository. */
const SHOTS = 'test-results/screens';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A violation of an accessibility rule: the rule, what it asks for, and the elements that break it. */
export interface Violation {
  rule: string;
  help: string;
  elements: string[];
}

/** One browser tab with a memory: what it asked of other origins, and what went wrong in it. */
export class Screen {
  readonly page: Page;
  /** Requests that left the origin. Must stay empty. */
  readonly strays: string[] = [];
  /** Errors of the console, of scripts, of the content security policy. Must stay empty. */
  readonly errors: string[] = [];
  readonly #origin: string;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.#context = context;
    this.page = page;
    this.#origin = origin;
    page.on('console', (m) => {
      if (m.type() === 'error') this.errors.push(`${m.text()} (${m.location().url})`);
    });
    page.on('pageerror', (e) => this.errors.push(String(e.stack ?? e)));
    context.on('request', (r) => {
      const url = new URL(r.url());
      if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== this.#origin)
        this.strays.push(r.url());
    });
  }

  /** Opens an address of a server in a tab of its own, with nothing remembered but what `look` says. */
  static async open(browser: Browser, origin: string, path: string, look: Look = {}): Promise<Screen> {
    const { width = 1280, height = 800, theme = 'light', language = 'en', toured = true } = look;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: look.still ? 'reduce' : 'no-preference',
      locale: 'en-GB',
      timezoneId: 'UTC',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(45_000);
    await context.addInitScript(
      ([language, toured]) => {
        // what the page itself remembers later is not overwritten
        if (localStorage.getItem('language') === null) localStorage.setItem('language', language);
        if (localStorage.getItem('toured') === null) localStorage.setItem('toured', toured);
      },
      [language, String(toured)],
    );
    const screen = new Screen(context, await context.newPage(), origin);
    await screen.page.goto(origin + path);
    return screen;
  }

  /** Waits until nothing is being asked for and the map, if there is one, has been drawn. */
  async settled(): Promise<this> {
    await this.page.locator('main').first().waitFor();
    await this.page.waitForFunction(
      () => !document.querySelector('[aria-busy=true], .map.loading, .map[data-ready=false]'),
    );
    await this.page.waitForFunction(() => document.fonts.status === 'loaded');
    await this.page.waitForTimeout(150);
    return this;
  }

  /** Keeps a picture of what is in view, or of the whole page. */
  async shot(name: string, { whole = false }: { whole?: boolean } = {}): Promise<string> {
    mkdirSync(SHOTS, { recursive: true });
    const path = `${SHOTS}/${name}.png`;
    await this.page.screenshot({ path, fullPage: whole, animations: 'disabled' });
    return path;
  }

  /** What axe finds against WCAG 2.2 AA and good practice, in the page or a part of it. */
  async violations(within?: string): Promise<Violation[]> {
    await this.page.evaluate(AXE); // evaluated by the debugger: the content security policy stays as it is
    return this.page.evaluate(
      async ([within, tags]) => {
        // biome-ignore lint/suspicious/noExplicitAny: axe has put itself there
        const found = await (globalThis as any).axe.run(within ?? document, {
          runOnly: { type: 'tag', values: tags },
        });
        return found.violations.map(
          (v: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }) => ({
            rule: v.id,
            help: v.help,
            elements: v.nodes.map((n) => `${n.html}\n${n.failureSummary}`),
          }),
        );
      },
      [within, AA] as const,
    );
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
