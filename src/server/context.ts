import type { Change } from '../archive/changes.ts';
import type { ArchiveConnection, Database } from '../archive/database.ts';
import type { PoliteFetcher } from '../intake/fetch/polite.ts';
import type { AccessMode } from './access.ts';
import type { OidcLogin } from './oidc.ts';

/** What routes work with. */
export interface ServerContext {
  db: Database;
  archive: ArchiveConnection;
  /** Who may use the server; it changes when the first user is added. */
  access: { mode: AccessMode };
  /** "corroborate 0.1.0". */
  program: string;
  /** Log-in through an OpenID Connect provider, when one is set up. */
  oidc?: OidcLogin | null;
  /** Address under which people reach the server, when a proxy stands before it. */
  publicUrl?: string | null;
  /** Fetches addresses that people hand in. */
  fetchAddresses: PoliteFetcher;
  /** Told of every change in the archive, by whichever process. */
  changes: ChangeFeed;
}

export interface ChangeFeed {
  subscribe(listener: (change: Change) => void): () => void;
}
