import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { ReportDigest } from '../../src/incident/digest.ts';
import { seededRandom } from '../../src/language/hash.ts';
import { built } from '../built.ts';
import { type Bed, run, say, writeReports } from './bed.ts';
import { sparseReport } from './texts.ts';

/** Reports that are read in earnest, all published in one month, of which the others are copies with their own month, names and words. */
const READ = 360;
const MONTH = '2016-09';
const FIRST_YEAR = 1960;
/** Months that have the days of September. */
const MONTHS = ['01', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
/** Ids carry it where the number of the copy goes. */
const MARK = '~0~';
const SURNAMES =
  /\b(Marlow|Vane|Orme|Haddad|Karimi|Sorel|Nasser|Bakr|Iversen|Petrov|Lund|Osman|Castellan|Farouk|Brandt|Yilmaz)\b/g;
const TABLES = ['report', 'revision', 'reading', 'incident', 'claim', 'incident_report', 'link_key'] as const;
type Table = (typeof TABLES)[number];
type Row = Record<string, unknown>;
/** Characters that go to the database at once. */
const PIECE = 4_000_000;

/**
 * Fills an empty archive with `many` incidents: a few hundred reports come in, are read and linked as always; the rest are these again and again in
 * other months, with other names. Rows, keys and indexes are what they would be; only the audit chain knows nothing of the copies.
 */
export async function fillWithIncidents(bed: Bed, many: number): Promise<void> {
  const folder = writeReports(bed, 'read', 0, READ, (c) =>
    sparseReport(c, Date.UTC(2016, 8, 4 + ((c - (c % 6)) % 24)), `v${c}${MARK}`),
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
    say('  indexes');
    for (const index of indexes) await client.query(index);
    await client.query('set session_replication_role = origin');
    say('  words and counts');
    await client.query(
      `insert into text_search select report_id, n, setweight(to_tsvector('english', coalesce(title, '')), 'A') || to_tsvector('english', text)
       from revision where not exists (select 1 from text_search t where t.report_id = revision.report_id)`,
    );
    await summarise(client);
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

async function copies(client: PoolClient, times: number): Promise<void> {
  const { slotsOf } = await built<typeof import('../../src/archive/link.ts')>('archive/link');
  const base = new Map<Table, string[]>();
  for (const table of TABLES) {
    const generated = table === 'incident' ? " - 'search'" : '';
    const { rows } = await client.query(`select (to_jsonb(t)${generated})::text as row from ${table} t`);
    base.set(
      table,
      rows.map((r) => r.row),
    );
  }
  const writers = new Map(TABLES.map((t) => [t, new Writer(client, t)]));
  for (let k = 1; k < times; k++) {
    const change = changer(k);
    const of = <T extends Row>(table: Table) => base.get(table)!.map((row) => JSON.parse(change(row)) as T);
    const hashes = new Map<string, string>();
    const revisions = of<{ report_id: string; sha256: string; text: string } & Row>('revision');
    for (const row of revisions) {
      row.sha256 = createHash('sha256').update(row.text).digest('hex');
      hashes.set(row.report_id, row.sha256);
    }
    const readings = of<{ report_id: string; digest: ReportDigest } & Row>('reading');
    for (const { report_id, digest } of readings) {
      digest.sha256 = hashes.get(report_id)!;
      digest.sketch.hashes = digest.sketch.hashes.map((h) => shifted(h, k)).sort((a, b) => a - b);
    }
    const slots = slotsOf(readings.map((r) => r.digest));
    const claims = of<{ id: string; key: string } & Row>('claim');
    for (const c of claims) c.key = slots.get(c.id)!;
    const keys = of<{ key: string } & Row>('link_key');
    for (const row of keys) row.key = shiftedKey(row.key, k);
    const rows: Record<Table, Row[]> = {
      report: of('report'),
      revision: revisions,
      reading: readings,
      incident: of('incident'),
      claim: claims,
      incident_report: of('incident_report'),
      link_key: keys,
    };
    for (const table of TABLES) await writers.get(table)!.add(rows[table]);
    if (k % 100 === 0) say(`  ${k} of ${times} times`);
  }
  for (const table of TABLES) await writers.get(table)!.flush();
}

/** The n-th month that copies are moved to. */
const monthOf = (k: number): string =>
  `${FIRST_YEAR + Math.floor(k / MONTHS.length)}-${MONTHS[k % MONTHS.length]}`;

/** Gives a row of the base its copy's ids, month and names; names keep their length, so that every offset stays. */
function changer(k: number): (row: string) => string {
  const month = `${monthOf(k)}-`;
  const spoken = `${MONTH_NAMES[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
  const names = new Map<string, string>();
  return (row) =>
    row
      .replaceAll(MARK, `~${k}~`)
      .replaceAll(`${MONTH}-`, month)
      .replaceAll('September 2016', spoken)
      .replace(/"inc-[0-9a-f]{12}(-\d+)?/g, (id) => `${id}-${k}`)
      .replace(SURNAMES, (name) => {
        if (!names.has(name)) names.set(name, surname(name, k));
        return names.get(name)!;
      });
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bdfgklmnprstvz';

/** Another name of the same length. */
function surname(name: string, k: number): string {
  const random = seededRandom(7 * k + name.length * 131 + name.charCodeAt(0) * 17 + name.charCodeAt(2));
  const letters = Array.from({ length: name.length }, (_, i) => {
    const list = i % 2 ? VOWELS : CONSONANTS;
    return list[Math.floor(random() * list.length)];
  }).join('');
  return letters[0].toUpperCase() + letters.slice(1);
}

/** Words of a copy are others than those of its original, so that it is no copy in the archive's eyes. */
const shifted = (hash: number, k: number): number => (hash + Math.imul(k, 0x9e3779b1)) >>> 0;

const weekOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 / 7);

function shiftedKey(key: string, k: number): string {
  if (key.startsWith('s:')) return `s:${shifted(Number(key.slice(2)), k)}`;
  const week = /^([vw]):(\d+)(.*)$/.exec(key);
  if (!week) return key;
  return `${week[1]}:${Number(week[2]) + weekOf(`${monthOf(k)}-01`) - weekOf(`${MONTH}-01`)}${week[3]}`;
}

/** Rows of one table on their way into it, some megabytes at once. */
class Writer {
  readonly #client: PoolClient;
  readonly #table: Table;
  #rows: string[] = [];
  #size = 0;

  constructor(client: PoolClient, table: Table) {
    this.#client = client;
    this.#table = table;
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const text = JSON.stringify(row);
      this.#rows.push(text);
      this.#size += text.length;
      if (this.#size > PIECE) await this.flush();
    }
  }

  async flush(): Promise<void> {
    if (!this.#rows.length) return;
    const columns = Object.keys(JSON.parse(this.#rows[0])).join(', ');
    await this.#client.query(
      `insert into ${this.#table} (${columns}) select ${columns} from json_populate_recordset(null::${this.#table}, $1)
       on conflict do nothing`,
      [`[${this.#rows.join(',')}]`],
    );
    this.#rows = [];
    this.#size = 0;
  }
}

async function summarise(client: PoolClient): Promise<void> {
  for (const [table, call] of [
    ['incident', 'summarise_incidents'],
    ['report', 'summarise_reports'],
  ]) {
    for (let after = ''; ; ) {
      const { rows } = await client.query<{ id: string }>(
        `select id from ${table} where id > $1 order by id limit 2000`,
        [after],
      );
      if (!rows.length) break;
      await client.query(`select ${call}($1::text[])`, [rows.map((r) => r.id)]);
      after = rows[rows.length - 1].id;
    }
  }
}
