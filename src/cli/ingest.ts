import type { Command } from 'commander';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note, Progress, readStdin } from './output.ts';
import { version } from './version.ts';

interface IngestOptions extends ArchiveOptions {
  read: boolean;
  quiet?: boolean;
}

const HELP = `
Examples:
  corroborate ingest reports/ --data desk/
  corroborate ingest https://news.example/feed.xml
  corroborate ingest archive.wacz letter.eml

Adding the same again changes nothing; a changed article becomes a revision. What cannot be read is named, and the rest is added.`;

/** `ingest`: adds reports to the archive. */
export function ingestCommand(program: Command, done: Outcome): void {
  withData(
    program
      .command('ingest')
      .description('add reports to the archive')
      .argument('<INPUT...>', 'files, folders, addresses, feeds, or "-"'),
  )
    .option('--no-read', 'add only; a worker or server reads later')
    .option('-q, --quiet', 'no progress on standard error')
    .addHelpText('after', HELP)
    .action(async (inputs: string[], options: IngestOptions) => done(await run(inputs, options)));
}

async function run(inputs: string[], options: IngestOptions): Promise<number> {
  const archive = await openArchive(options);
  try {
    const [{ ingestInputs }, { readBatch }] = await Promise.all([
      import('../archive/ingest.ts'),
      import('../archive/read.ts'),
    ]);
    const progress = new Progress(options.quiet ?? false);
    const started = Date.now();
    const summary = await ingestInputs(archive.db, inputs, {
      actor: 'local',
      stdin: readStdin,
      onProgress: (s, name) =>
        progress.update(
          `${s.added + s.revised + s.unchanged} reports, ${s.failures.length} failures: ${name}`,
        ),
    });
    let read = 0;
    if (options.read) {
      const reader = { program: `corroborate ${version()}`, worker: `ingest-${process.pid}` };
      for (let n = 1; n; read += n) {
        n = await readBatch(archive.db, reader);
        progress.update(`read ${read} reports`);
      }
    }
    progress.clear();
    for (const f of summary.failures) note(`not read: ${f.message}`);
    if (summary.skipped.length) note(`skipped, not of a readable kind: ${summary.skipped.join(', ')}`);
    const seconds = (Date.now() - started) / 1000;
    const count = summary.added + summary.revised + summary.unchanged;
    process.stdout.write(
      `${summary.added} added, ${summary.revised} revised, ${summary.unchanged} unchanged, ${summary.otherLanguages} in other languages (kept, not read), ${summary.failures.length} failed; ` +
        `${read} read; ${seconds.toFixed(1)} s${seconds > 1 ? `, ${Math.round(count / seconds)} reports a second` : ''}\n`,
    );
    return summary.failures.length ? EXIT.unread : EXIT.done;
  } finally {
    await archive.close();
  }
}
