import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations/migrate.ts';
import { APPLICATION_NAME } from './postgres/cluster.ts';
import { type EmbeddedServer, openEmbedded } from './postgres/embedded.ts';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

/** An open archive: its database, and how to leave it. */
export interface ArchiveConnection {
  db: Database;
  pool: pg.Pool;
  /** "embedded in FOLDER" or the host of DATABASE_URL; never a password. */
  describe: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Folder of the embedded server. */
  data: string;
  /** Address of a PostgreSQL to use instead. */
  url?: string | null;
  /** Connections at the most. */
  connections?: number;
  /** Told what is waited for, when opening takes longer. */
  onWait?: (message: string) => void;
  /** Name of the migration to stop at, for a backup of that schema; the latest when left out. */
  schema?: string;
}

// counts are far below 2^53: numbers, not strings
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// dates stay what they are, without a time zone's guess
pg.types.setTypeParser(pg.types.builtins.DATE, (v) => v);

/**
 * Opens the archive in `data`, or at `url`, and brings its schema up to date.
 * @throws a message that names the folder or host and the remedy
 */
export async function openDatabase({
  data,
  url,
  connections = 10,
  schema,
  onWait,
}: OpenOptions): Promise<ArchiveConnection> {
  const server: EmbeddedServer | null = url
    ? null
    : await openEmbedded(data, {
        onWait,
        // connections made from now on go there
        onMove: (moved) => {
          pool.options.connectionString = moved;
        },
      });
  const pool: pg.Pool = new pg.Pool({
    connectionString: server?.url ?? url!,
    max: connections,
    application_name: APPLICATION_NAME,
  });
  pool.on('error', () => {}); // an idle connection was cut: the pool replaces it
  // one in use was cut: the query that waits on it fails with the error; unheard, it would end the process
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await db.destroy();
    await server?.release();
  };
  try {
    await checkVersion(pool, url);
    await migrate(db, schema);
  } catch (e) {
    await close();
    throw e;
  }
  return { db, pool, describe: server ? `embedded in ${data}` : `at ${hostOf(url!)}`, close };
}

async function checkVersion(pool: pg.Pool, url?: string | null): Promise<void> {
  let version: number;
  try {
    version = Number((await pool.query('show server_version_num')).rows[0].server_version_num);
  } catch (cause) {
    throw new Error(
      `The database at ${url ? hostOf(url) : 'the data folder'} does not answer: ${(cause as Error).message}. Check DATABASE_URL.`,
      { cause },
    );
  }
  if (version < 150_000)
    throw new Error(`The database is PostgreSQL ${Math.floor(version / 10_000)}; 15 or later is needed.`);
}

function hostOf(url: string): string {
  try {
    const u = new URL(url);
    return `${u.hostname}:${u.port || 5432}${u.pathname}`;
  } catch {
    throw new Error(
      'DATABASE_URL is not an address: it should read like postgres://user:password@host:5432/name.',
    );
  }
}
