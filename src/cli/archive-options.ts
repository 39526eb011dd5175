import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ArchiveConnection } from '../archive/database.ts';
import { defaultDataFolder } from '../archive/location.ts';
import { UsageError } from './errors.ts';
import { note } from './output.ts';

export interface ArchiveOptions {
  data?: string;
}

/** Adds the option that every command on the archive has. */
export const withData = (command: Command): Command =>
  command.option(
    '--data <DIR>',
    `folder of the archive (default: ${defaultDataFolder()}); DATABASE_URL, when set, names a PostgreSQL to use instead`,
  );

let opened: string | null = null;
/** What this command works on, once it is open. */
export const openedArchive = (): string | null => opened;

/** Whether a folder holds an archive, or the remains of one: what is opened anew would be empty. */
const holdsArchive = (dir: string): boolean => existsSync(join(dir, 'pg'));

/**
 * Opens the archive that the options and the environment name; its modules are loaded only now, other commands start without
 * them. With `existing` a folder without an archive is refused, since its name is a mistake: nothing could be read or proved there.
 */
export async function openArchive(
  { data }: ArchiveOptions,
  { existing = false }: { existing?: boolean } = {},
): Promise<ArchiveConnection> {
  const { openDatabase } = await import('../archive/database.ts');
  const url = process.env.DATABASE_URL;
  if (data && url) throw new UsageError('--data and DATABASE_URL are both given.', 'Unset one of them.');
  const folder = data ?? defaultDataFolder();
  if (existing && !url && !holdsArchive(folder))
    throw new UsageError(
      `there is no archive in ${folder}.`,
      'Name its folder with --data. A new one is made by: corroborate ingest reports/ --data desk/',
    );
  try {
    const archive = await openDatabase({ data: folder, url, onWait: note });
    opened = archive.describe;
    return archive;
  } catch (e) {
    throw new UsageError((e as Error).message, '');
  }
}
