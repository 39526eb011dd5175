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
