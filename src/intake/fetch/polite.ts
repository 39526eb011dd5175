import { setTimeout as sleep } from 'node:timers/promises';
import { FetchError, type Fetched, type FetchOptions, get } from './get.ts';
import { parseRobots, type Robots } from './robots.ts';

const DELAY_MS = 1000;
const ROBOTS_BYTES = 500_000;
/** How long a robots.txt is believed (RFC 9309 says at most a day). */
const ROBOTS_MS = 6 * 3_600_000;

const OPEN: Robots = { allows: () => true, crawlDelay: null };
const CLOSED: Robots = { allows: () => false, crawlDelay: null };

/**
 * Fetches politely: one request at a time to a host, at least a second apart (or what its robots.txt asks for),
 * and only what robots.txt leaves open to us.
 */
export class PoliteFetcher {
  readonly #options: FetchOptions;
  readonly #delay: number;
  readonly #hosts = new Map<string, Promise<unknown>>();
  readonly #robots = new Map<string, { rules: Robots; until: number }>();

  constructor(options: FetchOptions & { delay?: number } = {}) {
    this.#options = options;
    this.#delay = options.delay ?? DELAY_MS;
  }

  /** @throws FetchError */
  async get(url: string, headers: Record<string, string> = {}): Promise<Fetched> {
    const host = hostOf(url);
    const before = this.#hosts.get(host) ?? Promise.resolve();
    const turn = before.then(() => this.#take(url, host, headers));
    // the next one to this host waits for the pause also when this one fails
    const pause = turn.catch(() => {}).then(() => sleep(this.#pauseOf(host), undefined, { ref: false }));
    this.#hosts.set(host, pause);
    return turn;
  }

  async #take(url: string, host: string, headers: Record<string, string>): Promise<Fetched> {
    const rules = await this.#rules(host);
    const { pathname, search } = new URL(url);
    if (!rules.allows(pathname + search))
      throw new FetchError('refused', `${host} asks programs not to fetch ${url} (robots.txt).`);
    return get(url, { ...this.#options, headers: { ...this.#options.headers, ...headers } });
  }

  async #rules(host: string): Promise<Robots> {
    const known = this.#robots.get(host);
    if (known && known.until > Date.now()) return known.rules;
    const rules = await this.#fetchRules(host);
    this.#robots.set(host, { rules, until: Date.now() + ROBOTS_MS });
    return rules;
  }

  async #fetchRules(host: string): Promise<Robots> {
    try {
      const answer = await get(`${host}/robots.txt`, {
        ...this.#options,
        limits: { ...this.#options.limits, bytes: ROBOTS_BYTES, types: /.*/ },
      });
      return parseRobots(answer.bytes.toString('utf8'));
    } catch (e) {
      // RFC 9309: no robots.txt means open; a server in trouble means closed, for now
      if (e instanceof FetchError && /answered 4\d\d/.test(e.message)) return OPEN;
      if (e instanceof FetchError && /answered 5\d\d/.test(e.message)) return CLOSED;
      throw e;
    }
  }

  #pauseOf(host: string): number {
    const asked = this.#robots.get(host)?.rules.crawlDelay;
    return asked ? Math.max(asked * 1000, this.#delay) : this.#delay;
  }
}

/** Scheme, host and port: what a robots.txt speaks for. */
function hostOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch (cause) {
    throw new FetchError('refused', `"${url.slice(0, 200)}" is not a web address.`, cause);
  }
}
