import { type RawBuilder, sql } from 'kysely';
import { gatherSources } from '../../account/sources.ts';
import type { SourceKind } from '../../format/claim.ts';
import type { ReportDigest } from '../../incident/linking/digest.ts';
import type { Database } from '../database.ts';
import { type StoredDecision, storedOf } from '../decisions.ts';
import { closedNames, isOpen } from './closed.ts';

/** A speaker over the whole archive: what it said, and how that stands beside what others say. */
export interface SourceSummary {
  name: string;
  kind: SourceKind;
  claims: number;
  reports: number;
  incidents: number;
  /** Points on which it holds a position as an origin, and how many of those have which verdict. */
  points: number;
  agreed: number;
  contested: number;
  updated: number;
  /** Points on which it alone speaks. */
  alone: number;
}

export interface SourceDetail extends SourceSummary {
  aliases: string[];
  /** The side that it belongs to (a state, a group), or null. */
  party: string | null;
  incidentList: { id: string; label: string; claims: number }[];
  /** Through whom its words reached reports, and whose words it passed on. */
  passedOnBy: { name: string; claims: number }[];
  passesOn: { name: string; claims: number }[];
  /** Where it speaks, the most claims first; `sha256` is of the text, which decisions bind to. */
  reportList: { id: string; title: string | null; outlet: string | null; sha256: string; claims: number }[];
  decisions: StoredDecision[];
}

const kindOf = sql`(select k.kind from source_kind_count k where k.name = s.name order by k.claims desc, k.kind limit 1)`;

/** Speakers with the most claims first, as linking keeps their counts; `q` is looked for in their names. */
export async function listSources(
  db: Database,
  { q, kind, limit = 300, openOnly }: { q?: string; kind?: string; limit?: number; openOnly?: boolean } = {},
): Promise<SourceSummary[]> {
  const closed = openOnly ? await closedNames(db) : [];
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const chosen = sql`s.claims > 0 and s.name <> all(${closed}::text[])
    and (${q ?? null}::text is null or s.name ilike ${like}) and (${kind ?? null}::text is null or ${kindOf} = ${kind ?? null})`;
  return summaries(db, chosen, limit);
}

async function summaries(db: Database, chosen: RawBuilder<unknown>, limit: number): Promise<SourceSummary[]> {
  const { rows } = await sql<SourceSummary>`
    select s.name, ${kindOf} as kind, s.claims, s.reports, s.incidents, s.points, s.agreed, s.contested, s.updated, s.alone
    from source_count s where ${chosen} order by s.claims desc, s.name limit ${limit}`.execute(db);
  return rows;
}

/** The claims of a speaker, in whatever place of their chains; from the reports in which it speaks, or from those not sensitive. */
const said = (name: string, openOnly: boolean) => sql`select c.report_id, c.incident_id, c.body
  from report_summary m join claim c on c.report_id = m.report_id
  where m.names @> array[${name}::text] and c.body->'sources' @> jsonb_build_array(jsonb_build_object('name', ${name}::text))
  ${openOnly ? sql`and ${isOpen(sql`c.report_id`)}` : sql``}`;

/** What people have decided to call an actor; linking writes the claims with that name. */
async function mergedInto(db: Database, name: string): Promise<string | null> {
  const { rows } = await sql<{ called: string }>`
    select body->>'as' as called from decision
    where kind = 'merge-actors' and undone_at is null and body->'names' ? ${name} and body->>'as' <> ${name}
    order by id desc limit 1`.execute(db);
  return rows[0]?.called ?? null;
}

/**
 * One speaker; a name that was merged into another gives that one; null when nobody of that name speaks in any report.
 * @param options.openOnly tells only what stands in reports that are not sensitive, and of nobody who speaks in others alone
 */
export async function sourceNamed(
  db: Database,
  asked: string,
  { openOnly = false }: { openOnly?: boolean } = {},
): Promise<SourceDetail | null> {
  const name = (await mergedInto(db, asked)) ?? asked;
  const [summary] = await summaries(db, sql`s.claims > 0 and s.name = ${name}`, 1);
  if (!summary || (openOnly && (await closedNames(db)).includes(name))) return null;
  const [incidents, reports, chains, decisions, known] = await Promise.all([
    sql<{ id: string; label: string; claims: number }>`
      select i.id, i.label, count(*)::int as claims from (${said(name, openOnly)}) s join incident i on i.id = s.incident_id
      group by i.id, i.label order by 3 desc, i.id limit 100`.execute(db),
    sql<SourceDetail['reportList'][number]>`
      select v.report_id as id, v.title, v.outlet, v.sha256, count(*)::int as claims
      from (${said(name, openOnly)}) s join report r on r.id = s.report_id join revision v on v.report_id = r.id and v.n = r.revision
      group by v.report_id, v.title, v.outlet, v.sha256 order by 5 desc, 1 limit 200`.execute(db),
    chainNeighbours(db, name, openOnly),
    db
      .selectFrom('decision')
      .selectAll()
      .where('kind', 'in', ['merge-actors', 'split-actor'])
      .where(
        sql<boolean>`(body->>'as' = ${name} or body->>'name' = ${name} or coalesce(body->'names', '[]') ? ${name})`,
      )
      .orderBy('id', 'desc')
      .limit(50)
      .execute(),
    knownAs(db, name, openOnly),
  ]);
  return {
    ...summary,
    ...known,
    incidentList: incidents.rows,
    reportList: reports.rows,
    ...chains,
    decisions: decisions.map((d) => storedOf({ ...d, overruled_by: null })),
  };
}

/** Who stands next to a speaker in chains, on either side. */
async function chainNeighbours(
  db: Database,
  name: string,
  openOnly: boolean,
): Promise<Pick<SourceDetail, 'passedOnBy' | 'passesOn'>> {
  const next = async (step: 1 | -1) =>
    (
      await sql<{ name: string; claims: number }>`
        select b->>'name' as name, count(*)::int as claims
        from (${said(name, openOnly)}) c cross join lateral jsonb_array_elements(c.body->'sources') with ordinality as x(a, k)
        join lateral jsonb_array_elements(c.body->'sources') with ordinality as y(b, l) on y.l = x.k + ${sql.lit(step)}
        where a->>'name' = ${name} group by 1 order by 2 desc, 1 limit 20`.execute(db)
    ).rows;
  const [passedOnBy, passesOn] = await Promise.all([next(1), next(-1)]);
  return { passedOnBy, passesOn };
}

const MOST_DIGESTS = 200;

/** Other names and the side of a speaker, from the reports in which it speaks, under every name that stands for it there. */
async function knownAs(
  db: Database,
  name: string,
  openOnly: boolean,
): Promise<{ aliases: string[]; party: string | null }> {
  const [rows, printed] = await Promise.all([
    sql<{ digest: ReportDigest }>`
      select g.digest from reading g join report r on r.id = g.report_id and r.revision = g.n
      where g.current and g.report_id in (select report_id from report_summary where names @> array[${name}::text])
        and (${!openOnly} or not r.sensitive)
      order by g.report_id limit ${MOST_DIGESTS}`.execute(db),
    sql<{ printed: string }>`
      select n.value as printed from decision d cross join lateral jsonb_array_elements_text(d.body->'names') n
      where d.kind = 'merge-actors' and d.undone_at is null and d.body->>'as' = ${name}
      union select body->>'name' from decision where kind = 'split-actor' and undone_at is null and body->>'as' = ${name}`.execute(
      db,
    ),
  ]);
  const names = new Set([name, ...printed.rows.map((r) => r.printed)]);
  const found = gatherSources(
    rows.rows.map((r) => r.digest),
    (id) => id,
  ).list.filter((s) => names.has(s.name));
  const aliases = new Set([...names, ...found.flatMap((s) => s.aliases)]);
  aliases.delete(name);
  return {
    aliases: [...aliases].sort(),
    party: (found.find((s) => s.name === name && s.party) ?? found.find((s) => s.party))?.party ?? null,
  };
}
