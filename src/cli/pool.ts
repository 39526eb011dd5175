import { Worker } from 'node:worker_threads';
import type { Report } from '../format/report.ts';
import { type Batch, type LineBatch, type LineResults, READY, type Results } from './reader-thread.ts';

/** What reading makes is soon dropped again: a small nursery keeps each thread's memory low at no cost in time. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

interface Waiting {
  batch: Batch | LineBatch;
  resolve: (results: Results & LineResults) => void;
  reject: (error: Error) => void;
}

/** A thread and the batches it was given, oldest first. */
interface Thread {
  worker: Worker;
  pending: Waiting[];
  ready: boolean;
  /** Runs out when the oldest batch takes too long. */
  timer?: NodeJS.Timeout;
}

/** Reading threads, started when first needed; each batch goes to the thread with the least to do. */
export class Pool {
  readonly #most: number;
  readonly #threads: Thread[] = [];
  readonly #patience: ((reports: readonly Report[]) => number) | null;

  /** @param patience milliseconds after which a thread that has not read these reports is ended; without it threads take their time */
  constructor(most: number, patience: ((reports: readonly Report[]) => number) | null = null) {
    this.#most = most;
    this.#patience = patience;
  }

  /** Threads that have been started and can read by now. */
  get ready(): number {
    return this.#threads.filter((t) => t.ready).length;
  }

  /** Starts all threads, so that they are ready when there is something to read. */
  start(): void {
    while (this.#threads.length < this.#most) this.#start();
  }

  read(batch: Batch): Promise<Results>;
  read(batch: LineBatch): Promise<LineResults>;
  read(batch: Batch | LineBatch): Promise<Results | LineResults> {
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
    const thread: Thread = { worker, pending: [], ready: false };
    const fail = (error: Error): void => {
      clearTimeout(thread.timer);
      if (this.#threads.includes(thread)) this.#threads.splice(this.#threads.indexOf(thread), 1);
      for (const { reject } of thread.pending.splice(0)) reject(error);
    };
    thread.worker.on('message', (results: typeof READY | (Results & LineResults)) => {
      if (results === READY) {
        thread.ready = true;
        return;
      }
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
    if (!oldest || !this.#patience || !('reports' in oldest.batch)) return;
    const ms = this.#patience(oldest.batch.reports);
    const end = () => {
      thread.worker.emit('error', new Error(`reading it took longer than ${Math.round(ms / 1000)} s`));
      void thread.worker.terminate();
    };
    thread.timer = setTimeout(end, ms);
  }
}
