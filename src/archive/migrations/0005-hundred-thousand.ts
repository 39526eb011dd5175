import { type Kysely, sql } from 'kysely';

/** What a hundred thousand incidents need: texts searched apart from the rows that change, orders with an index each, and counts that are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TEXTS, ...ROWS, ...ORDERS, ...SUMMARIES]) await sql.raw(statement).execute(db);
  await fill(db, 'incident', 'summarise_incidents');
  await fill(db, 'report', 'summarise_reports');
}

/** In pieces: what one call gathers must fit into memory. */
async function fill(db: Kysely<unknown>, table: string, summarise: string): Promise<void> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where id > ${after} order by id limit 1000`.execute(db);
    if (!rows.length) return;
    await sql`select ${sql.raw(summarise)}(${rows.map((r) => r.id)}::text[])`.execute(db);
    after = rows[rows.length - 1].id;
  }
}

const VECTOR = (row: string) =>
  `setweight(to_tsvector('english', left(coalesce(${row}.title, ''), 2000)), 'A') || to_tsvector('english', left(${row}.text, 200000))`;

/**
 * A revision's row is written again when a worker takes it and when it has read it. The words of its text, and their index, stand apart, so that
 * they are written once; so does the text itself (a low toast target), of which a new version of the row then only copies the address.
 */
const TEXTS = [
  `create table text_search (
    report_id text primary key references report on delete cascade, n integer not null, search tsvector not null)
    with (toast_tuple_target = 128)`,
  'alter table text_search alter column search set storage external',
  `insert into text_search select v.report_id, v.n, ${VECTOR('v')} from revision v join report r on r.id = v.report_id and r.revision = v.n`,
  'create index text_search_words on text_search using gin (search)',
  `create function keep_text_search() returns trigger language plpgsql as $$ begin
    insert into text_search values (new.report_id, new.n, ${VECTOR('new')})
    on conflict (report_id) do update set n = excluded.n, search = excluded.search where excluded.n >= text_search.n;
    return null;
  end $$`,
  'create trigger revision_text_search after insert on revision for each row execute function keep_text_search()',
  'drop index revision_search',
  'alter table revision drop column search, set (toast_tuple_target = 128, fillfactor = 90)',
  // read whole or not at all: nothing is asked of its inside
  'alter table reading alter column digest type json using digest::json',
  'alter table reading alter column digest set storage external',
];

/** What a list shows of an incident stands in its row, so that its body (every point with every position) is read for its own page alone. */
const ROWS = [
  `alter table incident add column edtf text, add column precision text, add column toll_verdict text,
    add column killed_open boolean not null default false, add column wounded_open boolean not null default false,
    add column contested integer not null default 0`,
  `update incident set edtf = body->'date'->>'edtf', precision = body->'place'->>'precision',
    (killed_open, wounded_open, toll_verdict, contested) = (
      select coalesce(bool_or((p->>'open')::boolean) filter (where p->>'attribute' = 'killed' and p->>'victims' = 'all'), false),
        coalesce(bool_or((p->>'open')::boolean) filter (where p->>'attribute' = 'wounded' and p->>'victims' = 'all'), false),
        coalesce(max(p->>'verdict') filter (where p->>'attribute' = 'killed' and p->>'victims' = 'all'),
          max(p->>'verdict') filter (where p->>'attribute' = 'wounded' and p->>'victims' = 'all')),
        count(*) filter (where p->>'verdict' = 'contested')
      from jsonb_array_elements(body->'points') p)`,
];

/** Each order of a list is an index, so that a page is read from its beginning; names are found by any part of them. */
const ORDERS = [
  'drop index incident_date',
  'drop index incident_updated',
  `create index incident_by_date on incident (coalesce(date_from, '-infinity'::date) desc, id desc)`,
  'create index incident_by_update on incident (updated_at desc, id desc)',
  'create index incident_by_killed on incident (coalesce(killed_high, killed_low, 0) desc, id desc)',
  'create index incident_type on incident (type)',
  'create index incident_verdict on incident (verdict)',
  `create index incident_status on incident (status) where status <> 'unreviewed'`,
  'create index incident_assigned on incident (assigned_to) where assigned_to is not null',
  'create index incident_place_name on incident using gin (place gin_trgm_ops)',
  'create index incident_admin1 on incident using gin (admin1 gin_trgm_ops)',
  'create index revision_by_time on revision (retrieved_at desc, report_id desc)',
  'create index revision_outlet on revision (outlet, retrieved_at desc) where outlet is not null',
];

/**
 * What an incident and a report add to the counts over all, and the counts: kept by the transaction that links, which calls the functions
 * with the ids of what it changed. What was added before is taken back first.
 */
const SUMMARIES = [
  `create table incident_summary (
    incident_id text primary key, verdict text, type text, country text, place text, actors text[] not null, weapons text[] not null,
    parts jsonb not null, origins jsonb not null, speakers text[] not null)`,
  `create table report_summary (report_id text primary key, names text[] not null, speakers jsonb not null)`,
  'create index report_summary_names on report_summary using gin (names)',
  'create table facet_count (facet text, value text, incidents integer not null, primary key (facet, value))',
  `create table actor_count (
    name text primary key, incidents integer not null, perpetrator integer not null, target integer not null,
    participant integer not null, blamed integer not null, admitted integer not null, denied integer not null)`,
  'create index actor_count_incidents on actor_count (incidents desc, name)',
  `create table source_count (
    name text primary key, claims integer not null default 0, reports integer not null default 0, incidents integer not null default 0,
    points integer not null default 0, agreed integer not null default 0, contested integer not null default 0,
    updated integer not null default 0, alone integer not null default 0)`,
  'create index source_count_claims on source_count (claims desc, name)',
  `create table source_kind_count (name text, kind text, claims integer not null, primary key (name, kind))`,
  `create function signed_summaries(changes json) returns table (n int, verdict text, type text, country text, place text,
    actors text[], weapons text[], parts jsonb, origins jsonb, speakers text[]) language sql immutable as $$
    select x.n, s.verdict, s.type, s.country, s.place, s.actors, s.weapons, s.parts, s.origins, s.speakers
    from (values (-1, 'before'), (1, 'after')) x(n, side)
    cross join lateral json_populate_recordset(null::incident_summary, coalesce(changes->>side, '[]')::json) s $$`,
  `create function signed_speakers(changes json) returns table (n int, names text[], speakers jsonb) language sql immutable as $$
    select x.n, s.names, s.speakers
    from (values (-1, 'before'), (1, 'after')) x(n, side)
    cross join lateral json_populate_recordset(null::report_summary, coalesce(changes->>side, '[]')::json) s $$`,
  `create function summarise_incidents(ids text[]) returns void language plpgsql as $$
  declare changes json;
  begin
    with before as (
      delete from incident_summary where incident_id = any(ids) returning *
    ), after as (
      select i.id as incident_id, i.verdict, i.type, i.country, i.place, i.actors, i.weapons,
        coalesce((select json_agg(a) from (
          select a->>'name' as name, bool_or(a->>'role' = 'perpetrator')::int as perpetrator, bool_or(a->>'role' = 'target')::int as target,
            bool_or(a->>'role' not in ('perpetrator', 'target'))::int as participant,
            bool_or(coalesce(a->'stances', '{}') ?| array['blames', 'suspects'])::int as blamed,
            bool_or(coalesce(a->'stances', '{}') ?| array['claims', 'admits'])::int as admitted,
            bool_or(coalesce(a->'stances', '{}') ? 'denies')::int as denied
          from jsonb_array_elements(i.body->'actors') a group by 1) a), '[]') as parts,
        coalesce((select json_agg(o) from (
          select name, count(*) as points, count(*) filter (where verdict in ('agreed', 'compatible')) as agreed,
            count(*) filter (where verdict = 'contested') as contested, count(*) filter (where verdict = 'updated') as updated,
            count(*) filter (where verdict = 'single-source') as alone
          from (select distinct pos->>'origin' as name, p->>'verdict' as verdict, n
            from jsonb_array_elements(i.body->'points') with ordinality as t(p, n)
            cross join lateral jsonb_array_elements(p->'positions') pos) held where name is not null group by name) o), '[]') as origins,
        array(select distinct s->>'name' from claim c cross join lateral jsonb_array_elements(c.body->'sources') s
          where c.incident_id = i.id order by 1) as speakers
      from incident i where i.id = any(ids)
    )
    select json_build_object('before', (select json_agg(b) from before b), 'after', (select json_agg(a) from after a)) into changes;
    insert into incident_summary
      select * from json_populate_recordset(null::incident_summary, coalesce(changes->>'after', '[]')::json);
    insert into facet_count (facet, value, incidents)
      select facet, value, sum(n) from signed_summaries(changes) s cross join lateral (
        values ('verdict', verdict), ('type', type), ('country', country), ('place', place)
        union all select 'actor', unnest(actors) union all select 'weapon', unnest(weapons)) f(facet, value)
      where value is not null group by 1, 2 having sum(n) <> 0 order by 1, 2
      on conflict (facet, value) do update set incidents = facet_count.incidents + excluded.incidents;
    insert into actor_count
      select p.name, sum(n), sum(n * perpetrator), sum(n * target), sum(n * participant), sum(n * blamed), sum(n * admitted), sum(n * denied)
      from signed_summaries(changes) s cross join lateral jsonb_to_recordset(s.parts)
        as p(name text, perpetrator int, target int, participant int, blamed int, admitted int, denied int)
      where p.name is not null group by 1 order by 1
      on conflict (name) do update set incidents = actor_count.incidents + excluded.incidents,
        perpetrator = actor_count.perpetrator + excluded.perpetrator, target = actor_count.target + excluded.target,
        participant = actor_count.participant + excluded.participant, blamed = actor_count.blamed + excluded.blamed,
        admitted = actor_count.admitted + excluded.admitted, denied = actor_count.denied + excluded.denied;
    insert into source_count (name, incidents, points, agreed, contested, updated, alone)
      select name, sum(incidents), sum(points), sum(agreed), sum(contested), sum(updated), sum(alone) from (
        select o.name, 0 as incidents, n * points as points, n * agreed as agreed, n * contested as contested, n * updated as updated, n * alone as alone
        from signed_summaries(changes) s cross join lateral jsonb_to_recordset(s.origins)
          as o(name text, points int, agreed int, contested int, updated int, alone int)
        union all select unnest(speakers), n, 0, 0, 0, 0, 0 from signed_summaries(changes)) x
      group by name order by name
      on conflict (name) do update set incidents = source_count.incidents + excluded.incidents, points = source_count.points + excluded.points,
        agreed = source_count.agreed + excluded.agreed, contested = source_count.contested + excluded.contested,
        updated = source_count.updated + excluded.updated, alone = source_count.alone + excluded.alone;
  end $$`,
  `create function summarise_reports(ids text[]) returns void language plpgsql as $$
  declare changes json;
  begin
    with before as (
      delete from report_summary where report_id = any(ids) returning *
    ), after as (
      select report_id, array_agg(distinct name order by name) as names, json_agg(json_build_object('name', name, 'kind', kind, 'claims', claims)) as speakers
      from (select c.report_id, s->>'name' as name, s->>'kind' as kind, count(*) as claims
        from claim c cross join lateral jsonb_array_elements(c.body->'sources') s
        where c.report_id = any(ids) group by 1, 2, 3) said
      group by report_id
    )
    select json_build_object('before', (select json_agg(b) from before b), 'after', (select json_agg(a) from after a)) into changes;
    insert into report_summary
      select * from json_populate_recordset(null::report_summary, coalesce(changes->>'after', '[]')::json);
    insert into source_kind_count
      select name, kind, sum(n * claims) from signed_speakers(changes) r
      cross join lateral jsonb_to_recordset(r.speakers) as s(name text, kind text, claims int)
      where name is not null group by 1, 2 order by 1, 2
      on conflict (name, kind) do update set claims = source_kind_count.claims + excluded.claims;
    insert into source_count (name, claims, reports)
      select name, sum(claims), sum(reports) from (
        select name, n * claims as claims, 0 as reports from signed_speakers(changes) r
        cross join lateral jsonb_to_recordset(r.speakers) as s(name text, kind text, claims int)
        union all
        select unnest(names), 0, n from signed_speakers(changes)) x
      where name is not null group by name order by name
      on conflict (name) do update set claims = source_count.claims + excluded.claims, reports = source_count.reports + excluded.reports;
  end $$`,
];
