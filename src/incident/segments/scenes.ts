import type { Where } from '../../format/claim.ts';
import { contains } from '../../reading/places/geo.ts';
import { isSpot } from '../geo.ts';

/** A place with less than this share of the heaviest one's weight is only mentioned. */
const MENTION_ONLY = 0.1;
/** A town needs this share of its province's weight to be where in the province it was. */
const SHARE_OF_WIDER = 0.25;
const MOST = 6;

interface Weighed {
  where: Where;
  weight: number;
}

/** Distinct places, heaviest first: what is said of a province counts for the town in it that is named too. */
export function heaviestPlaces(said: readonly (readonly [Where, number])[]): Where[] {
  const byName = new Map<string, Weighed>();
  for (const [where, weight] of said) {
    const key = `${where.name}|${where.geonameId ?? ''}|${where.precision === 'admin1'}`;
    const known = byName.get(key);
    if (known) known.weight += weight;
    else byName.set(key, { where, weight });
  }
  const named = [...byName.values()];
  const sorted = named
    .map((q) => ({ where: q.where, weight: q.weight + ofWider(q, named) }))
    .sort((a, b) => b.weight - a.weight || (a.where.name < b.where.name ? -1 : 1));
  return sorted
    .filter((p) => p.weight > MENTION_ONLY * sorted[0].weight)
    .slice(0, MOST)
    .map((p) => p.where);
}

/** The weight of the districts and provinces around a town or village that is named with weight of its own. */
function ofWider(q: Weighed, all: readonly Weighed[]): number {
  if (!isSpot(q.where)) return 0;
  let sum = 0;
  for (const { where, weight } of all) {
    if (isSpot(where) || where.precision === 'country' || q.weight < SHARE_OF_WIDER * weight) continue;
    if (contains(where, q.where)) sum += weight;
  }
  return sum;
}
