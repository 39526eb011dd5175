import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { ArchiveConnection } from '../archive/database.ts';
import type { IngestOptions, IngestSummary } from '../archive/ingest-job.ts';
import type { Reader } from '../archive/read.ts';
import type { Reading } from '../archive/reading.ts';
import type { Document } from '../intake/files.ts';
import { type ArchiveOptions, openArchive, withData } from './archive-options.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Outcome } from './exit.ts';
import { note, Progress, readStdin } from './output.ts';
import { version } from './version.ts';

interface Options extends ArchiveOptions {
  read: boolean;
  quiet?: boolean;
  watch?: boolean;
  every: number;
  retry?: boolean;
  allowPrivate?: boolean;
}

const HELP = `
Examples:
  corroborate ingest reports/ --data desk/
  corroborate ingest https://news.example/feed.xml
  corroborate ingest archive.wacz letter.eml
  corroborate ingest --watch inbox/ https://news.example/feed.xml --every 15
  corroborate ingest --retry                     what failed before, all of it
  corroborate ingest --retry inbox/broken.pdf

Adding the same again changes nothing; a changed article becomes a revision. What cannot be read is named, and the rest is added.
Pages are fetched one at a time from a host, at least a second apart, as its robots.txt allows; never from this machine's own network
unless --allow-private says so.`;

/** `ingest`: adds reports to the archive. */
export function ingestCommand(program: Command, done: Outcome): void {
  withData(
    program
      .command('ingest')
      .description('add reports to the archive')
      .argument('[INPUT...]', 'files, folders, addresses, feeds, or "-"'),
  )
    .option(
      '--watch',
      'go on: look at the folders every few seconds, and at the addresses --every so many minutes',
    )
    .option('--every <MINUTES>', 'how often watched addresses are looked at', minutesOf, 30)
    .option('--retry', 'try again what failed: the inputs named, or all')
    .option('--allow-private', 'fetch addresses of this machine and its network too')
    .option('--no-read', 'add only; a worker or server reads later')
    .option('-q, --quiet', 'no progress on standard error')
    .addHelpText('after', HELP)
    .action(async (inputs: string[], options: Options) => done(await run(inputs, options)));
}

function minutesOf(value: string): number {
  const minutes = Number(value);
  if (minutes > 0 && minutes <= 43_200) return minutes;
  throw new InvalidArgumentError('Give a number of minutes.');
}

async function run(inputs: string[], options: Options): Promise<number> {
  if (!inputs.length && !options.retry)
    throw new UsageError(
      'no input was given.',
      'Give files, folders, addresses or "-". Example: corroborate ingest reports/',
    );
  if (options.watch && inputs.includes('-'))
    throw new UsageError('standard input cannot be watched.', 'Give folders and addresses with --watch.');
  const archive = await openArchive(options);
  const { ArchiveThreads } = await import('./threads.ts');
  const threads = new ArchiveThreads();
  try {
    const ingest = new Ingest(archive, threads.digests, options);
    if (options.retry) await ingest.retry(inputs);
    else if (options.watch) await ingest.watch(inputs);
    else await ingest.once(inputs);
    return ingest.failed ? EXIT.unread : EXIT.done;
  } finally {
    await threads.close();
    await archive.close();
  }
}

const LOOK_MS = 3000;

/** One run of the command. */
class Ingest {
  failed = false;
  readonly #archive: ArchiveConnection;
  readonly #digests: Reader['digests'];
  readonly #options: Options;
  readonly #progress: Progress;

  constructor(archive: ArchiveConnection, digests: Reader['digests'], options: Options) {
    this.#archive = archive;
    this.#digests = digests;
    this.#options = options;
    this.#progress = new Progress(options.quiet ?? false);
  }

  async once(inputs: readonly string[]): Promise<void> {
    const { ingestInputs } = await import('../archive/ingest.ts');
    await this.#round(async (how) => ingestInputs(this.#archive.db, inputs, how));
  }

  /** Tries again what failed before. */
  async retry(named: readonly string[]): Promise<void> {
    const [{ retries }, { retryKept }, { ingestInputs, ingestDocuments }, { isAddress, readBelow }] =
      await Promise.all([
        import('../archive/failures.ts'),
        import('../archive/kept.ts'),
        import('../archive/ingest.ts'),
        import('../intake/files.ts'),
      ]);
    const { db } = this.#archive;
    const list = await retries(db, named);
    const unknown = named.filter((n) => !list.some((r) => r.input === n.replace(/:\d+$/, '')));
    if (unknown.length)
      throw new UsageError(
        `nothing called ${unknown.join(', ')} has failed and waits for a retry.`,
        'Leave the names out to try all again.',
      );
    if (!list.length) note('Nothing has failed that waits for a retry.');
    for (const { input, base, kept } of list)
      await this.#round(async (how) =>
        kept
          ? retryKept(db, how, [input])
          : base !== null && !isAddress(input)
            ? ingestDocuments(db, [await readBelow(base, relative(base, input))], how)
            : ingestInputs(db, [input], how),
      );
  }

  /** Goes on until it is interrupted. */
  async watch(inputs: readonly string[]): Promise<void> {
    const [{ ingestInputs, ingestDocuments }, { isAddress }, { FolderWatch }] = await Promise.all([
      import('../archive/ingest.ts'),
      import('../intake/files.ts'),
      import('../intake/watch.ts'),
    ]);
    const { db } = this.#archive;
    const addresses = inputs.filter(isAddress);
    const folders = inputs
      .filter((i) => !isAddress(i))
      .map((i) => {
        if (!statSync(i, { throwIfNoEntry: false })?.isDirectory())
          throw new UsageError(`${i} is not a folder.`, 'With --watch give folders and addresses.');
        return new FolderWatch(i);
      });
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    note(`watching ${inputs.join(', ')}; Ctrl-C stops`);
    for (let next = 0; !stop.signal.aborted; ) {
      const documents: Document[] = [];
      for (const folder of folders) for await (const d of folder.look()) documents.push(d);
      if (documents.length) await this.#round((how) => ingestDocuments(db, documents, how));
      if (addresses.length && Date.now() >= next) {
        next = Date.now() + this.#options.every * 60_000;
        await this.#round((how) =>
          ingestInputs(db, addresses, { ...how, stopped: () => stop.signal.aborted }),
        );
      }
      await sleep(LOOK_MS, undefined, { signal: stop.signal }).catch(() => {});
    }
    // what could not be read was named when it happened
    this.failed = false;
  }

  /** Adds, reads and reports once; what was added is read while the rest is being added. */
  async #round(add: (how: IngestOptions) => Promise<IngestSummary>): Promise<void> {
    const started = Date.now();
    let read = 0;
    const reading = await this.#reading((n) => {
      read += n;
      this.#progress.update(`read ${read} reports`);
    });
    try {
      const summary = await add(await this.#how(() => reading?.wake()));
      await reading?.finish().catch(leftToNewer);
      this.#progress.clear();
      for (const f of summary.failures) note(`not read: ${f.message}`);
      if (summary.skipped.length) note(`skipped, not of a readable kind: ${summary.skipped.join(', ')}`);
      const elsewhere = reading ? await this.#waiting() : 0;
      process.stdout.write(`${inWords(summary, read, elsewhere, (Date.now() - started) / 1000)}\n`);
      if (summary.failures.length) this.failed = true;
    } finally {
      await reading?.stop().catch(() => {});
    }
  }

  async #reading(onBatch: (settled: number) => void): Promise<Reading | null> {
    if (!this.#options.read) return null;
    const { Reading } = await import('../archive/reading.ts');
    return new Reading(this.#archive.db, {
      program: `corroborate ${version()}`,
      digests: this.#digests,
      lanes: 2,
      onBatch,
    });
  }

  async #waiting(): Promise<number> {
    const { waiting } = await import('../archive/queue.ts');
    return waiting(this.#archive.db);
  }

  async #how(onAdded: () => void): Promise<IngestOptions> {
    const { PoliteFetcher } = await import('../intake/fetch/polite.ts');
    return {
      actor: 'local',
      stdin: readStdin,
      fetcher: this.#options.allowPrivate ? new PoliteFetcher({ allow: () => true }) : new PoliteFetcher(),
      onProgress: (s, name) => {
        onAdded();
        this.#progress.update(
          `${s.added + s.revised + s.unchanged} reports, ${s.failures.length} failures: ${name}`,
        );
      },
    };
  }
}

/** What was added is safe, and is read by the newer version that reads this archive. */
function leftToNewer(e: Error): void {
  if (e.name !== 'OutdatedReader') throw e;
  note(e.message);
}

function inWords(s: IngestSummary, read: number, elsewhere: number, seconds: number): string {
  const count = s.added + s.revised + s.unchanged;
  return (
    `${s.added} added, ${s.revised} revised, ${s.unchanged} unchanged, ${s.otherLanguages} in other languages (kept, not read), ${s.failures.length} failed; ` +
    `${read} read${elsewhere ? `, ${elsewhere} being read elsewhere` : ''}; ${seconds.toFixed(1)} s${seconds > 1 ? `, ${Math.round(count / seconds)} reports a second` : ''}`
  );
}
