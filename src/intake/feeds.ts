import { parseFeed as parse } from 'feedsmith';

/** One entry of a feed. */
export interface FeedItem {
  url: string;
  title: string | null;
  /** ISO date-time, null when the feed gives none that can be read. */
  published: string | null;
}

export interface Feed {
  title: string | null;
  items: FeedItem[];
}

const MAX_ITEMS = 500;
const LOOKS_LIKE_FEED = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b/i;

/** Whether a document is a feed: by its media type, or by how it begins. */
export function isFeed(mediaType: string, text: string): boolean {
  if (/(rss|atom|feed)\b/i.test(mediaType)) return true;
  if (/json/i.test(mediaType)) return /jsonfeed\.org\/version/.test(text.slice(0, 2000));
  return /xml/i.test(mediaType) && LOOKS_LIKE_FEED.test(text.slice(0, 5000));
}

interface AnyEntry {
  title?: unknown;
  link?: string;
  url?: string;
  guid?: { value?: string; isPermaLink?: boolean };
  links?: { href?: string; rel?: string }[];
  pubDate?: unknown;
  published?: unknown;
  updated?: unknown;
  date_published?: unknown;
  dc?: { date?: unknown; dates?: unknown[] };
}

/**
 * The entries of an RSS, Atom, RDF or JSON feed; entries without a web address are left out.
 * @throws when it is none of these
 */
export function parseFeed(text: string, base: string): Feed {
  const { feed } = parse(text) as unknown as {
    feed: { title?: unknown; items?: AnyEntry[]; entries?: AnyEntry[] };
  };
  const items = (feed.items ?? feed.entries ?? []).slice(0, MAX_ITEMS).flatMap((entry) => {
    const url = addressOf(entry, base);
    return url ? [{ url, title: words(entry.title), published: dateOf(entry) }] : [];
  });
  return { title: words(feed.title), items };
}

function addressOf(entry: AnyEntry, base: string): string | null {
  const alternate = entry.links?.find((l) => !l.rel || l.rel === 'alternate')?.href;
  const link =
    entry.link ??
    entry.url ??
    alternate ??
    (entry.guid?.isPermaLink === false ? undefined : entry.guid?.value);
  if (!link) return null;
  try {
    const url = new URL(link, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? value : (value as { value?: unknown } | undefined)?.value;
  return typeof text === 'string' && text.trim() ? text.trim() : null;
}

function dateOf(entry: AnyEntry): string | null {
  const value =
    entry.pubDate ??
    entry.published ??
    entry.date_published ??
    entry.dc?.dates?.[0] ??
    entry.dc?.date ??
    entry.updated;
  const time =
    typeof value === 'string' ? Date.parse(value) : value instanceof Date ? value.getTime() : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
