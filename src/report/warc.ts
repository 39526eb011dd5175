import { WARCParser, type WARCRecord } from 'warcio';
import type { Report } from '../format/report.ts';
import { binaryKind, decodeText } from './decode.ts';
import { InputError, reason } from './errors.ts';
import { htmlToReport } from './html.ts';
import { LIMITS } from './limits.ts';
import type { Parsed, RawInput } from './parsed.ts';

/** A web archive (.warc, .warc.gz): each archived page that answered with a web page or plain text is a report. */
export async function readWarc(input: RawInput): Promise<Parsed> {
  const out: Parsed = { reports: [], problems: [] };
  let records = 0;
  try {
    for await (const record of WARCParser.iterRecords(chunks(input.bytes))) {
      records++;
      if (record.warcType !== 'response' && record.warcType !== 'resource') continue;
      const report = await pageOf(record, `${input.name}:record ${records}`, out.problems);
      if (report) out.reports.push({ ...report, file: input.file });
    }
  } catch (error) {
    out.problems.push(
      new InputError(
        `${input.name}:record ${records + 1}`,
        `the archive breaks off here (${reason(error)}).`,
        'Fetch it again; what stands before is read.',
      ),
    );
  }
  if (!out.reports.length && !out.problems.length)
    throw new InputError(input.name, 'no archived web page is in it.', 'Check that it is a WARC file.');
  return out;
}

async function pageOf(record: WARCRecord, where: string, problems: InputError[]): Promise<Report | null> {
  const url = record.warcTargetURI ?? null;
  const type = header(record, 'content-type') ?? record.warcContentType ?? '';
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (!/^(?:text\/html|application\/xhtml|text\/plain)/i.test(type) || status < 200 || status > 299 || !url)
    return null;
  const bytes = await boundedBytes(record);
  if (!bytes) {
    problems.push(new InputError(where, `${url} is larger than any report.`, 'It is left out.'));
    return null;
  }
  if (binaryKind(bytes)) return null;
  const { text } = decodeText(bytes, /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1]);
  const page = /^text\/plain/i.test(type) ? { text } : htmlToReport(text);
  return page.text.trim() ? { ...page, id: url, url } : null;
}

/** The record's content, decompressed; null when it grows past the limit of one document. */
async function boundedBytes(record: WARCRecord): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record) {
    size += part.length;
    if (size > LIMITS.documentBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function header(record: WARCRecord, name: string): string | null {
  return record.httpHeaders?.headers.get(name) ?? null;
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
