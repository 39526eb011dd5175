import { InputError } from './errors.ts';
import { LIMITS, megabytes } from './limits.ts';
import type { Parsed, RawInput, Reader } from './parsed.ts';

/**
 * Every kind of document that can be read, by its ending. A new kind is one file and one line here. Readers are
 * loaded when first needed: their libraries take longer to load than a short report takes to read.
 */
const READERS: Record<string, { read: Reader; container?: true }> = {
  '.txt': { read: async (input) => (await import('./text.ts')).readText(input) },
  '.html': { read: async (input) => (await import('./html.ts')).readHtml(input) },
  '.htm': { read: async (input) => (await import('./html.ts')).readHtml(input) },
  '.pdf': { read: async (input) => (await import('./pdf.ts')).readPdf(input) },
  '.eml': { read: async (input) => (await import('./mail.ts')).readMail(input) },
  '.jsonl': { read: async (input) => (await import('./jsonl.ts')).readJsonl(input), container: true },
  '.csv': { read: async (input) => (await import('./csv.ts')).readCsv(input), container: true },
  '.warc': { read: async (input) => (await import('./warc.ts')).readWarc(input), container: true },
  '.warc.gz': { read: async (input) => (await import('./warc.ts')).readWarc(input), container: true },
  '.wacz': { read: async (input) => (await import('./wacz.ts')).readWacz(input), container: true },
};

export const READABLE_ENDINGS: readonly string[] = Object.keys(READERS);

/** The ending by which a path is read (".warc.gz"), or null when it is of no readable kind. */
export function endingOf(path: string): string | null {
  const name = path.toLowerCase();
  let best: string | null = null;
  for (const ending of READABLE_ENDINGS)
    if (name.endsWith(ending) && ending.length > (best?.length ?? 0)) best = ending;
  return best;
}

/** How many bytes a document with this ending may have. */
export function sizeLimit(ending: string): number {
  return READERS[ending]?.container ? LIMITS.containerBytes : LIMITS.documentBytes;
}

/** One document to its reports. Never throws for what a document holds: its problems are in the result. */
export async function parseDocument(input: RawInput, ending: string): Promise<Parsed> {
  const reader = READERS[ending];
  try {
    if (!reader)
      throw new InputError(
        input.name,
        'this kind of file cannot be read.',
        `Give one of ${READABLE_ENDINGS.join(' ')}.`,
      );
    if (input.bytes.length > sizeLimit(ending))
      throw new InputError(
        input.name,
        `the file has ${megabytes(input.bytes.length)}; ${megabytes(sizeLimit(ending))} is the most.`,
        'Split it.',
      );
    if (!input.bytes.length) throw new InputError(input.name, 'the file is empty.', 'Check the download.');
    const parsed = await reader.read(input);
    if (!parsed.reports.length && !parsed.problems.length)
      throw new InputError(input.name, 'no report is in it.', 'Check that it is the file you meant.');
    for (const report of parsed.reports)
      if (!report.text.trim() && !report.title?.trim())
        parsed.problems.push(
          new InputError(input.name, `report "${report.id}" has no text.`, 'It is kept, with nothing in it.'),
        );
    return parsed;
  } catch (error) {
    if (error instanceof InputError) return { reports: [], problems: [error] };
    return {
      reports: [],
      problems: [
        new InputError(
          input.name,
          `cannot be read (${String(error).slice(0, 200)}).`,
          'Save it as plain text.',
        ),
      ],
    };
  }
}
