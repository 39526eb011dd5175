import type { Exporter } from './exporter.ts';
import { type Column, tableExporter } from './table.ts';
import {
  type ClaimRow,
  claimColumns,
  claimRows,
  type IncidentRow,
  incidentColumns,
  incidentRows,
  type PointRow,
  pointColumns,
  pointRows,
} from './tables.ts';

function ours<Row>(
  name: string,
  what: string,
  columns: Column<Row>[],
  rows: (d: Parameters<typeof claimRows>[0]) => Row[],
  leavesOut: string[],
): Exporter {
  return tableExporter<Row>({
    name,
    title: `Corroborate: ${what}`,
    summary: `one row per ${what.replace(/s$/, '')} (CSV)`,
    leavesOut,
    columns: () => columns,
    rows: ({ dossier }) => rows(dossier),
  });
}

/** Claims, one a row, with quote, offsets and chain: the table that loses least. */
export const csvClaims = ours<ClaimRow>('csv-claims', 'claims', claimColumns, claimRows, [
  'offsets of cues and sources, the sentence, and weapons of events are not held',
]);
/** Points, one a row. */
export const csvPoints = ours<PointRow>('csv-points', 'points', pointColumns, pointRows, [
  'relations between claims, and which claims a position rests on, are not held',
]);
/** Incidents, one a row. */
export const csvIncidents = ours<IncidentRow>('csv-incidents', 'incidents', incidentColumns, incidentRows, [
  'figures by category and positions by origin are not held',
]);

/** All three tables in one go. */
export const csv: Exporter = {
  name: 'csv',
  title: 'Corroborate: claims, points and incidents',
  summary: 'three tables (CSV): claims with quote and chain, points with positions, incidents with ranges',
  leavesOut: [...csvClaims.leavesOut, ...csvPoints.leavesOut, ...csvIncidents.leavesOut],
  fields: [
    ...csvIncidents.fields.map((f) => ({ ...f, name: `incidents.${f.name}` })),
    ...csvPoints.fields.map((f) => ({ ...f, name: `points.${f.name}` })),
    ...csvClaims.fields.map((f) => ({ ...f, name: `claims.${f.name}` })),
  ],
  write: async (input) =>
    (await Promise.all([csvIncidents, csvPoints, csvClaims].map((e) => e.write(input)))).flat(),
};
