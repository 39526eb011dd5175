import { stringify } from 'csv-stringify/sync';
import type { Dossier } from '../../format/dossier.ts';
import {
  about,
  type Exporter,
  type ExportFile,
  type ExportInput,
  type FieldDoc,
  Losses,
} from './exporter.ts';

export type CellType = 'integer' | 'number' | 'string' | 'date' | 'boolean';
export type Cell = string | number | boolean | null;

/** One column: its name, type, where its value comes from, and how it is taken from a row. */
export interface Column<Row> extends FieldDoc {
  type: CellType;
  value(row: Row): Cell;
}

/** What a table of rows needs to become an exporter. */
export interface TableFormat<Row> {
  name: string;
  title: string;
  summary: string;
  leavesOut: string[];
  columns(losses: Losses, input: ExportInput): Column<Row>[];
  rows(input: ExportInput, losses: Losses): Row[];
  /** A second row of tags below the names (HXL). */
  tags?(columns: Column<Row>[]): string[];
}

/**
 * A CSV (RFC 4180) with its metadata beside it as CSV on the Web (W3C, `-metadata.json`): the columns of the field's
 * formats are fixed, so version, policy, time of the data and losses stand there.
 */
export function tableExporter<Row>(format: TableFormat<Row>): Exporter {
  const none: ExportInput = { dossier: EMPTY };
  return {
    ...format,
    fields: format.columns(new Losses(), none).map(({ name, doc }) => ({ name, doc })),
    write: (input) => {
      const losses = new Losses();
      const columns = format.columns(losses, input);
      const rows = format.rows(input, losses).map((row) => columns.map((c) => c.value(row)));
      const name = `${format.name}.csv`;
      const file: ExportFile = {
        name,
        mediaType: 'text/csv',
        content: csvText(columns, rows, format.tags?.(columns)),
      };
      return [file, metadata(name, columns, format, input.dossier, losses)];
    },
  };
}

/** Header, rows, and between them the row of tags where the format has one. */
function csvText(columns: readonly { name: string }[], rows: Cell[][], tags?: string[]): string {
  return stringify(
    [columns.map((c) => c.name), ...(tags ? [tags] : []), ...rows.map((r) => r.map(safeCell))],
    {
      record_delimiter: 'windows',
      cast: { boolean: (v) => (v ? 'true' : 'false') },
    },
  );
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection): report text
 * comes from outside.
 */
function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function metadata(
  file: string,
  columns:
    | readonly Column<never>[]
    | readonly Column<unknown>[]
    | readonly { name: string; type: CellType; doc: string }[],
  format: { title: string; leavesOut: string[] },
  dossier: Dossier,
  losses: Losses,
): ExportFile {
  const { program, policy, dataTime, notes } = about(dossier, format, losses);
  const content = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: file,
    'dc:title': format.title,
    'dc:creator': program,
    'dc:date': dataTime,
    'corroborate:policy': policy,
    'corroborate:notes': notes,
    tableSchema: {
      columns: columns.map((c) => ({
        name: c.name,
        titles: c.name,
        datatype: c.type,
        'dc:description': c.doc,
      })),
    },
  };
  return {
    name: `${file}-metadata.json`,
    mediaType: 'application/csvm+json',
    content: `${JSON.stringify(content, null, 2)}\n`,
  };
}

const EMPTY: Dossier = {
  format: 1,
  program: '',
  collection: null,
  reports: [],
  sources: [],
  claims: [],
  incidents: [],
  agreements: [],
};
