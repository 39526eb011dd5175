import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { ChangeListener } from './changes.ts';
import type { Database } from './database.ts';
import { type Reader, readBatch } from './read.ts';
import { enlist, OutdatedReader } from './readership.ts';

/** How reading in the background is done. */
export interface ReadingOptions extends Omit<Reader, 'worker'> {
  /** Batches under way at once: while one is being linked, the next is read. */
  lanes?: number;
  /** Wakes the reading when something was added. */
  changes?: ChangeListener;
  /** Called after each batch with the number of revisions settled. */
  onBatch?: (settled: number) => void;
  /** Called when a batch failed as a whole, a lost connection say; it is tried again. After an OutdatedReader nothing is read any more. */
  onError?: (error: Error) => void;
}

const IDLE_MS = 500;
/** Waits between attempts while the database does not answer. */
const RETRY_MS = [200, 500, 1000, 2000, 5000];

/** Reads what waits, in the background: woken by changes, and now and then by itself. */
export class Reading {
  readonly #db: Database;
  readonly #options: ReadingOptions;
  readonly #unsubscribe: () => void;
  readonly #sleepers = new Set<() => void>();
  readonly #lanes: Promise<void>[];
  #state: 'on' | 'finishing' | 'stopped' = 'on';
  #enlisted: Promise<void> | null = null;
  #newer: OutdatedReader | null = null;

  constructor(db: Database, options: ReadingOptions) {
    this.#db = db;
    this.#options = options;
    this.#unsubscribe = options.changes?.subscribe((c) => c.kind === 'ingest' && this.wake()) ?? (() => {});
    this.#lanes = Array.from({ length: options.lanes ?? 1 }, () => this.#run(workerName()));
  }

  /** Something was added. */
  wake(): void {
    for (const wake of [...this.#sleepers]) wake();
  }

  /**
   * Reads on until nothing waits any more, then stops.
   * @throws OutdatedReader, or the error that keeps a batch from being settled, when it stays
   */
  async finish(): Promise<void> {
    if (this.#state === 'on') this.#state = 'finishing';
    await this.#end();
    if (this.#newer) throw this.#newer;
  }

  /** Settles when nothing is read here any more: after finish() and stop(), or with the error when a newer version reads the archive. */
  get ended(): Promise<void> {
    return Promise.all(this.#lanes).then(() => {
      if (this.#newer) throw this.#newer;
    });
  }

  /** Stops after the batches under way. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    await this.#end();
  }

  async #end(): Promise<void> {
    this.#unsubscribe();
    this.wake();
    await Promise.all(this.#lanes);
  }

  #stopped(): boolean {
    return this.#state === 'stopped';
  }

  async #run(worker: string): Promise<void> {
    for (let failures = 0; !this.#stopped(); ) {
      try {
        this.#enlisted ??= enlist(this.#db, this.#options.program);
        await this.#enlisted;
        const settled = await readBatch(this.#db, { ...this.#options, worker });
        failures = 0;
        if (settled) this.#options.onBatch?.(settled);
        else if (this.#state === 'finishing') return;
        else await this.#pause(IDLE_MS);
      } catch (e) {
        if (e instanceof OutdatedReader) return this.#outdated(e);
        this.#enlisted = null;
        // a lost connection is not the end: the jobs are still ours, or go back to the queue, and the next round tries again
        failures += 1;
        this.#options.onError?.(e as Error);
        if (this.#state === 'finishing' && failures > RETRY_MS.length) throw e;
        if (!this.#stopped()) await this.#pause(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1]);
      }
    }
  }

  /** A newer version reads here now: this one leaves the queue to it, and says so once. */
  #outdated(e: OutdatedReader): void {
    if (!this.#newer) this.#options.onError?.(e);
    this.#newer = e;
    this.#state = 'stopped';
  }

  #pause(ms: number): Promise<void> {
    return new Promise((done) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        done();
      };
      const timer = setTimeout(wake, ms);
      this.#sleepers.add(wake);
    });
  }
}

/** Unique among all workers on all machines; says where it runs. */
const workerName = (): string => `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
