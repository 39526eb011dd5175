import { describe, expect, test } from 'vitest';
import { verifyArchive } from '../../src/archive/verify.ts';
import type { CasualtyClaim, Claim } from '../../src/format/claim.ts';
import {
  archive,
  as,
  type Client,
  counted,
  decide,
  find,
  key,
  killed,
  refused,
  reviewedArchive,
  undo,
} from '../support/reviewed-archive.ts';

reviewedArchive();

describe('claims', () => {
  test('an annotator approves; a reviewer rejects it; the annotator sees that, and may not overrule back', async () => {
    const page = await find('aleppo');
    const claim = key(page, counted(page, 15));
    const body = { claim, verdict: 'approved', source: 'B', information: '2' };
    const mine = await decide(as.ann, 'review-claim', body, undefined, page.incident.id);
    const theirs = await decide(
      as.rob,
      'review-claim',
      { claim, verdict: 'rejected' },
      'not there',
      page.incident.id,
    );
    expect(theirs.overrules).toBe(mine.id);
    const after = await find('aleppo');
    expect(killed(after)).toEqual([12, 14]);
    expect(after.decisions.find((d) => d.id === mine.id)).toMatchObject({
      overruledBy: theirs.id,
      body: { source: 'B', information: '2' },
    });
    expect(after.rejected.map((c) => (c as CasualtyClaim).count.low)).toEqual([15]);
    const { items } = await as.ann('GET /decisions', { query: { author: 'ann', overruled: true as never } });
    expect(items.map((d) => d.id)).toEqual([mine.id]);
    expect(await refused(decide(as.ann, 'review-claim', { claim, verdict: 'approved' }))).toMatch(
      /^403 rob, a reviewer/,
    );
    expect(await refused(undo(as.ann, theirs.id))).toMatch(/^403/);
    await undo(as.rob, theirs.id);
    expect(killed(await find('aleppo'))).toEqual([12, 15]);
  });

  test('a corrected claim stands beside what was read', async () => {
    const page = await find('aleppo');
    const claim = counted(page, 12);
    const correction = { count: { low: 13, high: 13, bound: 'exact', text: '13' }, category: 'civilian' };
    const made = await decide(as.ann, 'review-claim', {
      claim: key(page, claim),
      verdict: 'corrected',
      correction,
    });
    const after = await find('aleppo');
    expect(after.claims.find((c) => c.id === claim.id)).toMatchObject({
      quote: claim.quote,
      count: { low: 13 },
      victims: { category: 'civilian' },
    });
    expect(after.asRead[claim.id]).toMatchObject({ quote: claim.quote, count: { low: 12 } });
    await undo(as.ann, made.id);
    expect((await find('aleppo')).asRead).toEqual({});
  });

  test('what the program did not read is annotated by hand, with its words', async () => {
    const page = await find('aleppo');
    const { text, sha256 } = await as.ann('GET /reports/{id}', { path: { id: 'gazette' } });
    const start = text.indexOf('lost two sons');
    const claim = { text: sha256, kind: 'casualties', effect: 'wounded', start, end: start + 13, in: 'text' };
    const body = {
      claim,
      count: { low: 2, high: 2, bound: 'exact', text: 'two' },
      category: 'child',
      sources: [{ name: 'Amin Orsa', kind: 'witness' }],
    };
    const made = await decide(as.ann, 'annotate-claim', body, undefined, page.incident.id);
    const after = await find('aleppo');
    const added = after.claims.find((c) => c.rule === 'person/annotated')!;
    expect(added).toMatchObject({ quote: 'lost two sons', report: 'gazette', incident: page.incident.id });
    expect(
      after.incident.points.find((p) => p.attribute === 'wounded' && p.victims === 'child'),
    ).toMatchObject({ low: 2, high: 2 });
    expect(
      await refused(
        decide(as.ann, 'annotate-claim', { ...body, claim: { ...claim, start: 90_000, end: 90_005 } }),
      ),
    ).toMatch(/^400 There are no words/);
    expect(await refused(decide(as.ann, 'annotate-claim', { claim }))).toMatch(
      /^400 .*needs an effect and a count/,
    );
    await undo(as.ann, made.id);
    expect((await find('aleppo')).claims.some((c) => c.rule === 'person/annotated')).toBe(false);
  });
});

describe('incidents', () => {
  test('grading needs a reviewer, and shows', async () => {
    const page = await find('aleppo');
    expect(page.grade).toBeNull();
    expect(
      await refused(decide(as.ann, 'grade-incident', { grade: 'Fair' }, undefined, page.incident.id)),
    ).toMatch(/^403/);
    const exported = async () => {
      const query = { id: page.incident.id };
      const made = (await as.rob('GET /exports/{format}', {
        path: { format: 'airwars' },
        query,
      })) as unknown as {
        incidents: { grading: string }[];
      };
      return made.incidents.map((i) => i.grading);
    };
    const [byReports] = await exported();
    const { id } = await decide(
      as.rob,
      'grade-incident',
      { grade: 'Discounted' },
      undefined,
      page.incident.id,
    );
    expect(byReports).not.toBe('Discounted');
    expect(await exported()).toEqual(['Discounted']);
    await undo(as.rob, id);
    expect(await exported()).toEqual([byReports]);
    await decide(as.rob, 'grade-incident', { grade: 'Fair' }, undefined, page.incident.id);
    expect((await find('aleppo')).grade).toBe('Fair');
  });

  test('merged ones lead from the old address to the new, with their comments; undone they part again', async () => {
    const [a, b] = [await find('aleppo'), await find('homs')];
    await as.ann('POST /comments', { body: { on: { incident: b.incident.id }, body: 'At the checkpoint.' } });
    const claims = [key(a, counted(a, 15)), key(b, counted(b, 3))];
    const merge = await decide(as.rob, 'merge-incidents', { claims }, 'one day of attacks');
    const gone = (await refused(as.vera('GET /incidents', { query: { place: 'homs' } }))) === 'allowed';
    expect(gone).toBe(true);
    const one = await as.vera('GET /incidents/{id}', { path: { id: b.incident.id } });
    const other = await as.vera('GET /incidents/{id}', { path: { id: a.incident.id } });
    expect(one.incident.id).toBe(other.incident.id);
    expect(one.reports).toHaveLength(4);
    expect(one.comments.map((c) => c.body)).toContain('At the checkpoint.');
    await undo(as.rob, merge.id);
    expect((await find('homs')).incident.id).toBe(b.incident.id);
  });

  test('split and relinked', async () => {
    const page = await find('aleppo');
    const fifteen = key(page, counted(page, 15));
    const split = await decide(as.rob, 'split-incident', { claims: [fifteen] }, 'another market');
    expect((await as.vera('GET /incidents')).items).toHaveLength(3);
    await undo(as.rob, split.id);
    const homs = await find('homs');
    const moved = await decide(
      as.rob,
      'relink-claims',
      { claims: [fifteen], to: key(homs, counted(homs, 3)) },
      'a test',
    );
    expect(counted(await find('homs'), 15)).toBeDefined();
    await undo(as.rob, moved.id);
    const out = await decide(as.rob, 'relink-claims', { claims: [fifteen], to: null }, 'of no incident');
    expect(counted(await find('aleppo'), 15)).toBeUndefined();
    await undo(as.rob, out.id);
    expect(counted(await find('aleppo'), 15)).toBeDefined();
  });

  test('are assigned, and reviewed by somebody other than their annotator', async () => {
    const { incident, version } = await find('aleppo');
    const path = { id: incident.id };
    const set = (who: Client, body: object) => refused(who('PATCH /incidents/{id}', { path, body }));
    expect(await set(as.vera, { status: 'in-review' })).toMatch(/^403/);
    expect(await set(as.ann, { status: 'in-review', assignedTo: 'rob' })).toBe('allowed');
    expect(await set(as.ann, { status: 'reviewed' })).toMatch(/^403 Only a reviewer/);
    expect(await set(as.rob, { status: 'reviewed' })).toMatch(/^403 You are the annotator/);
    expect(await set(as.rob, { assignedTo: 'ann' })).toBe('allowed');
    expect(await set(as.rob, { status: 'reviewed', version })).toMatch(/^412/);
    expect(await set(as.rob, { status: 'reviewed' })).toBe('allowed');
    expect(
      (await as.vera('GET /incidents', { query: { status: 'reviewed', assignedTo: 'ann' } })).items,
    ).toHaveLength(1);
    expect((await as.ann('GET /people')).map((p) => p.name)).toEqual(['ada', 'ann', 'rob', 'vera']);
  });

  test('comments stay with incident, report and claim', async () => {
    const page = await find('aleppo');
    const claim = counted(page, 15);
    await as.ann('POST /comments', {
      body: { on: { claim: key(page, claim) } as never, body: 'Who counted?' },
    });
    await as.ann('POST /comments', { body: { on: { report: 'post' }, body: 'No byline.' } });
    await as.ann('POST /incidents/{id}/comments', {
      path: { id: page.incident.id },
      body: { body: 'Look again.' },
    });
    const { comments } = await find('aleppo');
    expect(comments.map((c) => [c.body, c.claim, c.report])).toEqual([
      ['Who counted?', claim.id, null],
      ['No byline.', null, 'post'],
      ['Look again.', null, null],
    ]);
    expect((await as.vera('GET /comments', { query: { report: 'post' } })).map((c) => c.author)).toEqual([
      'ann',
    ]);
    expect(await refused(as.ann('POST /comments', { body: { on: { report: 'none' }, body: 'x' } }))).toMatch(
      /^404/,
    );
    expect(await refused(as.vera('POST /comments', { body: { on: { report: 'post' }, body: 'x' } }))).toMatch(
      /^403/,
    );
  });
});

describe('actors and copies', () => {
  const names = async () => (await as.vera('GET /sources')).map((s) => s.name);

  test('actors are merged and parted; all reports follow, and an undo brings the names back', async () => {
    const before = await names();
    const ministries = before.filter((n) => /ministry/i.test(n));
    const pair =
      ministries.length > 1 ? ministries : [ministries[0], before.find((n) => n !== ministries[0])!];
    const body = { names: pair, as: 'Health Ministry of Norland' };
    expect(await refused(decide(as.ann, 'merge-actors', body, 'one body'))).toMatch(/^403/);
    const merge = await decide(as.rob, 'merge-actors', body, 'one body');
    expect(await names()).toContain('Health Ministry of Norland');
    for (const n of pair) expect(await names()).not.toContain(n);
    const detail = await as.vera('GET /sources/{name}', { path: { name: 'Health Ministry of Norland' } });
    expect(detail.decisions.map((d) => d.id)).toEqual([merge.id]);
    await undo(as.rob, merge.id);
    expect((await names()).sort()).toEqual(before.sort());
    const page = await find('aleppo');
    const text = page.reports.find((r) => r.id === 'gazette')!.sha256;
    const speaker = (page.claims as Claim[]).find((c) => c.report === 'gazette' && c.sources.length)!
      .sources[0].name;
    const split = await decide(
      as.rob,
      'split-actor',
      { name: speaker, reports: [text], as: 'Another ministry' },
      'not that one',
    );
    expect(await names()).toContain('Another ministry');
    await undo(as.rob, split.id);
    expect((await names()).sort()).toEqual(before.sort());
    expect(await as.vera('GET /actors', { query: { q: 'gun' } })).toEqual(expect.any(Array));
  });

  test('a report is marked as a copy of another, and not any more', async () => {
    const page = await find('aleppo');
    const sha = (id: string) => page.reports.find((r) => r.id === id)!.sha256;
    const copyOf = async () => (await find('aleppo')).reports.find((r) => r.id === 'post')!.copyOf;
    expect(await copyOf()).toBeNull();
    const body = { report: sha('post'), of: sha('gazette') };
    const mark = await decide(as.rob, 'mark-copy', body, 'the same words');
    expect(await copyOf()).toBe('gazette');
    await decide(as.rob, 'unmark-copy', { report: sha('post') }, 'a report of its own after all');
    expect(await copyOf()).toBeNull();
    expect(await refused(decide(as.ann, 'mark-copy', body, 'x'))).toMatch(/^403/);
    await undo(as.rob, mark.id);
  });
});

describe('users and proof', () => {
  test('administrators add and change users; the last one stays', async () => {
    expect(await refused(as.rob('GET /users'))).toMatch(/^403/);
    const add = (name: string, password = 'a long password') =>
      refused(as.ada('POST /users', { body: { name, role: 'viewer', password } }));
    expect(await add('new')).toBe('allowed');
    expect(await add('new')).toMatch(/^409/);
    expect(await add('short', 'short')).toMatch(/^400 .*12 characters/);
    expect(await add('local')).toMatch(/^400 .*program's own/);
    await as.ada('PATCH /users/{name}', { path: { name: 'new' }, body: { role: 'annotator' } });
    expect(
      await refused(as.ada('PATCH /users/{name}', { path: { name: 'ada' }, body: { role: 'viewer' } })),
    ).toMatch(/^409 .*only administrator/);
    await as.ada('PATCH /users/{name}', { path: { name: 'new' }, body: { removed: true } });
    expect((await as.ada('GET /users')).find((u) => u.name === 'new')).toMatchObject({
      role: 'annotator',
      removed: true,
    });
  });

  test('everything stands in a chain that holds', async () => {
    expect((await verifyArchive(archive().db)).faults).toEqual([]);
    const { items } = await as.rob('GET /audit', { query: { action: 'decision.', limit: 500 } });
    expect(items.filter((e) => e.action === 'decision.make').length).toBeGreaterThan(10);
    expect(await refused(as.ann('GET /audit'))).toMatch(/^403/);
  });
});
