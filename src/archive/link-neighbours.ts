import { sql } from 'kysely';
import type { ReportDigest } from '../incident/linking/digest.ts';
import type { Terms } from '../incident/terms/terms.ts';
import { currentDigests } from './digest-cache.ts';
import { linkKeys, lookupKeys, weightOf } from './link-keys.ts';
import type { Trx } from './transaction.ts';

/** Reports that a new one is compared with at the most, the nearest first: so that its cost stays flat as the archive grows. */
const MAX_NEIGHBOURS = 40;
/** Of these, so many of one incident: the rest of it comes with them. */
const MAX_OF_ONE_INCIDENT = 5;
/** Neighbours and their incidents are taken in, nearest first, until there are so many reports. */
const MAX_COMPONENT = 600;

/** Enters the keys under which reports are found by those that come later. */
export async function enterKeys(trx: Trx, digests: readonly ReportDigest[]): Promise<void> {
  const ids = digests.map((d) => d.id);
  if (!ids.length) return;
  await sql`delete from link_key where report_id = any(${ids})`.execute(trx);
  const keys: string[] = [];
  const reports: string[] = [];
  for (const d of digests) {
    for (const key of d.claims.length ? linkKeys(d) : []) {
      keys.push(key);
      reports.push(d.id);
    }
  }
  await sql`insert into link_key (key, report_id) select * from unnest(${keys}::text[], ${reports}::text[])`.execute(
    trx,
  );
}

/**
 * The reports to be grouped anew beside `own`: their neighbours by shared keys, and all reports of the incidents that any of
 * these belongs to. An incident is taken in whole or not at all.
 */
export async function companions(trx: Trx, own: readonly ReportDigest[]): Promise<ReportDigest[]> {
  const changed = new Set(own.map((d) => d.id));
  const near = await neighbours(trx, own);
  const families = await familiesOf(trx, [...changed, ...near]);
  const ids = new Set(changed);
  for (const id of changed) for (const kin of families.get(id) ?? []) ids.add(kin);
  const most = Math.max(MAX_COMPONENT, 2 * ids.size);
  for (const id of near) {
    const fresh = [id, ...(families.get(id) ?? [])].filter((kin) => !ids.has(kin));
    if (ids.size + fresh.length <= most) for (const kin of fresh) ids.add(kin);
  }
  return currentDigests(
    trx,
    [...ids].filter((id) => !changed.has(id)),
  );
}

/** Reports that share keys with any of `own`, the nearest first: those with the heaviest keys in common. */
async function neighbours(trx: Trx, own: readonly ReportDigest[]): Promise<string[]> {
  const asked = own.flatMap((d) =>
    d.claims.length ? lookupKeys(d).map((key) => ({ id: d.id, key, weight: weightOf(key) })) : [],
  );
  if (!asked.length) return [];
  const { rows } = await sql<{ report_id: string }>`
    with shared as (
      select q.id, k.report_id, sum(q.weight) as weight
      from unnest(${asked.map((a) => a.id)}::text[], ${asked.map((a) => a.key)}::text[], ${asked.map((a) => a.weight)}::float8[]) as q(id, key, weight)
      join link_key k on k.key = q.key
      where k.report_id <> all(${own.map((d) => d.id)})
      group by q.id, k.report_id
    ), spread as (
      select s.*, row_number() over (partition by s.id, i.incident_id order by s.weight desc, s.report_id) as place
      from shared s left join lateral (
        select min(incident_id) as incident_id from incident_report where report_id = s.report_id) i on true
    ), ranked as (
      select report_id, weight, row_number() over (partition by id order by weight desc, report_id) as rank
      from spread where place <= ${MAX_OF_ONE_INCIDENT}
    )
    select report_id from ranked where rank <= ${MAX_NEIGHBOURS}
    group by report_id order by max(weight) desc, report_id`.execute(trx);
  return rows.map((r) => r.report_id);
}

/** For each report all reports of the incidents that it belongs to. */
async function familiesOf(trx: Trx, reports: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; kin: string[] }>`
    select a.report_id as id, array_agg(distinct b.report_id order by b.report_id) as kin
    from incident_report a join incident_report b on b.incident_id = a.incident_id
    where a.report_id = any(${[...reports]}) group by a.report_id`.execute(trx);
  return new Map(rows.map((r) => [r.id, r.kin]));
}

/** So many reports say which words are rare in the archive. */
const BACKGROUND = 100;

/**
 * Terms of other reports of the archive, where the component alone is too small to say which words are rare: a sample that is the
 * same for the same archive, those whose words have the lowest hashes.
 */
export async function backgroundOf(trx: Trx, component: readonly ReportDigest[]): Promise<Terms[]> {
  const lacking = BACKGROUND - component.length;
  if (lacking <= 0) return [];
  const { rows } = await sql<{ report_id: string }>`
    select report_id from (
      select key, report_id from link_key where key >= 's:' and key < 's;' and report_id <> all(${component.map((d) => d.id)})
      order by key, report_id limit ${lacking * 4}) k
    group by report_id order by min(key), report_id limit ${lacking}`.execute(trx);
  const sample = await currentDigests(
    trx,
    rows.map((r) => r.report_id),
  );
  return sample.map((d) => d.terms);
}
