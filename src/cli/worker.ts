import type { Command } from 'commander';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note } from './output.ts';
import { interrupted } from './signals.ts';
import { version } from './version.ts';

interface WorkerOptions extends ArchiveOptions {
  once?: boolean;
  lease: string;
}

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
    .option(
      '--lease <SECONDS>',
      'after so long without a sign of this worker, others take up its reports',
      '120',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  corroborate worker --data archive\n  corroborate worker --data archive --once',
    )
    .action(async (options: WorkerOptions) => done(await run(options)));
}

async function run({ once: untilEmpty, lease, ...options }: WorkerOptions): Promise<number> {
  const seconds = Number(lease);
  if (!(seconds >= 1))
    throw new UsageError(`--lease ${lease} is no number of seconds.`, 'Give a number from 1 on.');
  const stopped = untilEmpty ? null : interrupted();
  const archive = await openArchive(options);
  const [{ Reading }, { OutdatedReader }, { ChangeListener }, { ArchiveThreads }] = await Promise.all([
    import('../archive/reading.ts'),
    import('../archive/readership.ts'),
    import('../archive/changes.ts'),
    import('./threads.ts'),
  ]);
  const threads = new ArchiveThreads();
  const changes = new ChangeListener(archive);
  await changes.start();
  let all = 0;
  const reading = new Reading(archive.db, {
    program: `corroborate ${version()}`,
    lease: seconds,
    digests: threads.digests,
    lanes: 2,
    changes,
    onBatch: (n) => {
      all += n;
    },
    onError: (e) => e instanceof OutdatedReader || note(`will be tried again: ${e.message}`),
  });
  try {
    if (!stopped) await reading.finish();
    else {
      note(`reading from the archive ${archive.describe}; Ctrl-C stops`);
      await Promise.race([stopped, reading.ended]);
      await reading.stop();
    }
    process.stdout.write(`${all} read\n`);
  } finally {
    changes.close();
    await threads.close();
    await archive.close();
  }
  return EXIT.done;
}
