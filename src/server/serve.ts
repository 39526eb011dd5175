import type { AddressInfo } from 'node:net';
import { ChangeListener } from '../archive/changes.ts';
import type { ArchiveConnection } from '../archive/database.ts';
import { countUsers } from '../archive/people.ts';
import type { Reader } from '../archive/read.ts';
import { Reading } from '../archive/reading.ts';
import { FeedWatch } from '../archive/watch.ts';
import { isPublicAddress } from '../intake/fetch/address.ts';
import { PoliteFetcher } from '../intake/fetch/polite.ts';
import type { AccessMode } from './access.ts';
import { buildApp } from './app.ts';
import { OidcLogin, type OidcSettings } from './oidc.ts';

export interface ServeOptions {
  host: string;
  port: number;
  program: string;
  /** Reads what waits in the queue; off where separate workers do. */
  worker?: boolean;
  /** Reads reports elsewhere than on the server's own thread, which answers requests. */
  digests?: Reader['digests'];
  /** Addresses that may be fetched; public ones by default. */
  allow?: (address: string) => boolean;
  rate?: number;
  /** Told when the background cannot go on, or must try again. */
  onTrouble?: (message: string) => void;
  /** Address under which people reach the server, when a proxy stands before it. */
  publicUrl?: string | null;
  oidc?: OidcSettings | null;
}

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

const isLoopback = (host: string): boolean =>
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
  const access: { mode: AccessMode } = { mode: users || options.oidc ? 'users' : 'local' };
  // from the first user on everybody logs in, whichever process added the user
  const stopWatching = changes.subscribe(({ kind }) => {
    if (access.mode === 'users' || (kind !== 'people' && kind !== 'reconnected')) return;
    void countUsers(archive.db)
      .then((n) => {
        if (n) access.mode = 'users';
      })
      .catch(() => {}); // the next change asks again
  });
  const fetcher = new PoliteFetcher({ allow: options.allow ?? isPublicAddress });
  const app = await buildApp(
    {
      db: archive.db,
      archive,
      access,
      oidc: options.oidc ? new OidcLogin(options.oidc, `${base}/api/v1/session/oidc/callback`) : null,
      publicUrl: options.publicUrl ?? null,
      program: options.program,
      fetchAddresses: fetcher,
      changes,
    },
    { rate: options.rate, onUnforeseen: options.onTrouble },
  );
  await app.listen({ host: options.host, port: options.port });
  const reading =
    options.worker === false
      ? null
      : new Reading(archive.db, {
          program: options.program,
          digests: options.digests,
          changes,
          onError: (e) => options.onTrouble?.(e.message),
        });
  const feeds = new FeedWatch(archive.db, fetcher, changes);
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${bracketed(options.host)}:${port}`,
    close: async () => {
      await feeds.stop();
      await reading?.stop();
      stopWatching();
      changes.close();
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
