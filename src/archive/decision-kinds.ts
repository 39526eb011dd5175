import { z } from 'zod';
import { Decision } from '../format/decisions.ts';
import { ClaimAnnotation } from './annotations.ts';
import { ClaimReview } from './review.ts';

/** What a decision of each kind says; author, time and id are the archive's to add. */
const signed = { id: true, author: true, time: true, reason: true, action: true } as const;
const shapes = Object.fromEntries(
  Decision.options
    .filter((o) => o.shape.action.value !== 'undo')
    .map((o) => [o.shape.action.value, (o as unknown as z.ZodObject).omit(signed).strict()]),
) as Record<string, z.ZodType>;

/** Airwars' grade of a whole incident, as a person gives it. */
const IncidentGrade = z
  .object({ grade: z.enum(['Confirmed', 'Fair', 'Weak', 'Contested', 'Discounted']) })
  .strict();

export const KINDS: Record<string, z.ZodType> = {
  ...shapes,
  'review-claim': ClaimReview,
  'annotate-claim': ClaimAnnotation,
  'grade-incident': IncidentGrade,
};
export const DECISION_KINDS = Object.keys(KINDS);
/** What annotators may decide; everything else needs a reviewer. */
export const OF_ANNOTATORS: ReadonlySet<string> = new Set(['review-claim', 'annotate-claim']);
/** What changes links between claims, reports and actors: it needs a reason. */
export const isLinking = (kind: string) => !OF_ANNOTATORS.has(kind) && kind !== 'grade-incident';
