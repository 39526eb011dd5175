import type { Claim } from '../../format/claim.ts';
import type { Dossier, Incident, Point } from '../../format/dossier.ts';
import { actorsIn, disputeOf, factsOf, figureOf, type IncidentFacts, positionsInWords } from './facts.ts';
import type { Column } from './table.ts';

/** Our own three tables, shared by CSV and XLSX: claims, points and incidents. */

const names = (list: string[]) => list.join('; ') || null;

export interface ClaimRow {
  claim: Claim;
  dossier: Dossier;
}

/** A row for each claim. */
export const claimRows = (dossier: Dossier): ClaimRow[] =>
  dossier.claims.map((claim) => ({ claim, dossier }));

export const claimColumns: Column<ClaimRow>[] = [
  { name: 'id', type: 'string', doc: "The claim's id.", value: (r) => r.claim.id },
  {
    name: 'incident',
    type: 'string',
    doc: 'Id of its incident; empty for cumulative figures and agreements.',
    value: (r) => r.claim.incident,
  },
  { name: 'report', type: 'string', doc: 'Id of its report.', value: (r) => r.claim.report },
  {
    name: 'outlet',
    type: 'string',
    doc: 'Outlet of the report.',
    value: (r) => r.dossier.reports.find((d) => d.id === r.claim.report)?.outlet ?? null,
  },
  {
    name: 'published',
    type: 'string',
    doc: 'Publication date of the report.',
    value: (r) => r.dossier.reports.find((d) => d.id === r.claim.report)?.published ?? null,
  },
  { name: 'kind', type: 'string', doc: 'casualties, responsibility or event.', value: (r) => r.claim.kind },
  {
    name: 'what',
    type: 'string',
    doc: 'Effect, stance or type of event.',
    value: ({ claim: c }) =>
      c.kind === 'casualties' ? c.effect : c.kind === 'responsibility' ? c.stance : c.type,
  },
  {
    name: 'low',
    type: 'integer',
    doc: 'Lowest number stated; empty when there is none.',
    value: ({ claim: c }) => (c.kind === 'casualties' ? c.count.low : null),
  },
  {
    name: 'high',
    type: 'integer',
    doc: 'Highest number stated; empty when there is none.',
    value: ({ claim: c }) => (c.kind === 'casualties' ? c.count.high : null),
  },
  {
    name: 'bound',
    type: 'string',
    doc: 'exact, at least, dozens …',
    value: ({ claim: c }) => (c.kind === 'casualties' ? c.count.bound : null),
  },
  {
    name: 'victims',
    type: 'string',
    doc: 'The words for the victims.',
    value: ({ claim: c }) => (c.kind === 'casualties' ? c.victims.text : null),
  },
  {
    name: 'category',
    type: 'string',
    doc: 'civilian, military, …',
    value: ({ claim: c }) => (c.kind === 'casualties' ? c.victims.category : null),
  },
  {
    name: 'part_of',
    type: 'string',
    doc: 'Id of the claim whose figure includes this one.',
    value: ({ claim: c }) => (c.kind === 'casualties' ? c.partOf : null),
  },
  {
    name: 'scope',
    type: 'string',
    doc: 'incident or cumulative.',
    value: ({ claim: c }) => (c.kind === 'casualties' ? c.scope : null),
  },
  {
    name: 'actor',
    type: 'string',
    doc: 'Who is said to have done it.',
    value: ({ claim: c }) =>
      c.kind === 'casualties' ? c.by : c.kind === 'responsibility' ? c.actor : c.agent,
  },
  {
    name: 'chain',
    type: 'string',
    doc: 'The chain of speakers, nearest first, joined by " < ".',
    value: (r) => r.claim.sources.map((s) => [s.name, ...(s.with ?? [])].join(' + ')).join(' < ') || null,
  },
  {
    name: 'certainty',
    type: 'string',
    doc: 'asserted, reported, possible …',
    value: (r) => r.claim.certainty,
  },
  { name: 'status', type: 'string', doc: 'current, superseded or retracted.', value: (r) => r.claim.status },
  { name: 'when', type: 'string', doc: 'EDTF date.', value: (r) => r.claim.when?.edtf ?? null },
  { name: 'where', type: 'string', doc: 'Name of the place.', value: (r) => r.claim.where?.name ?? null },
  { name: 'quote', type: 'string', doc: 'The exact words.', value: (r) => r.claim.quote },
  { name: 'in', type: 'string', doc: 'text or title.', value: (r) => r.claim.in },
  {
    name: 'start',
    type: 'integer',
    doc: 'Offset of the first character (UTF-16).',
    value: (r) => r.claim.start,
  },
  { name: 'end', type: 'integer', doc: 'Offset after the last character.', value: (r) => r.claim.end },
  { name: 'rule', type: 'string', doc: 'The rule that produced the claim.', value: (r) => r.claim.rule },
];

export interface PointRow {
  incident: Incident;
  point: Point;
}

/** A row for each point of each incident. */
export const pointRows = (dossier: Dossier): PointRow[] =>
  dossier.incidents.flatMap((incident) => incident.points.map((point) => ({ incident, point })));

export const pointColumns: Column<PointRow>[] = [
  { name: 'incident', type: 'string', doc: 'Id of the incident.', value: (r) => r.incident.id },
  { name: 'label', type: 'string', doc: 'Its label.', value: (r) => r.incident.label },
  {
    name: 'attribute',
    type: 'string',
    doc: 'killed, wounded, prior-notice …',
    value: (r) => r.point.attribute,
  },
  {
    name: 'victims',
    type: 'string',
    doc: '"all" for the total, or a category.',
    value: (r) => r.point.victims,
  },
  { name: 'low', type: 'integer', doc: 'low under the policy.', value: (r) => r.point.low },
  { name: 'best', type: 'integer', doc: 'best under the policy.', value: (r) => r.point.best },
  { name: 'high', type: 'integer', doc: 'high under the policy.', value: (r) => r.point.high },
  {
    name: 'open',
    type: 'boolean',
    doc: 'true when the largest figure is only a bound.',
    value: (r) => r.point.open,
  },
  { name: 'policy', type: 'string', doc: 'Name of the policy.', value: (r) => r.point.policy },
  {
    name: 'verdict',
    type: 'string',
    doc: 'single-source, agreed, compatible, updated or contested.',
    value: (r) => r.point.verdict,
  },
  { name: 'origins', type: 'integer', doc: 'Independent origins.', value: (r) => r.point.origins },
  {
    name: 'positions',
    type: 'string',
    doc: 'Each origin with its figure or stance.',
    value: (r) =>
      positionsInWords(r.point) ||
      r.point.positions
        .map((p) => ('stance' in p ? `${p.stance}${p.value ? `: ${p.value}` : ''} (${p.origin})` : ''))
        .join(', '),
  },
];

export interface IncidentRow {
  facts: IncidentFacts;
  dossier: Dossier;
}

/** A row for each incident. */
export const incidentRows = (dossier: Dossier): IncidentRow[] =>
  factsOf(dossier).map((facts) => ({ facts, dossier }));

const count = (attribute: string, end: 'low' | 'best' | 'high'): Column<IncidentRow> => ({
  name: `${attribute}_${end}`,
  type: 'integer',
  doc: `${end} of the total ${attribute}.`,
  value: (r) => figureOf(r.facts.incident, attribute)[end],
});

export const incidentColumns: Column<IncidentRow>[] = [
  { name: 'id', type: 'string', doc: "The incident's id.", value: (r) => r.facts.incident.id },
  { name: 'label', type: 'string', doc: 'What, where, when.', value: (r) => r.facts.incident.label },
  { name: 'type', type: 'string', doc: 'ACLED sub-event type.', value: (r) => r.facts.incident.type },
  { name: 'date', type: 'string', doc: 'EDTF date.', value: (r) => r.facts.incident.date?.edtf ?? null },
  {
    name: 'place',
    type: 'string',
    doc: 'Name of the place.',
    value: (r) => r.facts.incident.place?.name ?? null,
  },
  {
    name: 'admin1',
    type: 'string',
    doc: 'First-order division.',
    value: (r) => r.facts.incident.place?.admin1 ?? null,
  },
  {
    name: 'country',
    type: 'string',
    doc: 'ISO 3166 alpha-2 code.',
    value: (r) => r.facts.incident.place?.country ?? null,
  },
  { name: 'lat', type: 'number', doc: 'Degrees north.', value: (r) => r.facts.incident.place?.lat ?? null },
  { name: 'lon', type: 'number', doc: 'Degrees east.', value: (r) => r.facts.incident.place?.lon ?? null },
  {
    name: 'precision',
    type: 'string',
    doc: 'How near the point is: exact, near, admin2, admin1, area, country.',
    value: (r) => r.facts.incident.place?.precision ?? null,
  },
  count('killed', 'low'),
  count('killed', 'best'),
  count('killed', 'high'),
  count('wounded', 'low'),
  count('wounded', 'best'),
  count('wounded', 'high'),
  {
    name: 'verdict',
    type: 'string',
    doc: 'Verdict on the total killed.',
    value: (r) =>
      r.facts.incident.points.find((p) => p.attribute === 'killed' && p.victims === 'all')?.verdict ?? null,
  },
  {
    name: 'perpetrators',
    type: 'string',
    doc: 'Actors said to have done it.',
    value: (r) => names(actorsIn(r.facts.incident, 'perpetrator')),
  },
  {
    name: 'targets',
    type: 'string',
    doc: 'Actors it was done to.',
    value: (r) => names(actorsIn(r.facts.incident, 'target')),
  },
  {
    name: 'responsibility',
    type: 'string',
    doc: 'Who blames, claims, admits, denies.',
    value: (r) => names(disputeOf(r.dossier, r.facts.incident)),
  },
  {
    name: 'weapons',
    type: 'string',
    doc: 'Weapons named.',
    value: (r) => names(r.facts.incident.weapons.map((w) => w.type)),
  },
  {
    name: 'reports',
    type: 'integer',
    doc: 'Number of reports; copies count once.',
    value: (r) => r.facts.reports.filter((d) => !d.copyOf).length,
  },
];
