import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import worldUrl from 'world-atlas/countries-50m.json?url';

let world: Promise<FeatureCollection> | null = null;

/** The countries of the world, from our own origin; asked for once. */
export function countries(): Promise<FeatureCollection> {
  world ??= fetch(worldUrl)
    .then((r) => r.json())
    .then((topology) => feature(topology, topology.objects.countries) as unknown as FeatureCollection);
  return world;
}
