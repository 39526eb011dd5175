import { type RawBuilder, sql } from 'kysely';
import type { SourceKind } from '../../format/claim.ts';
import type { Database } from '../database.ts';

/** Speakers who may be private people: who may not read sensitive reports learns their names only from others. */
export const PRIVATE_KINDS: readonly SourceKind[] = ['person', 'witness', 'unnamed'];

/** Whether a row's `report_id` is of a report that is not sensitive. */
export const isOpen = (reportId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from report hidden where hidden.id = ${reportId} and hidden.sensitive)`;

/** SHA-256 of every text of the sensitive reports, older ones too: what decisions on them bind to. */
export async function closedTexts(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('revision', 'revision.report_id', 'report.id')
    .select('revision.sha256')
    .where('report.sensitive', '=', true)
    .execute();
  return new Set(rows.map((r) => r.sha256));
}

/** Whether a report is sensitive; false when there is none of that id. */
export async function isClosed(db: Database, id: string): Promise<boolean> {
  const row = await db.selectFrom('report').select('sensitive').where('id', '=', id).executeTakeFirst();
  return row?.sensitive ?? false;
}

/** Names of people who speak in sensitive reports and in no other. */
export async function closedNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (
      select distinct unnest(m.names) as name from report r join report_summary m on m.report_id = r.id where r.sensitive) n
    where exists (select 1 from source_kind_count k where k.name = n.name and k.kind = any(${[...PRIVATE_KINDS]}))
      and not exists (
        select 1 from report_summary m where m.names @> array[n.name] and ${isOpen(sql`m.report_id`)})`.execute(
    db,
  );
  return rows.map((r) => r.name);
}
