import { z } from 'zod';

/**
 * A backup is one gzip file of lines. First the header; then for each table a line that opens it, a line for each row (JSON as the database
 * writes it) and a line that closes it with the number and hash of its rows; at the end one with the hash of all closing lines.
 * Originals may be large: each is a row without its bytes, followed by its bytes in pieces.
 */
export const FORMAT = 'corroborate-backup';
export const VERSION = 1;

/** Tables in the order in which they can be filled; log-in sessions are left out, since a backup is no place for open doors. */
export const TABLES: readonly { name: string; order: string; bytes?: true }[] = [
  { name: 'blob', order: 'sha256', bytes: true },
  { name: 'report', order: 'redaction_of nulls first, id' },
  { name: 'revision', order: 'report_id, n' },
  { name: 'reading', order: 'report_id, n, program' },
  { name: 'incident', order: 'id' },
  { name: 'incident_successor', order: 'id' },
  { name: 'claim', order: 'report_id, id' },
  { name: 'incident_report', order: 'incident_id, report_id' },
  { name: 'link_key', order: 'key, report_id' },
  { name: 'decision', order: 'id' },
  { name: 'comment', order: 'id' },
  { name: 'event', order: 'seq' },
  { name: 'app_user', order: 'id' },
  { name: 'token', order: 'id' },
  { name: 'feed', order: 'id' },
  { name: 'address', order: 'url' },
  { name: 'ingest_failure', order: 'id' },
  { name: 'setting', order: 'name' },
  { name: 'incident_summary', order: 'incident_id' },
  { name: 'report_summary', order: 'report_id' },
  { name: 'facet_count', order: 'facet, value' },
  { name: 'actor_count', order: 'name' },
  { name: 'source_count', order: 'name' },
  { name: 'source_kind_count', order: 'name, kind' },
];
/** Log-in sessions; what the program enters itself; and the words of texts, which enter themselves with the texts. */
export const LEFT_OUT: readonly string[] = [
  'session',
  'kysely_migration',
  'kysely_migration_lock',
  'text_search',
];

/** Characters of base64 in one piece of an original: 6 MB of its bytes. */
export const PIECE_BYTES = 6_000_000;

export const Header = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  program: z.string(),
  /** Name of the last migration of the archive's schema. */
  schema: z.string(),
  at: z.string(),
  /** End of the audit chain; null when it is empty. */
  chain: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
});
export type Header = z.infer<typeof Header>;

export const Opening = z.object({ table: z.string(), columns: z.array(z.string()) });
export const Closing = z.object({ close: z.string(), rows: z.number().int(), sha256: z.string() });
export const End = z.object({ end: z.literal(FORMAT), sha256: z.string() });

/** What is wrong with a backup, in words for the person who wants it back. */
export class BackupError extends Error {}
