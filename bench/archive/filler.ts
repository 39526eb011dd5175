import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { ReportDigest } from '../../src/incident/linking/digest.ts';
import { built } from '../built.ts';
import { type Bed, run, say, writeReports } from './bed.ts';
import { copyIn, field } from './copy-in.ts';
import { type Copy, copyNumber, MARK, MONTH, template, wordsOfCopies } from './copy-of.ts';
import { DAY_MS, sparseReport } from './texts.ts';

/** Reports that are read in earnest, all published in one month, of which the others are copies with their own month, names and words. */
const READ = 360;
const TABLES = [
  'report',
  'revision',
  'text_search',
  'reading',
  'incident',
  'claim',
  'incident_report',
  'link_key',
] as const;
type Table = (typeof TABLES)[number];
type Row = Record<string, string | null>;
/** Characters of all tables that are made before they go to the database. */
const PIECE = 24_000_000;

/**
 * Fills an empty archive with `many` incidents: a few hundred reports come in, are read and linked as always; the rest are these again and again in
 * other months, with other names. Rows, keys and indexes are what they would be; only the audit chain knows nothing of the copies.
 */
export async function fillWithIncidents(bed: Bed, many: number): Promise<void> {
  const folder = writeReports(bed, 'read', 0, READ, (c) =>
    sparseReport(c, Date.parse(`${MONTH}-04`) + ((c - (c % 6)) % 24) * DAY_MS, `v${c}${MARK}`),
  );
  await run(['ingest', folder, '--data', bed.dir, '--quiet']);
  const there = Number(await bed.one('select count(*) from incident'));
  say(`  ${READ} reports read: ${there} incidents; copying`);
  const client = await bed.archive.pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('set synchronous_commit = off');
    await client.query("set maintenance_work_mem = '512MB'");
    const indexes = await withoutIndexes(client);
    await copies(client, Math.ceil(many / there));
    for (const [k, index] of indexes.entries()) {
      say(`  index ${k + 1} of ${indexes.length}`);
      await client.query(index);
    }
    await client.query('set session_replication_role = origin');
    await summarise(client);
    say('  vacuum');
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}

/** Takes the indexes away that are not keys; gives back how they are made. */
async function withoutIndexes(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = any($1)
     and not exists (select 1 from pg_constraint where conname = indexname)`,
    [TABLES],
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  return rows.map((r) => r.indexdef);
}

/** Adds each row of the base again and again, each time as another copy has it. */
async function copies(client: PoolClient, times: number): Promise<void> {
  const words = await wordsOfCopies(client);
  const base = await baseOf(client);
  const texts = new Map(base.revision.rows.map((r) => [r.sha256!, template(r.text!, words)]));
  const lines = TABLES.map((table) => ({
    table,
    columns: base[table].columns,
    rows: base[table].rows.map((row) => template(lineOf(table, row, base[table].columns), words)),
  }));
  const digests = base.reading.rows.map((r) => JSON.parse(r.digest!) as ReportDigest);
  const { slotsOf } = await built<typeof import('../../src/archive/link-known.ts')>('archive/link-known');
  let sent: Promise<void> = Promise.resolve();
  let made = new Map<Table, string[]>();
  let size = 0;
  const send = async () => {
    const ready = made;
    made = new Map();
    size = 0;
    await sent;
    sent = (async () => {
      for (const { table, columns } of lines)
        if (ready.has(table)) await copyIn(client, table, columns, ready.get(table)!.join(''));
    })();
    sent.catch(() => {}); // the next await tells
  };
  for (let k = 1; k < times; k++) {
    const copy = copyNumber(k, words);
    for (const [sha256, text] of texts)
      copy.hashes.set(sha256, createHash('sha256').update(text(copy)).digest('hex'));
    enterKeys(copy, digests, slotsOf);
    for (const { table, rows } of lines) {
      const text = rows.map((row) => row(copy)).join('');
      made.set(table, made.get(table) ?? []);
      made.get(table)!.push(text);
      size += text.length;
    }
    if (size > PIECE) await send();
    if (k % 20 === 0) say(`  copy ${k} of ${times}`);
  }
  await send();
  await sent;
}

/** What a copy has in the place of its original's claim keys and sketches: as linking would make them. */
function enterKeys(
  copy: Copy,
  digests: readonly ReportDigest[],
  slotsOf: (digests: readonly ReportDigest[]) => Map<string, string>,
): void {
  for (const d of digests) {
    const own = { ...d, id: d.id.replaceAll(MARK, copy.mark), sha256: copy.hashes.get(d.sha256)! };
    for (const [claim, key] of slotsOf([own])) copy.keys.set(claim, key);
    const sketch = Float64Array.from(d.sketch.hashes, (h) => copy.word(h)).sort();
    copy.sketches.set(d.id, `[${sketch.join(',')}]`);
  }
}

async function baseOf(client: PoolClient): Promise<Record<Table, { columns: string[]; rows: Row[] }>> {
  const base: Partial<Record<Table, { columns: string[]; rows: Row[] }>> = {};
  for (const table of TABLES) {
    const found = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    const columns = found.rows.map((c) => c.name);
    const { rows } = await client.query<Row>(
      `select ${columns.map((n) => `${n}::text`).join(', ')} from ${table}`,
    );
    base[table] = { columns, rows };
  }
  return base as Required<typeof base>;
}

/** A row as a line of COPY, with names for what each copy has its own of. */
function lineOf(table: Table, row: Row, columns: readonly string[]): string {
  const own: Row = { ...row };
  if (table === 'claim') own.key = `<key ${row.id}>`;
  if (table === 'link_key')
    own.key = row.key!.replace(/^s:(\d+)$/, 's:<word $1>').replace(/^([vw]):(\d+)/, '$1:<week $2>');
  if (table === 'reading')
    own.digest = row.digest!.replace(/("sketch":\s*\{"hashes":\s*)\[[^\]]*\]/, `$1<sketch ${row.report_id}>`);
  return `${columns.map((c) => field(own[c])).join('\t')}\n`;
}

/** Counts over all, kept as linking does it. */
async function summarise(client: PoolClient): Promise<void> {
  for (const [table, call] of [
    ['incident', 'summarise_incidents'],
    ['report', 'summarise_reports'],
  ]) {
    for (let after = '', done = 0; ; ) {
      const { rows } = await client.query<{ id: string }>(
        `select id from ${table} where id > $1 order by id limit 5000`,
        [after],
      );
      if (!rows.length) break;
      await client.query(`select ${call}($1::text[])`, [rows.map((r) => r.id)]);
      after = rows[rows.length - 1].id;
      done += rows.length;
      say(`  counts of ${done} ${table}s`);
    }
  }
}
