import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { ArchiveConnection } from './database.ts';
import type { Trx } from './transaction.ts';

const CHANNEL = 'corroborate';
/** PostgreSQL takes at most 8000 bytes in one notice. */
const MAX_IDS = 100;

/** One change, as every process with the archive open is told of it. */
export interface Change {
  /** "incidents", "reports" or "ingest". */
  kind: string;
  [detail: string]: unknown;
}

/** Tells all processes of a change when the transaction commits; long lists of ids are cut, `more` says so. */
export async function announce(trx: Trx, change: Change & { ids?: string[] }): Promise<void> {
  const cut =
    change.ids && change.ids.length > MAX_IDS
      ? { ...change, ids: change.ids.slice(0, MAX_IDS), more: true }
      : change;
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(cut)})`.execute(trx);
}

/** Listens to changes of all processes; reconnects when the connection is lost. */
export class ChangeListener {
  readonly #archive: ArchiveConnection;
  readonly #listeners = new Set<(change: Change) => void>();
  #client: PoolClient | null = null;
  #closed = false;

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  async start(): Promise<void> {
    try {
      const client = await this.#archive.pool.connect();
      this.#client = client;
      client.on('notification', (n) => this.#tell(n.payload ?? ''));
      client.on('error', () => this.#again());
      client.on('end', () => this.#again());
      await client.query(`listen ${CHANNEL}`);
    } catch {
      this.#again();
    }
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#client?.release(true);
    this.#client = null;
  }

  #tell(payload: string): void {
    let change: Change;
    try {
      change = JSON.parse(payload) as Change;
    } catch {
      return;
    }
    for (const listener of this.#listeners) listener(change);
  }

  #again(): void {
    const lost = this.#client;
    this.#client = null;
    if (lost) {
      lost.removeAllListeners('end');
      lost.release(true);
    }
    // whoever watches may have missed something: they ask for all anew
    if (!this.#closed)
      setTimeout(() => void this.start().then(() => this.#tell('{"kind":"reconnected"}')), 1000).unref();
  }
}
