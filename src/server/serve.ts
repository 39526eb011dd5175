import type { AddressInfo } from 'node:net';
import { ChangeListener } from '../archive/changes.ts';
import type { ArchiveConnection } from '../archive/database.ts';
import { countUsers } from '../archive/people.ts';
import { readBatch } from '../archive/read.ts';
import { isPublicAddress } from '../intake/fetch/address.ts';
import { PoliteFetcher } from '../intake/fetch/polite.ts';
import { buildApp } from './app.ts';

export interface ServeOptions {
  host: string;
  port: number;
  program: string;
  /** Reads what waits in the queue; off where separate workers do. */
  worker?: boolean;
  /** Addresses that may be fetched; public ones by default. */
  allow?: (address: string) => boolean;
  rate?: number;
}

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

const IDLE_MS = 500;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * Serves an archive.
 * @throws when asked to listen beyond loopback without users: anybody on the network could read and decide
 */
export async function serve(archive: ArchiveConnection, options: ServeOptions): Promise<RunningServer> {
  const users = await countUsers(archive.db);
  if (!users && !isLoopback(options.host)) {
    throw new Error(
      `Without users the server listens on loopback only, not on ${options.host}. Add one first: corroborate user add NAME --role admin`,
    );
  }
  const changes = new ChangeListener(archive);
  await changes.start();
  const app = await buildApp(
    {
      db: archive.db,
      archive,
      mode: users ? 'users' : 'local',
      program: options.program,
      fetchAddresses: new PoliteFetcher({ allow: options.allow ?? isPublicAddress }),
      changes,
    },
    { rate: options.rate },
  );
  await app.listen({ host: options.host, port: options.port });
  const reading = options.worker === false ? null : new Reading(archive, options.program, changes);
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    close: async () => {
      await reading?.stop();
      changes.close();
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

/** Reads what waits, in the background of the server: woken by changes, and now and then by itself. */
export class Reading {
  readonly #archive: ArchiveConnection;
  readonly #reader: { program: string; worker: string };
  readonly #unsubscribe: () => void;
  #stopped = false;
  #wake: () => void = () => {};
  readonly #loop: Promise<void>;

  constructor(archive: ArchiveConnection, program: string, changes?: ChangeListener) {
    this.#archive = archive;
    this.#reader = { program, worker: `${process.pid}-${Math.random().toString(36).slice(2, 8)}` };
    this.#unsubscribe = changes?.subscribe((c) => c.kind === 'ingest' && this.#wake()) ?? (() => {});
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
      // a lost connection is not the end: the job goes back to the queue, and the next round tries again
      const done = await readBatch(this.#archive.db, this.#reader).catch(() => 0);
      if (!done && !this.#stopped) await this.#pause();
    }
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
