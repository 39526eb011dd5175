import { z } from 'zod';
import { Claim, Precision, SourceKind, Weapon } from './claim.ts';

export const DossierReport = z.object({
  id: z.string(),
  file: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  sha256: z.string(),
  language: z.string().nullable(),
  /** Id of the report of which this is a syndicated or near copy. */
  copyOf: z.string().nullable(),
  /** Id of the report of which this is a later version with figures of its own. */
  revisionOf: z.string().nullable().optional(),
});
export type DossierReport = z.infer<typeof DossierReport>;

export const DossierSource = z.object({
  id: z.string(),
  name: z.string(),
  kind: SourceKind,
  aliases: z.array(z.string()),
  /** The side the source belongs to (a state, a group), or null. */
  party: z.string().nullable(),
});
export type DossierSource = z.infer<typeof DossierSource>;

export const Verdict = z.enum(['single-source', 'agreed', 'compatible', 'updated', 'contested']);
export type Verdict = z.infer<typeof Verdict>;

export const RelationKind = z.enum([
  'equal',
  'refines',
  'compatible',
  'part',
  'update',
  'revision',
  'contradicts',
]);
export type RelationKind = z.infer<typeof RelationKind>;

export const Relation = z.object({
  a: z.string(),
  b: z.string(),
  relation: RelationKind,
  /** One sentence a reader understands. */
  why: z.string().optional(),
});
export type Relation = z.infer<typeof Relation>;

/** A position on a counted point. */
export const FigurePosition = z.object({
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  origin: z.string(),
  claims: z.array(z.string()),
  asOf: z.string().nullable(),
});
export type FigurePosition = z.infer<typeof FigurePosition>;

/** A position on a point without a number. */
export const StancePosition = z.object({
  stance: z.enum(['affirmed', 'denied']),
  value: z.string().nullable(),
  origin: z.string(),
  claims: z.array(z.string()),
});
export type StancePosition = z.infer<typeof StancePosition>;

/** One step of an origin's figure over time. */
export const TimelineEntry = z.object({
  /** null when the words rest on nobody in particular. */
  origin: z.string().nullable(),
  asOf: z.string().nullable(),
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  status: z.enum(['current', 'superseded', 'retracted']),
  claims: z.array(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Claims of a point that count as one origin's word, and why: "X speaks for Y". */
export const Voice = z.object({
  origin: z.string(),
  why: z.string(),
  claims: z.array(z.string()),
});
export type Voice = z.infer<typeof Voice>;

export const Point = z.object({
  attribute: z.string(),
  victims: z.string().nullable(),
  low: z.number().int().nullable(),
  best: z.number().int().nullable(),
  high: z.number().int().nullable(),
  open: z.boolean(),
  policy: z.string(),
  verdict: Verdict,
  origins: z.number().int(),
  positions: z.array(z.union([FigurePosition, StancePosition])),
  relations: z.array(Relation),
  /** Whose word each claim is, and why; origins are counted by it. */
  voices: z.array(Voice).optional(),
  /** How the figure changed, origin by origin. */
  timeline: z.array(TimelineEntry).optional(),
  /** Which claims the policy took and which it left out, and why. */
  basis: z
    .object({
      chosen: z.array(z.string()),
      left: z.array(z.object({ claim: z.string(), why: z.string() })),
      rule: z.string(),
    })
    .optional(),
});
export type Point = z.infer<typeof Point>;

export const Place = z.object({
  name: z.string(),
  geonameId: z.number().int().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: Precision.nullable(),
});

export const Incident = z.object({
  id: z.string(),
  label: z.string(),
  /** ACLED sub-event type. */
  type: z.string(),
  date: z
    .object({ edtf: z.string(), precision: z.enum(['day', 'range', 'month', 'year', 'unknown']) })
    .nullable(),
  place: Place.nullable(),
  actors: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['perpetrator', 'target', 'participant', 'other']),
      stances: z.record(z.string(), z.array(z.string())),
    }),
  ),
  weapons: z.array(Weapon),
  reports: z.array(z.string()),
  claims: z.array(z.string()),
  points: z.array(Point),
});
export type Incident = z.infer<typeof Incident>;

export const Agreement = z.object({
  id: z.string(),
  type: z.string(),
  parties: z.array(z.string()),
  brokers: z.array(z.string()),
  /** EDTF. */
  announced: z.string().nullable(),
  inForce: z.string().nullable(),
  status: z.enum(['announced', 'in-force', 'at-risk', 'violated', 'ended']),
  claims: z.array(z.string()),
});
export type Agreement = z.infer<typeof Agreement>;

export const Dossier = z.object({
  format: z.literal(1),
  program: z.string(),
  collection: z.string().nullable(),
  reports: z.array(DossierReport),
  sources: z.array(DossierSource),
  claims: z.array(Claim),
  incidents: z.array(Incident),
  agreements: z.array(Agreement),
});
export type Dossier = z.infer<typeof Dossier>;
