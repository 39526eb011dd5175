import { acled } from './acled.ts';
import { airwars } from './airwars.ts';
import { csv, csvClaims, csvIncidents, csvPoints } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { geojson } from './geojson.ts';
import { hxl } from './hxl.ts';
import { ibc } from './ibc.ts';
import { jsonld } from './jsonld.ts';
import { pdf } from './pdf.ts';
import { ucdpGed } from './ucdp-ged.ts';
import { xlsx } from './xlsx.ts';

/** Every format, by name. To add one: write its file, name it here, run `npm run docs`. */
export const EXPORTERS: readonly Exporter[] = [
  ucdpGed,
  acled,
  airwars,
  ibc,
  csv,
  csvIncidents,
  csvPoints,
  csvClaims,
  xlsx,
  hxl,
  geojson,
  jsonld,
  pdf,
];

/** @throws naming the formats there are */
export function exporterNamed(name: string): Exporter {
  const found = EXPORTERS.find((e) => e.name === name);
  if (!found)
    throw new Error(
      `There is no export format "${name}". There are: ${EXPORTERS.map((e) => e.name).join(', ')}.`,
    );
  return found;
}
