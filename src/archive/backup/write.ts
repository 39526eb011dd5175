import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { appendEvents } from '../audit.ts';
import type { ArchiveConnection } from '../database.ts';
import { BackupError, FORMAT, type Header, PIECE_BYTES, TABLES, VERSION } from './format.ts';

export interface BackupSummary {
  rows: number;
  bytes: number;
  /** Of the file. */
  sha256: string;
}

const ROWS_AT_ONCE = 200;

/**
 * Writes the whole archive, as it is at one moment, to a file that appears under its name only when it is complete; people may go on working.
 * @throws BackupError when the file is there already or cannot be written
 */
export async function writeBackup(
  archive: ArchiveConnection,
  file: string,
  { program, actor, onProgress }: { program: string; actor: string; onProgress?: (done: string) => void },
): Promise<BackupSummary> {
  if (existsSync(file)) throw new BackupError(`${file} is there already: name another file.`);
  // written before the snapshot, so that a copy of the archive is on record even when it is broken off
  await archive.db
    .transaction()
    .execute((trx) =>
      appendEvents(trx, [{ actor, action: 'archive.backup', subject: null, detail: { program } }]),
    );
  const partial = `${file}.partial`;
  const client = await archive.pool.connect();
  const hash = createHash('sha256');
  let rows = 0;
  try {
    await client.query('begin isolation level repeatable read read only');
    const lines = snapshot(client, program, (table, n) => {
      rows += n;
      onProgress?.(`${table}: ${n}`);
    });
    await pipeline(
      Readable.from(lines),
      createGzip({ level: 6 }),
      async function* (packed) {
        for await (const chunk of packed) {
          hash.update(chunk as Buffer);
          yield chunk;
        }
      },
      // whoever reads it reads everything in the archive
      createWriteStream(partial, { mode: 0o600 }),
    );
    renameSync(partial, file);
  } catch (e) {
    rmSync(partial, { force: true });
    if ((e as NodeJS.ErrnoException).code?.startsWith('E'))
      throw new BackupError(cannotWrite(file, e as NodeJS.ErrnoException), { cause: e });
    throw e;
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
  return { rows, bytes: statSync(file).size, sha256: hash.digest('hex') };
}

function cannotWrite(file: string, { code, message }: NodeJS.ErrnoException): string {
  const where = `The backup ${file} cannot be written`;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `${where}: the disk of ${dirname(resolve(file))} is full. Make room there, or name a file elsewhere.`;
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return `${where}: you may not write in ${dirname(resolve(file))}. Name a file elsewhere.`;
  if (code === 'ENOENT') return `${where}: there is no folder ${dirname(resolve(file))}. Make it first.`;
  return `${where}: ${message}.`;
}

async function* snapshot(
  client: PoolClient,
  program: string,
  onTable: (table: string, rows: number) => void,
): AsyncGenerator<string> {
  yield `${JSON.stringify(await headerOf(client, program))}\n`;
  const whole = createHash('sha256');
  for (const table of TABLES) {
    const columns = await columnsOf(client, table.name);
    yield `${JSON.stringify({ table: table.name, columns })}\n`;
    const hash = createHash('sha256');
    let rows = 0;
    for await (const { row, pieces } of rowsOf(client, table, columns)) {
      hash.update(row);
      yield `${row}\n`;
      for await (const piece of pieces) {
        hash.update(piece);
        yield `${piece}\n`;
      }
      rows += 1;
    }
    const closing = JSON.stringify({ close: table.name, rows, sha256: hash.digest('hex') });
    whole.update(closing);
    yield `${closing}\n`;
    onTable(table.name, rows);
  }
  yield `${JSON.stringify({ end: FORMAT, sha256: whole.digest('hex') })}\n`;
}

async function headerOf(client: PoolClient, program: string): Promise<Header> {
  const one = async (query: string) => (await client.query(query)).rows[0];
  const { name } = await one('select name from kysely_migration order by name desc limit 1');
  const { at } = await one('select now() as at');
  const chain = await one('select seq, hash from event order by seq desc limit 1');
  return {
    format: FORMAT,
    version: VERSION,
    program,
    schema: name,
    at: at.toISOString(),
    chain: chain ?? null,
  };
}

/** Columns that hold data; those that the database makes from others come back by themselves. */
async function columnsOf(client: PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map((r) => r.column_name);
}

interface Row {
  row: string;
  /** Lines that follow it: the bytes of an original. */
  pieces: Iterable<string> | AsyncIterable<string>;
}

async function* rowsOf(
  client: PoolClient,
  { name, order, bytes }: (typeof TABLES)[number],
  columns: readonly string[],
): AsyncGenerator<Row> {
  const shown = columns.filter((c) => !(bytes && c === 'bytes'));
  await client.query(
    `declare rows_of no scroll cursor for select row_to_json(r)::text as row${bytes ? ', r.sha256 as key, r.size' : ''}
     from (select ${shown.join(', ')} from ${name} order by ${order}) r`,
  );
  for (;;) {
    const { rows } = await client.query(`fetch ${ROWS_AT_ONCE} from rows_of`);
    if (!rows.length) break;
    for (const r of rows) yield { row: r.row, pieces: bytes ? piecesOf(client, r.key, r.size) : [] };
  }
  await client.query('close rows_of');
}

/** The bytes of one original as lines of base64. */
async function* piecesOf(client: PoolClient, key: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < size; from += PIECE_BYTES) {
    const { rows } = await client.query<{ piece: Buffer }>(
      'select substring(bytes from $2 for $3) as piece from blob where sha256 = $1',
      [key, from + 1, PIECE_BYTES],
    );
    yield JSON.stringify({ piece: rows[0].piece.toString('base64') });
  }
}

/** Tables of the database, for a test that none is forgotten. */
export async function tablesThere(archive: ArchiveConnection): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(archive.db);
  return rows.map((r) => r.name);
}
