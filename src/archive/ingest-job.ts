import type { Report } from '../format/report.ts';
import { creditOf } from '../incident/credit.ts';
import type { FeedItem } from '../intake/feeds.ts';
import { FetchError } from '../intake/fetch/get.ts';
import { PoliteFetcher } from '../intake/fetch/polite.ts';
import type { Document } from '../intake/files.ts';
import { detectLanguage } from '../intake/language.ts';
import { asInputError, readAddress, type WebDocument, withEntry } from '../intake/web.ts';
import type { Parsed } from '../report/parsed.ts';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { resolveFailures } from './failures.ts';
import { isDue } from './ingest-due.ts';
import { keepable, mediaTypeOf } from './ingest-keepable.ts';
import { type IncomingReport, ingestReports, keepOriginals, type Original } from './reports.ts';
import { transact } from './transaction.ts';

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

/** The summary of an ingest that has begun. */
export const nothingIngested = (): IngestSummary => ({
  added: 0,
  revised: 0,
  unchanged: 0,
  otherLanguages: 0,
  failures: [],
  skipped: [],
  reports: [],
});

export interface IngestOptions {
  /** Who adds them, for the audit chain. */
  actor: string;
  fetcher?: PoliteFetcher;
  /** Keeps files that cannot be read, for another try: they were sent, and stand nowhere else. */
  keepFailed?: boolean;
  stdin?: () => Promise<Uint8Array>;
  /** Asked before each entry of a feed: true breaks off. */
  stopped?: () => boolean;
  onProgress?: (summary: IngestSummary, input: string) => void;
}

const BATCH = 100;

/** One ingest: takes documents, addresses and reports one by one, writes them in batches; `flush` writes what still waits. */
export class IngestJob {
  readonly summary = nothingIngested();
  readonly #db: Database;
  readonly #options: IngestOptions;
  readonly #fetcher: PoliteFetcher;
  #waiting: IncomingReport[] = [];
  readonly #done = new Set<string>();
  /** What pages said of their state; written down once their reports are safe. */
  readonly #pages = new Map<
    string,
    { etag: string | null; last_modified: string | null; checked_at: Date }
  >();

  constructor(db: Database, options: IngestOptions) {
    this.#db = db;
    this.#options = options;
    this.#fetcher = options.fetcher ?? new PoliteFetcher();
  }

  async document(document: Document): Promise<void> {
    const kept =
      this.#options.keepFailed && document.bytes
        ? { bytes: document.bytes, mediaType: mediaTypeOf(document.name) }
        : undefined;
    for (const problem of document.problems)
      await this.#fail(problem.input, problem.message, document.base ?? null, kept);
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
    const page = feed ? null : await this.#page(url);
    try {
      const found = await readAddress(this.#fetcher, url, {
        etag: feed?.etag ?? page?.etag,
        lastModified: feed?.last_modified ?? page?.last_modified,
      });
      if (found.kind === 'feed') await this.#entries(url, found);
      else if (found.kind === 'document') await this.#document(url, found, found.parsed);
      else if (page) await this.#unchangedPage(url);
      if (feed && found.kind !== 'feed') await this.#checked(url, { failure: null });
    } catch (e) {
      if (!(e instanceof FetchError)) throw e;
      if (feed) await this.#checked(url, { failure: e.message });
      await this.#fail(url, asInputError(url, e).message);
    }
  }

  async #entries(url: string, found: WebDocument & { kind: 'feed' }): Promise<void> {
    let failed = 0;
    for (const item of found.feed.items) {
      if (this.#options.stopped?.()) return;
      if (!(await this.#item(item))) failed += 1;
    }
    await this.flush();
    await this.#checked(url, {
      title: found.feed.title,
      // while an entry failed the feed is asked for again in full, so that it is not forgotten
      etag: failed ? null : found.etag,
      last_modified: failed ? null : found.lastModified,
      items: found.feed.items.length,
      failure: failed ? `${failed} of ${found.feed.items.length} entries could not be read.` : null,
    });
    this.#done.add(url);
  }

  /** One entry of a feed; false when it failed. Old ones are not asked for again, newer ones not more than once an hour. */
  async #item(item: FeedItem): Promise<boolean> {
    const page = await this.#page(item.url);
    if (page && !isDue(page.checked_at, item.published)) return true;
    try {
      const found = await readAddress(this.#fetcher, item.url, {
        etag: page?.etag,
        lastModified: page?.last_modified,
      });
      if (found.kind === 'document') await this.#document(item.url, found, withEntry(found.parsed, item));
      else if (found.kind === 'unchanged') await this.#unchangedPage(item.url);
      return true;
    } catch (e) {
      if (!(e instanceof FetchError)) throw e;
      await this.#fail(item.url, asInputError(item.url, e).message);
      return e.kind === 'refused'; // what was refused will stay so
    }
  }

  async #document(url: string, found: WebDocument & { kind: 'document' }, parsed: Parsed): Promise<void> {
    await this.document({ ...parsed, name: url, given: false, bytes: found.bytes });
    if (parsed.problems.length) return;
    const row = { etag: found.etag, last_modified: found.lastModified, checked_at: new Date() };
    this.#pages.set(url, row);
  }

  #page(url: string) {
    return this.#db.selectFrom('address').selectAll().where('url', '=', url).executeTakeFirst();
  }

  async #unchangedPage(url: string): Promise<void> {
    this.summary.unchanged += 1;
    await this.#db.updateTable('address').set({ checked_at: new Date() }).where('url', '=', url).execute();
  }

  async add(given: Report, original?: Original): Promise<void> {
    const report = keepable(given);
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
    for (const [url, row] of this.#pages)
      await this.#db
        .insertInto('address')
        .values({ url, ...row })
        .onConflict((c) => c.column('url').doUpdateSet(row))
        .execute();
    this.#pages.clear();
    if (this.#done.size) await resolveFailures(this.#db, [...this.#done]);
    this.#done.clear();
    await transact(this.#db, (trx) =>
      announce(trx, {
        kind: 'ingest',
        ...this.summary,
        reports: this.summary.reports.length,
        failures: this.summary.failures.length,
        skipped: this.summary.skipped.length,
      }),
    );
  }

  async #fail(input: string, message: string, base: string | null = null, kept?: Original): Promise<void> {
    this.summary.failures.push({ input, message });
    await transact(this.#db, async (trx) => {
      const blob_sha256 = kept ? (await keepOriginals(trx, [kept])).get(kept)! : null;
      await trx
        .insertInto('ingest_failure')
        .values({ input, message, base, blob_sha256 })
        .onConflict((c) =>
          c.column('input').doUpdateSet((e) => ({
            message,
            base,
            blob_sha256,
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
      items?: number;
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
