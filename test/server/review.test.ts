import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBatch } from '../../src/archive/read.ts';
import { addUser } from '../../src/archive/users.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import type { CasualtyClaim, Claim } from '../../src/format/claim.ts';
import { keyOf } from '../../src/incident/decide.ts';
import { type RunningServer, serve } from '../../src/server/serve.ts';
import { type Answer, apiClient, type Problem } from '../../web/src/api/client.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

const program = 'corroborate 0.0.0-test';
let fresh: FreshArchive;
let server: RunningServer;
type Client = ReturnType<typeof apiClient>;
const as: Record<string, Client> = {};

const TEXTS = [
  {
    id: 'gazette',
    outlet: 'Norland Gazette',
    published: '2031-03-04',
    text: 'A bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said. The baker Amin Orsa, who lost two sons, saw the car arrive.',
  },
  {
    id: 'post',
    outlet: 'Hill Post',
    published: '2031-03-05',
    text: 'Rescue workers in Aleppo said 15 people had died when a bomb tore through a market on Monday, and that many of the dead were women.',
  },
  {
    id: 'herald',
    outlet: 'Coast Herald',
    published: '2031-03-05',
    text: 'The Norland Ministry of Health said 14 people were killed in the bombing of a market in Aleppo on Monday.',
  },
  {
    id: 'wire',
    outlet: 'Valley Wire',
    published: '2031-03-15',
    text: 'Gunmen shot dead three policemen at a checkpoint in Homs on Friday, witnesses said. Nobody claimed the attack so far, they added.',
  },
];

beforeAll(async () => {
  fresh = await freshArchive();
  const { db } = fresh.archive;
  for (const [name, role] of [
    ['ada', 'admin'],
    ['vera', 'viewer'],
    ['ann', 'annotator'],
    ['rob', 'reviewer'],
  ] as const)
    await addUser(db, { name, role, password: `${name} has a long password` }, 'local');
  server = await serve(fresh.archive, { host: '127.0.0.1', port: 0, program, worker: false });
  for (const name of ['vera', 'ann', 'rob', 'ada']) {
    const response = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password: `${name} has a long password` }),
    });
    const cookie = response.headers.get('set-cookie')!.split(';')[0];
    as[name] = apiClient({ base: server.url, headers: { cookie } });
  }
  await as.ann('POST /ingest/reports', { body: { reports: TEXTS } });
  await settle();
});
afterAll(async () => {
  await server.close();
  await fresh.remove();
});

const settle = async () => {
  while (await readBatch(fresh.archive.db, { program, worker: 'test' }));
};
const find = async (place: string, who: Client = as.vera) => {
  const { items } = await who('GET /incidents', { query: { place } });
  return who('GET /incidents/{id}', { path: { id: items[0].id } });
};
type Page = Answer<'GET /incidents/{id}'>;
const key = (page: Page, claim: Claim) =>
  keyOf(claim, page.reports.find((r) => r.id === claim.report)!.sha256);
const counted = (page: Page, low: number) =>
  (page.claims as Claim[]).find((c): c is CasualtyClaim => c.kind === 'casualties' && c.count.low === low)!;
const killed = (page: Page) => {
  const p = page.incident.points.find((x) => x.attribute === 'killed' && x.victims === 'all')!;
  return [p.low, p.high];
};
const decide = (who: Client, kind: string, body: object, reason?: string, incidentId?: string) =>
  who('POST /decisions', { body: { kind, body, reason, incidentId } as never });
const undo = (who: Client, id: number) => who('POST /decisions/{id}/undo', { path: { id } });
const refused = (answer: Promise<unknown>) =>
  answer.then(
    () => 'allowed',
    (e: Problem) => `${e.status} ${e.message}`,
  );

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
      const made = (await as.rob('GET /exports/{format}', { path: { format: 'airwars' }, query })) as {
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

describe('sensitive reports', () => {
  const log = async (action: string) => (await as.rob('GET /audit', { query: { action } })).items;

  test('a redacted copy has the words in their places but those taken out, and the original is sensitive', async () => {
    const { text } = await as.rob('GET /reports/{id}', { path: { id: 'gazette' } });
    const start = text.indexOf('Amin Orsa');
    const body = { text: [[start, start + 9]] as never, title: [], reason: 'a witness' };
    const path = { id: 'gazette' };
    expect(await refused(as.ann('POST /reports/{id}/redactions', { path, body }))).toMatch(/^403/);
    const { id } = await as.rob('POST /reports/{id}/redactions', { path, body });
    await settle();
    const copy = await as.vera('GET /reports/{id}', { path: { id } });
    expect(copy).toMatchObject({ sensitive: false, redactionOf: 'gazette', hasOriginal: false });
    expect(copy.text).toBe(text.replace('Amin Orsa', '████ ████'));
    expect(copy.claims.length).toBeGreaterThan(0);
    const original = await as.rob('GET /reports/{id}', { path });
    expect(original).toMatchObject({ sensitive: true, text, redactions: [id] });
  });

  test('every look at it is written down, at the report and at its incident, once a minute', async () => {
    await as.ann('GET /reports/{id}', { path: { id: 'gazette' } });
    await as.ann('GET /reports/{id}', { path: { id: 'gazette' } });
    await find('aleppo', as.ann);
    const looks = (await log('sensitive.view')).filter((e) => e.actor === 'ann');
    expect(looks.map((e) => [e.subject, Object.keys(e.detail)])).toEqual([
      ['gazette', ['incident']],
      ['gazette', ['revision']],
    ]);
  });

  test('a viewer learns what it counts for, and none of its words; asking for its text is written down', async () => {
    expect(await refused(as.vera('GET /reports/{id}', { path: { id: 'gazette' } }))).toMatch(
      /^403 This report is sensitive: .*There is a redacted copy: gazette~redacted/,
    );
    expect((await log('access.refuse'))[0]).toMatchObject({ actor: 'vera', subject: 'gazette' });
    const [seen, whole] = [await find('aleppo'), await find('aleppo', as.ann)];
    const of = (page: typeof seen) => page.claims.filter((c) => c.report === 'gazette');
    expect(of(whole).length).toBeGreaterThan(1);
    expect(of(seen).map((c) => [c.id, c.kind, c.quote.length])).toEqual(
      of(whole).map((c) => [c.id, c.kind, c.quote.length]),
    );
    expect(of(seen).every((c) => /^[█\s]+$/.test(c.quote))).toBe(true);
    const others = (page: typeof seen) => page.claims.filter((c) => c.report !== 'gazette');
    expect(others(seen)).toEqual(others(whole));
    const listed = (await as.vera('GET /reports')).items.find((r) => r.id === 'gazette')!;
    expect(listed).toMatchObject({ sensitive: true, outlet: 'Norland Gazette' });
    expect(listed.title ?? '█').toMatch(/^[█\s]+$/);
    expect(listed.incidents).toEqual([]);
    const toAnn = (await as.ann('GET /reports')).items.find((r) => r.id === 'gazette')!;
    expect(toAnn.incidents.map((i) => i.id)).toEqual([whole.incident.id]);
    expect([listed.claims, toAnn.claims]).toEqual([of(whole).length, of(whole).length]);
    const quotes = of(whole).map((c) => c.quote);
    expect(quotes.filter((q) => JSON.stringify(seen.decisions).includes(q))).toEqual([]);
    expect((await log('sensitive.view')).filter((e) => e.actor === 'vera')).toEqual([]);
  });

  test('a reviewer exports it; others are refused, or export without it, and nothing of it is in there', async () => {
    const query = { place: 'aleppo' };
    const get = (who: Client, more: object = {}) =>
      who('GET /exports/{format}', {
        path: { format: 'dossier' },
        query: { ...query, ...more },
      }) as Promise<unknown>;
    expect(await refused(get(as.ann))).toMatch(/^403 Sensitive reports are among these incidents/);
    expect((await log('access.refuse'))[0]).toMatchObject({
      actor: 'ann',
      detail: { format: 'dossier', sensitive: 1 },
    });
    expect(JSON.stringify(await get(as.rob))).toContain('Norland Gazette');
    const without = (await get(as.ann, { withoutSensitive: true })) as {
      reports: { id: string }[];
      incidents: { id: string }[];
      claims: Claim[];
    };
    expect(without.reports.map((r) => r.id).sort()).toEqual(['gazette~redacted', 'herald', 'post']);
    expect(without.incidents.map((i) => i.id)).toEqual([(await find('aleppo')).incident.id]);
    expect(without.claims.some((c) => c.report === 'gazette')).toBe(false);
    expect(JSON.stringify(without)).not.toContain('Amin');
    const weighed = (await get(as.ann, { withoutSensitive: true, policy: 'lowest' })) as typeof without & {
      incidents: { points: { attribute: string; policy: string }[] }[];
    };
    expect(weighed.incidents[0].points.find((p) => p.attribute === 'killed')?.policy).toBe('lowest');
    expect(JSON.stringify(weighed.incidents)).not.toContain('gazette#');
  });

  test('an export by another policy weighs the same claims anew', async () => {
    const { id } = (await find('aleppo')).incident;
    const by = async (policy?: string) => {
      const query = { id, ...(policy ? { policy } : {}) };
      const dossier = (await as.rob('GET /exports/{format}', {
        path: { format: 'dossier' },
        query,
      })) as unknown as {
        incidents: { points: { attribute: string; policy: string; positions: unknown }[] }[];
      };
      return dossier.incidents[0].points.find((p) => p.attribute === 'killed')!;
    };
    const [usual, lowest] = [await by(), await by('lowest')];
    expect([usual.policy, lowest.policy]).toEqual(['median-of-origins', 'lowest']);
    expect(lowest.positions).toEqual(usual.positions);
    expect((await log('export.write'))[0].detail.policy).toBe('lowest');
  });

  test('the mark is set by an annotator and taken away by a reviewer', async () => {
    const path = { id: 'post' };
    await as.ann('PATCH /reports/{id}', { path, body: { sensitive: true, reason: 'names a child' } });
    expect(await refused(as.ann('PATCH /reports/{id}', { path, body: { sensitive: false } }))).toMatch(
      /^403/,
    );
    expect(
      (await as.vera('GET /reports', { query: { sensitive: true as never } })).items.map((r) => r.id).sort(),
    ).toEqual(['gazette', 'post']);
    await as.rob('PATCH /reports/{id}', { path, body: { sensitive: false } });
    expect((await log('report.sensitive')).map((e) => [e.actor, e.detail.sensitive])).toEqual([
      ['rob', false],
      ['ann', true],
    ]);
  });

  describe('of a report in which private people speak', () => {
    const WITNESS = 'Bekir Tamsol';
    const ACCUSED = 'Jorun Vandel';
    const PATH = { id: 'letter' };
    beforeAll(async () => {
      const text =
        'Bekir Tamsol, a carpenter, said 23 people were killed when a bomb exploded at a market in Aleppo on Monday. ' +
        'He had been mending a shutter of lacquered walnut, he said. ' +
        'He blamed Jorun Vandel for the bombing.\n\nThe Norland health ministry said 12 people were killed.';
      await as.ann('POST /ingest/reports', {
        body: {
          reports: [
            {
              ...PATH,
              outlet: 'Hill Post',
              published: '2031-03-05',
              title: 'Carpenter tells',
              url: null,
              text,
            },
          ] as never,
        },
      });
      await settle();
      await as.ann('PATCH /reports/{id}', {
        path: PATH,
        body: { sensitive: true, reason: 'names a witness' },
      });
      const page = await find('aleppo', as.ann);
      const claim = (page.claims as Claim[]).find((c) => c.sources[0]?.name === WITNESS)!;
      await decide(
        as.ann,
        'review-claim',
        { claim: key(page, claim), verdict: 'approved' },
        `${WITNESS} was asked again`,
        page.incident.id,
      );
      await as.ann('POST /comments', { body: { on: { report: 'letter' }, body: `${WITNESS} lives there` } });
    });

    test('annotators read who they are, viewers do not: in claims, points, decisions, comments, under any policy', async () => {
      const path = { id: (await find('aleppo')).incident.id };
      const seenBy = async (who: Client) =>
        JSON.stringify([
          await who('GET /incidents/{id}', { path }),
          await who('GET /incidents/{id}/policies', { path }),
          await who('GET /comments', { query: { report: 'letter' } }),
          await who('GET /decisions'),
          await who('GET /sources'),
          await who('GET /reports'),
        ]);
      const whole = await seenBy(as.ann);
      const seen = await seenBy(as.vera);
      for (const name of [WITNESS, ACCUSED]) {
        expect(whole).toContain(name);
        expect(seen).not.toContain(name);
      }
      expect(seen).not.toContain('Carpenter');
      // the figure counts, and public speakers stay
      const { incident } = await find('aleppo');
      const killed = incident.points.find((p) => p.attribute === 'killed' && p.victims === 'all')!;
      expect(killed.positions).toContainEqual(expect.objectContaining({ low: 23, origin: '█████ ██████' }));
      expect(killed.positions.map((p) => p.origin).join()).toMatch(/Norland/);
    });

    test('its words are found by those who may read them, and by nobody else', async () => {
      const hits = async (who: Client) => {
        const query = { q: 'lacquered walnut' };
        const [incidents, marks, reports] = await Promise.all([
          who('GET /incidents', { query }),
          who('GET /incidents/marks', { query }),
          who('GET /reports', { query }),
        ]);
        return [incidents.items.length, marks.length, reports.items.length];
      };
      expect(await hits(as.ann)).toEqual([1, 1, 1]);
      expect(await hits(as.vera)).toEqual([0, 0, 0]);
    });

    test('whoever speaks nowhere else has no page of his own for viewers', async () => {
      const path = { name: WITNESS };
      expect((await as.ann('GET /sources/{name}', { path })).reportList.map((r) => r.id)).toEqual(['letter']);
      expect(await refused(as.vera('GET /sources/{name}', { path }))).toMatch(/^404/);
      const [ministry] = await as.vera('GET /sources', { query: { q: 'Norland' } });
      const lists = async (who: Client) =>
        (await who('GET /sources/{name}', { path: { name: ministry.name } })).reportList.map((r) => r.id);
      expect(await lists(as.ann)).toContain('letter');
      expect(await lists(as.vera)).not.toContain('letter');
    });
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
    expect((await verifyArchive(fresh.archive.db)).faults).toEqual([]);
    const { items } = await as.rob('GET /audit', { query: { action: 'decision.', limit: 500 } });
    expect(items.filter((e) => e.action === 'decision.make').length).toBeGreaterThan(10);
    expect(await refused(as.ann('GET /audit'))).toMatch(/^403/);
  });
});
