import writeXlsx from 'write-excel-file/node';
import type { Dossier } from '../../format/dossier.ts';
import { csv } from './csv.ts';
import { about, type Exporter, Losses } from './exporter.ts';
import type { Cell, Column } from './table.ts';
import { claimColumns, claimRows, incidentColumns, incidentRows, pointColumns, pointRows } from './tables.ts';

/** Excel takes at most so many characters in a cell. */
const MAX_CELL = 32_767;

/** One workbook: incidents, points, claims, and a sheet about the data. */
export const xlsx: Exporter = {
  name: 'xlsx',
  title: 'Excel workbook of incidents, points and claims',
  summary: 'four sheets: incidents, points, claims, about (XLSX)',
  leavesOut: csv.leavesOut,
  fields: csv.fields,
  write: async ({ dossier }) => {
    const sheets = [
      { sheet: 'Incidents', data: sheet(incidentColumns, incidentRows(dossier)) },
      { sheet: 'Points', data: sheet(pointColumns, pointRows(dossier)) },
      { sheet: 'Claims', data: sheet(claimColumns, claimRows(dossier)) },
      { sheet: 'About', data: aboutSheet(dossier) },
    ].map((s) => ({ ...s, stickyRowsCount: 1 }));
    const content = await writeXlsx(sheets as never).toBuffer();
    return [
      {
        name: 'corroborate.xlsx',
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content,
      },
    ];
  },
};

const header = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

/** Cells carry their type, so that text that looks like a formula or a number stays text. */
function cell(value: Cell) {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: value.slice(0, MAX_CELL), type: String };
}

const sheet = <Row>(columns: Column<Row>[], rows: Row[]) => [
  columns.map((c) => header(c.name)),
  ...rows.map((r) => columns.map((c) => cell(c.value(r)))),
];

function aboutSheet(dossier: Dossier) {
  const { program, policy, dataTime, notes } = about(dossier, xlsx, new Losses());
  const rows: [string, string][] = [
    ['Program', program],
    ['Policy', policy],
    ['Time of the data', dataTime ?? 'unknown'],
    ...notes.map((n): [string, string] => ['Note', n]),
  ];
  return [[header('About'), header('')], ...rows.map((r) => r.map(cell))];
}
