import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { z } from 'zod';
import { appendEvents } from '../audit.ts';
import { type ArchiveConnection, type OpenOptions, openDatabase } from '../database.ts';
import { MIGRATIONS, migrate } from '../migrations/migrate.ts';
import { type Fault, verifyArchive } from '../verify.ts';
import { BackupError, Closing, End, FORMAT, Header, Opening, TABLES, VERSION } from './format.ts';

export interface RestoreSummary {
  header: Header;
  rows: number;
  /** What does not hold in the archive as it came back: nothing, unless it was so when it was backed up. */
  faults: Fault[];
}

/** Tables whose ids the database counts up. */
const IDENTITY: ReadonlySet<string> = new Set([
  'decision',
  'comment',
  'app_user',
  'token',
  'feed',
  'ingest_failure',
]);
const BATCH_CHARS = 4_000_000;
const BATCH_ROWS = 500;

/**
 * Brings an archive back into an empty place: under the schema that it had, in one transaction, every hash compared; then the schema is
 * brought up to date and the whole archive verified. Nothing is left behind when anything is wrong.
 * @throws BackupError
 */
export async function restoreBackup(
  file: string,
  target: OpenOptions,
  { actor, onProgress = () => {} }: { actor: string; onProgress?: (done: string) => void },
): Promise<RestoreSummary> {
  const header = await readHeader(file);
  const archive = await openDatabase({ ...target, schema: header.schema });
  try {
    await refuseUnlessEmpty(archive);
    const client = await archive.pool.connect();
    let rows: number;
    try {
      await client.query('begin');
      rows = await load(client, file, onProgress);
      await client.query('commit');
    } catch (e) {
      await client.query('rollback').catch(() => {});
      throw e;
    } finally {
      client.release();
    }
    await migrate(archive.db);
    await archive.db.transaction().execute((trx) =>
      appendEvents(trx, [
        {
          actor,
          action: 'archive.restore',
          subject: null,
          detail: { at: header.at, program: header.program, chain: header.chain },
        },
      ]),
    );
    const { faults } = await verifyArchive(archive.db, (s) => onProgress(`checked ${s}`));
    return { header, rows, faults };
  } finally {
    await archive.close();
  }
}

async function readHeader(file: string): Promise<Header> {
  for await (const line of linesOf(file)) {
    const header = Header.safeParse(parsed(line, file));
    if (!header.success) break;
    if (header.data.version > VERSION || !(header.data.schema in MIGRATIONS))
      throw new BackupError(
        `${file} was written by a newer version (${header.data.program}): restore it with that one.`,
      );
    return header.data;
  }
  throw new BackupError(`${file} is not a backup of corroborate.`);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (e) => unpacked.destroy(e));
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
    // readline ends quietly when its input breaks off
    if (unpacked.errored) throw unpacked.errored;
  } catch (e) {
    throw e instanceof BackupError
      ? e
      : new BackupError(unreadable(file, e as NodeJS.ErrnoException), { cause: e });
  } finally {
    source.destroy();
  }
}

/** Why a file is no whole backup, and what to do. */
function unreadable(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${file}: check the path.`;
  if (code === 'EISDIR') return `${file} is a folder: name the file that "corroborate backup" wrote.`;
  if (code === 'Z_DATA_ERROR' && /incorrect header/.test(message))
    return `${file} is not a backup of corroborate: name the file that "corroborate backup" wrote.`;
  return `${file} cannot be read to its end (${message}): it is damaged or not whole. Take another copy.`;
}

async function refuseUnlessEmpty({ db, describe }: ArchiveConnection): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select 1 from report) or exists (select 1 from event) or exists (select 1 from app_user) as used`.execute(
    db,
  );
  if (rows[0].used)
    throw new BackupError(
      `The archive ${describe} is not empty: restore into a new folder (--data), or an empty database.`,
    );
}

/** Reads the file once, from the header to the end, and fills the tables. */
async function load(client: PoolClient, file: string, onProgress: (done: string) => void): Promise<number> {
  const whole = createHash('sha256');
  let table: TableLoad | null = null;
  let rows = 0;
  let ended = false;
  let first = true;
  for await (const line of linesOf(file)) {
    if (first) {
      first = false;
      continue;
    }
    if (table) {
      const closing = line.startsWith('{"close":') ? as(Closing, line, file) : null;
      if (!closing) {
        await table.take(line);
        continue;
      }
      await table.finish(closing);
      whole.update(line);
      rows += closing.rows;
      onProgress(`${closing.close}: ${closing.rows}`);
      table = null;
    } else if (line.startsWith('{"table":')) table = new TableLoad(client, as(Opening, line, file), file);
    else {
      const end = as(End, line, file);
      if (end.end !== FORMAT || end.sha256 !== whole.digest('hex')) throw altered(file);
      ended = true;
    }
  }
  if (!ended) throw new BackupError(`${file} breaks off: it is not the whole backup.`);
  return rows;
}

/** One table being filled. */
class TableLoad {
  readonly #client: PoolClient;
  readonly #file: string;
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #bytes: boolean;
  readonly #hash = createHash('sha256');
  #rows = 0;
  #held: string[] = [];
  #chars = 0;
  #original: { row: string; pieces: Buffer[] } | null = null;

  constructor(client: PoolClient, { table, columns }: z.infer<typeof Opening>, file: string) {
    const known = TABLES.find((t) => t.name === table);
    if (!known || !columns.every((c) => /^[a-z_0-9]+$/.test(c))) throw altered(file);
    this.#client = client;
    this.#file = file;
    this.#table = table;
    this.#columns = columns;
    this.#bytes = known.bytes ?? false;
  }

  async take(line: string): Promise<void> {
    this.#hash.update(line);
    if (this.#bytes && line.startsWith('{"piece":')) {
      if (!this.#original) throw altered(this.#file);
      this.#original.pieces.push(
        Buffer.from((parsed(line, this.#file) as { piece: string }).piece, 'base64'),
      );
      return;
    }
    this.#rows += 1;
    if (this.#bytes) {
      await this.#putOriginal();
      this.#original = { row: line, pieces: [] };
      return;
    }
    this.#held.push(line);
    this.#chars += line.length;
    if (this.#held.length >= BATCH_ROWS || this.#chars > BATCH_CHARS) await this.#put();
  }

  async finish({ close, rows, sha256 }: z.infer<typeof Closing>): Promise<void> {
    await this.#putOriginal();
    await this.#put();
    if (close !== this.#table || rows !== this.#rows || sha256 !== this.#hash.digest('hex'))
      throw altered(this.#file);
    if (IDENTITY.has(this.#table)) {
      // ids go on after the last one
      await this.#client.query(
        `select setval(s, (select max(id) from ${this.#table})) from pg_get_serial_sequence($1, 'id') s
         where s is not null and exists (select 1 from ${this.#table})`,
        [this.#table],
      );
    }
  }

  async #put(): Promise<void> {
    if (!this.#held.length) return;
    const names = this.#columns.join(', ');
    await this.#client.query(
      `insert into ${this.#table} (${names}) overriding system value
       select ${names} from json_populate_recordset(null::${this.#table}, $1)`,
      [`[${this.#held.join(',')}]`],
    );
    this.#held = [];
    this.#chars = 0;
  }

  async #putOriginal(): Promise<void> {
    if (!this.#original) return;
    const { row, pieces } = this.#original;
    const names = this.#columns.filter((c) => c !== 'bytes').join(', ');
    await this.#client.query(
      `insert into ${this.#table} (${names}, bytes) select ${names}, $2 from json_populate_record(null::${this.#table}, $1)`,
      [row, Buffer.concat(pieces)],
    );
    this.#original = null;
  }
}

const altered = (file: string) =>
  new BackupError(`${file} is not as it was written: its hashes do not hold. Nothing was restored.`);

function parsed(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw altered(file);
  }
}

function as<T>(shape: z.ZodType<T>, line: string, file: string): T {
  const result = shape.safeParse(parsed(line, file));
  if (!result.success) throw altered(file);
  return result.data;
}
