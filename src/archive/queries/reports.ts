import { type RawBuilder, sql } from 'kysely';
import type { Claim } from '../../format/claim.ts';
import type { Database } from '../database.ts';
import { isOpen } from './closed.ts';
import { decodeCursor, MOMENT, type Page, pageOf } from './page.ts';

export interface ReportSummary {
  id: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
  state: string;
  failure: string | null;
  revision: number;
  sensitive: boolean;
  redactionOf: string | null;
  retrievedAt: string;
}

/** A report of a list, with what reading found in it. */
export interface ReportListed extends ReportSummary {
  claims: number;
  incidents: { id: string; label: string }[];
}

export interface ReportDetail extends ReportSummary {
  text: string;
  sha256: string;
  byline: string | null;
  agency: string | null;
  hasOriginal: boolean;
  claims: Claim[];
  revisions: { n: number; retrievedAt: string; sha256: string; title: string | null }[];
  incidents: { id: string; label: string }[];
  /** Its redacted copies. */
  redactions: string[];
  /** By which versions of the program this text was read, the one that counts first. */
  readings: { program: string; readAt: string; claims: number; current: boolean }[];
}

const COLUMNS = [
  'report.id',
  'revision.title',
  'revision.outlet',
  'revision.published',
  'report.url',
  'revision.language',
  'revision.state',
  'revision.failure',
  'report.revision',
  'report.sensitive',
  'report.redaction_of',
  'revision.retrieved_at',
] as const;

const current = (db: Database) =>
  db
    .selectFrom('report')
    .innerJoin('revision', (j) =>
      j.onRef('revision.report_id', '=', 'report.id').onRef('revision.n', '=', 'report.revision'),
    );

type Row = {
  id: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
  state: string;
  failure: string | null;
  revision: number;
  sensitive: boolean;
  redaction_of: string | null;
  retrieved_at: Date;
};

const summary = (r: Row): ReportSummary => ({
  id: r.id,
  title: r.title,
  outlet: r.outlet,
  published: r.published,
  url: r.url,
  language: r.language,
  state: r.state,
  failure: r.failure,
  revision: r.revision,
  sensitive: r.sensitive,
  redactionOf: r.redaction_of,
  retrievedAt: r.retrieved_at.toISOString(),
});

/** Reports, newest first; `q` searches titles and texts. */
export async function listReports(
  db: Database,
  {
    q,
    state,
    outlet,
    sensitive,
    openOnly = false,
    limit = 50,
    cursor,
  }: {
    q?: string;
    state?: string;
    outlet?: string;
    sensitive?: boolean;
    /** Looks for words only in reports that are not sensitive. */
    openOnly?: boolean;
    limit?: number;
    cursor?: string;
  } = {},
): Promise<Page<ReportListed>> {
  const time = sql<string>`to_char(revision.retrieved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  let query = current(db).select(COLUMNS).select(time.as('order_key'));
  if (q) query = query.where(await haveWords(db, q));
  if (q && openOnly) query = query.where(isOpen(sql`report.id`));
  if (state) query = query.where('revision.state', '=', state as never);
  if (sensitive !== undefined) query = query.where('report.sensitive', '=', sensitive);
  if (outlet) query = query.where('revision.outlet', '=', outlet);
  if (cursor) {
    const [value, id] = decodeCursor(cursor, 2, MOMENT);
    query = query.where(
      sql<boolean>`(revision.retrieved_at, revision.report_id) < (${value}::timestamptz, ${id})`,
    );
  }
  const rows = await query
    .orderBy('revision.retrieved_at', 'desc')
    .orderBy('revision.report_id', 'desc')
    .limit(limit + 1)
    .execute();
  const found = await foundIn(
    db,
    rows.map((r) => r.id),
  );
  const listed = (r: Row): ReportListed => ({ ...summary(r), ...(found.get(r.id) ?? NOTHING_FOUND) });
  return pageOf(rows, limit, listed, (r) => [r.order_key, r.id]);
}

const NOTHING_FOUND = { claims: 0, incidents: [] };

/** How many claims reports make, and the incidents that they tell of; reports without either are left out. */
async function foundIn(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Pick<ReportListed, 'claims' | 'incidents'>>> {
  if (!ids.length) return new Map();
  const [claims, incidents] = await Promise.all([
    db
      .selectFrom('claim')
      .select((e) => ['report_id', e.fn.countAll<number>().as('n')])
      .where('report_id', 'in', ids)
      .groupBy('report_id')
      .execute(),
    db
      .selectFrom('incident_report')
      .innerJoin('incident', 'incident.id', 'incident_report.incident_id')
      .select(['report_id', 'incident.id', 'incident.label'])
      .where('report_id', 'in', ids)
      .orderBy('incident.id')
      .execute(),
  ]);
  return new Map(
    claims.map(({ report_id, n }) => {
      const told = incidents.filter((i) => i.report_id === report_id);
      return [report_id, { claims: n, incidents: told.map(({ id, label }) => ({ id, label })) }];
    }),
  );
}

/** Above so many, texts with given words are near at hand in the order of the list. */
const MANY = 2000;

/** Reports in whose current text words stand. */
async function haveWords(db: Database, words: string): Promise<RawBuilder<boolean>> {
  const asked = sql`websearch_to_tsquery('english', ${words})`;
  const { rows } = await sql<{ report_id: string }>`
    select report_id from text_search where search @@ ${asked} limit ${MANY + 1}`.execute(db);
  if (rows.length <= MANY) return sql<boolean>`report.id = any(${rows.map((r) => r.report_id)}::text[])`;
  return sql<boolean>`exists (select 1 from text_search t where t.report_id = revision.report_id and t.search @@ ${asked})`;
}

/** One report with its text and claims; `n` asks for an older revision, whose claims are those read at the time. */
export async function reportById(db: Database, id: string, n?: number): Promise<ReportDetail | null> {
  const head = await db.selectFrom('report').select('revision').where('id', '=', id).executeTakeFirst();
  if (!head) return null;
  const at = n ?? head.revision;
  const row = await db
    .selectFrom('report')
    .innerJoin('revision', 'revision.report_id', 'report.id')
    .select([
      ...COLUMNS,
      'revision.text',
      'revision.sha256',
      'revision.byline',
      'revision.agency',
      'revision.blob_sha256',
    ])
    .where('report.id', '=', id)
    .where('revision.n', '=', at)
    .executeTakeFirst();
  if (!row) return null;
  const [claims, revisions, incidents, redactions, readings] = await Promise.all([
    at === head.revision
      ? db
          .selectFrom('claim')
          .select('body')
          .where('report_id', '=', id)
          .execute()
          .then((rows) => rows.map((r) => r.body as Claim))
      : db
          .selectFrom('reading')
          .select('claims')
          .where('report_id', '=', id)
          .where('n', '=', at)
          .orderBy('read_at', 'desc')
          .limit(1)
          .executeTakeFirst()
          .then((r) => (r?.claims as Claim[] | undefined) ?? []),
    db
      .selectFrom('revision')
      .select(['n', 'retrieved_at', 'sha256', 'title'])
      .where('report_id', '=', id)
      .orderBy('n')
      .execute(),
    db
      .selectFrom('incident_report')
      .innerJoin('incident', 'incident.id', 'incident_report.incident_id')
      .select(['incident.id', 'incident.label'])
      .where('report_id', '=', id)
      .orderBy('incident.id')
      .execute(),
    db.selectFrom('report').select('id').where('redaction_of', '=', id).orderBy('id').execute(),
    db
      .selectFrom('reading')
      .select(['program', 'read_at', 'current', sql<number>`jsonb_array_length(claims)`.as('count')])
      .where('report_id', '=', id)
      .where('n', '=', at)
      .orderBy('current', 'desc')
      .orderBy('read_at', 'desc')
      .execute(),
  ]);
  return {
    ...summary(row),
    revision: at,
    text: row.text,
    sha256: row.sha256,
    byline: row.byline,
    agency: row.agency,
    hasOriginal: row.blob_sha256 !== null,
    claims: claims.sort((a, b) => (a.in === b.in ? a.start - b.start : a.in === 'title' ? -1 : 1)),
    revisions: revisions.map((r) => ({
      n: r.n,
      retrievedAt: r.retrieved_at.toISOString(),
      sha256: r.sha256,
      title: r.title,
    })),
    incidents,
    redactions: redactions.map((r) => r.id),
    readings: readings.map((r) => ({
      program: r.program,
      readAt: r.read_at.toISOString(),
      claims: r.count,
      current: r.current,
    })),
  };
}

/** The original bytes of a report's current revision. */
export async function originalOf(
  db: Database,
  id: string,
): Promise<{ bytes: Buffer; mediaType: string; sensitive: boolean } | null> {
  const row = await current(db)
    .innerJoin('blob', 'blob.sha256', 'revision.blob_sha256')
    .select(['blob.bytes', 'blob.media_type', 'report.sensitive'])
    .where('report.id', '=', id)
    .executeTakeFirst();
  return row ? { bytes: row.bytes, mediaType: row.media_type, sensitive: row.sensitive } : null;
}
