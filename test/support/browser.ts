import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

let path: Promise<string> | null = null;

/**
 * A browser for tests: the one inside the npm package, nothing downloaded. The caller closes it.
 * Without a sandbox, since tests in containers often run as root, which Chromium's sandbox refuses.
 */
export async function openBrowser(): Promise<Browser> {
  path ??= chromium.executablePath();
  return playwright.launch({
    executablePath: await path,
    headless: true,
    args: [...chromium.args.filter((a) => a !== '--single-process'), '--no-sandbox'],
  });
}
