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

/** Every format, by name. To add one: write its file, name it here, run `npm run build:docs`. */
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

/** The format of this name; undefined where there is none. */
export const exporterNamed = (name: string): Exporter | undefined => EXPORTERS.find((e) => e.name === name);
