import type { Where } from '../format/claim.ts';

/** How two places stand to each other. */
export type PlaceRelation = 'same' | 'near' | 'contains' | 'apart' | 'unknown';

/** Great-circle distance in kilometres. */
export function distance(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((bLat - aLat) * rad) / 2) ** 2 +
    Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(((bLon - aLon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** True for a place that names a town or something smaller. */
export function isPoint(w: Where): boolean {
  return w.precision === 'exact' || w.precision === 'near' || w.precision === null;
}

/** A town or something smaller, also one that no gazetteer has and that is put at the province it lies in. */
export function isSpot(w: Where): boolean {
  if (isPoint(w)) return true;
  if (w.precision !== 'admin1' || w.geonameId !== null || !w.admin1) return false;
  return placeKey(w.name) !== placeKey(w.admin1);
}

const KEYS = new Map<string, string>();
const MAX_KEYS = 20_000;

/** A place name as a key: lower case, no accents, hyphens or articles. The same names are asked for again and again. */
export function placeKey(name: string): string {
  let key = KEYS.get(name);
  if (key === undefined) {
    if (KEYS.size >= MAX_KEYS) KEYS.clear();
    key = keyOf(name);
    KEYS.set(name, key);
  }
  return key;
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2019\u02bc`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(the|al|el|as|ad|ar) /, '')
    .trim();
}

const NEAR_KM = 25;

/**
 * Compares two places by containment and distance. Two towns within 25 km are "near" (reports name the town or the
 * village beside it); a province and a town in it "contains"; towns far from each other, or in different
 * provinces or countries, are "apart".
 */
export function relate(a: Where, b: Where): PlaceRelation {
  if (a.geonameId !== null && a.geonameId === b.geonameId) return 'same';
  if (placeKey(a.name) === placeKey(b.name) && sameCountry(a, b) !== false) return 'same';
  if (sameCountry(a, b) === false) return 'apart';
  const points = isPoint(a) && isPoint(b);
  if (points && (holds(a, b) || holds(b, a))) return 'contains';
  if (points && a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null) {
    return distance(a.lat, a.lon, b.lat, b.lon) <= NEAR_KM ? 'near' : 'apart';
  }
  if (a.precision === 'country' || b.precision === 'country')
    return sameCountry(a, b) ? 'contains' : 'unknown';
  if (a.admin1 && b.admin1) {
    if (placeKey(a.admin1) !== placeKey(b.admin1)) return 'apart';
    return points ? 'unknown' : 'contains';
  }
  return 'unknown';
}

/** The name of a town that its province shares may stand for the province, which holds the other place. */
function holds(a: Where, b: Where): boolean {
  return Boolean(
    a.admin1 &&
      b.admin1 &&
      placeKey(a.name) === placeKey(a.admin1) &&
      placeKey(a.admin1) === placeKey(b.admin1),
  );
}

function sameCountry(a: Where, b: Where): boolean | null {
  return a.country && b.country ? a.country === b.country : null;
}

/** A town, district or province: places that tell incidents of one country apart. */
function isLocal(w: Where): boolean {
  return isPoint(w) || w.precision === 'admin2' || w.precision === 'admin1';
}

/** Two local places where one incident cannot have been. */
export function areApart(a: Where, b: Where): boolean {
  return isLocal(a) && isLocal(b) && relate(a, b) === 'apart';
}

const ADDRESS =
  /\b(?:street|st|avenue|ave|road|rd|lane|drive|court|circle|boulevard|blvd|terrace|place|way|highway|park|school|church|hospital|university|college|apartments?)\.?$/i;

/** A street or building: too fine to part incidents, and too often resolved to another town's. */
export const isAddress = (w: Where): boolean => ADDRESS.test(w.name);
