import type { Incident } from '../../src/format/dossier.ts';
import { type Key, t } from './i18n/index.ts';
import { say } from './i18n/words.ts';
import { countryName } from './ui/country.ts';

/** A place in words, its precision said: "in the province of Kunduz, Afghanistan". */
export function placeWords(place: Incident['place']): string {
  if (!place) return '';
  const country = /^[A-Z]{2}$/.test(place.country ?? '') ? countryName(place.country!) : place.country;
  const around = [place.admin1, country].filter((x) => x && x !== place.name);
  const words = say().list([place.name, ...around].filter((x) => x != null));
  const precision = place.precision ?? 'exact';
  return precision === 'exact' ? words : t(`place.${precision}` as Key, { place: words });
}
