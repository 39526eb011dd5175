import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/intake/fetch/address.ts';
import { type FetchError, get } from '../../src/intake/fetch/get.ts';
import { PoliteFetcher } from '../../src/intake/fetch/polite.ts';
import { parseRobots } from '../../src/intake/fetch/robots.ts';

const allow = (address: string) => address === '127.0.0.1' || address === '::1';
const seen: { path: string; at: number }[] = [];
let server: Server;
let base: string;

const pages: Record<string, (res: ServerResponse) => void> = {
  '/page': (res) =>
    res.setHeader('content-type', 'text/html; charset=windows-1252').end('<p>Two people were killed.</p>'),
  '/robots.txt': (res) =>
    res.setHeader('content-type', 'text/plain').end('User-agent: *\nDisallow: /closed\n'),
  '/closed/page': (res) => res.end('never'),
  '/to-page': (res) => res.writeHead(302, { location: '/page' }).end(),
  '/to-inside': (res) => res.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/to-file': (res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/loop': (res) => res.writeHead(302, { location: '/loop' }).end(),
  '/program': (res) => res.setHeader('content-type', 'application/x-msdownload').end('MZ'),
  '/bomb': (res) =>
    res
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(5_000_000, 97))),
  '/endless': (res) => {
    res.setHeader('content-type', 'text/html');
    const more = setInterval(() => res.write('a'.repeat(1000)), 5);
    res.on('close', () => clearInterval(more));
  },
  '/slow': () => {},
  '/busy': (res) => res.writeHead(503).end(),
};

beforeAll(async () => {
  server = createServer((req, res) => {
    seen.push({ path: req.url!, at: Date.now() });
    const page = pages[req.url!];
    if (page) page(res);
    else res.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const refusal = (url: string, options: Parameters<typeof get>[1] = { allow }) =>
  get(url, options).then(
    () => 'fetched',
    (e: FetchError) => `${e.kind}: ${e.message}`,
  );

describe('addresses that are never fetched', () => {
  const closed = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '[::1]',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'not an address',
  ];
  test.each(closed)('%s', (address) => expect(isPublicAddress(address)).toBe(false));
  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  test('neither by number nor by a name that leads there', async () => {
    const port = new URL(base).port;
    expect(await refusal(base, {})).toMatch(/^refused: .*not on the public internet/);
    expect(await refusal(`http://localhost:${port}/page`, {})).toMatch(
      /^refused: .*not on the public internet/,
    );
    expect(await refusal(`http://[::ffff:127.0.0.1]:${port}/page`, {})).toMatch(
      /^refused: .*not on the public internet/,
    );
    expect(await refusal(`http://2130706433:${port}/page`, {})).toMatch(
      /^refused: .*not on the public internet/,
    );
  });

  test('nor after a redirect', async () => {
    expect(await refusal(`${base}/to-inside`)).toMatch(
      /^refused: 169.254.169.254 is not on the public internet/,
    );
    expect(await refusal(`${base}/to-file`)).toMatch(/^refused: file: addresses are not fetched/);
  });
});

describe('limits', () => {
  test('follow redirects, but not for ever', async () => {
    const page = await get(`${base}/to-page`, { allow });
    expect(page).toMatchObject({
      url: `${base}/page`,
      status: 200,
      mediaType: 'text/html',
      charset: 'windows-1252',
    });
    expect(await refusal(`${base}/loop`)).toContain('redirects more than 5 times');
  });
  test('of size hold after decompression and without a declared length', async () => {
    expect(await refusal(`${base}/bomb`, { allow, limits: { bytes: 1_000_000 } })).toContain(
      'larger than 1 MB',
    );
    expect(await refusal(`${base}/endless`, { allow, limits: { bytes: 50_000 } })).toContain('larger than');
  });
  test('of time', async () => {
    expect(await refusal(`${base}/slow`, { allow, limits: { time: 200 } })).toMatch(
      /^failed: .*took too long/,
    );
    expect(await refusal(`${base}/endless`, { allow, limits: { time: 200 } })).toMatch(
      /^failed: .*took too long/,
    );
  });
  test('of type, address form and status', async () => {
    expect(await refusal(`${base}/program`)).toContain('is application/x-msdownload, which is not read');
    expect(await refusal('ftp://example.org/a')).toContain('only http and https');
    expect(await refusal('http://user:secret@example.org/')).toContain('user name or password');
    expect(await refusal('no address')).toContain('is not a web address');
    expect(await refusal(`${base}/none`)).toMatch(/^refused: .*answered 404/);
    expect(await refusal(`${base}/busy`)).toMatch(/^failed: .*answered 503/);
  });
});

describe('robots.txt', () => {
  const rows: [string, string, string, boolean][] = [
    ['nothing said', '', '/a', true],
    ['closed to everybody', 'User-agent: *\nDisallow: /', '/a', false],
    ['closed to another', 'User-agent: other\nDisallow: /', '/a', true],
    [
      'our own group counts, not the one for everybody',
      'User-agent: *\nDisallow: /\n\nUser-agent: Corroborate\nDisallow: /x',
      '/a',
      true,
    ],
    ['the longest rule wins', 'User-agent: *\nDisallow: /news\nAllow: /news/open', '/news/open/1', true],
    ['wildcards', 'User-agent: *\nDisallow: /*/print$', '/news/1/print', false],
    ['the end of a path', 'User-agent: *\nDisallow: /*/print$', '/news/1/print/2', true],
    [
      'comments and odd lines',
      '# hello\n<html>\nUser-agent: * # all\nDisallow: /private # keep out',
      '/private/1',
      false,
    ],
  ];
  test.each(rows)('%s', (_, text, path, allowed) => expect(parseRobots(text).allows(path)).toBe(allowed));

  test('is read once for a host, obeyed, and the host left a pause between fetches', async () => {
    seen.length = 0;
    const fetcher = new PoliteFetcher({ allow, delay: 120 });
    const all = await Promise.allSettled([
      fetcher.get(`${base}/page`),
      fetcher.get(`${base}/closed/page`),
      fetcher.get(`${base}/to-page`),
    ]);
    expect(
      all.map((r) =>
        r.status === 'rejected' ? r.reason.message.replace(/http\S+/g, 'ADDRESS') : r.value.status,
      ),
    ).toEqual([200, 'ADDRESS asks programs not to fetch ADDRESS (robots.txt).', 200]);
    expect(seen.map((s) => s.path)).toEqual(['/robots.txt', '/page', '/to-page', '/page']);
    expect(seen[2].at - seen[1].at).toBeGreaterThanOrEqual(200);
  });
});
