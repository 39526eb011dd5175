import { z } from 'zod';

/** Offsets are half-open, in UTF-16 code units of the field named by `in`. */
const offset = z.number().int().min(0);
export const Span = z.tuple([offset, offset]);
export type Span = z.infer<typeof Span>;

export const Field = z.enum(['text', 'title']);
export type Field = z.infer<typeof Field>;

export const Effect = z.enum(['killed', 'wounded', 'missing', 'captured', 'displaced', 'killed-or-wounded']);
export type Effect = z.infer<typeof Effect>;

export const Bound = z.enum([
  'exact',
  'at least',
  'more than',
  'about',
  'nearly',
  'up to',
  'fewer than',
  'range',
  'dozens',
  'scores',
  'tens',
  'hundreds',
  'thousands',
  'several',
  'some',
  'unspecified',
  'none',
]);
export type Bound = z.infer<typeof Bound>;

export const Count = z.object({
  low: z.number().int().min(0).nullable(),
  high: z.number().int().min(0).nullable(),
  bound: Bound,
  /** The words of the number and its bound; '' when the text gives none. */
  text: z.string(),
});
export type Count = z.infer<typeof Count>;

export const Category = z.enum([
  'civilian',
  'military',
  'militant',
  'police',
  'journalist',
  'medic',
  'aid-worker',
  'child',
  'woman',
  'mixed',
  'unspecified',
]);
export type Category = z.infer<typeof Category>;

export const SourceKind = z.enum([
  'person',
  'officials',
  'government',
  'military',
  'armed-group',
  'organisation',
  'agency',
  'outlet',
  'witness',
  'unnamed',
  'document',
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** One link of a chain of speakers. */
export const ClaimSource = z.object({
  /** Id of the source: within the report in an Annotation, across reports in a Dossier. */
  id: z.string(),
  /** Canonical name. */
  name: z.string(),
  kind: SourceKind,
  start: offset,
  end: offset,
  /** Set when the words stand in the other field than the claim. */
  in: Field.optional(),
  /** Names of joint speakers. */
  with: z.array(z.string()).optional(),
});
export type ClaimSource = z.infer<typeof ClaimSource>;

export const Certainty = z.enum([
  'asserted',
  'reported',
  'possible',
  'expected',
  'conditional',
  'denied',
  'alleged',
]);
export type Certainty = z.infer<typeof Certainty>;

export const Stance = z.enum(['blames', 'suspects', 'claims', 'admits', 'denies']);
export type Stance = z.infer<typeof Stance>;

export const EventType = z.enum([
  'attack',
  'target',
  'halt',
  'notify',
  'intent',
  'regret',
  'accuse',
  'condemn',
  'reject',
  'demand',
  'meet',
  'statement',
  'threaten',
  'investigate',
  'agree',
  'violate',
  'undermine',
  'support',
  'seize',
  'control',
  'aid',
  'obstruct-aid',
]);
export type EventType = z.infer<typeof EventType>;

export const When = z.object({ edtf: z.string(), text: z.string() });
export type When = z.infer<typeof When>;

export const Precision = z.enum(['exact', 'near', 'admin2', 'admin1', 'area', 'country', 'sea-or-air']);
export type Precision = z.infer<typeof Precision>;

export const Where = z.object({
  name: z.string(),
  geonameId: z.number().int().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: Precision.nullable(),
});
export type Where = z.infer<typeof Where>;

const base = {
  id: z.string(),
  report: z.string(),
  in: Field,
  start: offset,
  end: offset,
  quote: z.string(),
  sentence: Span,
  /** Nearest speaker first; empty when the report says it in its own voice. */
  sources: z.array(ClaimSource),
  cue: Span.nullable(),
  certainty: Certainty,
  status: z.enum(['current', 'superseded', 'retracted']),
  when: When.nullable(),
  where: Where.nullable(),
  incident: z.string().nullable(),
  agreement: z.string().nullable(),
  /** What produced the claim, as "room/rule". */
  rule: z.string(),
};

export const CasualtyClaim = z.object({
  ...base,
  kind: z.literal('casualties'),
  effect: Effect,
  count: Count,
  victims: z.object({ text: z.string(), category: Category, affiliation: z.string().nullable() }),
  partOf: z.string().nullable(),
  scope: z.enum(['incident', 'cumulative']),
  by: z.string().nullable(),
});
export type CasualtyClaim = z.infer<typeof CasualtyClaim>;

export const ResponsibilityClaim = z.object({
  ...base,
  kind: z.literal('responsibility'),
  stance: Stance,
  actor: z.string(),
});
export type ResponsibilityClaim = z.infer<typeof ResponsibilityClaim>;

export const Weapon = z.object({ type: z.string(), count: z.number().int().nullable() });
export type Weapon = z.infer<typeof Weapon>;

export const EventClaim = z.object({
  ...base,
  kind: z.literal('event'),
  type: EventType,
  agent: z.string().nullable(),
  recipient: z.string().nullable(),
  weapons: z.array(Weapon),
  timing: z.enum(['before', 'during', 'after']).nullable(),
  plover: z.string(),
  acled: z.string().nullable(),
});
export type EventClaim = z.infer<typeof EventClaim>;

export const Claim = z.discriminatedUnion('kind', [CasualtyClaim, ResponsibilityClaim, EventClaim]);
export type Claim = z.infer<typeof Claim>;
