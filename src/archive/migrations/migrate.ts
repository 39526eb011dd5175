import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Schema } from '../schema.ts';
import * as first from './0001-first.ts';
import * as desk from './0002-desk.ts';
import * as addresses from './0003-addresses.ts';
import * as reader from './0004-reader.ts';
import * as hundredThousand from './0005-hundred-thousand.ts';
import * as failedFiles from './0006-failed-files.ts';
import * as narrowIncidents from './0007-narrow-incidents.ts';

/** All migrations by name, oldest first; never edited once released. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-desk': desk,
  '0003-addresses': addresses,
  '0004-reader': reader,
  '0005-hundred-thousand': hundredThousand,
  '0006-failed-files': failedFiles,
  '0007-narrow-incidents': narrowIncidents,
};

/**
 * Brings the schema up to date. Several processes may call it at once: one migrates, the others wait.
 * @param to name of the last migration to apply; all when left out
 */
export async function migrate(db: Kysely<Schema>, to?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results } = to ? await migrator.migrateTo(to) : await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((r) => r.status === 'Error')?.migrationName;
  const newer = /previously executed migration .* is missing/.test(String(error));
  throw new Error(
    newer
      ? 'The archive was written by a newer version of corroborate: use that version, or restore a backup made by this one.'
      : `The archive could not be brought up to date${failed ? ` (${failed})` : ''}: ${(error as Error).message}`,
    { cause: error },
  );
}
