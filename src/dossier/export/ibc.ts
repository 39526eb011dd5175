import type { Incident } from '../../format/dossier.ts';
import { about, type Exporter, type ExportFile, type ExportInput, Losses } from './exporter.ts';
import { actorsIn, factsOf, figureOf, type IncidentFacts } from './facts.ts';
import { type Column, tableExporter } from './table.ts';

const WITNESSES = new Set(['witness', 'person', 'unnamed']);
/** IBC lists an incident that fewer independent sources tell of as provisional. */
const MIN_SOURCES = 2;

const FORMAT = {
  name: 'ibc',
  title: 'Iraq Body Count incident records',
  summary:
    'minimum and maximum deaths and injuries of civilians with the two-source rule, in the incident fields of IBC (JSON and CSV)',
  leavesOut: [
    'the fields of single persons (name, age, sex …) stay empty: the program keeps no record of persons',
    'where no report tells civilians from others, the whole toll stands as maximum and the minimum is 0',
  ],
};

interface Row {
  facts: IncidentFacts;
}

/** IBC counts civilians: the civilian figures where given; else at most the whole toll. */
function civilians(incident: Incident, attribute: string): { min: number | null; max: number | null } {
  const civilian = figureOf(incident, attribute, 'civilian');
  if (civilian.low !== null || civilian.high !== null)
    return { min: civilian.low ?? 0, max: civilian.high ?? civilian.low };
  const all = figureOf(incident, attribute);
  if (all.low === null && all.high === null) return { min: null, max: null };
  const combatants = ['militant', 'military'].some((c) => figureOf(incident, attribute, c).best !== null);
  return { min: combatants ? 0 : (all.low ?? 0), max: all.high ?? all.low };
}

/** Independent origins of the figures of killed, or of wounded where nobody was killed. */
function independent(incident: Incident): number {
  return Math.max(
    0,
    ...incident.points
      .filter((p) => p.attribute === 'killed' || p.attribute === 'wounded')
      .map((p) => p.origins),
  );
}

function columns(): Column<Row>[] {
  const harm = (attribute: string, end: 'min' | 'max') => (r: Row) =>
    civilians(r.facts.incident, attribute)[end];
  return [
    {
      name: 'incident_code',
      type: 'string',
      doc: "The incident's id.",
      value: ({ facts }) => facts.incident.id,
    },
    {
      name: 'status',
      type: 'string',
      doc: '"listed" with two or more independent origins, else "provisional".',
      value: ({ facts }) => (independent(facts.incident) >= MIN_SOURCES ? 'listed' : 'provisional'),
    },
    {
      name: 'date',
      type: 'string',
      doc: 'The day, or first and last possible day.',
      value: ({ facts: { from, to } }) => (from && to && from !== to ? `${from} to ${to}` : (from ?? to)),
    },
    {
      name: 'time',
      type: 'string',
      doc: 'Empty: the hour of an incident is not settled across reports.',
      value: () => null,
    },
    {
      name: 'place',
      type: 'string',
      doc: 'Name of the place and its division.',
      value: ({ facts: { incident: i } }) =>
        i.place
          ? [i.place.name, i.place.admin1 !== i.place.name && i.place.admin1].filter(Boolean).join(', ')
          : null,
    },
    {
      name: 'target',
      type: 'string',
      doc: 'Actors it was done to.',
      value: ({ facts }) => actorsIn(facts.incident, 'target').join('; ') || null,
    },
    {
      name: 'deaths_min',
      type: 'integer',
      doc: 'low of civilians killed; of all killed where nobody tells them apart and no combatants are counted; else 0.',
      value: harm('killed', 'min'),
    },
    { name: 'deaths_max', type: 'integer', doc: 'high of the same.', value: harm('killed', 'max') },
    {
      name: 'injuries_min',
      type: 'integer',
      doc: 'low of civilians wounded, by the same rule.',
      value: harm('wounded', 'min'),
    },
    { name: 'injuries_max', type: 'integer', doc: 'high of the same.', value: harm('wounded', 'max') },
    {
      name: 'weapons',
      type: 'string',
      doc: 'Weapons named by the reports.',
      value: ({ facts }) => facts.incident.weapons.map((w) => w.type).join('; ') || null,
    },
    {
      name: 'killers',
      type: 'string',
      doc: 'Actors said to have done it.',
      value: ({ facts }) => actorsIn(facts.incident, 'perpetrator').join('; ') || null,
    },
    {
      name: 'media_sources',
      type: 'string',
      doc: 'Outlets of the reports; copies count once.',
      value: ({ facts }) =>
        [...new Set(facts.reports.filter((d) => !d.copyOf).map((d) => d.outlet ?? d.id))].join('; '),
    },
    {
      name: 'primary_witnesses',
      type: 'string',
      doc: 'Nearest speakers who are persons, witnesses or unnamed.',
      value: ({ facts }) => witnesses(facts),
    },
  ];
}

function witnesses(facts: IncidentFacts): string | null {
  const names = facts.claims.flatMap((c) =>
    c.sources[0] && WITNESSES.has(c.sources[0].kind) ? [c.sources[0].name] : [],
  );
  return [...new Set(names)].join('; ') || null;
}

const rows = (input: ExportInput): Row[] => factsOf(input.dossier).map((facts) => ({ facts }));
const csv = tableExporter<Row>({ ...FORMAT, columns, rows });

/** IBC's incident fields, as JSON and as CSV. */
export const ibc: Exporter = {
  ...FORMAT,
  fields: columns().map(({ name, doc }) => ({ name, doc })),
  write: async (input) => [json(input), ...(await csv.write(input))],
};

function json(input: ExportInput): ExportFile {
  const incidents = rows(input).map((row) =>
    Object.fromEntries(columns().map((c) => [c.name, c.value(row)])),
  );
  return {
    name: 'ibc.json',
    mediaType: 'application/json',
    content: `${JSON.stringify({ about: about(input.dossier, FORMAT, new Losses()), incidents }, null, 2)}\n`,
  };
}
