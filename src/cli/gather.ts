import { isOtherLanguage, languageName } from '../dossier/view/languages.ts';
import type { Report } from '../format/report.ts';
import { settleIds } from '../intake/ids.ts';
import { otherLanguage } from '../intake/language.ts';
import { streamReports } from '../intake/lines.ts';
import { InputError } from '../report/errors.ts';
import { UsageError } from './errors.ts';
import { note, Progress, readStdin, reportProblems } from './output.ts';

/** So many reports in other languages are named. */
const MOST_NAMED = 10;

export interface Gathered {
  reports: Report[];
  /** True when some input could not be read (exit code 1). */
  failed: boolean;
}

/** The reports of a command's inputs: either INPUT... or --in FILE. Problems are named on standard error. */
export async function gather(
  inputs: readonly string[],
  file: string | undefined,
  quiet: boolean,
): Promise<Gathered> {
  if (file !== undefined && inputs.length)
    throw new UsageError(
      'give either INPUT... or --in FILE.jsonl, not both.',
      'Example: corroborate read --in reports.jsonl',
    );
  if (file === undefined && !inputs.length)
    throw new UsageError(
      'no input was given.',
      'Give files, folders, addresses or "-", or JSON lines with --in. Example: corroborate read reports/',
    );
  const { reports, failed } = await (file === undefined ? gatherInputs(inputs, quiet) : gatherLines(file));
  return { reports: await withLanguages(reports, quiet), failed };
}

/** Reports that are plainly in another language are said to be: only English is read, and nothing found in them would look like nothing there. */
async function withLanguages(reports: readonly Report[], quiet: boolean): Promise<Report[]> {
  const out: Report[] = [];
  const others: string[] = [];
  for (const report of reports) {
    const language = report.language ?? (await otherLanguage(report.text));
    if (isOtherLanguage(language)) others.push(`${report.id} (${languageName(language)})`);
    out.push(language ? { ...report, language } : report);
  }
  if (others.length && !quiet) {
    const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
    note(
      `not in English, so that little or nothing was read there: ${others.slice(0, MOST_NAMED).join(', ')}${more}. Give a translation.`,
    );
  }
  return out;
}

async function gatherInputs(inputs: readonly string[], quiet: boolean): Promise<Gathered> {
  // Files and addresses bring readers of many kinds with them, which lines of reports do without.
  const { readInputs } = await import('../intake/files.ts');
  const progress = new Progress(quiet);
  const intake = await readInputs(inputs, {
    stdin: readStdin,
    onProgress: (done, name) => progress.update(`reading ${done}: ${name}`),
  });
  progress.clear();
  if (intake.skipped.length && !quiet) note(`skipped, not of a readable kind: ${intake.skipped.join(', ')}`);
  reportProblems(intake.problems);
  return { reports: intake.reports, failed: intake.problems.length > 0 };
}

async function gatherLines(file: string): Promise<Gathered> {
  const found: Report[] = [];
  const problems: InputError[] = [];
  for await (const item of streamReports(file)) {
    if (item instanceof InputError) problems.push(item);
    else found.push(item);
  }
  const settled = settleIds(found.map((report) => ({ input: file, report, given: true })));
  problems.push(...settled.problems);
  reportProblems(problems);
  return { reports: settled.reports, failed: problems.length > 0 };
}
