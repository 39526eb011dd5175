import type { Report } from '../format/report.ts';
import { publishedDate } from './dates.ts';
import { binaryKind, decodeText } from './decode.ts';
import { InputError, reason } from './errors.ts';
import { givenReport, isFault } from './given.ts';
import { LIMITS, megabytes } from './limits.ts';
import type { Parsed, RawInput } from './parsed.ts';

/** JSON Lines: one report an object a line. A line that is no report is named by file and line; the rest is read. */
export function readJsonl(input: RawInput): Parsed {
  const binary = binaryKind(input.bytes);
  if (binary)
    throw new InputError(input.name, `this is ${binary}, not JSON lines.`, 'Give one JSON object a line.');
  const out: Parsed = { reports: [], problems: [] };
  let line = 0;
  for (const raw of decodeText(input.bytes).text.split('\n')) {
    line++;
    if (!raw.trim()) continue;
    const parsed = parseLine(raw, `${input.name}:${line}`);
    if (parsed instanceof InputError) out.problems.push(parsed);
    else out.reports.push(input.file === null ? parsed : { ...parsed, file: parsed.file ?? input.file });
  }
  return out;
}

/** One line to its report, or to the error that says what is wrong with it. `where` is "file:line". */
export function parseLine(line: string, where: string): Report | InputError {
  if (line.length > LIMITS.textUnits)
    return new InputError(
      where,
      `the line is ${megabytes(line.length)} long; a report may have ${megabytes(LIMITS.textUnits)}.`,
      'Shorten its text.',
    );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return new InputError(where, `not JSON (${reason(error)}).`, 'Each line must be one whole JSON object.');
  }
  const report = givenReport(value);
  if (!isFault(report)) {
    const { published } = report;
    if (published == null || publishedDate(published)) return report;
    return new InputError(
      where,
      `"published" is "${published.slice(0, 40)}", which is no ISO date.`,
      'Write "2016-09-18" or "2016-09-18T08:30:00Z"; leave it out when it is unknown.',
    );
  }
  const field = report.field ? `"${report.field}"` : 'the line';
  return new InputError(
    where,
    `${field} ${report.why}.`,
    'A report needs "id" and "text", for example {"id": "r1", "text": "..."}; see docs/schema/report.json.',
  );
}
