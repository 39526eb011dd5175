/** What a reading thread does: a batch of reports in, the results out. */
import { parentPort } from 'node:worker_threads';
import type { Annotation, LayerName } from '../format/annotation.ts';
import type { Report } from '../format/report.ts';
import { annotateEach } from '../incident/annotate.ts';
import { digestEach, type ReportDigest } from '../incident/linking/digest.ts';
import { reportOfLine } from '../intake/lines.ts';
import { InputError } from '../report/errors.ts';

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

/** Lines of a JSONL file, as they came: to be parsed where they are read. */
export interface LineBatch {
  /** Name of the file, for messages. */
  name: string;
  /** Number of its first line, from 1. */
  first: number;
  /** Whole lines, each with its end but perhaps the last. */
  bytes: Uint8Array<ArrayBuffer>;
  layers: readonly LayerName[];
}

/** What was read of such lines, in their order: ids of reports, and where the annotation of each ends in the text. */
export interface LineResults {
  ids: string[];
  /** In code units of `text`. */
  ends: number[];
  text: string;
  /** What is no report, with the number of reports that came before it. */
  problems: { after: number; input: string; problem: string; remedy: string }[];
}

/** Reads one batch; stops after each report, so that a thread with more to do can turn to it. */
export function* readReports({ reports, layers, bare }: Batch): Generator<void, Results> {
  const out: Results = { lines: [], digests: [] };
  if (layers)
    for (const annotation of annotateEach(reports, layers)) {
      out.lines.push(lineOf(annotation));
      yield;
    }
  else
    for (const digest of digestEach(reports, bare)) {
      out.digests.push(digest);
      yield;
    }
  return out;
}

const lineOf = (annotation: Annotation): string => `${JSON.stringify(annotation)}\n`;

/** Reads one batch of lines, with a stop after each report. */
export function* readLines(batch: LineBatch): Generator<void, LineResults> {
  const out: LineResults = { ids: [], ends: [], text: '', problems: [] };
  for (const annotation of annotateEach(reportsOf(batch, out.problems), batch.layers)) {
    out.ids.push(annotation.id);
    out.text += lineOf(annotation);
    out.ends.push(out.text.length);
    yield;
  }
  return out;
}

/** The reports of lines; what is none goes to `problems`. */
function* reportsOf({ name, first, bytes }: LineBatch, problems: LineResults['problems']): Generator<Report> {
  let number = first;
  let after = 0;
  for (let from = 0; from < bytes.length; number++) {
    const feed = bytes.indexOf(10, from);
    const end = feed < 0 ? bytes.length : feed;
    const item = reportOfLine(bytes.subarray(from, end), `${name}:${number}`);
    from = end + 1;
    if (item === null) continue;
    if (item instanceof InputError) {
      const { input, problem, remedy } = item;
      problems.push({ after, input, problem, remedy });
      continue;
    }
    after++;
    yield item;
  }
}

/** Work to its end, without stops. */
function through<R>(work: Generator<void, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What a thread says once it can read. */
export const READY = 'ready';

parentPort?.on('message', (batch: Batch | LineBatch) =>
  parentPort!.postMessage(
    through<Results | LineResults>('bytes' in batch ? readLines(batch) : readReports(batch)),
  ),
);
parentPort?.postMessage(READY);
