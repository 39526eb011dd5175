import { createRequire } from 'node:module';

interface IsoCountries {
  alpha2ToAlpha3(code: string): string | undefined;
  alpha2ToNumeric(code: string): string | undefined;
  getName(code: string, language: string): string | undefined;
  registerLocale(data: unknown): void;
}

const require = createRequire(import.meta.url);
let loaded: IsoCountries | null = null;

function iso(): IsoCountries {
  if (!loaded) {
    loaded = require('i18n-iso-countries') as IsoCountries;
    loaded.registerLocale(require('i18n-iso-countries/langs/en.json'));
  }
  return loaded;
}

/** English short name of a country by ISO 3166-1 alpha-2; the code itself when unknown. */
export const countryName = (alpha2: string | null): string | null =>
  alpha2 ? (iso().getName(alpha2, 'en') ?? alpha2) : null;
/** ISO 3166-1 alpha-3 of an alpha-2 code; null when unknown. */
export const alpha3 = (alpha2: string | null): string | null =>
  alpha2 ? (iso().alpha2ToAlpha3(alpha2) ?? null) : null;
/** ISO 3166-1 numeric code of an alpha-2 code; null when unknown. */
export const isoNumeric = (alpha2: string | null): number | null => {
  const code = alpha2 && iso().alpha2ToNumeric(alpha2);
  return code ? Number(code) : null;
};

/** Regions as ACLED names them, with the members' codes (its coverage list); UCDP's are the coarser ones beside them. */
const REGIONS: [acled: string, ucdp: string, codes: string][] = [
  ['Western Africa', 'Africa', 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL SH TG'],
  ['Middle Africa', 'Africa', 'AO CM CF TD CG CD GQ GA ST'],
  ['Eastern Africa', 'Africa', 'BI KM DJ ER ET KE MG MW MU YT MZ RE RW SC SO SS TZ UG ZM ZW'],
  ['Southern Africa', 'Africa', 'BW SZ LS NA ZA'],
  ['Northern Africa', 'Africa', 'DZ EG LY MA SD TN EH'],
  ['South Asia', 'Asia', 'AF BD BT IN LK MV NP PK'],
  ['Southeast Asia', 'Asia', 'BN KH ID LA MY MM PH SG TH TL VN'],
  ['East Asia', 'Asia', 'CN HK JP KP KR MO MN TW'],
  ['Caucasus and Central Asia', 'Asia', 'AM AZ GE KZ KG TJ TM UZ'],
  ['Middle East', 'Middle East', 'BH IQ IR IL JO KW LB OM PS QA SA SY TR AE YE'],
  [
    'Europe',
    'Europe',
    'AL AD AT AX BY BE BA BG HR CY CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT JE LV LI LT LU MK MT MD MC ME NL NO PL PT RO RU SM RS SK SI ES SE CH UA GB VA XK',
  ],
  ['North America', 'Americas', 'CA US BM GL PM'],
  ['Central America', 'Americas', 'BZ CR SV GT HN MX NI PA'],
  [
    'Caribbean',
    'Americas',
    'AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI',
  ],
  ['South America', 'Americas', 'AR BO BR CL CO EC FK GF GY PY PE SR UY VE'],
  ['Oceania', 'Asia', 'AS AU CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV VU WF'],
];

const byCode = new Map(
  REGIONS.flatMap(([acled, ucdp, codes]) => codes.split(' ').map((c) => [c, { acled, ucdp }] as const)),
);

/** ACLED's region of a country; null where it has none. */
export const acledRegion = (alpha2: string | null): string | null =>
  alpha2 ? (byCode.get(alpha2)?.acled ?? null) : null;
/** UCDP's region of a country; null where it has none. */
export const ucdpRegion = (alpha2: string | null): string | null =>
  alpha2 ? (byCode.get(alpha2)?.ucdp ?? null) : null;
