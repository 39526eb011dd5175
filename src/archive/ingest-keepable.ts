import type { Report } from '../format/report.ts';

/**
 * A database keeps no NUL and no half of a surrogate pair: U+FFFD stands in for each, one code unit for one, so that every
 * offset stays.
 */
export function keepable(report: Report): Report {
  return Object.fromEntries(
    Object.entries(report).map(([name, value]) => [
      name,
      typeof value === 'string' ? wellFormed(value) : value,
    ]),
  ) as Report;
}

const wellFormed = (s: string): string => s.replace(UNKEEPABLE, '\uFFFD');
const UNKEEPABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const MEDIA_TYPES: Record<string, string> = {
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
  eml: 'message/rfc822',
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  warc: 'application/warc',
  gz: 'application/gzip',
  wacz: 'application/wacz',
};
/** Media type of a file by the ending of its name. */
export const mediaTypeOf = (name: string): string =>
  MEDIA_TYPES[/\.([a-z]+)$/i.exec(name)?.[1].toLowerCase() ?? ''] ?? 'application/octet-stream';
