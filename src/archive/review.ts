import { z } from 'zod';
import type { Claim } from '../format/claim.ts';
import { Category, Count, Effect, Stance } from '../format/claim.ts';
import { ClaimKey } from '../format/decisions.ts';
import { keyOf } from '../incident/decide.ts';
import type { ReportDigest, ReportSource } from '../incident/digest.ts';

/** What a person may change in a claim; the original words and values stay beside it. */
export const Correction = z
  .object({
    count: Count,
    category: Category,
    effect: Effect,
    scope: z.enum(['incident', 'cumulative']),
    status: z.enum(['current', 'superseded', 'retracted']),
    by: z.string().nullable(),
    actor: z.string().min(1),
    stance: Stance,
    /** Names of the speakers, nearest first. */
    sources: z.array(z.string().min(1)),
  })
  .partial();
export type Correction = z.infer<typeof Correction>;

/** A review of one claim. The last one that stands counts; a reviewer's stands above an annotator's. */
export const ClaimReview = z.object({
  claim: ClaimKey,
  verdict: z.enum(['approved', 'corrected', 'rejected']),
  correction: Correction.optional(),
  /** Admiralty code: reliability of the source A to F, credibility of the information 1 to 6. */
  source: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  information: z.enum(['1', '2', '3', '4', '5', '6']).optional(),
});
export type ClaimReview = z.infer<typeof ClaimReview>;

/** A review as it was made. */
export interface SignedReview extends ClaimReview {
  decision: number;
  author: string;
  role: 'annotator' | 'reviewer' | 'admin' | string;
  at: string;
}

/** One string for a claim key, to look claims up by. */
export const slotOf = (k: ClaimKey): string => [k.text, k.kind, k.effect, k.start, k.end, k.in].join('|');

const rank = (role: string): number => (role === 'annotator' ? 0 : 1);

/** The review that counts for each claim: of the highest role, the latest. */
export function countingReviews(reviews: readonly SignedReview[]): Map<string, SignedReview> {
  const out = new Map<string, SignedReview>();
  for (const r of [...reviews].sort((a, b) => rank(a.role) - rank(b.role) || a.decision - b.decision))
    out.set(slotOf(r.claim), r);
  return out;
}

/** A digest with reviews applied: rejected claims left out, corrected ones changed. The digest itself stays as it was read. */
export function applyReviews(digest: ReportDigest, reviews: ReadonlyMap<string, SignedReview>): ReportDigest {
  if (!reviews.size) return digest;
  const claims = digest.claims.flatMap((claim) => {
    const review = reviews.get(slotOf(keyOf(claim, digest.sha256)));
    if (!review) return [claim];
    if (review.verdict === 'rejected') return [];
    return [
      review.verdict === 'corrected' && review.correction ? corrected(claim, review.correction) : claim,
    ];
  });
  return withSpeakers({ ...digest, claims });
}

/** A digest that knows every speaker of its claims: those that people named are added. */
export function withSpeakers(digest: ReportDigest): ReportDigest {
  const known = new Set(digest.sources.map((s) => s.name));
  const added = new Map<string, ReportSource>();
  for (const { name, kind } of digest.claims.flatMap((c) => c.sources))
    if (!known.has(name) && !added.has(name))
      added.set(name, {
        name,
        kind,
        party: null,
        known: null,
        unnamed: kind === 'unnamed',
        of: null,
        aliases: [],
      });
  return added.size ? { ...digest, sources: [...digest.sources, ...added.values()] } : digest;
}

/** The claim with a correction; fields that its kind does not have are passed over. */
export function corrected(claim: Claim, c: Correction): Claim {
  const sources = c.sources
    ? c.sources.map(
        (name, k) =>
          claim.sources.find((s) => s.name === name) ?? {
            ...(claim.sources[k] ?? { kind: 'unnamed' as const, start: claim.start, end: claim.end }),
            id: '',
            name,
          },
      )
    : claim.sources;
  const common = { sources, status: c.status ?? claim.status };
  if (claim.kind === 'casualties') {
    return {
      ...claim,
      ...common,
      effect: c.effect ?? claim.effect,
      count: c.count ?? claim.count,
      scope: c.scope ?? claim.scope,
      by: c.by === undefined ? claim.by : c.by,
      victims: { ...claim.victims, category: c.category ?? claim.victims.category },
    };
  }
  if (claim.kind === 'responsibility')
    return { ...claim, ...common, stance: c.stance ?? claim.stance, actor: c.actor ?? claim.actor };
  return { ...claim, ...common };
}
