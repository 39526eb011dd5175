/** The gazetteer's binary form: a JSON header with the offsets of its sections, then typed arrays, little-endian. */

/** What a gazetteer row is. Higher towns first within a country; the rest are not towns. */
export const KIND = {
  locality: 0,
  section: 1,
  town: 2,
  seat4: 4,
  seat3: 5,
  seat2: 6,
  seat1: 8,
  capital: 10,
  admin2: 12,
  admin1: 15,
  area: 16,
  sea: 17,
  site: 18,
  continent: 19,
  country: 20,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/**
 * How a name belongs to its place: its own, a short or lexicon form, one of many alternates,
 * an abbreviation that needs its full stop ("Ind."), or an acronym that needs its capitals ("UAE").
 */
export const NAME = { own: 0, short: 1, alternate: 2, abbreviation: 3, acronym: 4 } as const;

/** No row. */
export const NONE = 0xffffffff;

/** Sections in file order with their element sizes in bytes. */
export const SECTIONS = [
  ['ids', 4],
  ['lats', 4],
  ['lons', 4],
  ['populations', 4],
  ['admin1s', 4],
  ['admin2s', 4],
  ['nameOffsets', 4],
  ['plainHashes', 4],
  ['plainRefs', 4],
  ['looseHashes', 4],
  ['looseRefs', 4],
  ['plainChecks', 2],
  ['looseChecks', 2],
  ['countries', 1],
  ['kinds', 1],
  ['names', 1],
  ['starts', 1],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];

export interface Header {
  /** ISO codes; `countries` holds indexes into them, 0 for none. */
  codes: string[];
  /** Row of each country by ISO code. */
  countryRows: Record<string, number>;
  /** Row of each first-order division by "CC.code". */
  divisionRows: Record<string, number>;
  /** Byte offset and length of each section, from the end of the header. */
  sections: Record<SectionName, [offset: number, bytes: number]>;
}

/** Size of the table of first words (`starts`): by hash, the most words of a name that starts so. */
export const STARTS = 1 << 18;

/** Coordinates are kept as whole hundred-thousandths of a degree. */
export const DEGREE = 1e5;
