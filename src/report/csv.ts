import { parse } from 'csv-parse/sync';
import type { Report } from '../format/report.ts';
import { publishedDate } from './dates.ts';
import { InputError, reason } from './errors.ts';
import type { Parsed, RawInput } from './parsed.ts';
import { textOf } from './text.ts';

/** Names under which a column is known, first match wins; compared in lower case. */
const COLUMNS: Record<Exclude<keyof Report, 'file'>, readonly string[]> = {
  id: ['id', 'report_id', 'article_id'],
  text: ['text', 'body', 'content', 'article', 'article_text', 'full_text', 'notes'],
  title: ['title', 'headline', 'subject'],
  published: ['published', 'published_at', 'publication_date', 'date', 'pubdate'],
  outlet: ['outlet', 'source', 'publisher', 'publication', 'site'],
  url: ['url', 'link', 'source_url'],
  language: ['language', 'lang'],
  collection: ['collection', 'incident', 'case'],
};

/** A table of reports with a header row; comma, semicolon or tab. A row without an id is named by its row. */
export function readCsv(input: RawInput): Parsed {
  const text = textOf(input, 'Give a table as text, with a header row and a column "text".');
  const { rows, problem } = parseTable(input.name, text);
  const header = rows.shift()?.map((h) => h.trim().toLowerCase()) ?? [];
  const at = columnsOf(header);
  if (at.text === undefined)
    throw new InputError(
      input.name,
      `no column holds the reports' text; its columns are ${header.map((h) => `"${h}"`).join(', ') || 'none'}.`,
      'Name one of them "text".',
    );
  const out: Parsed = { reports: [], problems: problem ? [problem] : [] };
  for (const [k, row] of rows.entries()) {
    const cell = (name: keyof typeof COLUMNS) =>
      at[name] === undefined ? null : row[at[name]]?.trim() || null;
    const body = row[at.text];
    if (!body?.trim()) {
      out.problems.push(
        new InputError(
          `${input.name}:row ${k + 1}`,
          'its text is empty.',
          'Fill the cell or delete the row.',
        ),
      );
      continue;
    }
    out.reports.push({
      id: cell('id') ?? `${input.id}/${k + 1}`,
      text: body,
      title: cell('title'),
      published: publishedDate(cell('published')),
      outlet: cell('outlet'),
      url: cell('url'),
      language: cell('language'),
      collection: cell('collection'),
      file: input.file,
    });
  }
  return out;
}

function columnsOf(header: readonly string[]): Partial<Record<keyof typeof COLUMNS, number>> {
  const at: Partial<Record<keyof typeof COLUMNS, number>> = {};
  for (const [field, names] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, readonly string[]][]) {
    const name = names.find((n) => header.includes(n));
    if (name !== undefined) at[field] = header.indexOf(name);
  }
  return at;
}

/** The rows of a table, and what ended it early: the rows before that are whole. @throws InputError when there is not even a header */
function parseTable(name: string, text: string): { rows: string[][]; problem: InputError | null } {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [',', ';', '\t'].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0];
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
      on_record: (row: string[]) => {
        rows.push(row);
        return null;
      },
    });
  } catch (error) {
    const problem = new InputError(
      name,
      `not a readable table${rows.length > 1 ? ` after row ${rows.length - 1}` : ''} (${reason(error)}).`,
      'Save it again as CSV with a header row.',
    );
    if (rows.length < 2) throw problem;
    return { rows, problem };
  }
  return { rows, problem: null };
}
