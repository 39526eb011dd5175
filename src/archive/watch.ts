import { PoliteFetcher } from '../intake/fetch/polite.ts';
import type { Change } from './changes.ts';
import type { Database } from './database.ts';
import { takeDueFeed } from './feeds.ts';
import { ingestInputs } from './ingest.ts';

const IDLE_MS = 15_000;

/** Looks at watched feeds when their time has come, in the background of a server; several servers share the work. */
export class FeedWatch {
  readonly #db: Database;
  readonly #fetcher: PoliteFetcher;
  readonly #unsubscribe: () => void;
  readonly #loop: Promise<void>;
  #stopped = false;
  #wake: () => void = () => {};

  constructor(
    db: Database,
    fetcher: PoliteFetcher = new PoliteFetcher(),
    changes?: { subscribe(listener: (change: Change) => void): () => void },
  ) {
    this.#db = db;
    this.#fetcher = fetcher;
    this.#unsubscribe = changes?.subscribe((c) => c.feed !== undefined && this.#wake()) ?? (() => {});
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    this.#wake();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      // whatever goes wrong with one look, its feed has its next time already
      const looked = await this.#look().catch(() => false);
      if (!looked && !this.#stopped) await this.#pause();
    }
  }

  async #look(): Promise<boolean> {
    const feed = await takeDueFeed(this.#db);
    if (!feed) return false;
    await ingestInputs(this.#db, [feed.url], {
      actor: feed.addedBy ?? 'corroborate',
      fetcher: this.#fetcher,
      stopped: () => this.#stopped,
    });
    return true;
  }

  #pause(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, IDLE_MS);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}
