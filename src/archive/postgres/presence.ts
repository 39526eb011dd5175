import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5000;

/**
 * A connection held while a folder is open: it tells other processes that this one still needs the server. When it is lost, the server is
 * looked for again, and started where it has died, as long as it takes: until then queries fail with the database's own error.
 */
export class Presence {
  #client: pg.Client | null = null;
  readonly #leaving = new AbortController();
  #recovery: Promise<void> = Promise.resolve();
  readonly #again: () => Promise<string>;

  /** @param again finds the server, or starts it, and gives its address */
  constructor(again: () => Promise<string>) {
    this.#again = again;
  }

  async hold(url: string): Promise<void> {
    const client = new pg.Client(url);
    client.on('error', () => {}); // the end follows, and a query of the pool says it with its own message
    await client.connect();
    this.#client = client;
    client.once('end', () => {
      this.#recovery = this.#recover();
    });
  }

  /** Lets go; a server that is just being looked for is found first, lest a connection to it stay behind. */
  async end(): Promise<void> {
    this.#leaving.abort();
    await this.#recovery;
    await this.#client?.end().catch(() => {});
  }

  async #recover(): Promise<void> {
    const { signal } = this.#leaving;
    for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        // a process that has nothing else to do ends; it does not stay for a server that it no longer needs
        await sleep(wait, undefined, { ref: false, signal });
        const url = await this.#again();
        // left while it was started: whoever leaves stops it
        if (!signal.aborted) await this.hold(url);
        return;
      } catch {
        // the disk may still be full, or the dead server not yet cleared away
      }
    }
  }
}
