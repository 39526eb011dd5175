import type { Api } from './types.ts';

/** The body of such an answer. */
interface Told {
  title?: string;
  detail?: string;
  code?: string;
  values?: Record<string, string | number>;
}

/** What the server answers when something is wrong (RFC 9457), as an error with words for the reader. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  /** What it is, whatever the words, and what these are filled with; null where only the status tells. */
  readonly code: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(status: number, { title, detail, code, values }: Told) {
    super(detail ?? title);
    this.status = status;
    this.title = title ?? '';
    this.code = code ?? null;
    this.values = values ?? {};
  }
}

type Route = keyof Api;
interface Options<R extends Route> {
  path?: Api[R]['path'];
  query?: Partial<Api[R]['query']>;
  body?: Api[R]['body'] | FormData;
  signal?: AbortSignal;
}
export type Answer<R extends Route> = Api[R]['answer'];

/** Where a route stands, with its parameters filled in. */
export function address<R extends Route>(route: R, { path, query }: Options<R> = {}): string {
  const [, template] = route.split(' ');
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((path as Record<string, unknown>)?.[name])),
  );
  const words = new URLSearchParams();
  for (const [k, v] of Object.entries(query ?? {}))
    if (v !== undefined && v !== null && v !== '') words.set(k, String(v));
  return `/api/v1${filled}${words.size ? `?${words}` : ''}`;
}

/** Asks the API. @throws Problem */
export type Call = <R extends Route>(route: R, options?: Options<R>) => Promise<Answer<R>>;

/** A client of the API: of the page's own server, or of the one at `base` with headers of its own (a token, a cookie). */
export function apiClient({
  base = '',
  headers = {},
}: {
  base?: string;
  headers?: Record<string, string>;
} = {}): Call {
  return async (route, options = {}) => {
    const { body, signal } = options;
    const form = body instanceof FormData;
    let response: Response;
    try {
      response = await fetch(base + address(route, options), {
        method: route.split(' ')[0],
        headers: {
          ...headers,
          ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : form ? body : JSON.stringify(body),
        signal,
      });
    } catch (e) {
      if (signal?.aborted) throw e;
      throw new Problem(0, { title: 'offline', detail: 'The server does not answer.' });
    }
    if (response.ok) return (response.status === 204 ? undefined : await response.json()) as never;
    const problem = (await response.json().catch(() => null)) as Told | null;
    throw new Problem(response.status, problem ?? { title: response.statusText });
  };
}

/** Asks the page's own server. */
export const call = apiClient();
