import { placeDivisions } from './place-divisions.ts';
import { addAreas, addCountries, addDivisions, addSecondDivisions } from './regions.ts';
import type { Row } from './row.ts';
import { addNicknames, addTowns } from './towns.ts';

/** What the gazetteer holds; the rows of countries and first divisions by their codes. */
export interface Collected {
  rows: Row[];
  countryRows: Record<string, number>;
  divisionRows: Record<string, number>;
}

/** All rows: countries, divisions of both orders, areas, towns. */
export function collect(): Collected {
  const rows: Row[] = [];
  const countryRows: Record<string, number> = {};
  const divisionRows: Record<string, number> = {};
  addCountries(rows, countryRows);
  addDivisions(rows, divisionRows);
  const admin2Rows = addSecondDivisions(rows, divisionRows);
  addAreas(rows);
  const firstTown = rows.length;
  addTowns(rows, divisionRows, admin2Rows);
  addNicknames(rows, firstTown);
  placeDivisions(rows, firstTown, countryRows);
  return { rows, countryRows, divisionRows };
}
