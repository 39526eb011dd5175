import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LayerName } from '../format/annotation.ts';
import type { Report } from '../format/report.ts';
import type { ReportDigest } from '../incident/digest.ts';
import { type Batch, type Results, readBatch } from './reader-thread.ts';

/** Text (UTF-16 units) that is read on the spot before threads are worth their start. */
const ALONE = 400_000;
/** Text per batch, and reports at most. */
const BATCH_TEXT = 64_000;
const BATCH_REPORTS = 64;
/** Batches under way per thread: one being read, one waiting. */
const AHEAD = 2;

/** What reading makes is soon dropped again: a small nursery keeps each thread's memory low at no cost in time. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

/** A thread that reads longer than this has met something that it will not finish: a minute, and one more for 300,000 characters. */
const patienceFor = (reports: readonly Report[]): number => 60_000 + sizeOf(reports) / 5;

/** Threads run the built program only. */
const BUILT = !import.meta.url.endsWith('.ts');

/** Threads used when nothing is said: one per core, no more than eight; one where the program runs unbuilt. */
export function usualThreads(): number {
  return BUILT ? Math.min(8, availableParallelism()) : 1;
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
    return async (reports) => (await this.#pool.read({ reports, layers: null, bare: true })).digests;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

interface Done {
  batch: Batch;
  results: Results;
}

/** Batches with their results, in order: the first ones read here, the rest on threads. */
async function* readAll(
  reports: AsyncIterable<Report> | Iterable<Report>,
  layers: readonly LayerName[] | null,
  threads: number,
): AsyncGenerator<Done> {
  const pool = new Pool(threads);
  const waiting: Promise<Done>[] = [];
  let alone = threads > 1 ? ALONE : Number.POSITIVE_INFINITY;
  try {
    for await (const batch of batches(reports, layers, () => alone > 0)) {
      if (alone > 0) {
        yield { batch, results: readBatch(batch) };
        alone -= sizeOf(batch.reports);
        continue;
      }
      const done = pool.read(batch).then((results) => ({ batch, results }));
      done.catch(() => {}); // whoever takes it from the queue sees the error
      waiting.push(done);
      if (waiting.length >= threads * AHEAD) yield await waiting.shift()!;
    }
    while (waiting.length) yield await waiting.shift()!;
  } finally {
    await pool.close();
  }
}

/** Reports by the batch; one at a time while they are read on the spot, so that the first result comes at once. */
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

/** A thread and the batches it was given, oldest first. */
interface Thread {
  worker: Worker;
  pending: { batch: Batch; resolve: (results: Results) => void; reject: (error: Error) => void }[];
  /** Runs out when the oldest batch takes too long. */
  timer?: NodeJS.Timeout;
}

/** Reading threads, started when first needed; each batch goes to the thread with the least to do. */
class Pool {
  readonly #most: number;
  readonly #threads: Thread[] = [];
  readonly #patience: ((reports: readonly Report[]) => number) | null;

  /** @param patience milliseconds after which a thread that has not read these reports is ended; without it threads take their time */
  constructor(most: number, patience: ((reports: readonly Report[]) => number) | null = null) {
    this.#most = most;
    this.#patience = patience;
  }

  read(batch: Batch): Promise<Results> {
    const thread = this.#freest();
    return new Promise((resolve, reject) => {
      thread.pending.push({ batch, resolve, reject });
      if (thread.pending.length === 1) this.#watch(thread);
      thread.worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    for (const { timer } of this.#threads) clearTimeout(timer);
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #freest(): Thread {
    const least = this.#threads.reduce<Thread | null>(
      (a, b) => (a && a.pending.length <= b.pending.length ? a : b),
      null,
    );
    if (least && (least.pending.length === 0 || this.#threads.length === this.#most)) return least;
    return this.#start();
  }

  #start(): Thread {
    const worker = new Worker(new URL('./reader-thread.js', import.meta.url), { resourceLimits: LIMITS });
    const thread: Thread = { worker, pending: [] };
    const fail = (error: Error): void => {
      clearTimeout(thread.timer);
      if (this.#threads.includes(thread)) this.#threads.splice(this.#threads.indexOf(thread), 1);
      for (const { reject } of thread.pending.splice(0)) reject(error);
    };
    thread.worker.on('message', (results: Results) => {
      thread.pending.shift()?.resolve(results);
      this.#watch(thread);
    });
    thread.worker.on('error', fail);
    thread.worker.on('exit', (code) => fail(new Error(`a reading thread ended with code ${code}`)));
    this.#threads.push(thread);
    return thread;
  }

  /** Ends a thread that does not come to the end of its oldest batch. */
  #watch(thread: Thread): void {
    clearTimeout(thread.timer);
    const [oldest] = thread.pending;
    if (!oldest || !this.#patience) return;
    const ms = this.#patience(oldest.batch.reports);
    const end = () => {
      thread.worker.emit('error', new Error(`reading it took longer than ${Math.round(ms / 1000)} s`));
      void thread.worker.terminate();
    };
    thread.timer = setTimeout(end, ms);
  }
}
