import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBatch } from '../../src/archive/read.ts';
import { type RunningServer, serve } from '../../src/server/serve.ts';
import { apiClient } from '../../web/src/api/client.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

const program = 'corroborate 0.0.0-test';
let fresh: FreshArchive;
let server: RunningServer;
let call: ReturnType<typeof apiClient>;

const settle = async () => {
  while (await readBatch(fresh.archive.db, { program, worker: 'test' }));
};

beforeAll(async () => {
  fresh = await freshArchive();
  server = await serve(fresh.archive, { host: '127.0.0.1', port: 0, program, worker: false, rate: 300 });
  call = apiClient({ base: server.url });
  const report = (id: string, published: string, text: string) => ({ id, published, text, language: 'en' });
  await call('POST /ingest/reports', {
    body: {
      reports: [
        report(
          'a',
          '2031-03-04',
          'A car bomb exploded at a market in Aleppo on Monday, killing 12 people, the Norland health ministry said.',
        ),
        report(
          'b',
          '2031-03-15',
          'Islamic State fighters shot dead three policemen at a checkpoint in Homs on Friday, the army said. Islamic State carried out the attack, it added.',
        ),
      ],
    },
  });
  await settle();
});
afterAll(async () => {
  await server.close();
  await fresh.remove();
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, { headers });

describe('compression', () => {
  const encoding = async (path: string, takes: string) =>
    (await get(path, { 'accept-encoding': takes })).headers.get('content-encoding');
  test.each<[path: string, takes: string, sent: string | null]>([
    ['/openapi.json', 'gzip, deflate, br', 'gzip'],
    ['/openapi.json', 'deflate, gzip;q=0.5', 'gzip'],
    ['/openapi.json', 'gzip;q=0', null],
    ['/openapi.json', 'identity', null],
    ['/me', 'gzip', null],
  ])('%s, where %s is taken, comes as %s', async (path, takes, sent) => {
    expect(await encoding(path, takes)).toBe(sent);
  });

  test('says the same, and spares a second answer like the plain one', async () => {
    const [plain, small] = [
      await get('/openapi.json', { 'accept-encoding': 'identity' }),
      await get('/openapi.json', { 'accept-encoding': 'gzip' }),
    ];
    expect(await small.json()).toEqual(await plain.json());
    expect(small.headers.get('vary')).toContain('accept-encoding');
    const tag = small.headers.get('etag')!;
    expect(tag).toBe(plain.headers.get('etag'));
    expect((await get('/openapi.json', { 'if-none-match': tag, 'accept-encoding': 'gzip' })).status).toBe(
      304,
    );
  });
});

describe('filters', () => {
  test('a place by its name and a radius around it; an unknown one is said to be', async () => {
    const places = async (place: string, km: number) =>
      (await call('GET /incidents', { query: { place, km } })).items.map((i) => i.place);
    expect(await places('Aleppo', 30)).toEqual(['Aleppo']);
    expect(await places('Halab', 30)).toEqual(['Aleppo']);
    expect((await places('Homs', 400)).sort()).toEqual(['Aleppo', 'Homs']);
    await expect(places('Xyzzyqat', 30)).rejects.toThrow('No place called "Xyzzyqat" is known');
  });
  test('an actor, a weapon', async () => {
    const places = async (query: object) =>
      (await call('GET /incidents', { query })).items.map((i) => i.place);
    expect(await places({ actor: 'islamic state' })).toEqual(['Homs']);
    expect(await places({ actor: 'Nobody of that name' })).toEqual([]);
    expect(await places({ weapon: 'zeppelin' })).toEqual([]);
    const { items } = await call('GET /incidents', { query: { place: 'aleppo' } });
    const { incident } = await call('GET /incidents/{id}', { path: { id: items[0].id } });
    for (const { type } of incident.weapons)
      expect(await places({ weapon: type.toUpperCase(), place: 'aleppo' })).toEqual(['Aleppo']);
  });
});

describe('what no request should hold is refused, not failed on', () => {
  test.each([
    '/incidents/%00',
    '/reports/%00',
    '/sources/%00',
    '/incidents?q=%00',
    '/incidents?from=2031-02-30',
    '/incidents/facets?to=0000-00-00',
    '/incidents/%ED%A0%80',
  ])('%s', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
    expect((await answer.json()).detail).toMatch(/\w/);
  });
});

describe('conditional requests', () => {
  test.each([
    '/incidents',
    '/incidents/facets',
    '/incidents/marks',
    '/reports',
    '/sources',
    '/actors',
    '/feeds',
    '/openapi.json',
  ])('%s is not sent again while it is the same', async (path) => {
    const first = await get(path);
    const tag = first.headers.get('etag')!;
    await first.arrayBuffer();
    expect(tag).toMatch(/^W\/"/);
    const again = await get(path, { 'if-none-match': `"other", ${tag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });
  test('what changes has another tag', async () => {
    const { items } = await call('GET /incidents');
    const before = (await get('/incidents')).headers.get('etag')!;
    await call('PATCH /incidents/{id}', { path: { id: items[0].id }, body: { status: 'in-review' } });
    expect((await get('/incidents', { 'if-none-match': before })).status).toBe(200);
  });
});

describe('progress', () => {
  test('what is added, read and linked comes as server-sent events', async () => {
    const stop = new AbortController();
    const response = await fetch(`${server.url}/api/v1/events`, { signal: stop.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    const until = async (...words: string[]) => {
      while (!words.every((w) => seen.includes(w))) seen += (await reader.read()).value ?? '';
    };
    await until('retry:');
    await call('POST /ingest/reports', {
      body: {
        reports: [
          { id: 'c', text: 'Two miners were killed by a rockfall in Homs on Sunday, the governor said.' },
        ],
      },
    });
    await settle();
    await until('event: ingest', '"added":1', 'event: reports', '"ids":["c"]', 'event: incidents');
    stop.abort();
  });
});

describe('the document and the limits', () => {
  test('OpenAPI names every route with a summary and, but for streams and downloads, its answer', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<
        string,
        Record<string, { summary?: string; responses: Record<string, { content?: object }> }>
      >;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    const open = [
      '/events',
      '/exports/{format}',
      '/reports/{id}/original',
      '/session/oidc',
      '/session/oidc/callback',
      '/openapi.json',
    ];
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        expect([path, method, Boolean(summary)]).toEqual([path, method, true]);
        const ok = Object.keys(responses).find((s) => s.startsWith('2'));
        if (!open.some((o) => path.endsWith(o)))
          expect([path, method, ok]).toEqual([path, method, expect.any(String)]);
      }
  });

  test('who asks too much is told to wait, as a problem', async () => {
    const answers = await Promise.all(
      Array.from({ length: 400 }, async () => {
        const r = await get('/queue');
        return {
          status: r.status,
          type: r.headers.get('content-type'),
          after: r.headers.get('retry-after'),
          body: await r.text(),
        };
      }),
    );
    const refused = answers.find((a) => a.status === 429)!;
    expect(refused.type).toMatch(/^application\/problem\+json/);
    expect(Number(refused.after)).toBeGreaterThan(0);
    expect(JSON.parse(refused.body)).toMatchObject({ status: 429, title: 'Too many requests' });
  });
});
