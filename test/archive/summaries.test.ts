import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveConnection } from '../../src/archive/database.ts';
import { decide } from '../../src/archive/decisions.ts';
import { LOCAL } from '../../src/archive/people.ts';
import { incidentFacets } from '../../src/archive/queries/facets.ts';
import { listIncidents } from '../../src/archive/queries/incidents.ts';
import { listReports } from '../../src/archive/queries/reports.ts';
import { listSources, sourceNamed } from '../../src/archive/queries/sources.ts';
import { readBatch } from '../../src/archive/read.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import { setIncidentState } from '../../src/archive/state.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

let fresh: FreshArchive;
let archive: ArchiveConnection;

beforeAll(async () => {
  fresh = await freshArchive();
  archive = fresh.archive;
});
afterAll(() => fresh.remove());

async function add(id: string, published: string, text: string): Promise<void> {
  await ingestReports(
    archive.db,
    [{ report: { id, text, published, outlet: 'Valley Wire', language: 'en' } }],
    'local',
  );
  while (await readBatch(archive.db, { program: 'corroborate 0.0.0-test', worker: 'w' }));
}

/** The counts as they are kept, without those that came down to nothing. */
const kept = async () => ({
  facets: (
    await sql`select facet, value, incidents from facet_count where incidents <> 0 order by 1, 2`.execute(
      archive.db,
    )
  ).rows,
  actors: (await sql`select * from actor_count where incidents <> 0 order by name`.execute(archive.db)).rows,
  sources: (
    await sql`select * from source_count where claims <> 0 or points <> 0 or incidents <> 0 order by name`.execute(
      archive.db,
    )
  ).rows,
});

/** The same, counted from the incidents and claims that stand. */
const counted = async () => ({
  facets: (
    await sql`
      select facet, value, count(*)::int as incidents from incident cross join lateral (
        values ('verdict', verdict), ('type', type), ('country', country), ('place', place)
        union all select 'actor', unnest(actors) union all select 'weapon', unnest(weapons)) f(facet, value)
      where value is not null group by 1, 2 order by 1, 2`.execute(archive.db)
  ).rows,
  actors: (
    await sql`
      with part as (select i.id, a->>'name' as name, a->>'role' as role, coalesce(a->'stances', '{}') as stances
        from incident i cross join lateral jsonb_array_elements(i.body->'actors') a)
      select name, count(distinct id)::int as incidents,
        count(distinct id) filter (where role = 'perpetrator')::int as perpetrator,
        count(distinct id) filter (where role = 'target')::int as target,
        count(distinct id) filter (where role not in ('perpetrator', 'target'))::int as participant,
        count(distinct id) filter (where stances ?| array['blames', 'suspects'])::int as blamed,
        count(distinct id) filter (where stances ?| array['claims', 'admits'])::int as admitted,
        count(distinct id) filter (where stances ? 'denies')::int as denied
      from part group by name order by name`.execute(archive.db)
  ).rows,
  sources: (
    await sql`
      with said as (select s->>'name' as name, c.report_id, c.incident_id from claim c cross join lateral jsonb_array_elements(c.body->'sources') s),
      held as (select distinct pos->>'origin' as name, p->>'verdict' as verdict, i.id, n
        from incident i cross join lateral jsonb_array_elements(i.body->'points') with ordinality as t(p, n)
        cross join lateral jsonb_array_elements(p->'positions') pos),
      names as (select name from said union select name from held)
      select name, (select count(*) from said s where s.name = names.name)::int as claims,
        (select count(distinct report_id) from said s where s.name = names.name)::int as reports,
        (select count(distinct incident_id) from said s where s.name = names.name)::int as incidents,
        (select count(*) from held h where h.name = names.name)::int as points,
        (select count(*) from held h where h.name = names.name and verdict in ('agreed', 'compatible'))::int as agreed,
        (select count(*) from held h where h.name = names.name and verdict = 'contested')::int as contested,
        (select count(*) from held h where h.name = names.name and verdict = 'updated')::int as updated,
        (select count(*) from held h where h.name = names.name and verdict = 'single-source')::int as alone
      from names where name is not null order by name`.execute(archive.db)
  ).rows,
});

const MARKET =
  'A car bomb exploded at a market in Aleppo on Monday, killing 12 people, the health ministry said. Residents blamed the rebels.';

describe('counts over the whole archive are those of what stands in it', () => {
  test('after the first report', async () => {
    await add('a', '2031-03-04', MARKET);
    expect((await counted()).sources.length).toBeGreaterThan(1);
    expect(await kept()).toEqual(await counted());
  });

  test('after a second on the same incident, and one on another', async () => {
    await add(
      'b',
      '2031-03-05',
      'The governor said that 15 people had died when a car bomb tore through a market in Aleppo on Monday. The rebels denied it.',
    );
    await add('c', '2031-03-15', 'Gunmen shot dead three policemen in Homs on Friday, witnesses said.');
    expect(await kept()).toEqual(await counted());
  });

  test('after a revision that says less, and by somebody else', async () => {
    await add(
      'a',
      '2031-03-04',
      MARKET.replace('the health ministry', 'the mayor').replace(/Residents.*/, ''),
    );
    expect(await kept()).toEqual(await counted());
    await add('c', '2031-03-15', 'The fair in Homs opened on Friday with a parade.');
    expect(await kept()).toEqual(await counted());
    expect((await counted()).facets).not.toContainEqual(expect.objectContaining({ value: 'Homs' }));
  });

  test('after people merged two speakers; the old name leads to the new', async () => {
    const [one, other] = await listSources(archive.db);
    await decide(archive.db, LOCAL, {
      kind: 'merge-actors',
      body: { names: [one.name, other.name], as: other.name },
      reason: 'the same body',
    });
    expect(await kept()).toEqual(await counted());
    expect(await sourceNamed(archive.db, one.name)).toMatchObject({
      name: other.name,
      claims: one.claims + other.claims,
      aliases: expect.arrayContaining([one.name]),
    });
  });
});

describe('what is counted and listed', () => {
  test('facets without a filter are those under a filter that leaves all', async () => {
    await add('d', '2031-04-02', 'Shelling killed 4 people in Mosul on Tuesday, police said.');
    const [first] = (await listIncidents(archive.db, {})).items;
    await setIncidentState(archive.db, LOCAL, first.id, { status: 'in-review' });
    expect(await incidentFacets(archive.db, {})).toEqual(
      await incidentFacets(archive.db, { from: '1900-01-01' }),
    );
  });

  test('two filters together leave each facet counted under the other', async () => {
    const all = await incidentFacets(archive.db, {});
    const [{ value: country }] = all.country;
    const both = await incidentFacets(archive.db, { country, type: all.type[0].value });
    expect(both.type).toEqual((await incidentFacets(archive.db, { country })).type);
  });

  test('a facet is counted under the other filters, not under its own', async () => {
    const all = await incidentFacets(archive.db, {});
    const chosen = await incidentFacets(archive.db, { country: all.country[0].value });
    expect(chosen.country).toEqual(all.country);
    expect(chosen.place.length).toBeLessThan(all.place.length);
  });

  test.each(['date', 'updated', 'killed'] as const)('pages by %s hold every incident once', async (order) => {
    const whole = (await listIncidents(archive.db, {}, { order })).items.map((i) => i.id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listIncidents(archive.db, {}, { order, limit: 1, cursor });
      paged.push(...page.items.map((i) => i.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(1);
  });

  test('words are found in the current text alone, in labels, and all in one text', async () => {
    const found = async (q: string) => (await listIncidents(archive.db, { q })).items.map((i) => i.place);
    expect(await found('mayor')).toEqual(['Aleppo']);
    expect(await found('ministry')).toEqual([]);
    expect(await found('mosul shelling')).toEqual(['Mosul']);
    expect(await found('mosul governor')).toEqual([]);
    expect(await found('"car bomb"')).toEqual(['Aleppo']);
    expect((await listReports(archive.db, { q: 'parade' })).items.map((r) => r.id)).toEqual(['c']);
    expect((await listReports(archive.db, { q: 'policemen' })).items).toEqual([]);
  });
});
