import { decodeText } from '../report/decode.ts';
import { InputError } from '../report/errors.ts';
import { parseDocument } from '../report/parse.ts';
import type { Parsed } from '../report/parsed.ts';
import { type Feed, type FeedItem, isFeed, parseFeed } from './feeds.ts';
import type { Fetched } from './fetch/get.ts';
import { FetchError } from './fetch/get.ts';
import type { PoliteFetcher } from './fetch/polite.ts';

/** What stood at an address. */
export type WebDocument =
  | { kind: 'feed'; feed: Feed; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | {
      kind: 'document';
      parsed: Parsed;
      bytes: Buffer;
      mediaType: string;
      url: string;
      etag: string | null;
      lastModified: string | null;
    };

/** What is known of an earlier fetch, for conditional requests. */
export interface Known {
  etag?: string | null;
  lastModified?: string | null;
}

const ENDINGS: [type: RegExp, ending: string][] = [
  [/html/, '.html'],
  [/pdf/, '.pdf'],
  [/warc/, '.warc'],
  [/wacz|zip/, '.wacz'],
  [/csv/, '.csv'],
  [/ndjson|jsonl|json-lines/, '.jsonl'],
  [/rfc822/, '.eml'],
  [/^text\/plain/, '.txt'],
];

/**
 * Fetches an address politely and reads what stands there: a feed, or a document.
 * @throws FetchError
 */
export async function readAddress(
  fetcher: PoliteFetcher,
  url: string,
  known: Known = {},
): Promise<WebDocument> {
  const headers = {
    ...(known.etag ? { 'if-none-match': known.etag } : {}),
    ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
  const got = await fetcher.get(url, headers);
  if (got.status === 304) return { kind: 'unchanged' };
  const text = /xml|json|rss|atom/i.test(got.mediaType) ? decodeText(got.bytes).text : '';
  if (text && isFeed(got.mediaType, text))
    return { kind: 'feed', feed: feedOf(text, got), etag: got.etag, lastModified: got.lastModified };
  const ending = ENDINGS.find(([type]) => type.test(got.mediaType))?.[1] ?? endingOfPath(got.url) ?? '.html';
  const parsed = await parseDocument({ name: url, id: got.url, file: null, bytes: got.bytes }, ending);
  const reports = parsed.reports.map((r) =>
    ending === '.html' || ending === '.pdf' || ending === '.txt' ? { ...r, id: got.url, url: got.url } : r,
  );
  return {
    kind: 'document',
    parsed: { ...parsed, reports },
    bytes: got.bytes,
    mediaType: got.mediaType,
    url: got.url,
    etag: got.etag,
    lastModified: got.lastModified,
  };
}

/** What stood at a feed's entry, with the feed's title and date where the page has none. */
export const withEntry = (parsed: Parsed, { title, published }: FeedItem): Parsed => ({
  ...parsed,
  reports: parsed.reports.map((r) => ({
    ...r,
    title: r.title ?? title,
    published: r.published ?? published,
  })),
});

/**
 * The documents at an address: of a page itself, of a feed those of its entries, one after the other. What cannot be fetched comes as the
 * problem that names it.
 */
export async function* addressDocuments(
  fetcher: PoliteFetcher,
  url: string,
): AsyncGenerator<Parsed & { name: string; bytes?: Buffer }> {
  const failed = (name: string, e: unknown) => {
    if (!(e instanceof FetchError)) throw e;
    return { name, reports: [], problems: [asInputError(name, e)] };
  };
  let found: WebDocument;
  try {
    found = await readAddress(fetcher, url);
  } catch (e) {
    yield failed(url, e);
    return;
  }
  if (found.kind === 'document') yield { ...found.parsed, name: url, bytes: found.bytes };
  if (found.kind !== 'feed') return;
  for (const item of found.feed.items) {
    try {
      const page = await readAddress(fetcher, item.url);
      if (page.kind === 'document')
        yield { ...withEntry(page.parsed, item), name: item.url, bytes: page.bytes };
    } catch (e) {
      yield failed(item.url, e);
    }
  }
}

function feedOf(text: string, got: Fetched): Feed {
  try {
    return parseFeed(text, got.url);
  } catch (cause) {
    throw new FetchError(
      'refused',
      `${got.url} is a feed that cannot be read: ${(cause as Error).message}`,
      cause,
    );
  }
}

function endingOfPath(url: string): string | null {
  const path = new URL(url).pathname.toLowerCase();
  return (
    ['.warc.gz', '.warc', '.wacz', '.pdf', '.txt', '.csv', '.jsonl', '.eml'].find((e) => path.endsWith(e)) ??
    null
  );
}

/** A fetch that failed, as an input that could not be read. */
export const asInputError = (url: string, e: FetchError): InputError =>
  new InputError(
    url,
    // the address stands before the message already, unless a redirect led elsewhere
    e.message.startsWith(`${url} `) ? `It ${e.message.slice(url.length + 1)}` : e.message,
    e.kind === 'failed' ? 'Try again later.' : 'Save the page as .html and add that file.',
  );
