import type { AddressInfo } from 'node:net';
import { ChangeListener } from '../archive/changes.ts';
import type { ArchiveConnection } from '../archive/database.ts';
import { countUsers } from '../archive/people.ts';
import { readBatch } from '../archive/read.ts';
import { FeedWatch } from '../archive/watch.ts';
import { isPublicAddress } from '../intake/fetch/address.ts';
import { PoliteFetcher } from '../intake/fetch/polite.ts';
import { buildApp } from './app.ts';
import { OidcLogin, type OidcSettings } from './oidc.ts';

export interface ServeOptions {
  host: string;
  port: number;
  program: string;
  /** Reads what waits in the queue; off where separate workers do. */
  worker?: boolean;
  /** Addresses that may be fetched; public ones by default. */
  allow?: (address: string) => boolean;
  rate?: number;
  /** Address under which people reach the server, when a proxy stands before it. */
  publicUrl?: string | null;
  oidc?: OidcSettings | null;
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
  if (!users && !options.oidc && !isLoopback(options.host)) {
    throw new Error(
      `Without users the server listens on loopback only, not on ${options.host}. Add one first: corroborate user add NAME --role admin`,
    );
  }
  const base = options.publicUrl?.replace(/\/+$/, '') ?? `http://${bracketed(options.host)}:${options.port}`;
  if (options.oidc && !options.publicUrl && !options.port)
    throw new Error(
      'Log-in through a provider needs an address that stays: give --public-url, or --port a number.',
    );
  const changes = new ChangeListener(archive);
  await changes.start();
  const fetcher = new PoliteFetcher({ allow: options.allow ?? isPublicAddress });
  const app = await buildApp(
    {
      db: archive.db,
      archive,
      mode: users || options.oidc ? 'users' : 'local',
      oidc: options.oidc ? new OidcLogin(options.oidc, `${base}/api/v1/session/oidc/callback`) : null,
      publicUrl: options.publicUrl ?? null,
      program: options.program,
      fetchAddresses: fetcher,
      changes,
    },
    { rate: options.rate },
  );
  await app.listen({ host: options.host, port: options.port });
  const reading = options.worker === false ? null : new Reading(archive, options.program, changes);
  const feeds = new FeedWatch(archive.db, fetcher, changes);
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${bracketed(options.host)}:${port}`,
    close: async () => {
      await feeds.stop();
      await reading?.stop();
      changes.close();
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

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
