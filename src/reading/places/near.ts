import { KIND } from './gazetteer/format.ts';
import { gazetteer } from './gazetteer/load.ts';
import { distance, type Point } from './geo.ts';

/** A town, for a map to take its bearings from. */
export interface Town extends Point {
  name: string;
  population: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The seat of a state's government. */
  capital: boolean;
}

/** Degrees of latitude in a kilometre. */
const DEGREE_KM = 1 / 111.2;

/** The largest towns within some kilometres of a point, the largest first. */
export function townsNear(centre: Point, km: number, most: number): Town[] {
  const g = gazetteer();
  const dLat = km * DEGREE_KM;
  const dLon = dLat / Math.max(0.05, Math.cos((centre.lat * Math.PI) / 180));
  const found: number[] = [];
  for (let row = 0; row < g.size; row++) {
    if (g.kinds[row] > KIND.capital || g.kinds[row] === KIND.section) continue;
    if (Math.abs(g.lat(row) - centre.lat) > dLat) continue;
    const across = Math.abs(g.lon(row) - centre.lon);
    if (Math.min(across, 360 - across) > dLon) continue;
    if (distance({ lat: g.lat(row), lon: g.lon(row) }, centre) <= km) found.push(row);
  }
  return found
    .sort((a, b) => g.populations[b] - g.populations[a] || a - b)
    .slice(0, most)
    .map((row) => ({
      name: g.name(row),
      lat: g.lat(row),
      lon: g.lon(row),
      population: g.populations[row],
      country: g.country(row),
      capital: g.kinds[row] === KIND.capital,
    }));
}
