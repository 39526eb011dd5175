import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

const KM_PER_DEGREE = 111.2;
const RAD = Math.PI / 180;

/** A window on the globe: Mercator around a centre, so many kilometres from there to its sides. */
export interface Frame {
  width: number;
  height: number;
  /** Pixels from degrees. */
  at(lon: number, lat: number): [x: number, y: number];
  /** Pixels that a kilometre takes at the centre. */
  perKm: number;
}

const mercator = (lat: number) =>
  Math.log(Math.tan(Math.PI / 4 + (Math.max(-84, Math.min(84, lat)) * RAD) / 2)) / RAD;

export function frame(
  centre: { lat: number; lon: number },
  km: number,
  width: number,
  height: number,
): Frame {
  const perKm = Math.min(width, height) / 2 / km;
  const perDegree = perKm * KM_PER_DEGREE * Math.max(0.05, Math.cos(centre.lat * RAD));
  const y0 = mercator(centre.lat);
  return {
    width,
    height,
    perKm,
    at: (lon, lat) => [
      width / 2 + (lon - centre.lon) * perDegree,
      height / 2 - (mercator(lat) - y0) * perDegree,
    ],
  };
}

/** Rings of a feature, outer and inner alike. */
export function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

/** Outlines as a path, only of what can be seen in the frame; across the date line too. */
export function outline(view: Frame, rings: readonly Position[][]): string {
  let d = '';
  for (const ring of rings) {
    const even = unwrapped(ring);
    for (const shift of [-360, 0, 360]) {
      const points = even.map(([lon, lat]) => view.at(lon + shift, lat));
      if (seen(view, points)) d += `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
    }
  }
  return d;
}

/** A ring whose longitudes run on past 180 instead of jumping to -180. */
function unwrapped(ring: readonly Position[]): Position[] {
  let turn = 0;
  return ring.map(([lon, lat], k) => {
    const step = k ? lon - ring[k - 1][0] : 0;
    if (step > 180) turn -= 360;
    else if (step < -180) turn += 360;
    return [lon + turn, lat];
  });
}

function seen({ width, height }: Frame, points: readonly [number, number][]): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right >= 0 && left <= width && bottom >= 0 && top <= height;
}

/** The middle of a feature's largest part, and how far it reaches from there, kilometres. */
export function extent(feature: Feature): { lat: number; lon: number; km: number } {
  const boxes = ringsOf(feature).map((ring) => {
    const points = unwrapped(ring);
    const lons = points.map((p) => p[0]);
    const lats = points.map((p) => p[1]);
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  });
  const size = ([w, s, e, n]: number[]) => (e - w) * (n - s);
  const [w, s, e, n] = boxes.reduce((a, b) => (size(b) > size(a) ? b : a), boxes[0] ?? [0, 0, 0, 0]);
  const lat = (s + n) / 2;
  const across = ((e - w) / 2) * KM_PER_DEGREE * Math.cos(lat * RAD);
  return { lat, lon: (w + e) / 2, km: Math.max(across, ((n - s) / 2) * KM_PER_DEGREE, 20) };
}

/** A country by its number in ISO 3166-1. */
export function countryOf(land: FeatureCollection, numeric: string | undefined): Feature | undefined {
  return numeric ? land.features.find((f) => String(f.id).padStart(3, '0') === numeric) : undefined;
}

/** A circle on the ground as a ring of degrees. */
export function ground(lat: number, lon: number, km: number, steps = 72): Polygon['coordinates'][number] {
  const shrink = Math.max(0.05, Math.cos(lat * RAD));
  return Array.from({ length: steps + 1 }, (_, k) => {
    const a = (k / steps) * 2 * Math.PI;
    return [lon + ((km / KM_PER_DEGREE) * Math.cos(a)) / shrink, lat + (km / KM_PER_DEGREE) * Math.sin(a)];
  });
}
