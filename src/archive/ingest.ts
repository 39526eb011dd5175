import type { Report } from '../format/report.ts';
import { type Document, isAddress, readDocuments } from '../intake/files.ts';
import type { Database } from './database.ts';
import { IngestJob, type IngestOptions, type IngestSummary } from './ingest-job.ts';
import type { Original } from './reports.ts';

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
    if (isAddress(input)) await job.address(input);
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
export const ingestDocument = (db: Database, document: Document, actor: string): Promise<IngestSummary> =>
  ingestDocuments(db, [document], { actor, keepFailed: true });

/** Adds documents already read: uploads, the changed files of a watched folder. */
export async function ingestDocuments(
  db: Database,
  documents: Iterable<Document> | AsyncIterable<Document>,
  options: IngestOptions,
): Promise<IngestSummary> {
  const job = new IngestJob(db, options);
  for await (const document of documents) await job.document(document);
  await job.flush();
  return job.summary;
}
