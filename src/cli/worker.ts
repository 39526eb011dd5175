import { once } from 'node:events';
import type { Command } from 'commander';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';
import { version } from './version.ts';

/** `worker`: reads what waits in the archive's queue, beside others on this or other machines. */
export function workerCommand(program: Command, done: Outcome): void {
  withData(
    program
      .command('worker')
      .description(
        "read what waits in the archive's queue; several may run, on many machines with DATABASE_URL",
      ),
  )
    .option('--once', 'stop when nothing waits any more')
    .addHelpText(
      'after',
      '\nExamples:\n  corroborate worker --data archive\n  corroborate worker --data archive --once',
    )
    .action(async (options: ArchiveOptions & { once?: boolean }) => {
      const archive = await openArchive(options);
      const name = `corroborate ${version()}`;
      if (options.once) {
        const { readBatch } = await import('../archive/read.ts');
        let all = 0;
        for (let n = 1; n; all += n)
          n = await readBatch(archive.db, { program: name, worker: `worker-${process.pid}` });
        process.stdout.write(`${all} read\n`);
      } else {
        const [{ Reading }, { ChangeListener }] = await Promise.all([
          import('../server/serve.ts'),
          import('../archive/changes.ts'),
        ]);
        const changes = new ChangeListener(archive);
        await changes.start();
        const reading = new Reading(archive, name, changes);
        note(`reading from the archive ${archive.describe}; Ctrl-C stops`);
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
        await reading.stop();
        changes.close();
      }
      await archive.close();
      done(EXIT.done);
    });
}
