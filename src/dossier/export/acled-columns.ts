import type { Dossier } from '../../format/dossier.ts';
import { TYPES } from './acled-types.ts';
import { acledRegion, alpha3, countryName, isoNumeric } from './country.ts';
import type { Losses } from './exporter.ts';
import { actorsIn, actorType, disputeOf, type IncidentFacts, pointOf, positionsInWords } from './facts.ts';
import type { Column } from './table.ts';

/** What a row of ACLED is made of. */
export interface Row {
  facts: IncidentFacts;
  dossier: Dossier;
  /** Counts the rows of this export, from 1. */
  serial: number;
  /** By ACLED's conservative rule. */
  fatalities: number;
}

const CIVILIAN_CATEGORIES = new Set(['civilian', 'child', 'woman', 'journalist', 'medic', 'aid-worker']);

/** The columns in the order of ACLED's codebook; what they cannot hold is added to `losses`. */
export function columns(losses: Losses): Column<Row>[] {
  const place = (r: Row) => r.facts.incident.place;
  const country = (r: Row) => place(r)?.country ?? null;
  const sideA = (r: Row) =>
    actorsIn(r.facts.incident, 'perpetrator', 'participant')[0] ??
    actorsIn(r.facts.incident, 'target')[0] ??
    null;
  const sideB = (r: Row) => {
    const a = sideA(r);
    const other = [
      ...actorsIn(r.facts.incident, 'target'),
      ...actorsIn(r.facts.incident, 'participant', 'perpetrator').slice(1),
    ].find((n) => n !== a);
    return other ?? (civilians(r) ? `Civilians (${countryName(country(r)) ?? 'unknown'})` : null);
  };
  const others = (r: Row) =>
    actorsIn(r.facts.incident, 'perpetrator', 'participant', 'target')
      .filter((n) => n !== sideA(r) && n !== sideB(r))
      .join('; ') || null;
  const subType = (r: Row) => {
    if (TYPES[r.facts.incident.type]) return r.facts.incident.type;
    losses.add('a type of incident that ACLED does not know, written as "Other"', r.facts.incident.id);
    return 'Other';
  };
  const inter = (r: Row, name: string | null) => {
    if (!name) return null;
    const type = name.startsWith('Civilians (') ? 'civilians' : actorType(r.dossier, name);
    if (type === 'unknown')
      losses.add('inter left empty: the kind of an actor is unknown', r.facts.incident.id);
    return { state: foreign(r, name) ? 8 : 1, group: 2, civilians: 7, unknown: null }[type];
  };
  return [
    {
      name: 'event_id_cnty',
      type: 'string',
      doc: 'Country (ISO 3166 alpha-3) and a serial number within this export.',
      value: (r) => `${alpha3(country(r)) ?? 'XXX'}${r.serial}`,
    },
    {
      name: 'event_date',
      type: 'date',
      doc: 'First possible day of the incident.',
      value: (r) => {
        if (!r.facts.from) losses.add('event_date left empty: the date is unknown', r.facts.incident.id);
        return r.facts.from;
      },
    },
    {
      name: 'year',
      type: 'integer',
      doc: 'Its year.',
      value: (r) => (r.facts.from ? Number(r.facts.from.slice(0, 4)) : null),
    },
    {
      name: 'time_precision',
      type: 'integer',
      doc: '1 the day is known, 2 within a week, 3 within a month or less exactly.',
      value: (r) => timePrecision(r),
    },
    { name: 'disorder_type', type: 'string', doc: 'By the sub-type.', value: (r) => TYPES[subType(r)][0] },
    { name: 'event_type', type: 'string', doc: 'By the sub-type.', value: (r) => TYPES[subType(r)][1] },
    { name: 'sub_event_type', type: 'string', doc: "The incident's type.", value: subType },
    {
      name: 'actor1',
      type: 'string',
      doc: 'The actor most often said to have done it; else the one it was done to.',
      value: sideA,
    },
    { name: 'assoc_actor_1', type: 'string', doc: 'Further actors.', value: others },
    {
      name: 'inter1',
      type: 'integer',
      doc: '1 state, 2 rebel, 7 civilians, 8 a state outside its own country; empty when unknown.',
      value: (r) => inter(r, sideA(r)),
    },
    {
      name: 'actor2',
      type: 'string',
      doc: 'The actor it was done to, or "Civilians (country)".',
      value: sideB,
    },
    {
      name: 'assoc_actor_2',
      type: 'string',
      doc: 'Empty: reports do not tell which further actor stands on which side.',
      value: () => null,
    },
    { name: 'inter2', type: 'integer', doc: 'As inter1, of actor2.', value: (r) => inter(r, sideB(r)) },
    {
      name: 'interaction',
      type: 'integer',
      doc: 'The two codes, the smaller first; one code and 0 with one actor.',
      value: (r) => {
        const codes = [inter(r, sideA(r)), inter(r, sideB(r))]
          .filter((c): c is NonNullable<typeof c> => c !== null)
          .sort();
        return codes.length === 2 ? codes[0] * 10 + codes[1] : codes.length === 1 ? codes[0] * 10 : null;
      },
    },
    {
      name: 'civilian_targeting',
      type: 'string',
      doc: '"Civilians targeted" when actor2 is civilians; else empty.',
      value: (r) => (sideB(r)?.startsWith('Civilians (') ? 'Civilians targeted' : null),
    },
    {
      name: 'iso',
      type: 'integer',
      doc: 'ISO 3166 numeric code of the country.',
      value: (r) => isoNumeric(country(r)),
    },
    {
      name: 'region',
      type: 'string',
      doc: "ACLED's region of the country.",
      value: (r) => acledRegion(country(r)),
    },
    {
      name: 'country',
      type: 'string',
      doc: 'English name of the country.',
      value: (r) => countryName(country(r)),
    },
    { name: 'admin1', type: 'string', doc: 'First-order division.', value: (r) => place(r)?.admin1 ?? null },
    {
      name: 'admin2',
      type: 'string',
      doc: 'The place itself where it is a second-order division.',
      value: (r) => (place(r)?.precision === 'admin2' ? place(r)!.name : null),
    },
    {
      name: 'admin3',
      type: 'string',
      doc: 'Empty: the gazetteer has no third-order divisions.',
      value: () => null,
    },
    { name: 'location', type: 'string', doc: 'Name of the place.', value: (r) => place(r)?.name ?? null },
    { name: 'latitude', type: 'number', doc: 'Degrees north.', value: (r) => place(r)?.lat ?? null },
    { name: 'longitude', type: 'number', doc: 'Degrees east.', value: (r) => place(r)?.lon ?? null },
    {
      name: 'geo_precision',
      type: 'integer',
      doc: '1 exact or near, 2 a part of a region, 3 a region or country.',
      value: (r) => geoPrecision(r),
    },
    {
      name: 'source',
      type: 'string',
      doc: 'Outlets of the reports; copies count once.',
      value: (r) =>
        [...new Set(r.facts.reports.filter((d) => !d.copyOf).map((d) => d.outlet ?? d.id))].join('; '),
    },
    {
      name: 'source_scale',
      type: 'string',
      doc: 'Empty: the reports do not tell the scale of their outlets.',
      value: () => null,
    },
    {
      name: 'notes',
      type: 'string',
      doc: "The incident's label, the positions on the dead and who disputes what.",
      value: notesOf,
    },
    {
      name: 'fatalities',
      type: 'integer',
      doc: 'The lowest number stated; tens 10, dozens 12, hundreds 100, nothing stated 0.',
      value: (r) => r.fatalities,
    },
    { name: 'tags', type: 'string', doc: 'Empty.', value: () => null },
    {
      name: 'timestamp',
      type: 'integer',
      doc: 'Empty: the export has no clock; the time of the data stands in the metadata.',
      value: () => null,
    },
  ];
  function foreign(r: Row, name: string): boolean {
    const party = r.dossier.sources.find((s) => s.name === name || s.aliases.includes(name))?.party ?? null;
    const own = countryName(country(r));
    return party !== null && own !== null && party !== own && actorType(r.dossier, party) !== 'group';
  }
  function civilians(r: Row): boolean {
    return r.facts.incident.points.some((p) => CIVILIAN_CATEGORIES.has(p.victims ?? ''));
  }
}

function timePrecision({ facts }: Row): number {
  if (facts.from && facts.from === facts.to) return 1;
  const days =
    facts.from && facts.to
      ? (Date.parse(facts.to) - Date.parse(facts.from)) / 86_400_000
      : Number.POSITIVE_INFINITY;
  return days <= 7 ? 2 : 3;
}

function geoPrecision({ facts }: Row): number | null {
  const p = facts.incident.place?.precision;
  if (!p) return null;
  return p === 'exact' || p === 'near' ? 1 : p === 'admin2' || p === 'area' ? 2 : 3;
}

function notesOf({ facts, dossier }: Row): string {
  const killed = pointOf(facts.incident, 'killed');
  const parts = [`${facts.incident.label}.`];
  if (killed?.positions.length) parts.push(`Killed: ${positionsInWords(killed)}; ${killed.verdict}.`);
  const dispute = disputeOf(dossier, facts.incident);
  if (dispute.length) parts.push(`Responsibility: ${dispute.join(' | ')}.`);
  return parts.join(' ');
}
