import type { Precision } from '../../format/claim.ts';
import type { Dossier } from '../../format/dossier.ts';
import { daysOf } from '../../format/edtf.ts';
import { countryName, ucdpRegion } from './country.ts';
import type { IdTable, Losses } from './exporter.ts';
import { type IncidentFacts, leadClaim } from './facts.ts';
import type { Column } from './table.ts';

/** Place precision as UCDP codes it, 1 exact to 7 sea or air. */
const WHERE_PREC: Record<Precision, number> = {
  exact: 1,
  near: 2,
  admin2: 3,
  admin1: 4,
  area: 5,
  country: 6,
  'sea-or-air': 7,
};

/** What a row is made from. */
export interface Row {
  facts: IncidentFacts;
  dossier: Dossier;
  ids: IdTable;
  sideA: string;
  sideB: string;
  violence: number | null;
  deaths: Deaths;
}

/** Deaths by side, as UCDP splits them; their sum is `best`. */
export interface Deaths {
  a: number;
  b: number;
  civilians: number;
  unknown: number;
  best: number;
  high: number;
  low: number;
}

/** PRIO-GRID cell of half a degree: row by row from the south-west corner, from 1. */
function prioGrid(lat: number | null | undefined, lon: number | null | undefined): number | null {
  if (lat == null || lon == null) return null;
  return Math.min(359, Math.floor((lat + 90) * 2)) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1;
}

/** 1 day, 2 two to six days, 3 a week, 4 up to a month, 5 more than a month up to a year. */
function datePrecision(edtf: string | null | undefined): number | null {
  const days = edtf ? daysOf(edtf) : null;
  if (!days || days.first === null || days.last === null) return null;
  const n = days.last - days.first + 1;
  if (n === 1) return 1;
  if (n <= 6) return 2;
  if (n === 7) return 3;
  return n <= 31 ? 4 : 5;
}

/** A positive 31-bit number from the incident's own id: stable, as long as the id is. */
function numericId(id: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  return h >>> 1;
}

/** The 49 columns of the codebook, in their order. @param losses told what a column cannot hold */
export function columns(losses: Losses): Column<Row>[] {
  const empty = (name: string, doc: string): Column<Row> => ({
    name,
    type: 'integer',
    doc,
    value: () => null,
  });
  const actorId = (name: string, side: 'sideA' | 'sideB'): Column<Row> => ({
    name,
    type: 'integer',
    doc: 'From the table of ids, by the name of the side; else empty.',
    value: (r) => (r.ids[r[side]] ? Number(r.ids[r[side]]) : null),
  });
  const place = (r: Row) => r.facts.incident.place;
  const distinct = (r: Row, of: (d: IncidentFacts['reports'][number]) => string | null) =>
    [...new Set(r.facts.reports.map(of).filter(Boolean))].join('; ');
  return [
    {
      name: 'id',
      type: 'integer',
      doc: "A number made from the incident's id.",
      value: (r) => numericId(r.facts.incident.id),
    },
    {
      name: 'relid',
      type: 'string',
      doc: "The program's own id of the incident.",
      value: (r) => r.facts.incident.id,
    },
    {
      name: 'year',
      type: 'integer',
      doc: 'Year of the first possible day; empty when unknown.',
      value: (r) => (r.facts.from ? Number(r.facts.from.slice(0, 4)) : null),
    },
    {
      name: 'active_year',
      type: 'boolean',
      doc: 'Empty: it depends on the whole year of a dyad, which reports of one incident do not hold.',
      value: () => null,
    },
    {
      name: 'code_status',
      type: 'string',
      doc: '"Check uncoded" for every row: no person has coded it.',
      value: () => 'Check uncoded',
    },
    {
      name: 'type_of_violence',
      type: 'integer',
      doc: '1 state-based, 2 non-state, 3 one-sided, from the kinds of the two sides; empty when a side is unknown.',
      value: (r) => r.violence,
    },
    empty('conflict_dset_id', 'Empty: an id of the codebook.'),
    empty('conflict_new_id', 'Empty: an id of the codebook.'),
    { name: 'conflict_name', type: 'string', doc: 'Empty: a name of the codebook.', value: () => null },
    empty('dyad_dset_id', 'Empty: an id of the codebook.'),
    empty('dyad_new_id', 'Empty: an id of the codebook.'),
    {
      name: 'dyad_name',
      type: 'string',
      doc: 'side_a - side_b, when both are known.',
      value: (r) => (r.sideA && r.sideB ? `${r.sideA} - ${r.sideB}` : null),
    },
    actorId('side_a_dset_id', 'sideA'),
    actorId('side_a_new_id', 'sideA'),
    {
      name: 'side_a',
      type: 'string',
      doc: 'The actor most often said to have done it.',
      value: (r) => r.sideA || null,
    },
    actorId('side_b_dset_id', 'sideB'),
    actorId('side_b_new_id', 'sideB'),
    {
      name: 'side_b',
      type: 'string',
      doc: 'The actor it was done to, or "Civilians".',
      value: (r) => r.sideB || null,
    },
    {
      name: 'number_of_sources',
      type: 'integer',
      doc: 'Reports of the incident; copies count once.',
      value: (r) => r.facts.reports.filter((d) => d.copyOf === null).length,
    },
    {
      name: 'source_article',
      type: 'string',
      doc: 'Outlet, date and headline of each report.',
      value: (r) =>
        r.facts.reports
          .map((d) => [d.outlet, d.published, d.title].filter(Boolean).join(', ') || d.id)
          .join('; '),
    },
    {
      name: 'source_office',
      type: 'string',
      doc: 'Outlets of the reports.',
      value: (r) => distinct(r, (d) => d.outlet),
    },
    {
      name: 'source_date',
      type: 'string',
      doc: 'Publication dates of the reports.',
      value: (r) => distinct(r, (d) => d.published?.slice(0, 10) ?? null),
    },
    {
      name: 'source_headline',
      type: 'string',
      doc: 'Headlines of the reports.',
      value: (r) => distinct(r, (d) => d.title),
    },
    {
      name: 'source_original',
      type: 'string',
      doc: 'The nearest speaker of the first claim that states a figure.',
      value: (r) => leadClaim(r.facts)?.sources[0]?.name ?? null,
    },
    {
      name: 'where_prec',
      type: 'integer',
      doc: '1 exact, 2 within about 25 km, 3 second-order division, 4 first-order division, 5 area, 6 country, 7 sea or air.',
      value: (r) => {
        const p = place(r)?.precision;
        if (!p) losses.add('where_prec left empty: the place is unknown', r.facts.incident.id);
        return p ? WHERE_PREC[p] : null;
      },
    },
    {
      name: 'where_coordinates',
      type: 'string',
      doc: 'Name of the place whose coordinates are given.',
      value: (r) => place(r)?.name ?? null,
    },
    {
      name: 'where_description',
      type: 'string',
      doc: "The place in the incident's label.",
      value: (r) => r.facts.incident.label,
    },
    { name: 'adm_1', type: 'string', doc: 'First-order division.', value: (r) => place(r)?.admin1 ?? null },
    {
      name: 'adm_2',
      type: 'string',
      doc: 'The place itself where it is a second-order division.',
      value: (r) => (place(r)?.precision === 'admin2' ? place(r)!.name : null),
    },
    {
      name: 'latitude',
      type: 'number',
      doc: 'Degrees north; of the division or country where where_prec says so.',
      value: (r) => place(r)?.lat ?? null,
    },
    { name: 'longitude', type: 'number', doc: 'Degrees east.', value: (r) => place(r)?.lon ?? null },
    {
      name: 'geom_wkt',
      type: 'string',
      doc: 'The point as well-known text.',
      value: (r) => (place(r)?.lat == null ? null : `POINT (${place(r)!.lon} ${place(r)!.lat})`),
    },
    {
      name: 'priogrid_gid',
      type: 'integer',
      doc: 'PRIO-GRID cell of the point.',
      value: (r) => prioGrid(place(r)?.lat, place(r)?.lon),
    },
    {
      name: 'country',
      type: 'string',
      doc: 'English name of the country.',
      value: (r) => countryName(place(r)?.country ?? null),
    },
    empty('country_id', 'Empty: a Gleditsch-Ward code.'),
    {
      name: 'region',
      type: 'string',
      doc: 'Africa, Americas, Asia, Europe or Middle East.',
      value: (r) => ucdpRegion(place(r)?.country ?? null),
    },
    {
      name: 'event_clarity',
      type: 'integer',
      doc: '1 when the incident has a day, 2 when it is known only as an aggregate of several days.',
      value: (r) => (r.facts.from && r.facts.from === r.facts.to ? 1 : 2),
    },
    {
      name: 'date_prec',
      type: 'integer',
      doc: '1 day, 2 two to six days, 3 a week, 4 a month, 5 a year.',
      value: (r) => datePrecision(r.facts.incident.date?.edtf),
    },
    { name: 'date_start', type: 'date', doc: 'First possible day.', value: (r) => r.facts.from },
    { name: 'date_end', type: 'date', doc: 'Last possible day.', value: (r) => r.facts.to },
    {
      name: 'deaths_a',
      type: 'integer',
      doc: 'Soldiers, police (a state) or militants (a group) killed, when side_a is such.',
      value: (r) => r.deaths.a,
    },
    {
      name: 'deaths_b',
      type: 'integer',
      doc: 'The same for side_b, which is filled first.',
      value: (r) => r.deaths.b,
    },
    {
      name: 'deaths_civilians',
      type: 'integer',
      doc: 'Civilians, with children and women where no wider civilian figure is given.',
      value: (r) => r.deaths.civilians,
    },
    {
      name: 'deaths_unknown',
      type: 'integer',
      doc: 'best less the three above.',
      value: (r) => r.deaths.unknown,
    },
    {
      name: 'best',
      type: 'integer',
      doc: 'best of the total killed under the policy.',
      value: (r) => r.deaths.best,
    },
    { name: 'high', type: 'integer', doc: 'high of the total killed.', value: (r) => r.deaths.high },
    { name: 'low', type: 'integer', doc: 'low of the total killed.', value: (r) => r.deaths.low },
    empty('gwnoa', 'Empty: a Gleditsch-Ward code.'),
    empty('gwnob', 'Empty: a Gleditsch-Ward code.'),
  ];
}
