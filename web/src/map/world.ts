import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import worldUrl from 'world-atlas/countries-50m.json?url';

// biome-ignore lint/suspicious/noExplicitAny: the package has no types of its own
type Topology = any;
let topology: Promise<Topology> | null = null;
const atlas = (): Promise<Topology> => {
  topology ??= fetch(worldUrl).then((r) => r.json());
  return topology;
};

/** The countries of the world, from our own origin; asked for once. */
export async function countries(): Promise<FeatureCollection> {
  const world = await atlas();
  return feature(world, world.objects.countries) as unknown as FeatureCollection;
}

/** What a map of the world is drawn from. */
export interface World {
  land: FeatureCollection;
  /** Between two countries. */
  borders: Feature<MultiLineString>;
  /** Between land and sea. */
  coast: Feature<MultiLineString>;
}

const ANTARCTICA = '010';

/** Land without Antarctica (nobody reports from there, and it would take a third of the picture), borders and coast. */
export async function world(): Promise<World> {
  const all = await atlas();
  const object = {
    ...all.objects.countries,
    geometries: all.objects.countries.geometries.filter((g: { id?: string }) => g.id !== ANTARCTICA),
  };
  return {
    land: unwrapped(feature(all, object) as unknown as FeatureCollection),
    borders: lines(mesh(all, object, (a: unknown, b: unknown) => a !== b) as MultiLineString),
    coast: lines(withoutDateLine(mesh(all, object, (a: unknown, b: unknown) => a === b) as MultiLineString)),
  };
}

/** A ring that jumps over the date line (Fiji's) goes on beyond 180 degrees, instead of back around the world. */
function unwrapped(land: FeatureCollection): FeatureCollection {
  for (const { geometry } of land.features)
    if (geometry?.type === 'MultiPolygon')
      for (const ring of geometry.coordinates.flat()) {
        const jumps = ring.some(([lon], k) => k > 0 && Math.abs(lon - ring[k - 1][0]) > 180);
        if (jumps) for (const p of ring) if (p[0] < 0) p[0] += 360;
      }
  return land;
}

const lines = (geometry: MultiLineString): Feature<MultiLineString> => ({
  type: 'Feature',
  properties: {},
  geometry,
});

/** Countries that cross the date line are cut there: the cut is no coast. */
function withoutDateLine({ coordinates }: MultiLineString): MultiLineString {
  const atEdge = ([lon]: Position) => Math.abs(lon) > 179.9;
  const kept: Position[][] = [];
  for (const line of coordinates) {
    let part: Position[] = [];
    for (const [k, p] of line.entries()) {
      if (k && atEdge(p) && atEdge(line[k - 1])) {
        kept.push(part);
        part = [];
      }
      part.push(p);
    }
    kept.push(part);
  }
  return { type: 'MultiLineString', coordinates: kept.filter((l) => l.length > 1) };
}
