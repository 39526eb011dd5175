import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeUser, listUsers } from '../../src/archive/users.ts';
import { oidcSettings } from '../../src/server/oidc.ts';
import { type RunningServer, serve } from '../../src/server/serve.ts';
import { type FreshArchive, freshArchive } from '../support/archive.ts';

let fresh: FreshArchive;
let provider: Server;
let issuer: string;
let desk: RunningServer;

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

beforeAll(async () => {
  fresh = await freshArchive();
  const [providerPort, deskPort] = [await freePort(), await freePort()];
  issuer = `http://127.0.0.1:${providerPort}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: 'the secret of the desk',
        redirect_uris: [`http://127.0.0.1:${deskPort}/api/v1/session/oidc/callback`],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: async (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, preferred_username: id.split('@')[0] }),
    }),
  });
  provider = oidc.listen(providerPort, '127.0.0.1');
  const settings = oidcSettings({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: 'the secret of the desk',
    OIDC_NAME: 'House of Norland',
  });
  desk = await serve(fresh.archive, {
    host: '127.0.0.1',
    port: deskPort,
    program: 'corroborate 0.0.0-test',
    worker: false,
    oidc: settings,
  });
});
afterAll(async () => {
  await desk.close();
  provider.closeAllConnections();
  provider.close();
  await fresh.remove();
});

/** A browser as far as log-in needs one: it keeps cookies by host and follows redirects one at a time. */
class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  async go(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; url: string; text: string; to: string | null }> {
    const { host } = new URL(url);
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') },
      body: form ? new URLSearchParams(form) : undefined,
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const to = response.headers.get('location');
    return { status: response.status, url, text: await response.text(), to: to && new URL(to, url).href };
  }

  /** Follows redirects until a page, or until `stop` says so. */
  async follow(url: string, stop: (to: string) => boolean = () => false) {
    for (let at = await this.go(url), n = 0; ; at = await this.go(at.to!), n++) {
      if (!at.to || n > 20) return { ...at, stopped: null };
      if (stop(at.to)) return { ...at, stopped: at.to };
    }
  }

  /** Logs in at the provider's own pages; gives the address of the desk to which it then leads. */
  async login(name: string): Promise<string> {
    let page = await this.follow(`${desk.url}/api/v1/session/oidc`);
    for (let n = 0; n < 4; n++) {
      const action = /<form[^>]*action="([^"]+)"/.exec(page.text)![1];
      const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)![1];
      const sent = await this.go(new URL(action, page.url).href, { prompt, login: name, password: 'any' });
      page = await this.follow(sent.to!, (to) => to.startsWith(`${desk.url}/`));
      if (page.stopped) return page.stopped;
    }
    throw new Error('the provider does not let go');
  }

  me = async () => {
    const { status, text } = await this.go(`${desk.url}/api/v1/me`);
    return { status, ...(JSON.parse(text) as { name?: string; role?: string }) };
  };
}

describe('log-in through an OpenID Connect provider', () => {
  test('is offered, and nobody is in without it', async () => {
    const browser = new Browser();
    expect((await browser.me()).status).toBe(401);
    expect(JSON.parse((await browser.go(`${desk.url}/api/v1/session/ways`)).text)).toEqual({
      password: true,
      oidc: 'House of Norland',
    });
  });

  test('the first time makes a viewer; the next time finds the same person, with the role given since', async () => {
    const browser = new Browser();
    const back = await browser.login('ada@norland.example');
    const landed = await browser.go(back);
    expect([landed.status, landed.to]).toEqual([302, `${desk.url}/`]);
    expect(await browser.me()).toMatchObject({ status: 200, name: 'ada', role: 'viewer' });
    await changeUser(fresh.archive.db, 'local', 'ada', { role: 'reviewer' });
    const again = new Browser();
    await again.go(await again.login('ada@norland.example'));
    expect(await again.me()).toMatchObject({ name: 'ada', role: 'reviewer' });
    expect((await listUsers(fresh.archive.db)).map((u) => [u.name, u.login])).toEqual([['ada', 'oidc']]);
  });

  test('somebody else of the same name is somebody else, and nobody gets a name of the program', async () => {
    const other = new Browser();
    await other.go(await other.login('ada@hill.example'));
    expect((await other.me()).name).toMatch(/^ada \([0-9a-f]{6}\)$/);
    const local = new Browser();
    await local.go(await local.login('local@hill.example'));
    expect((await local.me()).name).toMatch(/^local \(/);
  });

  test('a removed user is refused, and that is remembered', async () => {
    await changeUser(fresh.archive.db, 'local', 'ada', { removed: true });
    const browser = new Browser();
    expect((await browser.go(await browser.login('ada@norland.example'))).status).toBe(401);
    expect((await browser.me()).status).toBe(401);
    const last = await fresh.archive.db
      .selectFrom('event')
      .select(['action', 'detail'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last).toMatchObject({
      action: 'access.refuse',
      detail: { by: 'oidc', why: 'this user was removed' },
    });
  });

  test('an answer of the provider works once, in the browser that asked for it, and unaltered', async () => {
    const asker = new Browser();
    const back = await asker.login('bob@norland.example');
    expect((await new Browser().go(back)).status).toBe(400);
    const begun = new Browser();
    await begun.go(`${desk.url}/api/v1/session/oidc`);
    expect((await begun.go(back)).status).toBe(401);
    const forged = new Browser();
    const theirs = new URL(await forged.login('eve@norland.example'));
    theirs.searchParams.set('code', new URL(back).searchParams.get('code')!);
    expect((await forged.go(theirs.href)).status).toBe(401);
    expect((await new Browser().go(`${desk.url}/api/v1/session/oidc/callback?code=x&state=y`)).status).toBe(
      400,
    );
  });
});

describe('settings', () => {
  test('none, half, unsafe', () => {
    expect(oidcSettings({})).toBeNull();
    expect(() => oidcSettings({ OIDC_ISSUER: 'https://id.example' })).toThrow('belong together');
    expect(() => oidcSettings({ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'desk' })).toThrow('https');
    expect(() => oidcSettings({ OIDC_ISSUER: 'id', OIDC_CLIENT_ID: 'desk' })).toThrow('not an address');
    expect(oidcSettings({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'desk' })).toMatchObject({
      name: 'id.example',
      clientSecret: null,
    });
  });
  test('a server that changes its port cannot be come back to', async () => {
    const settings = oidcSettings({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'desk' });
    await expect(
      serve(fresh.archive, { host: '127.0.0.1', port: 0, program: 'x', oidc: settings }),
    ).rejects.toThrow('--public-url');
  });
});
