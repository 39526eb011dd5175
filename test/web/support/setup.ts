import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { hasChromium, unpackChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** postgres:// address of the server that holds the template with the examples. */
    server: string;
  }
}

/** Before the first test in a browser: the application built, the browser unpacked, the examples read into a database. */
export default async function setup(project: TestProject) {
  if (!hasChromium) {
    console.warn(
      'The tests in a browser are left out: no Chromium is packaged for this machine. CHROMIUM=/path/to/chrome runs them.',
    );
    project.provide('server', '');
    return;
  }
  const built = 'dist/web/index.html';
  if (!existsSync(built) || newest('web', 'src/dossier', 'src/format') > statSync(built).mtimeMs)
    // the test runner's own NODE_ENV would build the slow form that is meant for development
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'error'], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
  await unpackChromium();
  const examples = fork('test/web/support/examples.ts', { execArgv: ['--import', 'tsx'] });
  const [answer] = await Promise.race([once(examples, 'message'), once(examples, 'exit')]);
  if (typeof answer !== 'string') throw new Error('The examples could not be read into a database.');
  project.provide('server', answer);
  return async () => {
    examples.disconnect();
    await once(examples, 'exit');
  };
}

/** When the latest of the folders' files was changed, milliseconds. */
function newest(...folders: string[]): number {
  return Math.max(
    ...folders.flatMap((f) =>
      readdirSync(f, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => statSync(join(e.parentPath, e.name)).mtimeMs),
    ),
  );
}
