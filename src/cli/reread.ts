import type { Command } from 'commander';
import { PROGRAM } from '../version.ts';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note, Progress } from './output.ts';

const HELP = `
What the older version found is kept beside: "corroborate changes" shows the difference. People's decisions stand: what was approved or
corrected stays also where this version would not find it any more.

Examples:
  corroborate reread --data desk/
  corroborate reread --no-read                   leave the reading to workers
  corroborate changes                            then: what is different`;

/** `reread`: reads again, with this version, what others have read. */
export function rereadCommand(program: Command, done: Outcome): void {
  withData(
    program.command('reread').description('read again, with this version, what other versions have read'),
  )
    .option('--no-read', 'put into the queue only; a worker or server reads')
    .addHelpText('after', HELP)
    .action(async (options: ArchiveOptions & { read: boolean }) => {
      const archive = await openArchive(options, { existing: true });
      const progress = new Progress(false);
      try {
        const [{ requeue }, { readBatch }] = await Promise.all([
          import('../archive/versions.ts'),
          import('../archive/read.ts'),
        ]);
        const from = await requeue(archive.db, PROGRAM, 'local');
        const all = Object.values(from).reduce((a, b) => a + b, 0);
        for (const [version, n] of Object.entries(from)) note(`${n} reports were read by ${version}`);
        let read = 0;
        if (options.read)
          for (let n = 1; n; read += n) {
            n = await readBatch(archive.db, { program: PROGRAM, worker: `reread-${process.pid}` });
            progress.update(`read ${read} of ${all} reports`);
          }
        progress.clear();
        process.stdout.write(
          all
            ? `${options.read ? read : all} reports ${options.read ? 'read again' : 'wait to be read again'} by ${PROGRAM}\n`
            : `everything was read by ${PROGRAM} already\n`,
        );
        done(EXIT.done);
      } finally {
        await archive.close();
      }
    });
}
