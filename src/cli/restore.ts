import type { Command } from 'commander';
import { defaultDataFolder } from '../archive/location.ts';
import { type ArchiveOptions, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { Progress } from './output.ts';

const HELP = `
The place must be empty: a new folder, or an empty database named by DATABASE_URL (PostgreSQL 15 or later; it need not be the version that
the backup comes from). Every hash is compared, and the archive verified afterwards; when anything is wrong nothing is restored.

Examples:
  corroborate restore desk-2031-03-04.backup --data desk-restored/
  DATABASE_URL=postgres://… corroborate restore desk.backup

Exit code 0: all is back as it was; 1: it is back, and something in it was not as it should be when it was backed up; 2: nothing was restored.`;

/** `restore`: an archive from its backup. */
export function restoreCommand(program: Command, done: Outcome): void {
  withData(
    program
      .command('restore')
      .description('bring an archive back from its backup')
      .argument('<FILE>', 'as "backup" wrote it'),
  )
    .addHelpText('after', HELP)
    .action(async (file: string, { data }: ArchiveOptions) => {
      const [{ restoreBackup }, { BackupError }] = await Promise.all([
        import('../archive/backup/restore.ts'),
        import('../archive/backup/format.ts'),
      ]);
      const url = process.env.DATABASE_URL;
      if (data && url) throw new UsageError('--data and DATABASE_URL are both given.', 'Unset one of them.');
      const progress = new Progress(false);
      const back = await restoreBackup(
        file,
        { data: data ?? defaultDataFolder(), url },
        { actor: 'local', onProgress: (s) => progress.update(s) },
      ).catch((e) => {
        throw e instanceof BackupError ? new UsageError(e.message, '') : e;
      });
      progress.clear();
      for (const f of back.faults) process.stdout.write(`${f.kind}: ${f.message}\n`);
      process.stdout.write(
        `${back.rows} rows of ${back.header.at}, written by ${back.header.program}: ${back.faults.length ? `${back.faults.length} faults` : 'all as it was written'}\n`,
      );
      done(back.faults.length ? EXIT.unread : EXIT.done);
    });
}
