/** What a reading thread does: a batch of reports in, the results out. */
import { parentPort } from 'node:worker_threads';
import type { LayerName } from '../format/annotation.ts';
import type { Report } from '../format/report.ts';
import { annotate } from '../incident/annotate.ts';
import { bareDigest, digest, type ReportDigest } from '../incident/digest.ts';

/** Reports to read: with layers, to annotation lines; without, to digests for a dossier. */
export interface Batch {
  reports: readonly Report[];
  layers: readonly LayerName[] | null;
  /** Digests for an archive: without words where there are no claims. */
  bare?: boolean;
}

/** Results, in the order of the batch. */
export interface Results {
  lines: string[];
  digests: ReportDigest[];
}

/** Reads one batch. */
export function readBatch({ reports, layers, bare }: Batch): Results {
  if (!layers) return { lines: [], digests: reports.map(bare ? bareDigest : digest) };
  return { lines: reports.map((r) => `${JSON.stringify(annotate(r, layers))}\n`), digests: [] };
}

parentPort?.on('message', (batch: Batch) => parentPort!.postMessage(readBatch(batch)));
