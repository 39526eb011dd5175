import type { Precision, Where } from '../../format/claim.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';
import { KIND, NONE } from './gazetteer/format.ts';
import type { Gazetteer } from './gazetteer/load.ts';

interface Area extends LexiconEntry {
  name: string;
  precision: Precision;
}

let areaPrecision: Map<string, Precision> | null = null;

/** A gazetteer row as the public formats give places. */
export function whereOf(row: number, names: Gazetteer): Where {
  const admin1 = names.admin1s[row];
  return {
    name: names.name(row),
    geonameId: names.ids[row] || null,
    country: names.country(row) || null,
    admin1: admin1 === NONE ? null : names.name(admin1),
    lat: names.lat(row),
    lon: names.lon(row),
    precision: precisionOf(row, names),
  };
}

function precisionOf(row: number, names: Gazetteer): Precision {
  const kind = names.kinds[row];
  if (kind === KIND.country) return 'country';
  if (kind === KIND.admin1) return 'admin1';
  if (kind === KIND.admin2) return 'admin2';
  if (kind >= KIND.area) {
    areaPrecision ??= new Map(lexicon<Area>('areas').map((a) => [a.name, a.precision]));
    return areaPrecision.get(names.name(row)) ?? 'area';
  }
  return 'exact';
}
