import { z } from 'zod';
import { Bound, Claim, Span } from './claim.ts';

export const TimeAnnotation = z.object({
  start: z.number().int(),
  end: z.number().int(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3 value. */
  value: z.string(),
});
export type TimeAnnotation = z.infer<typeof TimeAnnotation>;

export const PlaceAnnotation = z.object({
  start: z.number().int(),
  end: z.number().int(),
  name: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  geonameId: z.number().int().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
});
export type PlaceAnnotation = z.infer<typeof PlaceAnnotation>;

export const QuantityAnnotation = z.object({
  start: z.number().int(),
  end: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: Bound,
  unit: z.string().nullable(),
  counts: z.string().nullable(),
});
export type QuantityAnnotation = z.infer<typeof QuantityAnnotation>;

export const AttributionAnnotation = z.object({
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
});
export type AttributionAnnotation = z.infer<typeof AttributionAnnotation>;

export { LAYERS, type LayerName } from './layer-names.ts';

/** One line of `annotate`; a layer that was not asked for is absent. */
export const Annotation = z.object({
  id: z.string(),
  claims: z.array(Claim).optional(),
  times: z.array(TimeAnnotation).optional(),
  places: z.array(PlaceAnnotation).optional(),
  quantities: z.array(QuantityAnnotation).optional(),
  attributions: z.array(AttributionAnnotation).optional(),
});
export type Annotation = z.infer<typeof Annotation>;
