import { NAME } from '../../src/reading/places/gazetteer/format.ts';

/** A place of the gazetteer, from a country to a part of a town. */
export interface Row {
  /** Of GeoNames, 0 without one. */
  id: number;
  name: string;
  /** Degrees; NaN for a division until it is placed by its towns. */
  lat: number;
  lon: number;
  population: number;
  /** ISO 3166, two letters. */
  country: string;
  /** One of KIND. */
  kind: number;
  /** Rows of the divisions it lies in, NONE without. */
  admin1: number;
  admin2: number;
  /** [name, one of NAME: how it belongs]. */
  names: [string, number][];
}

/** A country or division in `lexicon/en`. */
export interface CountryEntry {
  id: string;
  name: string;
  names: string[];
  at: [number, number];
  geonameId: number | null;
}

/** How a name beside a place's own one belongs to it: an acronym, an abbreviation or a short form. */
export function howShort(name: string): number {
  if (/^(?:[A-Z]{2,5}|(?:[A-Z]\.){2,4})$/.test(name)) return NAME.acronym;
  return /^[A-Z][a-z]+\.$/.test(name) ? NAME.abbreviation : NAME.short;
}

/** "Ghazni Province", "Kyiv Oblast", "Muhafazat Hadramaout" without the word that says what they are. */
export function withoutKind(name: string): string {
  return name
    .replace(
      / (?:Province|Governorate|Region|District|Oblast|County|Department|Parish|Prefecture|Division|State|Rayon|City|Municipality|Canton|Voivodeship|Krai|Republic|Special Region|Council|Borough)$/,
      '',
    )
    .replace(
      /^(?:Muhafazat|Mintaqat|Wilayat|Provincia de|Departamento de|Estado de|City and Borough of) /,
      '',
    )
    .trim();
}
