import type { Feature, Polygon } from 'geojson';

/** How far around its point a place of some precision may lie, kilometres; null where the whole country is meant. */
const RADIUS: Record<string, number | null> = {
  exact: 1.5,
  near: 25,
  admin2: 35,
  admin1: 90,
  area: 120,
  country: null,
  'sea-or-air': 60,
};

export const radiusOf = (precision: string | null): number | null =>
  precision && precision in RADIUS ? RADIUS[precision] : 25;

const KM_PER_DEGREE = 111.2;

/** A circle on the ground, as a polygon. */
export function circle(lat: number, lon: number, km: number, steps = 64): Feature<Polygon> {
  const shrink = Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: steps + 1 }, (_, k) => {
    const a = (k / steps) * 2 * Math.PI;
    return [lon + ((km / KM_PER_DEGREE) * Math.cos(a)) / shrink, lat + (km / KM_PER_DEGREE) * Math.sin(a)];
  });
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}
