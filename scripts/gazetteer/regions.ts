import { readFileSync } from 'node:fs';
import { KIND, NAME, NONE } from '../../src/reading/places/gazetteer/format.ts';
import { type CountryEntry, howShort, type Row, withoutKind } from './row.ts';
import { ADMIN1, ADMIN2, COUNTRIES, lexiconFile } from './sources.ts';

interface DivisionEntry extends CountryEntry {}
interface AreaEntry extends CountryEntry {
  country: string | null;
  kind: 'area' | 'sea' | 'continent' | 'site';
}

/** Countries by their ISO codes, with the names of the lexicon before those of the package; fills `countryRows`. */
export function addCountries(rows: Row[], countryRows: Record<string, number>): void {
  const known = new Map(lexiconFile<CountryEntry>('countries').map((c) => [c.id, c]));
  const { countries } = JSON.parse(readFileSync(COUNTRIES, 'utf8')) as {
    countries: Record<string, string | string[]>;
  };
  for (const code of [...new Set([...known.keys(), ...Object.keys(countries)])].sort()) {
    const c = known.get(code);
    const listed = [countries[code] ?? []].flat();
    const name = c?.name ?? listed[0];
    countryRows[code] = rows.length;
    rows.push({
      id: c?.geonameId ?? 0,
      name,
      lat: c?.at[0] ?? 0,
      lon: c?.at[1] ?? 0,
      population: 0,
      country: code,
      kind: KIND.country,
      admin1: NONE,
      admin2: NONE,
      names: [...new Set([name, ...(c?.names ?? []), ...listed])].map((n, i) => [
        n,
        i ? howShort(n) : NAME.own,
      ]),
    });
  }
}

/** Provinces, states and their like, first below the country; fills `divisionRows`. */
export function addDivisions(rows: Row[], divisionRows: Record<string, number>): void {
  const known = new Map(lexiconFile<DivisionEntry>('divisions').map((d) => [d.id, d]));
  for (const { code, name } of JSON.parse(readFileSync(ADMIN1, 'utf8')) as { code: string; name: string }[]) {
    const d = known.get(code);
    const own = d?.name ?? withoutKind(name);
    divisionRows[code] = rows.length;
    // Postal codes ("IN", "OR") are words too: they are read only after a town, by the reader itself.
    const names = [own, name, withoutKind(name), ...(d?.names ?? [])].filter((n) => !/^[A-Z]{2}$/.test(n));
    rows.push({
      id: d?.geonameId ?? 0,
      name: own,
      lat: d?.at[0] ?? Number.NaN,
      lon: d?.at[1] ?? Number.NaN,
      population: 0,
      country: code.slice(0, 2),
      kind: KIND.admin1,
      admin1: rows.length,
      admin2: NONE,
      names: [...new Set(names)].map((n, i) => [n, i ? howShort(n) : NAME.own]),
    });
  }
}

/** Districts and counties, second below the country: their codes and rows. */
export function addSecondDivisions(rows: Row[], divisionRows: Record<string, number>): Map<string, number> {
  const admin2Rows = new Map<string, number>();
  for (const { code, name } of JSON.parse(readFileSync(ADMIN2, 'utf8')) as { code: string; name: string }[]) {
    const admin1 = divisionRows[code.split('.', 2).join('.')] ?? NONE;
    admin2Rows.set(code, rows.length);
    const bare = withoutKind(name);
    rows.push({
      id: 0,
      name,
      lat: Number.NaN,
      lon: Number.NaN,
      population: 0,
      country: code.slice(0, 2),
      kind: KIND.admin2,
      admin1,
      admin2: rows.length,
      names:
        bare === name
          ? [[name, NAME.own]]
          : [
              [name, NAME.own],
              [bare, NAME.alternate],
            ],
    });
  }
  return admin2Rows;
}

/** Areas, seas, continents and sites that are no division. */
export function addAreas(rows: Row[]): void {
  for (const a of lexiconFile<AreaEntry>('areas')) rows.push(areaRow(a));
}

function areaRow(a: AreaEntry): Row {
  return {
    id: a.geonameId ?? 0,
    name: a.name,
    lat: a.at[0],
    lon: a.at[1],
    population: 0,
    country: a.country ?? '',
    kind: KIND[a.kind],
    admin1: NONE,
    admin2: NONE,
    names: [a.name, ...a.names].map((n, i) => [n, i ? howShort(n) : NAME.own]),
  };
}
