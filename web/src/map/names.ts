import type { Feature, FeatureCollection, Point, Polygon, Position } from 'geojson';
import codes from 'i18n-iso-countries/codes.json';
import { countryName } from '../ui/country.ts';

/** Where countries' names stand: in the middle of their largest part; `size` is its area in square degrees. */
export function countryNames(land: FeatureCollection): FeatureCollection<Point> {
  const alpha2 = new Map((codes as string[][]).map(([two, , numeric]) => [numeric, two]));
  return {
    type: 'FeatureCollection',
    features: land.features.flatMap((f): Feature<Point>[] => {
      const ring = largestRing(f);
      if (!ring) return [];
      const [area, at] = centre(ring);
      const code = alpha2.get(String(f.id).padStart(3, '0'));
      const name = code ? countryName(code) : (f.properties?.name as string);
      return [
        {
          type: 'Feature',
          properties: { name: name.replace(/ \(.*\)$/, ''), size: area },
          geometry: { type: 'Point', coordinates: at },
        },
      ];
    }),
  };
}

function largestRing({ geometry }: Feature): Position[] | null {
  if (geometry?.type === 'Polygon') return geometry.coordinates[0];
  if (geometry?.type !== 'MultiPolygon') return null;
  const rings = geometry.coordinates.map((p: Polygon['coordinates']) => p[0]);
  return rings.reduce((best, r) => (centre(r)[0] > centre(best)[0] ? r : best));
}

/** Area and centre of gravity of a ring. */
function centre(ring: Position[]): [area: number, at: Position] {
  let [sum, x, y] = [0, 0, 0];
  for (let k = 0; k < ring.length - 1; k++) {
    const [[ax, ay], [bx, by]] = [ring[k], ring[k + 1]];
    const cross = ax * by - bx * ay;
    sum += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [Math.abs(sum / 2), [x / (3 * sum), y / (3 * sum)]];
}
