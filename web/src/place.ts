import type { Incident } from '../../src/format/dossier.ts';

const AROUND: Record<string, string> = {
  near: 'near ',
  admin2: 'in the district of ',
  admin1: 'in the province of ',
  area: 'in the area of ',
  country: 'somewhere in ',
  'sea-or-air': 'at ',
};

/** A place in words, its precision said: "in the province of Kunduz, AF". */
export function placeWords(place: Incident['place']): string {
  if (!place) return '';
  const around = [place.admin1, place.country].filter((x) => x && x !== place.name);
  return `${AROUND[place.precision ?? 'exact'] ?? ''}${[place.name, ...around].join(', ')}`;
}
