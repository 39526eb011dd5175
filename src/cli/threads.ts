import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { LayerName } from '../format/annotation.ts';
import type { Report } from '../format/report.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import { type Lines, streamLines } from '../intake/lines.ts';
import { InputError } from '../report/errors.ts';
import { inOrder, type Lane } from './lanes.ts';
import { Pool } from './pool.ts';
import {
  type Batch,
  type LineBatch,
  type LineResults,
  type Results,
  readLines,
  readReports,
} from './reader-thread.ts';

/** Text (UTF-16 units, or bytes of lines) that is read here alone before other threads are worth their start. */
const ALONE = 100_000;
/** Text per batch: all of what a source gives at once (64 KiB) and the line that it broke off before; and reports at most. */
const BATCH_TEXT = 96_000;
const BATCH_REPORTS = 64;
/** Batches under way per thread: one being read, two waiting, since this thread reads a whole one before it looks again. */
const AHEAD = 3;
/** Batches under way or waiting for an earlier one, per thread. */
const HELD = 8;
/**
 * What reading makes is soon dropped again, but by default V8 lets memory grow to four times what is alive before it
 * looks: a stream of 400,000 articles then held 540 MB. At growth by half it takes 5 % more processor time than at
 * three times what is alive, and two thirds of the memory. Set once all threads have loaded: code kept under other
 * flags would not be taken over.
 */
const GROWTH = '--heap-growing-percent=50';
const beFrugal = (): void => setFlagsFromString(GROWTH);
/** Milliseconds after which this thread looks after the others, as soon as what is read together is read. */
const SLICE = 6;

/** A thread that reads longer than this has met something that it will not finish: a minute, and one more for 300,000 characters. */
const patienceFor = (reports: readonly Report[]): number => 60_000 + sizeOf(reports) / 5;

/** Threads run the built program only. */
const BUILT = !import.meta.url.endsWith('.ts');

/** Threads used when nothing is said: one per core, no more than eight; one where the program runs unbuilt. */
function usualThreads(): number {
  return BUILT ? Math.min(8, availableParallelism()) : 1;
}

/**
 * What is read of the lines of a JSONL file ("-" is standard input), in their order: a few at a time, the first ones
 * one by one, so that the first result comes at once. Other threads parse and read their lines themselves; this one
 * reads beside them. What cannot be opened, or is too long, comes as its error.
 */
export async function* annotateLines(
  file: string,
  layers: readonly LayerName[],
  threads = usualThreads(),
): AsyncGenerator<LineResults | InputError> {
  const name = file === '-' ? 'standard input' : file;
  const share = new Share<Lines | InputError, LineResults | InputError>(threads, (pool) => async (item) => {
    if (item instanceof InputError) return item;
    const batch: LineBatch = { name, ...item, layers };
    return pool ? pool.read(batch) : inSlices(readLines(batch));
  });
  const most = (): number => (share.alone ? 1 : BATCH_TEXT);
  yield* share.inOrder(streamLines(file, most), (item) =>
    item instanceof InputError ? 0 : item.bytes.length,
  );
}

/** One line of `annotate` per report, in the order of the reports, read on several threads when there is much to read. */
export async function* annotateAllOf(
  reports: AsyncIterable<Report> | Iterable<Report>,
  layers: readonly LayerName[],
  threads = usualThreads(),
): AsyncGenerator<{ report: Report; line: string }> {
  for await (const { batch, results } of readAll(reports, layers, threads))
    for (const [k, report] of batch.reports.entries()) yield { report, line: results.lines[k] };
}

/** The digests of reports, in their order, read on several threads when there is much to read. */
export async function digestsOf(
  reports: readonly Report[],
  onProgress: (done: number) => void = () => {},
  threads = usualThreads(),
): Promise<ReportDigest[]> {
  const out: ReportDigest[] = [];
  for await (const { results } of readAll(reports, null, threads)) {
    for (const digest of results.digests) out.push(digest);
    onProgress(out.length);
  }
  return out;
}

/** Threads that read for an archive, as long as it is open. */
export class ArchiveThreads {
  readonly #pool: Pool;

  /** @param threads beside the one that links and writes */
  constructor(threads = Math.max(1, usualThreads() - 1)) {
    this.#pool = new Pool(threads, patienceFor);
  }

  /** Digests of reports in their order; undefined where the program runs unbuilt and has no threads. */
  get digests(): ((reports: readonly Report[]) => Promise<ReportDigest[]>) | undefined {
    if (!BUILT) return undefined;
    return async (reports) => {
      const { digests } = await this.#pool.read({ reports, layers: null, bare: true });
      beFrugal();
      return digests;
    };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

interface Done {
  batch: Batch;
  results: Results;
}

/** Batches with their results, in order. */
function readAll(
  reports: AsyncIterable<Report> | Iterable<Report>,
  layers: readonly LayerName[] | null,
  threads: number,
): AsyncGenerator<Done> {
  const share = new Share<Batch, Done>(threads, (pool) => async (batch) => ({
    batch,
    results: await (pool ? pool.read(batch) : inSlices(readReports(batch))),
  }));
  return share.inOrder(
    batches(reports, layers, () => share.alone),
    (batch) => sizeOf(batch.reports),
  );
}

/** The work parted between this thread and others, which are started once there is enough of it. */
class Share<I, O> {
  readonly #pool: Pool;
  readonly #threads: number;
  readonly #own: Lane<I, O>;
  readonly #others: readonly Lane<I, O>[];
  #seen = 0;

  /** @param lane how an item is worked on by the threads of a pool, or here */
  constructor(threads: number, lane: (pool: Pool | null) => Lane<I, O>) {
    this.#threads = threads;
    this.#pool = new Pool(threads - 1);
    this.#own = lane(null);
    this.#others = Array.from({ length: (threads - 1) * AHEAD }, () => lane(this.#pool));
  }

  /** Whether there has been too little to read for other threads. */
  get alone(): boolean {
    return this.#seen < ALONE;
  }

  /** @param size text of an item */
  async *inOrder(items: AsyncIterator<I>, size: (item: I) => number): AsyncGenerator<O> {
    const own: Lane<I, O> = (item) => {
      this.#seen += size(item);
      if (!this.alone) this.#pool.start();
      return this.#own(item);
    };
    let frugal = false;
    const lanes = (): readonly Lane<I, O>[] => {
      if (!frugal && !this.alone && this.#pool.ready === this.#threads - 1) {
        frugal = true;
        beFrugal();
      }
      return [...this.#others.slice(0, this.#pool.ready * AHEAD), own];
    };
    const most = (): number => (this.#pool.ready > 0 ? this.#threads * HELD : 1);
    try {
      yield* inOrder(items, lanes, most);
    } finally {
      await this.#pool.close();
    }
  }
}

/** Work to its end, with turns for everything else that waits. */
async function inSlices<R>(work: Generator<void, R>): Promise<R> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await turn();
    since = performance.now();
  }
}

/** Reports by the batch; one at a time while they are read here alone, so that the first result comes at once. */
async function* batches(
  reports: AsyncIterable<Report> | Iterable<Report>,
  layers: readonly LayerName[] | null,
  single: () => boolean,
): AsyncGenerator<Batch> {
  let held: Report[] = [];
  let size = 0;
  for await (const report of reports) {
    held.push(report);
    size += report.text.length;
    if (!single() && size < BATCH_TEXT && held.length < BATCH_REPORTS) continue;
    yield { reports: held, layers };
    held = [];
    size = 0;
  }
  if (held.length) yield { reports: held, layers };
}

function sizeOf(reports: readonly Report[]): number {
  return reports.reduce((sum, r) => sum + r.text.length, 0);
}
