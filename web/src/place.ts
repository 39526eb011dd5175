import type { Incident } from '../../src/format/dossier.ts';

const AROUND: Record<string, string> = {
  near: 'near ',
  admin2: 'in the district of ',
  admin1: 'in the province of ',
  area: 'in the area of ',
  country: 'somewhere in ',
  'sea-or-air': 'at sea or in the air near ',
};
const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** A place in words, its precision said, as the dossier says it: "in the province of Kunduz, Afghanistan". */
export function placeWords(place: Incident['place']): string {
  if (!place) return '';
  const country = /^[A-Z]{2}$/.test(place.country ?? '') ? COUNTRIES.of(place.country!) : place.country;
  const around = [place.admin1, country].filter((x) => x && x !== place.name);
  return `${AROUND[place.precision ?? 'exact'] ?? ''}${[place.name, ...around].join(', ')}`;
}
