import type { Report } from '../format/report.ts';
import { creditOf } from '../incident/credit.ts';
import { FetchError } from '../intake/fetch/get.ts';
import { PoliteFetcher } from '../intake/fetch/polite.ts';
import { type Document, readDocuments } from '../intake/files.ts';
import { detectLanguage } from '../intake/language.ts';
import { asInputError, readAddress } from '../intake/web.ts';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { type IncomingReport, ingestReports, type Original } from './reports.ts';

/** What became of the inputs of one ingest. */
export interface IngestSummary {
  added: number;
  revised: number;
  unchanged: number;
  /** Reports in other languages among the added and revised: kept, not read. */
  otherLanguages: number;
  failures: { input: string; message: string }[];
  /** Files of kinds that are not read, found in folders. */
  skipped: string[];
  /** Ids of the reports that were added or revised. */
  reports: string[];
}

export interface IngestOptions {
  /** Who adds them, for the audit chain. */
  actor: string;
  fetcher?: PoliteFetcher;
  stdin?: () => Promise<Uint8Array>;
  onProgress?: (summary: IngestSummary, input: string) => void;
}

const BATCH = 100;

/**
 * Adds files, folders, addresses and feeds to the archive. What cannot be read is named, kept in the list of failures for a
 * retry, and the rest is still added. A batch that was acknowledged (onProgress) is safe.
 */
export async function ingestInputs(
  db: Database,
  inputs: readonly string[],
  options: IngestOptions,
): Promise<IngestSummary> {
  const job = new IngestJob(db, options);
  for (const input of inputs) {
    if (/^https?:\/\//i.test(input)) await job.address(input);
    else
      for await (const document of readDocuments([input], {
        stdin: options.stdin,
        onSkipped: (names) => job.summary.skipped.push(...names),
      }))
        await job.document(document);
  }
  await job.flush();
  return job.summary;
}

/** Adds reports that were given as such: pasted texts, JSON bodies, uploads already parsed. */
export async function ingestGiven(
  db: Database,
  given: readonly { report: Report; original?: Original }[],
  actor: string,
): Promise<IngestSummary> {
  const job = new IngestJob(db, { actor });
  for (const { report, original } of given) await job.add(report, original);
  await job.flush();
  return job.summary;
}

/** Adds one uploaded document, already parsed. */
export async function ingestDocument(
  db: Database,
  document: Document,
  actor: string,
): Promise<IngestSummary> {
  const job = new IngestJob(db, { actor });
  await job.document(document);
  await job.flush();
  return job.summary;
}

class IngestJob {
  readonly summary: IngestSummary = {
    added: 0,
    revised: 0,
    unchanged: 0,
    otherLanguages: 0,
    failures: [],
    skipped: [],
    reports: [],
  };
  readonly #db: Database;
  readonly #options: IngestOptions;
  readonly #fetcher: PoliteFetcher;
  #waiting: IncomingReport[] = [];
  readonly #done = new Set<string>();

  constructor(db: Database, options: IngestOptions) {
    this.#db = db;
    this.#options = options;
    this.#fetcher = options.fetcher ?? new PoliteFetcher();
  }

  async document(document: Document): Promise<void> {
    for (const problem of document.problems) await this.#fail(problem.input, problem.message);
    const original =
      document.bytes && document.reports.length
        ? { bytes: document.bytes, mediaType: mediaTypeOf(document.name) }
        : undefined;
    // a container's bytes are kept once, with its first report
    for (const [k, report] of document.reports.entries())
      await this.add(report, k === 0 ? original : undefined);
    if (document.reports.length && !document.problems.length) this.#done.add(document.name);
    this.#options.onProgress?.(this.summary, document.name);
  }

  async address(url: string): Promise<void> {
    const feed = await this.#db.selectFrom('feed').selectAll().where('url', '=', url).executeTakeFirst();
    try {
      const found = await readAddress(
        this.#fetcher,
        url,
        feed ? { etag: feed.etag, lastModified: feed.last_modified } : {},
      );
      if (found.kind === 'unchanged') return this.#checked(url, {});
      if (found.kind === 'document')
        return await this.document({ ...found.parsed, name: url, given: false, bytes: found.bytes });
      for (const item of found.feed.items) await this.#item(item.url, item.title, item.published);
      await this.flush();
      await this.#checked(url, {
        title: found.feed.title,
        etag: found.etag,
        last_modified: found.lastModified,
        failure: null,
      });
    } catch (e) {
      if (!(e instanceof FetchError)) throw e;
      if (feed) await this.#checked(url, { failure: e.message });
      await this.#fail(url, asInputError(url, e).message);
    }
  }

  /** One entry of a feed: its page, with the feed's date and title where the page has none. */
  async #item(url: string, title: string | null, published: string | null): Promise<void> {
    try {
      const found = await readAddress(this.#fetcher, url);
      if (found.kind !== 'document') return;
      const reports = found.parsed.reports.map((r) => ({
        ...r,
        title: r.title ?? title,
        published: r.published ?? published,
      }));
      await this.document({ ...found.parsed, reports, name: url, given: false, bytes: found.bytes });
    } catch (e) {
      if (!(e instanceof FetchError)) throw e;
      await this.#fail(url, asInputError(url, e).message);
    }
  }

  async add(report: Report, original?: Original): Promise<void> {
    const language = report.language ?? (await detectLanguage(report.text));
    this.#waiting.push({ report: { ...report, language }, original, agency: creditOf(report.text) });
    if (this.#waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length) {
      const results = await ingestReports(this.#db, batch, this.#options.actor);
      for (const [k, { outcome, id }] of results.entries()) {
        this.summary[outcome] += 1;
        if (outcome === 'unchanged') continue;
        this.summary.reports.push(id);
        const { language } = batch[k].report;
        if (language && !language.startsWith('en')) this.summary.otherLanguages += 1;
      }
    }
    if (this.#done.size) {
      await this.#db
        .updateTable('ingest_failure')
        .set({ resolved: true })
        .where('input', 'in', [...this.#done])
        .where('resolved', '=', false)
        .execute();
      this.#done.clear();
    }
    await this.#db.transaction().execute((trx) =>
      announce(trx, {
        kind: 'ingest',
        ...this.summary,
        reports: this.summary.reports.length,
        failures: this.summary.failures.length,
        skipped: this.summary.skipped.length,
      }),
    );
  }

  async #fail(input: string, message: string): Promise<void> {
    this.summary.failures.push({ input, message });
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('ingest_failure')
        .values({ input, message })
        .onConflict((c) =>
          c.column('input').doUpdateSet((e) => ({
            message,
            at: new Date(),
            attempts: e('ingest_failure.attempts', '+', 1),
            resolved: false,
          })),
        )
        .execute();
      await appendEvents(trx, [
        {
          actor: this.#options.actor,
          action: 'ingest.fail',
          subject: input.slice(0, 500),
          detail: { message },
        },
      ]);
    });
  }

  async #checked(
    url: string,
    set: {
      title?: string | null;
      etag?: string | null;
      last_modified?: string | null;
      failure?: string | null;
    },
  ): Promise<void> {
    const row = { ...set, checked_at: new Date() };
    await this.#db
      .insertInto('feed')
      .values({ url, title: null, etag: null, last_modified: null, failure: null, ...row })
      .onConflict((c) => c.column('url').doUpdateSet(row))
      .execute();
  }
}

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
const mediaTypeOf = (name: string): string =>
  MEDIA_TYPES[/\.([a-z]+)$/i.exec(name)?.[1].toLowerCase() ?? ''] ?? 'application/octet-stream';
