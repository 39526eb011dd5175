import { sql } from 'kysely';
import type { ReportDigest } from '../incident/linking/digest.ts';
import type { Trx } from './transaction.ts';

/** So many digests are kept, the ones used last: some tens of megabytes. */
const MOST = 1500;

/** What was read does not change: a reading is known by its report, revision, time and transaction. The oldest entry stands first. */
const kept = new Map<string, ReportDigest>();

interface Standing {
  id: string;
  n: number;
  program: string;
  /** When it was read, and the transaction that wrote it. */
  at: string;
}

/**
 * What was read in the current revisions of reports, in order of their ids. Neighbours of new reports are asked for again and
 * again: those that this process has had already are not fetched anew.
 */
export async function currentDigests(trx: Trx, ids: readonly string[]): Promise<ReportDigest[]> {
  if (!ids.length) return [];
  const { rows } = await sql<Standing>`
    select r.id, g.n, g.program, g.read_at::text || ' ' || g.xmin as at from report r
    join reading g on g.report_id = r.id and g.n = r.revision and g.current
    where r.id = any(${[...ids]}) order by r.id`.execute(trx);
  const missing = rows.filter((r) => !kept.has(keyOf(r)));
  const found = new Map(rows.flatMap((r) => (kept.has(keyOf(r)) ? [[keyOf(r), kept.get(keyOf(r))!]] : [])));
  for (const [key, digest] of await fetchDigests(trx, missing)) found.set(key, digest);
  for (const [key, digest] of found) {
    kept.delete(key);
    kept.set(key, digest);
  }
  for (const key of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(key);
  }
  return rows.map((r) => found.get(keyOf(r))!);
}

const keyOf = ({ id, n, program, at }: Standing): string => `${at} ${n} ${program} ${id}`;

async function fetchDigests(
  trx: Trx,
  readings: readonly Standing[],
): Promise<[key: string, digest: ReportDigest][]> {
  if (!readings.length) return [];
  const { rows } = await sql<{ k: number; digest: ReportDigest }>`
    select q.k::int as k, g.digest
    from unnest(${readings.map((r) => r.id)}::text[], ${readings.map((r) => r.n)}::int[], ${readings.map((r) => r.program)}::text[])
      with ordinality as q(id, n, program, k)
    join reading g on g.report_id = q.id and g.n = q.n and g.program = q.program`.execute(trx);
  return rows.map((r) => [keyOf(readings[r.k - 1]), r.digest]);
}
