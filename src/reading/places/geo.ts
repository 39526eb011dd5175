import type { Precision, Where } from '../../format/claim.ts';

const RADIUS = 6371;
const RAD = Math.PI / 180;

/** A point in degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** Great-circle distance in kilometres. */
export function distance(a: Point, b: Point): number {
  const y = Math.sin(((b.lat - a.lat) * RAD) / 2);
  const x = Math.sin(((b.lon - a.lon) * RAD) / 2);
  const h = y * y + Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * x * x;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Distance in kilometres between two places; null when either has no point. */
export function distanceBetween(a: Where, b: Where): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  return distance({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}

/** Kilometres from its point within which something at a place of this precision may have happened. */
const REACH: Record<Precision, number> = {
  exact: 10,
  near: 25,
  admin2: 60,
  admin1: 200,
  area: 250,
  country: 1500,
  'sea-or-air': 800,
};

/** Does the wider place `a` hold `b`, as far as states, divisions and distance tell? A place holds itself. */
export function contains(a: Where, b: Where): boolean {
  if (a.geonameId !== null && a.geonameId === b.geonameId) return true;
  if (a.precision === 'country') return a.country !== null && a.country === b.country;
  if (a.country && b.country && a.country !== b.country) return false;
  if (b.precision === 'country') return false;
  if (a.precision === 'admin1') return a.admin1 !== null && sameName(a.admin1, b.admin1);
  if (b.precision === 'admin1') return false;
  const km = distanceBetween(a, b);
  if (km === null) return sameName(a.name, b.name);
  return km <= REACH[a.precision ?? 'near'];
}

/** Could both be said of one event: one holds the other, or they are close for how exact they are? */
export function compatible(a: Where, b: Where): boolean {
  if (contains(a, b) || contains(b, a)) return true;
  if (a.country && b.country && a.country !== b.country) return false;
  const wide = (p: Precision | null) => p === 'area' || p === 'sea-or-air';
  const km = distanceBetween(a, b);
  if (km === null) return false;
  if (wide(a.precision) || wide(b.precision))
    return km <= Math.max(REACH[a.precision ?? 'near'], REACH[b.precision ?? 'near']);
  if (a.precision === 'admin1' && b.precision === 'admin1') return false;
  return km <= REACH[a.precision ?? 'near'] + REACH[b.precision ?? 'near'];
}

function sameName(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}
