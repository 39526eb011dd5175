import type { Incident } from '../../format/dossier.ts';
import { about, type Exporter, type ExportFile, type ExportInput, Losses } from './exporter.ts';
import { factsOf, figureOf, type IncidentFacts } from './facts.ts';
import { belligerents, belligerentType, conceded, gradingOf } from './grading.ts';
import { type Cell, type Column, tableExporter } from './table.ts';

/** Airwars' victim groups and the category of ours that fills each; null where reports give none we keep apart. */
const GROUPS: [group: string, categories: string[]][] = [
  ['civilian_non_combatants', ['civilian']],
  ['children', ['child']],
  ['women', ['woman']],
  ['men', []],
  ['journalists', ['journalist']],
  ['healthcare_personnel', ['medic']],
  ['belligerents', ['militant', 'military', 'police']],
  ['other', ['aid-worker']],
];
const HARM = [
  ['killed', 'killed'],
  ['wounded', 'injured'],
] as const;

interface Row {
  facts: IncidentFacts;
  input: ExportInput;
}

const leavesOut = [
  'a point that nobody gives a figure for is empty in the CSV and null in the JSON, never 0',
  'the total of an incident counts as civilian non-combatants only when a report calls the victims civilians',
  'men are not kept apart from other adults by the program, so the columns of men stay empty',
  'local time and the strike status are not read from reports',
];

const FORMAT = {
  name: 'airwars',
  title: 'Airwars incidents of harm to civilians',
  summary:
    'minimum and maximum killed and injured by group, belligerents with their stance, grading and sources (JSON and CSV)',
  leavesOut,
};

/** Minimum and maximum of a group: the sum over its categories, as far as they are stated. */
function range(
  incident: Incident,
  attribute: string,
  categories: string[],
): { min: number | null; max: number | null } {
  const figures = categories
    .map((c) => figureOf(incident, attribute, c))
    .filter((f) => f.low !== null || f.high !== null);
  if (!figures.length) return { min: null, max: null };
  const sum = (of: (f: (typeof figures)[number]) => number | null) =>
    figures.reduce((s, f) => s + (of(f) ?? 0), 0);
  return { min: sum((f) => f.low ?? f.high), max: sum((f) => f.high ?? f.low) };
}

const GEO: Record<string, string> = {
  exact: 'Exact location',
  near: 'Neighbourhood/area',
  admin2: 'District',
  admin1: 'Governorate',
  area: 'Area',
  country: 'Nation',
  'sea-or-air': 'Sea or air',
};

function columns(): Column<Row>[] {
  const head: Column<Row>[] = [
    {
      name: 'unique_reference_code',
      type: 'string',
      doc: "The incident's id.",
      value: ({ facts }) => facts.incident.id,
    },
    { name: 'incident_date', type: 'date', doc: 'First possible day.', value: ({ facts }) => facts.from },
    {
      name: 'incident_date_end',
      type: 'date',
      doc: 'Last possible day, when it is another.',
      value: ({ facts }) => (facts.to !== facts.from ? facts.to : null),
    },
    {
      name: 'incident_date_type',
      type: 'string',
      doc: '"Single date" or "Date range".',
      value: ({ facts }) => (facts.from ? (facts.from === facts.to ? 'Single date' : 'Date range') : null),
    },
    { name: 'local_time', type: 'string', doc: 'Empty: not read from reports.', value: () => null },
    {
      name: 'geolocation',
      type: 'string',
      doc: 'Latitude and longitude.',
      value: ({ facts: { incident: i } }) => (i.place?.lat == null ? null : `${i.place.lat}, ${i.place.lon}`),
    },
    {
      name: 'geolocation_accuracy',
      type: 'string',
      doc: 'From the precision of the place.',
      value: ({ facts: { incident: i } }) => (i.place?.precision ? GEO[i.place.precision] : null),
    },
    {
      name: 'location',
      type: 'string',
      doc: 'Name of the place.',
      value: ({ facts: { incident: i } }) => i.place?.name ?? null,
    },
    { name: 'strike_status', type: 'string', doc: 'Empty: a coder decides it.', value: () => null },
    {
      name: 'strike_type',
      type: 'string',
      doc: "The incident's type.",
      value: ({ facts }) => facts.incident.type,
    },
    {
      name: 'cause_of_death',
      type: 'string',
      doc: 'Weapons named by the reports.',
      value: ({ facts }) => facts.incident.weapons.map((w) => w.type).join('; ') || null,
    },
    { name: 'impact', type: 'string', doc: 'Empty: not read from reports.', value: () => null },
    { name: 'infrastructure', type: 'string', doc: 'Empty: not read from reports.', value: () => null },
    {
      name: 'civilian_harm_reported',
      type: 'boolean',
      doc: 'true when a report calls any victim a civilian, child, woman, journalist, medic or aid worker.',
      value: ({ facts: { incident: i } }) =>
        GROUPS.slice(0, 6).some(([, c]) => i.points.some((p) => c.includes(p.victims ?? ''))),
    },
    {
      name: 'grading',
      type: 'string',
      doc: 'Confirmed, Fair, Weak, Contested or Discounted: as a person graded the incident in the archive, else as far as reports alone can tell.',
      value: ({ facts: { incident }, input }) => input.grades?.get(incident.id) ?? gradingOf(incident),
    },
  ];
  const counts = GROUPS.flatMap(([group, categories]) =>
    HARM.flatMap(([attribute, word]) =>
      (['min', 'max'] as const).map(
        (end): Column<Row> => ({
          name: `${group}_${word}_${end}`,
          type: 'integer',
          doc: categories.length
            ? `${end === 'min' ? 'low' : 'high'} of the points "${attribute}" of ${categories.join(', ')}, added.`
            : 'Empty: not kept apart.',
          value: ({ facts }) => range(facts.incident, attribute, categories)[end],
        }),
      ),
    ),
  );
  const tail: Column<Row>[] = [
    {
      name: 'belligerents',
      type: 'string',
      doc: 'Each with its type (Known, Suspected) and what it concedes.',
      value: (r) =>
        belligerentsOf(r)
          .map((b) => `${b.name} (${b.belligerent_type})`)
          .join('; ') || null,
    },
    {
      name: 'sources',
      type: 'string',
      doc: 'Outlet, date and address of each report.',
      value: ({ facts }) =>
        facts.reports
          .map((d) => [d.outlet, d.published?.slice(0, 10), d.url].filter(Boolean).join(' ') || d.id)
          .join('; '),
    },
  ];
  return [...head, ...counts, ...tail];
}

function belligerentsOf({ facts, input }: Row) {
  return belligerents(facts.incident).map((actor) => {
    const deaths = conceded(input.dossier, facts.incident, actor.name, 'killed');
    const injuries = conceded(input.dossier, facts.incident, actor.name, 'wounded');
    return {
      name: actor.name,
      belligerent_type: belligerentType(actor),
      assessment: actor.stances,
      deaths_conceded_min: deaths?.min ?? null,
      deaths_conceded_max: deaths?.max ?? null,
      injuries_conceded_min: injuries?.min ?? null,
      injuries_conceded_max: injuries?.max ?? null,
    };
  });
}

const rows = (input: ExportInput): Row[] => factsOf(input.dossier).map((facts) => ({ facts, input }));

const csv = tableExporter<Row>({ ...FORMAT, columns, rows });

/** Airwars' incident record, as JSON (belligerents and sources in full) and as CSV. */
export const airwars: Exporter = {
  ...FORMAT,
  fields: columns().map(({ name, doc }) => ({ name, doc })),
  write: async (input) => [json(input), ...(await csv.write(input))],
};

function json(input: ExportInput): ExportFile {
  const incidents = rows(input).map((row) => {
    const flat: Record<string, Cell | unknown> = Object.fromEntries(
      columns().map((c) => [c.name, c.value(row)]),
    );
    flat.belligerents = belligerentsOf(row);
    flat.sources = row.facts.reports.map(({ id, outlet, title, published, url }) => ({
      id,
      outlet,
      title,
      published,
      url,
    }));
    return flat;
  });
  const content = `${JSON.stringify({ about: about(input.dossier, FORMAT, new Losses()), incidents }, null, 2)}\n`;
  return { name: 'airwars.json', mediaType: 'application/json', content };
}
