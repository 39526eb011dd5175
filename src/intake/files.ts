import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '../format/report.ts';
import { publishedDate } from '../report/dates.ts';
import { decodeText } from '../report/decode.ts';
import { InputError } from '../report/errors.ts';
import { megabytes } from '../report/limits.ts';
import { endingOf, parseDocument, READABLE_ENDINGS, sizeLimit } from '../report/parse.ts';
import type { Parsed, RawInput } from '../report/parsed.ts';
import { PoliteFetcher } from './fetch/polite.ts';
import { settleIds } from './ids.ts';
import { unreadable } from './lines.ts';
import { type ManifestEntry, parseManifest } from './manifest.ts';
import { isFileWithin, portable, walk, withoutEnding } from './paths.ts';

/** What a list of inputs came to. */
export interface Intake {
  reports: Report[];
  /** Each input, file or line that could not be read, or not wholly. */
  problems: InputError[];
  /** Files of other kinds found in folders: no error, but named. */
  skipped: string[];
}

export interface IntakeOptions {
  /** Bytes of standard input, asked for when an input is "-". */
  stdin?: () => Promise<Uint8Array>;
  /** Fetches addresses; politely, and public ones only, when left out. */
  fetcher?: PoliteFetcher;
  /** Called after each document with what was read. */
  onProgress?: (done: number, name: string) => void;
}

/** Whether an input is a web address. */
export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/** Reads files, folders (with or without a manifest), addresses, feeds and "-" to reports. Never throws for what an input holds. */
export async function readInputs(inputs: readonly string[], options: IntakeOptions = {}): Promise<Intake> {
  const intake: Intake = { reports: [], problems: [], skipped: [] };
  const found: { input: string; report: Report; given: boolean }[] = [];
  let done = 0;
  for (const input of inputs) {
    for await (const parsed of documentsOf(input, intake, options)) {
      const given = parsed.given;
      for (const report of parsed.reports) found.push({ input, report, given });
      intake.problems.push(...parsed.problems);
      options.onProgress?.(++done, parsed.name);
    }
  }
  const settled = settleIds(found);
  intake.reports = settled.reports;
  intake.problems.push(...settled.problems);
  return intake;
}

/** One document with what was read from it. */
export type Document = Parsed & {
  /** As a person would name it. */
  name: string;
  /** Whether its reports brought their own ids. */
  given: boolean;
  /** The document as it came in, for those who keep originals. */
  bytes?: Uint8Array;
  /** The folder given as input, when the document was found below it. */
  base?: string;
};

/** The documents of files, folders and "-", one after the other, for those who cannot hold them all; ids are as found. */
export async function* readDocuments(
  inputs: readonly string[],
  options: IntakeOptions & { onSkipped?: (names: string[]) => void } = {},
): AsyncGenerator<Document> {
  for (const input of inputs) {
    const aside: Intake = { reports: [], problems: [], skipped: [] };
    yield* documentsOf(input, aside, options);
    if (aside.skipped.length) options.onSkipped?.(aside.skipped);
    if (aside.problems.length) yield { name: input, given: false, reports: [], problems: aside.problems };
  }
}

async function* documentsOf(input: string, intake: Intake, options: IntakeOptions): AsyncGenerator<Document> {
  if (input === '-') {
    yield await readStdin(options);
    return;
  }
  if (isAddress(input)) {
    // What reads the web is loaded when there is something to read there.
    const { addressDocuments } = await import('./web.ts');
    // a page's address is its id
    for await (const document of addressDocuments(options.fetcher ?? new PoliteFetcher(), input))
      yield { ...document, given: true };
    return;
  }
  let isFolder: boolean;
  try {
    isFolder = statSync(input).isDirectory();
  } catch (error) {
    intake.problems.push(unreadable(input, error));
    return;
  }
  if (isFolder) yield* folderDocuments(input, intake);
  else yield await readFile(input, basename(input), input);
}

async function* folderDocuments(folder: string, intake: Intake): AsyncGenerator<Document> {
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest)) {
    let entries: ManifestEntry[] = [];
    try {
      entries = parseManifest(manifest, readFileSync(manifest));
    } catch (error) {
      intake.problems.push(error instanceof InputError ? error : unreadable(manifest, error));
    }
    for (const entry of entries) yield { ...(await readListed(folder, entry)), base: folder };
    return;
  }
  const { readable, skipped } = walk(folder);
  intake.skipped.push(...skipped.map((path) => portable(join(folder, path))));
  for (const path of readable) yield await readBelow(folder, path);
  if (!readable.length)
    intake.problems.push(
      new InputError(folder, 'no file in it can be read.', `Readable are ${READABLE_ENDINGS.join(' ')}.`),
    );
}

/** One file below a folder, under the id that it has as a part of the folder. @param path relative to the folder */
export async function readBelow(folder: string, path: string): Promise<Document> {
  return { ...(await readFile(join(folder, path), path, join(folder, path))), base: folder };
}

async function readListed(folder: string, entry: ManifestEntry): Promise<Document> {
  const path = join(folder, entry.file);
  const name = portable(path);
  if (existsSync(path) && !isFileWithin(folder, path))
    return failed(
      name,
      new InputError(name, 'the manifest points outside its folder.', 'Move the file into it.'),
    );
  const document = await readFile(path, portable(entry.file), name);
  const known = {
    ...(entry.published ? { published: publishedDate(entry.published) } : {}),
    ...(entry.outlet ? { outlet: entry.outlet } : {}),
    ...(entry.url ? { url: entry.url } : {}),
    ...(entry.title ? { title: entry.title } : {}),
    ...(entry.language ? { language: entry.language } : {}),
    ...(entry.collection ? { collection: entry.collection } : {}),
  };
  return { ...document, reports: document.reports.map((r) => ({ ...r, ...known })) };
}

async function readFile(path: string, file: string, name: string): Promise<Document> {
  const ending = endingOf(path);
  if (!ending) {
    const problem = existsSync(path)
      ? new InputError(
          name,
          'this kind of file cannot be read.',
          `Readable are ${READABLE_ENDINGS.join(' ')}.`,
        )
      : unreadable(name, { code: 'ENOENT' });
    return failed(name, problem);
  }
  let bytes: Uint8Array;
  try {
    const size = statSync(path).size;
    if (size > sizeLimit(ending))
      return failed(
        name,
        new InputError(
          name,
          `the file has ${megabytes(size)}; ${megabytes(sizeLimit(ending))} is the most.`,
          'Split it.',
        ),
      );
    bytes = readFileSync(path);
  } catch (error) {
    return failed(name, unreadable(name, error));
  }
  const raw: RawInput = { name, id: withoutEnding(file), file, bytes };
  const given = ending === '.jsonl' || ending === '.csv';
  return { ...(await parseDocument(raw, ending)), name, given, bytes };
}

/** Standard input is JSON lines when it starts with a brace, else the text of one report. */
async function readStdin(options: IntakeOptions): Promise<Document> {
  const name = 'standard input';
  const bytes = (await options.stdin?.()) ?? new Uint8Array();
  const json = /^\s*\{/.test(decodeText(bytes.subarray(0, 4096)).text);
  const raw: RawInput = { name, id: 'stdin', file: null, bytes };
  return { ...(await parseDocument(raw, json ? '.jsonl' : '.txt')), name, given: json };
}

function failed(name: string, problem: InputError): Document {
  return { name, given: false, reports: [], problems: [problem] };
}
