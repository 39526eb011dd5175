import { acledRegion, countryName } from './country.ts';
import { actorsIn, factsOf, figureOf, type IncidentFacts } from './facts.ts';
import { type Column, tableExporter } from './table.ts';
import { countOf } from './text.ts';

/** HXL: a CSV whose second row carries the Humanitarian Exchange Language's tags. */
const COLUMNS: (Column<IncidentFacts> & { tag: string })[] = [
  {
    tag: '#event+code',
    name: 'Event code',
    type: 'string',
    doc: "The incident's id.",
    value: (f) => f.incident.id,
  },
  {
    tag: '#date+occurred',
    name: 'Date',
    type: 'string',
    doc: 'EDTF date of the incident.',
    value: (f) => f.incident.date?.edtf ?? null,
  },
  {
    tag: '#date+start',
    name: 'First possible day',
    type: 'date',
    doc: 'First possible day.',
    value: (f) => f.from,
  },
  {
    tag: '#date+end',
    name: 'Last possible day',
    type: 'date',
    doc: 'Last possible day.',
    value: (f) => f.to,
  },
  {
    tag: '#event+type',
    name: 'Event',
    type: 'string',
    doc: "The incident's label.",
    value: (f) => f.incident.label,
  },
  {
    tag: '#event+type+sub',
    name: 'Type',
    type: 'string',
    doc: 'ACLED sub-event type.',
    value: (f) => f.incident.type,
  },
  {
    tag: '#group+name+first',
    name: 'First actor',
    type: 'string',
    doc: 'The actor most often said to have done it.',
    value: (f) => actorsIn(f.incident, 'perpetrator', 'participant')[0] ?? null,
  },
  {
    tag: '#group+name+second',
    name: 'Second actor',
    type: 'string',
    doc: 'The actor it was done to.',
    value: (f) => actorsIn(f.incident, 'target')[0] ?? null,
  },
  {
    tag: '#region+name',
    name: 'Region',
    type: 'string',
    doc: "ACLED's region of the country.",
    value: (f) => acledRegion(f.incident.place?.country ?? null),
  },
  {
    tag: '#country+name',
    name: 'Country',
    type: 'string',
    doc: 'English name.',
    value: (f) => countryName(f.incident.place?.country ?? null),
  },
  {
    tag: '#country+code',
    name: 'Country code',
    type: 'string',
    doc: 'ISO 3166 alpha-2.',
    value: (f) => f.incident.place?.country ?? null,
  },
  {
    tag: '#adm1+name',
    name: 'Division',
    type: 'string',
    doc: 'First-order division.',
    value: (f) => f.incident.place?.admin1 ?? null,
  },
  {
    tag: '#adm2+name',
    name: 'District',
    type: 'string',
    doc: 'The place itself where it is a second-order division.',
    value: (f) => (f.incident.place?.precision === 'admin2' ? f.incident.place.name : null),
  },
  {
    tag: '#loc+name',
    name: 'Place',
    type: 'string',
    doc: 'Name of the place.',
    value: (f) => f.incident.place?.name ?? null,
  },
  {
    tag: '#geo+lat',
    name: 'Latitude',
    type: 'number',
    doc: 'Degrees north.',
    value: (f) => f.incident.place?.lat ?? null,
  },
  {
    tag: '#geo+lon',
    name: 'Longitude',
    type: 'number',
    doc: 'Degrees east.',
    value: (f) => f.incident.place?.lon ?? null,
  },
  {
    tag: '#meta+source',
    name: 'Sources',
    type: 'string',
    doc: 'Outlets of the reports; copies count once.',
    value: (f) => [...new Set(f.reports.filter((d) => !d.copyOf).map((d) => d.outlet ?? d.id))].join('; '),
  },
  {
    tag: '#description',
    name: 'Description',
    type: 'string',
    doc: 'Ranges and verdict in words.',
    value: (f) => countOf(f),
  },
  {
    tag: '#affected+killed',
    name: 'Killed',
    type: 'integer',
    doc: 'best of the total killed; empty when nobody gives a number.',
    value: (f) => figureOf(f.incident, 'killed').best,
  },
  {
    tag: '#affected+injured',
    name: 'Injured',
    type: 'integer',
    doc: 'best of the total wounded; empty when nobody gives a number.',
    value: (f) => figureOf(f.incident, 'wounded').best,
  },
];

export const hxl = tableExporter<IncidentFacts>({
  name: 'hxl',
  title: 'HXL-tagged table of incidents',
  summary: 'one row per incident, the second row with HXL tags (CSV)',
  leavesOut: [
    'ranges collapse to best; low, high and verdict stand in the description',
    'claims, chains and positions are not held',
  ],
  columns: () => COLUMNS,
  rows: ({ dossier }) => factsOf(dossier),
  tags: () => COLUMNS.map((c) => c.tag),
});
