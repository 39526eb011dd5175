import type { Report } from '../format/report.ts';
import { publishedDate } from './dates.ts';
import type { HtmlNode } from './html-text.ts';

interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  textContent: string | null;
}

export interface HtmlDocument {
  body: HtmlElement | null;
  documentElement: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

type Metadata = Pick<Report, 'title' | 'published' | 'outlet' | 'url' | 'language'>;

/** Title, date, outlet, address and language as a page states them (Open Graph, schema.org, plain HTML), else null. */
export function metadataOf(document: HtmlDocument): Metadata {
  const data = linkedData(document);
  return {
    title: clean(
      text(data?.headline) ??
        meta(document, 'og:title') ??
        document.querySelector('h1')?.textContent ??
        document.querySelector('title')?.textContent,
    ),
    published:
      publishedDate(text(data?.datePublished)) ??
      publishedDate(meta(document, 'article:published_time')) ??
      publishedDate(meta(document, 'datePublished')) ??
      publishedDate(meta(document, 'date')) ??
      publishedDate(
        document.querySelector('article time[datetime], time[pubdate]')?.getAttribute('datetime'),
      ),
    outlet: clean(text(object(data?.publisher)?.name) ?? meta(document, 'og:site_name')),
    url: address(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta(document, 'og:url'),
    ),
    language: clean(document.documentElement?.getAttribute('lang') ?? null)?.slice(0, 35) ?? null,
  };
}

function meta(document: HtmlDocument, name: string): string | null {
  const element = document.querySelector(
    `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
  );
  return element?.getAttribute('content') ?? null;
}

/** The first schema.org article of the page's JSON-LD; broken JSON-LD is as good as none. */
function linkedData(document: HtmlDocument): Record<string, unknown> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const value: unknown = JSON.parse(script.textContent ?? '');
      const graph = object(value)?.['@graph'];
      for (const item of [value, graph].flat()) {
        const o = object(item);
        if (o && /Article|Report|BlogPosting/.test([o['@type']].flat().join(' '))) return o;
      }
    } catch {
      // the page's own fault; other metadata may do
    }
  }
  return null;
}

function object(value: unknown): Record<string, unknown> | null {
  return value && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function clean(value: string | null | undefined): string | null {
  return value?.replace(/\s+/g, ' ').trim().slice(0, 1000) || null;
}

function address(value: string | null): string | null {
  return value && /^https?:\/\//i.test(value) ? value.trim().slice(0, 2000) : null;
}
