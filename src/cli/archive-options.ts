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

/** Opens the archive that the options and the environment name; its modules are loaded only now, other commands start without them. */
export async function openArchive({ data }: ArchiveOptions): Promise<ArchiveConnection> {
  const { openDatabase } = await import('../archive/database.ts');
  const url = process.env.DATABASE_URL;
  if (data && url) throw new UsageError('--data and DATABASE_URL are both given.', 'Unset one of them.');
  try {
    const archive = await openDatabase({ data: data ?? defaultDataFolder(), url, onWait: note });
    opened = archive.describe;
    return archive;
  } catch (e) {
    throw new UsageError((e as Error).message, '');
  }
}
