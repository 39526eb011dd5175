import type { Where } from '../../format/claim.ts';
import { KIND, NAME } from './gazetteer/format.ts';
import { nameKey } from './gazetteer/keys.ts';
import { type Gazetteer, gazetteer, type Hit } from './gazetteer/load.ts';
import { distance, type Point } from './geo.ts';
import { whereOf } from './where.ts';

export interface PlaceHints {
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Name of a first-order division. */
  admin1?: string;
  /** A point to be near, in degrees. */
  near?: Point;
  /** Only states, only first-order divisions, or only towns. */
  kind?: 'country' | 'admin1' | 'town';
}

/** The best place of this name (in any usual spelling), or null; with hints, the best that agrees with them. */
export function findPlace(name: string, hints: PlaceHints = {}): Where | null {
  const names = gazetteer();
  const key = nameKey(name);
  const row = bestRow(names.byKey(key), hints, names) ?? bestRow(names.byLooseKey(key), hints, names);
  return row === null ? null : whereOf(row, names);
}

function bestRow(hits: readonly Hit[], hints: PlaceHints, names: Gazetteer): number | null {
  let best: Hit | null = null;
  let bestScore = -Infinity;
  for (const hit of hits) {
    if (!agrees(hit.row, hints, names)) continue;
    const score = worth(hit, hints, names);
    if (score > bestScore) {
      best = hit;
      bestScore = score;
    }
  }
  return best?.row ?? null;
}

function agrees(row: number, { country, kind }: PlaceHints, names: Gazetteer): boolean {
  if (country && names.country(row) !== country) return false;
  const k = names.kinds[row];
  if (kind === 'country') return k === KIND.country;
  if (kind === 'admin1') return k === KIND.admin1;
  if (kind === 'town') return k <= KIND.capital;
  return true;
}

function worth({ row, how, loose }: Hit, { admin1, near }: PlaceHints, names: Gazetteer): number {
  const kind = names.kinds[row];
  let score = Math.log10(names.populations[row] + 10) - (how === NAME.alternate ? 2 : 0) - (loose ? 2 : 0);
  if (kind === KIND.country || kind >= KIND.area) score += 8;
  else if (kind === KIND.admin2) score -= 3;
  if (admin1 && whereOf(row, names).admin1?.toLowerCase() === admin1.toLowerCase()) score += 4;
  if (near) score -= distance(near, { lat: names.lat(row), lon: names.lon(row) }) / 100;
  return score;
}
