import { z } from 'zod';
import { Effect, Field } from './claim.ts';

/**
 * What a person's decision on a claim binds to: the words themselves, never the claim's number. A claim that a later version of
 * the program reads at the same place is the same claim.
 */
export const ClaimKey = z.object({
  /** SHA-256 of the report's text, hexadecimal. */
  text: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(['casualties', 'responsibility', 'event']),
  /** null for claims that are not of casualties. */
  effect: Effect.nullable(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  in: Field.default('text'),
});
export type ClaimKey = z.infer<typeof ClaimKey>;

const signed = {
  /** Unique within the file. */
  id: z.string().min(1),
  author: z.string().min(1),
  /** ISO date-time: decisions are applied in this order. */
  time: z.string().min(10),
  reason: z.string().min(1),
};
const TextHash = z.string().regex(/^[0-9a-f]{64}$/);

export const Decision = z.discriminatedUnion('action', [
  /** The incidents that hold these claims are one. */
  z.object({ ...signed, action: z.literal('merge-incidents'), claims: z.array(ClaimKey).min(2) }),
  /** These claims are an incident of their own. */
  z.object({ ...signed, action: z.literal('split-incident'), claims: z.array(ClaimKey).min(1) }),
  /** These claims belong to the incident that holds `to`; null: to no incident. */
  z.object({
    ...signed,
    action: z.literal('relink-claims'),
    claims: z.array(ClaimKey).min(1),
    to: ClaimKey.nullable(),
  }),
  /** These names are one actor, called `as`. */
  z.object({
    ...signed,
    action: z.literal('merge-actors'),
    names: z.array(z.string().min(1)).min(2),
    as: z.string().min(1),
  }),
  /** What these reports call `name` is another actor, called `as`. */
  z.object({
    ...signed,
    action: z.literal('split-actor'),
    name: z.string().min(1),
    reports: z.array(TextHash).min(1),
    as: z.string().min(1),
  }),
  /** The report is a copy of another. */
  z.object({ ...signed, action: z.literal('mark-copy'), report: TextHash, of: TextHash }),
  /** The report is a report of its own, whatever its text is like. */
  z.object({ ...signed, action: z.literal('unmark-copy'), report: TextHash }),
  /** Takes an earlier decision back. */
  z.object({ ...signed, action: z.literal('undo'), decision: z.string().min(1) }),
]);
export type Decision = z.infer<typeof Decision>;

/** A decisions file, as `read --decisions FILE` takes it. */
export const Decisions = z.object({ format: z.literal(1), decisions: z.array(Decision) });
export type Decisions = z.infer<typeof Decisions>;
