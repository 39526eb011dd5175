import type { Dossier } from '../../format/dossier.ts';
import { type LexiconEntry, lexicon } from '../../lexicon/load.ts';

type Incident = Dossier['incidents'][number];

interface Country extends LexiconEntry {
  name: string;
}

let names: Map<string, string> | null = null;

/** "Syria", for "SY"; the code itself when no name is known. */
export function countryName(code: string | null): string | null {
  names ??= new Map(lexicon<Country>('countries').map((c) => [c.id, c.name]));
  return (code && names.get(code)) ?? code;
}

const PRECISIONS: Record<string, string> = {
  exact: '',
  near: 'near ',
  admin2: 'in the district of ',
  admin1: 'in the province of ',
  area: 'in the area of ',
  country: 'somewhere in ',
  'sea-or-air': 'at sea or in the air near ',
};

/** "near Deir ez-Zor, Syria"; "" when the place is unknown. */
export function placeWords(place: Incident['place']): string {
  if (!place) return '';
  const around = [place.admin1, countryName(place.country)].filter((x) => x && x !== place.name);
  return `${PRECISIONS[place.precision ?? 'exact'] ?? ''}${[place.name, ...around].join(', ')}`;
}
