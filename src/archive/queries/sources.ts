import { sql } from 'kysely';
import { gatherSources } from '../../account/sources.ts';
import type { SourceKind } from '../../format/claim.ts';
import type { ReportDigest } from '../../incident/digest.ts';
import type { Database } from '../database.ts';
import { type StoredDecision, storedOf } from '../decisions.ts';

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

/**
 * Names as people have decided them: a merged name is called what it was merged into; what split reports call a name is another.
 * A split (it names texts) goes before a merge, a later decision before an earlier one.
 */
const renamed = sql`
  select d.id, n.value as name, d.body->>'as' as called, null as text
  from decision d cross join lateral jsonb_array_elements_text(d.body->'names') n
  where d.kind = 'merge-actors' and d.undone_at is null and n.value <> d.body->>'as'
  union all
  select d.id, d.body->>'name', d.body->>'as', t.value
  from decision d cross join lateral jsonb_array_elements_text(d.body->'reports') t
  where d.kind = 'split-actor' and d.undone_at is null`;

const said = sql`select coalesce(x.called, s->>'name') as name, s->>'name' as printed, s->>'kind' as kind, c.report_id, c.incident_id
  from claim c
  join revision v on v.report_id = c.report_id and v.n = c.n
  cross join lateral jsonb_array_elements(c.body->'sources') s
  left join lateral (select r.called from (${renamed}) r
    where r.name = s->>'name' and (r.text is null or r.text = v.sha256)
    order by r.text nulls last, r.id desc limit 1) x on true`;
const held = sql`select pos->>'origin' as name, p->>'verdict' as verdict, i.id as incident_id, n
  from incident i cross join lateral jsonb_array_elements(i.body->'points') with ordinality as t(p, n)
  cross join lateral jsonb_array_elements(p->'positions') pos
  group by 1, 2, 3, 4`;

/** Speakers with the most claims first; `q` is looked for in their names. */
export async function listSources(
  db: Database,
  { q, kind, limit = 300 }: { q?: string; kind?: string; limit?: number } = {},
): Promise<SourceSummary[]> {
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const result = await sql<SourceSummary>`
    with said as (${said}), held as (${held}),
    spoken as (select name, mode() within group (order by kind) as kind, count(*)::int as claims,
      count(distinct report_id)::int as reports, count(distinct incident_id)::int as incidents from said group by name),
    standing as (select name, count(*)::int as points,
      (count(*) filter (where verdict in ('agreed', 'compatible')))::int as agreed,
      (count(*) filter (where verdict = 'contested'))::int as contested,
      (count(*) filter (where verdict = 'updated'))::int as updated,
      (count(*) filter (where verdict = 'single-source'))::int as alone from held group by name)
    select s.name, s.kind, s.claims, s.reports, s.incidents, coalesce(h.points, 0) as points, coalesce(h.agreed, 0) as agreed,
      coalesce(h.contested, 0) as contested, coalesce(h.updated, 0) as updated, coalesce(h.alone, 0) as alone
    from spoken s left join standing h using (name)
    where (${q ?? null}::text is null or s.name ilike ${like}) and (${kind ?? null}::text is null or s.kind = ${kind ?? null})
    order by s.claims desc, s.name limit ${limit}`.execute(db);
  return result.rows;
}

/** One speaker; a name that was merged into another gives that one; null when nobody of that name speaks in any report. */
export async function sourceNamed(db: Database, asked: string): Promise<SourceDetail | null> {
  const merged = await sql<{ called: string }>`
    select called from (${renamed}) r where r.name = ${asked} and r.text is null order by r.id desc limit 1`.execute(
    db,
  );
  const name = merged.rows[0]?.called ?? asked;
  const summary = (await listSources(db, { q: name, limit: 10_000 })).find((s) => s.name === name);
  if (!summary) return null;
  const [incidents, reports, chains, decisions, known] = await Promise.all([
    sql<{ id: string; label: string; claims: number }>`
      select i.id, i.label, count(*)::int as claims from (${said}) s join incident i on i.id = s.incident_id
      where s.name = ${name} group by i.id, i.label order by 3 desc, i.id limit 100`.execute(db),
    sql<SourceDetail['reportList'][number]>`
      select v.report_id as id, v.title, v.outlet, v.sha256, count(*)::int as claims
      from (${said}) s join report r on r.id = s.report_id join revision v on v.report_id = r.id and v.n = r.revision
      where s.name = ${name} group by v.report_id, v.title, v.outlet, v.sha256 order by 5 desc, 1 limit 200`.execute(
      db,
    ),
    chainNeighbours(db, name),
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
    knownAs(db, name),
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
): Promise<Pick<SourceDetail, 'passedOnBy' | 'passesOn'>> {
  const next = async (step: 1 | -1) =>
    (
      await sql<{ name: string; claims: number }>`
        select b->>'name' as name, count(*)::int as claims
        from claim c cross join lateral jsonb_array_elements(c.body->'sources') with ordinality as x(a, k)
        join lateral jsonb_array_elements(c.body->'sources') with ordinality as y(b, l) on y.l = x.k + ${sql.lit(step)}
        where a->>'name' = ${name} group by 1 order by 2 desc, 1 limit 20`.execute(db)
    ).rows;
  const [passedOnBy, passesOn] = await Promise.all([next(1), next(-1)]);
  return { passedOnBy, passesOn };
}

const MOST_DIGESTS = 200;

/** Other names and the side of a speaker, from the reports in which it speaks, under every name that stands for it there. */
async function knownAs(db: Database, name: string): Promise<{ aliases: string[]; party: string | null }> {
  const [rows, printed] = await Promise.all([
    sql<{ digest: ReportDigest }>`
      select g.digest from reading g join report r on r.id = g.report_id and r.revision = g.n
      where g.current and g.report_id in (select report_id from (${said}) s where s.name = ${name})
      order by g.report_id limit ${MOST_DIGESTS}`.execute(db),
    sql<{ printed: string }>`
      select distinct printed from (${said}) s where s.name = ${name}
      union select name from (${renamed}) r where r.called = ${name} and r.text is null`.execute(db),
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
