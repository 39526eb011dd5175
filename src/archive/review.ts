import { z } from 'zod';
import type { Claim } from '../format/claim.ts';
import { Category, Count, Effect, Stance } from '../format/claim.ts';
import { ClaimKey } from '../format/decisions.ts';
import { keyOf } from '../incident/linking/decide.ts';
import type { ReportDigest, ReportSource } from '../incident/linking/digest.ts';

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
  /** The claim as it was read when it was approved or corrected: it stays although a later version may not find it. */
  asRead?: Claim;
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

/** Which review holds for which claim of a digest, by claim id; and reviewed claims that the digest does not have any more. */
interface Bound {
  reviews: Map<string, SignedReview>;
  lost: SignedReview[];
}

/** A review holds for the claim at its place; after another version's reading, for the one like it whose words overlap. */
function bind(digest: ReportDigest, reviews: ReadonlyMap<string, SignedReview>): Bound {
  const out: Bound = { reviews: new Map(), lost: [] };
  const bySlot = new Map(digest.claims.map((c) => [slotOf(keyOf(c, digest.sha256)), c] as const));
  const own = [...reviews].filter(([, r]) => r.claim.text === digest.sha256);
  for (const [slot, review] of own) {
    const claim = bySlot.get(slot);
    if (claim) out.reviews.set(claim.id, review);
  }
  for (const [slot, review] of own) {
    if (bySlot.has(slot)) continue;
    const alike = digest.claims.filter((c) => !out.reviews.has(c.id) && isAlike(c, review.claim));
    if (alike.length === 1) out.reviews.set(alike[0].id, review);
    else out.lost.push(review);
  }
  return out;
}

function isAlike(c: Claim, key: ClaimKey): boolean {
  const effect = c.kind === 'casualties' ? c.effect : null;
  return (
    c.kind === key.kind && effect === key.effect && c.in === key.in && c.start < key.end && key.start < c.end
  );
}

/** A digest with the claims that people approved or corrected and that this reading does not have any more, as they were read then. */
export function withKept(digest: ReportDigest, reviews: ReadonlyMap<string, SignedReview>): ReportDigest {
  const kept = bind(digest, reviews).lost.filter((r) => r.verdict !== 'rejected' && r.asRead);
  if (!kept.length) return digest;
  const claims = kept.map((r): Claim => {
    const near = nearest(digest.claims, r.claim) ?? digest.segments[0]?.id ?? null;
    const incident = r.asRead!.incident === null ? null : near;
    return { ...r.asRead!, id: `${digest.id}#r${r.decision}`, report: digest.id, incident };
  });
  return withSpeakers({ ...digest, claims: [...digest.claims, ...claims] });
}

/** The incident of the claim whose words stand nearest in the same field. */
export function nearest(claims: readonly Claim[], key: ClaimKey): string | null {
  let best: Claim | null = null;
  for (const c of claims)
    if (
      c.in === key.in &&
      c.incident &&
      (!best || Math.abs(c.start - key.start) < Math.abs(best.start - key.start))
    )
      best = c;
  return best?.incident ?? null;
}

/** A digest with reviews applied: rejected claims left out, corrected ones changed. The digest itself stays as it was read. */
export function applyReviews(digest: ReportDigest, reviews: ReadonlyMap<string, SignedReview>): ReportDigest {
  if (!reviews.size) return digest;
  const bound = bind(digest, reviews).reviews;
  if (!bound.size) return digest;
  const claims = digest.claims.flatMap((claim) => {
    const review = bound.get(claim.id);
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
