import type { Command } from 'commander';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { Progress } from './output.ts';
import { version } from './version.ts';

const HELP = `
The file holds the whole archive as it is at one moment, originals and audit chain too, with hashes: keep it as safe as the archive.
People may go on working meanwhile.

Examples:
  corroborate backup desk-2031-03-04.backup
  corroborate backup /backups/desk.backup --data desk/
  DATABASE_URL=postgres://… corroborate backup desk.backup`;

/** `backup`: the whole archive in one file. */
export function backupCommand(program: Command, done: Outcome): void {
  withData(
    program
      .command('backup')
      .description('write the whole archive to one file')
      .argument('<FILE>', 'a new file'),
  )
    .addHelpText('after', HELP)
    .action(async (file: string, options: ArchiveOptions) => {
      const archive = await openArchive(options, { existing: true });
      const progress = new Progress(false);
      try {
        const [{ writeBackup }, { BackupError }] = await Promise.all([
          import('../archive/backup/write.ts'),
          import('../archive/backup/format.ts'),
        ]);
        const made = await writeBackup(archive, file, {
          program: `corroborate ${version()}`,
          actor: 'local',
          onProgress: (s) => progress.update(s),
        }).catch((e) => {
          throw e instanceof BackupError ? new UsageError(e.message, '') : e;
        });
        progress.clear();
        process.stdout.write(
          `${file}: ${made.rows} rows, ${(made.bytes / 1e6).toFixed(1)} MB, sha256 ${made.sha256}\n`,
        );
        done(EXIT.done);
      } finally {
        await archive.close();
      }
    });
}
