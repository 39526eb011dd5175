import { KIND, NONE } from '../../src/reading/places/gazetteer/format.ts';
import { nameKey } from '../../src/reading/places/gazetteer/keys.ts';
import { type Row, withoutKind } from './row.ts';

/** A division stands in the middle of its towns (each quarter-degree cell counted once) and holds all their people. */
export function placeDivisions(rows: Row[], firstTown: number, countryRows: Record<string, number>): void {
  const cells = new Map<number, Map<string, [number, number]>>();
  for (let i = firstTown; i < rows.length; i++) {
    const r = rows[i];
    rows[countryRows[r.country]].population += r.population;
    for (const d of [r.admin1, r.admin2]) {
      if (d === NONE) continue;
      rows[d].population += r.population;
      const cell = cells.get(d) ?? new Map<string, [number, number]>();
      cells.set(d, cell);
      const key = `${Math.floor(r.lat * 4)} ${Math.floor(r.lon * 4)}`;
      if (!cell.has(key)) cell.set(key, [r.lat, r.lon]);
    }
  }
  for (const [d, cell] of cells) {
    if (!Number.isNaN(rows[d].lat)) continue;
    const points = [...cell.values()];
    rows[d].lat = points.reduce((s, p) => s + p[0], 0) / points.length;
    rows[d].lon = points.reduce((s, p) => s + p[1], 0) / points.length;
  }
  const seats = new Map<string, Row>();
  for (const r of rows.slice(firstTown)) {
    for (const [name] of r.names) {
      const key = `${r.admin1} ${nameKey(name)}`;
      if ((seats.get(key)?.population ?? -1) < r.population) seats.set(key, r);
    }
  }
  // A division that no town is filed under stands at the town it is named after, or else with what is above it.
  for (let i = 0; i < firstTown; i++) {
    const r = rows[i];
    if (!Number.isNaN(r.lat)) continue;
    const seat =
      r.kind === KIND.admin2 ? seats.get(`${r.admin1} ${nameKey(withoutKind(r.name))}`) : undefined;
    if (seat) {
      r.lat = seat.lat;
      r.lon = seat.lon;
      continue;
    }
    const above =
      r.admin1 !== NONE && r.admin1 !== i && !Number.isNaN(rows[r.admin1].lat)
        ? rows[r.admin1]
        : rows[countryRows[r.country]];
    r.lat = above?.lat ?? 0;
    r.lon = above?.lon ?? 0;
  }
}
