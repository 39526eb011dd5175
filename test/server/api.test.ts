import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveConnection } from '../../src/archive/database.ts';
import { readBatch } from '../../src/archive/read.ts';
import { addUser } from '../../src/archive/users.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { type RunningServer, serve } from '../../src/server/serve.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

let fresh: FreshArchive;
let archive: ArchiveConnection;
let server: RunningServer;
const program = 'corroborate 0.0.0-test';

beforeAll(async () => {
  fresh = await freshArchive();
  archive = fresh.archive;
  server = await serve(archive, { host: '127.0.0.1', port: 0, program, worker: false });
});

afterAll(async () => {
  await server.close();
  await fresh.remove();
});

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of all shapes
  body: any;
  headers: Headers;
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  base = server.url,
): Promise<Answer> {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text && /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
    headers: response.headers,
  };
}

const settle = async () => {
  while (await readBatch(archive.db, { program, worker: 'test' }));
};

const REPORTS = [
  {
    id: 'gazette',
    outlet: 'Norland Gazette',
    published: '2031-03-04',
    text: 'A bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said. It was the second attack this year.',
  },
  {
    id: 'post',
    outlet: 'Hill Post',
    published: '2031-03-05',
    text: 'Rescue workers in Aleppo said 15 people had died when a bomb tore through a market on Monday, and that many of the dead were women.',
  },
  {
    id: 'wire',
    outlet: 'Valley Wire',
    published: '2031-03-15',
    text: 'Gunmen shot dead three policemen at a checkpoint in Homs on Friday, witnesses said. Nobody claimed the attack so far, they added.',
  },
];

describe('reports in, incidents out', () => {
  test('texts are added once; what is in the archive already is unchanged', async () => {
    expect((await ask('POST', '/ingest/reports', { reports: REPORTS })).body).toMatchObject({
      added: 3,
      unchanged: 0,
    });
    expect((await ask('POST', '/ingest/reports', { reports: REPORTS })).body).toMatchObject({
      added: 0,
      unchanged: 3,
    });
    await settle();
    expect((await ask('GET', '/queue')).body).toEqual({ read: 3 });
  });

  const filters: [string, string, number][] = [
    ['all', '', 2],
    ['by time', '?from=2031-03-10', 1],
    ['by place', '?place=aleppo', 1],
    ['by a point and a radius', '?near=36.2,37.15,60', 1],
    ['by a far point', '?near=-10,20,30', 0],
    ['by words in a text', '?q=checkpoint+policemen', 1],
    ['by a country', '?country=SY', 2],
    ['by verdict', '?verdict=single-source', 1],
    ['by nothing that fits', '?weapon=zeppelin', 0],
  ];
  test.each(filters)('incidents %s', async (_, query, n) =>
    expect((await ask('GET', `/incidents${query}`)).body.items).toHaveLength(n),
  );

  test('page by page, without gaps or doubles', async () => {
    const first = (await ask('GET', '/incidents?limit=1')).body;
    const second = (await ask('GET', `/incidents?limit=1&cursor=${first.next}`)).body;
    expect(second.next).toBeNull();
    expect(new Set([first.items[0].id, second.items[0].id]).size).toBe(2);
    expect((await ask('GET', '/incidents?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });

  test('one incident, with an ETag that spares a second answer', async () => {
    const [{ id }] = (await ask('GET', '/incidents?place=aleppo')).body.items;
    const full = await ask('GET', `/incidents/${id}`);
    expect(full.body).toMatchObject({ status: 'unreviewed', incident: { id }, decisions: [], comments: [] });
    expect(full.body.claims.length).toBeGreaterThanOrEqual(2);
    expect(
      (await ask('GET', `/incidents/${id}`, undefined, { 'if-none-match': full.headers.get('etag')! }))
        .status,
    ).toBe(304);
    expect(
      (await ask('GET', `/incidents/${id}/policies`)).body.map((p: { policy: string }) => p.policy),
    ).toContain('lowest');
  });

  test('errors are problems with words', async () => {
    const none = await ask('GET', '/incidents/none');
    expect(none.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(none.body).toMatchObject({
      status: 404,
      title: 'Not found',
      detail: expect.stringContaining('no incident "none"'),
    });
    expect((await ask('GET', '/incidents?from=yesterday')).body).toMatchObject({ status: 400 });
    expect((await ask('POST', '/ingest/reports', { reports: [{ text: '' }] })).status).toBe(400);
  });

  test('a page of another site cannot make the browser act, nor read by rebinding', async () => {
    expect(
      (await ask('POST', '/ingest/reports', { reports: REPORTS }, { origin: 'https://evil.example' })).status,
    ).toBe(401);
    expect(
      (await ask('POST', '/ingest/reports', { reports: REPORTS }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(401);
  });
});

describe('review', () => {
  const claimsOf = async (place: string) => {
    const [{ id }] = (await ask('GET', `/incidents?place=${place}`)).body.items;
    const { body } = await ask('GET', `/incidents/${id}`);
    const sha = new Map<string, string>();
    for (const r of body.reports) sha.set(r.id, (await ask('GET', `/reports/${r.id}`)).body.sha256);
    // biome-ignore lint/suspicious/noExplicitAny: a claim of any kind
    const keyed = body.claims.map((c: any) => ({
      ...c,
      key: {
        text: sha.get(c.report),
        kind: c.kind,
        effect: c.effect ?? null,
        start: c.start,
        end: c.end,
        in: c.in,
      },
    }));
    return { id, incident: body.incident, claims: keyed };
  };
  const killed = (incident: {
    points: { attribute: string; victims: string; low: number; high: number }[];
  }) => {
    const p = incident.points.find((x) => x.attribute === 'killed' && x.victims === 'all')!;
    return [p.low, p.high];
  };

  test('a rejected claim leaves the count, an undo brings it back; both stay on record', async () => {
    const before = await claimsOf('aleppo');
    expect(killed(before.incident)).toEqual([12, 15]);
    const fifteen = before.claims.find((c: { count?: { low: number } }) => c.count?.low === 15);
    const made = await ask('POST', '/decisions', {
      kind: 'review-claim',
      body: { claim: fifteen.key, verdict: 'rejected' },
      incidentId: before.id,
    });
    expect(made.status).toBe(201);
    expect(killed((await claimsOf('aleppo')).incident)).toEqual([12, 12]);
    expect((await ask('POST', `/decisions/${made.body.id}/undo`)).status).toBe(200);
    const after = await claimsOf('aleppo');
    expect(after.id).toBe(before.id);
    expect(killed(after.incident)).toEqual([12, 15]);
    expect((await ask('GET', `/incidents/${before.id}`)).body.decisions[0]).toMatchObject({
      id: made.body.id,
      undoneBy: 'local',
    });
  });

  test('a correction changes the figure; the words stay', async () => {
    const { id, claims } = await claimsOf('aleppo');
    const twelve = claims.find((c: { count?: { low: number } }) => c.count?.low === 12);
    const correction = { count: { low: 13, high: 13, bound: 'exact', text: '13' } };
    await ask('POST', '/decisions', {
      kind: 'review-claim',
      body: { claim: twelve.key, verdict: 'corrected', correction },
      reason: 'the ministry corrected itself',
      incidentId: id,
    });
    const after = await claimsOf('aleppo');
    expect(killed(after.incident)).toEqual([13, 15]);
    expect(after.claims.find((c: { id: string }) => c.id === twelve.id).quote).toBe(twelve.quote);
  });

  test('merging needs a reason and is undoable', async () => {
    const [a, b] = [await claimsOf('aleppo'), await claimsOf('homs')];
    const body = { claims: [a.claims[0].key, b.claims[0].key] };
    expect((await ask('POST', '/decisions', { kind: 'merge-incidents', body })).body.detail).toBe(
      'This decision needs a reason.',
    );
    const made = await ask('POST', '/decisions', { kind: 'merge-incidents', body, reason: 'for the test' });
    expect((await ask('GET', '/incidents')).body.items).toHaveLength(1);
    await ask('POST', `/decisions/${made.body.id}/undo`);
    expect((await ask('GET', '/incidents')).body.items).toHaveLength(2);
  });

  test('status, assignment and comments', async () => {
    const { id } = await claimsOf('homs');
    expect((await ask('PATCH', `/incidents/${id}`, { status: 'in-review', assignedTo: 'ada' })).status).toBe(
      204,
    );
    expect(
      (await ask('POST', `/incidents/${id}/comments`, { body: 'Look at the second report.' })).status,
    ).toBe(201);
    expect((await ask('GET', `/incidents/${id}`)).body).toMatchObject({
      status: 'in-review',
      assignedTo: 'ada',
      comments: [{ author: 'local', body: 'Look at the second report.' }],
    });
  });
});

describe('exports and proof', () => {
  test('a filter’s incidents in the field’s formats', async () => {
    const csv = await ask('GET', '/exports/acled');
    expect(csv.headers.get('content-disposition')).toContain('acled.csv');
    expect(csv.body.split('\r\n').length).toBeGreaterThan(2);
    expect((await ask('GET', '/exports/dossier')).body.incidents).toHaveLength(2);
    expect((await ask('GET', '/exports/nonsense')).status).toBe(404);
  });
  test('the archive verifies, with every act in the chain', async () => {
    const { faults, claims } = await verifyArchive(archive.db);
    expect(faults).toEqual([]);
    expect(claims).toBeGreaterThan(3);
    const actions = new Set(
      (await archive.db.selectFrom('event').select('action').execute()).map((r) => r.action),
    );
    for (const a of [
      'report.add',
      'incident.add',
      'decision.make',
      'decision.undo',
      'comment.add',
      'incident.state',
      'export.write',
    ])
      expect(actions).toContain(a);
  });
});

describe('with users', () => {
  let desk: RunningServer;
  const login = async (name: string) => {
    const { status, headers } = await ask(
      'POST',
      '/session',
      { name, password: `${name} has a long password` },
      {},
      desk.url,
    );
    return status === 200 ? { cookie: headers.get('set-cookie')!.split(';')[0] } : null;
  };

  beforeAll(async () => {
    await expect(serve(archive, { host: '0.0.0.0', port: 0, program })).rejects.toThrow(
      /Without users .* loopback only/,
    );
    expect((await ask('GET', '/me')).body).toMatchObject({ name: 'local', mode: 'local' });
    for (const role of ['admin', 'viewer', 'annotator', 'reviewer'] as const)
      await addUser(archive.db, { name: role, role, password: `${role} has a long password` }, 'local');
    desk = await serve(archive, { host: '127.0.0.1', port: 0, program, worker: false });
  });
  afterAll(() => desk.close());

  test('a server that ran without users asks for a log-in from the first user on', async () => {
    const status = async () => (await ask('GET', '/incidents')).status;
    for (let n = 0; (await status()) === 200 && n < 200; n++)
      await new Promise((done) => setTimeout(done, 20));
    expect(await status()).toBe(401);
    expect((await ask('GET', '/session/ways')).body).toMatchObject({ password: true });
  });

  test('nobody gets in without logging in; a wrong password is refused and remembered', async () => {
    expect((await ask('GET', '/incidents', undefined, {}, desk.url)).status).toBe(401);
    expect((await ask('POST', '/session', { name: 'admin', password: 'wrong' }, {}, desk.url)).status).toBe(
      401,
    );
    const last = await archive.db
      .selectFrom('event')
      .select(['action', 'subject'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last).toEqual({ action: 'access.refuse', subject: 'admin' });
  });

  test('a viewer reads and may not decide; an annotator may not merge; the refusal is an event', async () => {
    const viewer = (await login('viewer'))!;
    expect((await ask('GET', '/incidents', undefined, viewer, desk.url)).status).toBe(200);
    expect((await ask('POST', '/ingest/reports', { reports: REPORTS }, viewer, desk.url)).status).toBe(403);
    const annotator = (await login('annotator'))!;
    const merge = await ask(
      'POST',
      '/decisions',
      { kind: 'merge-incidents', body: { claims: [] }, reason: 'x' },
      annotator,
      desk.url,
    );
    expect(merge.status).toBe(403);
  });

  test('a token does what its scopes allow', async () => {
    const reviewer = (await login('reviewer'))!;
    const { body } = await ask('POST', '/tokens', { name: 'script', scopes: ['read'] }, reviewer, desk.url);
    const token = { authorization: `Bearer ${body.secret}` };
    expect((await ask('GET', '/incidents', undefined, token, desk.url)).status).toBe(200);
    expect((await ask('GET', '/exports/acled', undefined, token, desk.url)).body.detail).toBe(
      'The token lacks the scope "export".',
    );
  });

  test('log-out ends the session', async () => {
    const admin = (await login('admin'))!;
    expect((await ask('GET', '/me', undefined, admin, desk.url)).body).toMatchObject({
      name: 'admin',
      role: 'admin',
      mode: 'users',
    });
    await ask('DELETE', '/session', undefined, admin, desk.url);
    expect((await ask('GET', '/me', undefined, admin, desk.url)).status).toBe(401);
  });
});
