import type { Claim } from '../../../src/format/claim.ts';
import type { ClaimKey } from '../../../src/format/decisions.ts';
import { keyOf } from '../../../src/incident/linking/decide.ts';
import type { IncidentPage, StoredDecision } from '../api/queries.ts';

export interface Review {
  verdict: 'approved' | 'corrected' | 'rejected';
  decision: StoredDecision;
}

const slot = (k: ClaimKey) => [k.text, k.kind, k.effect, k.start, k.end, k.in].join('|');
const rank = (d: StoredDecision) => (d.role === 'annotator' ? 0 : 1);

/** The key that decisions on a claim bind to; null when its report is not among the incident's. */
export function claimKey(page: IncidentPage, claim: Claim): ClaimKey | null {
  const report = page.reports.find((r) => r.id === claim.report);
  return report ? keyOf(claim, report.sha256) : null;
}

/** The review that counts for each claim, by claim id: of the highest role, the latest. */
export function reviewsOf(page: IncidentPage): Map<string, Review> {
  const bySlot = new Map<string, Review>();
  const standing = page.decisions.filter((d) => d.kind === 'review-claim' && !d.undoneAt);
  for (const d of standing.sort((a, b) => rank(a) - rank(b) || a.id - b.id)) {
    const { claim, verdict } = d.body as { claim: ClaimKey; verdict: Review['verdict'] };
    bySlot.set(slot(claim), { verdict, decision: d });
  }
  const out = new Map<string, Review>();
  const claims = ([...page.claims, ...page.rejected] as Claim[]).map((c) => ({ c, key: claimKey(page, c) }));
  const bound = new Set<string>();
  for (const { c, key } of claims) {
    const review = key && bySlot.get(slot(key));
    if (!review) continue;
    out.set(c.id, review);
    bound.add(slot(key));
  }
  for (const [at, review] of bySlot) {
    if (bound.has(at)) continue;
    const claim = moved(claims, out, review);
    if (claim) out.set(claim.id, review);
  }
  return out;
}

/**
 * The claim that a review holds for after another version's reading, as the archive binds it: the one kept for it, else the
 * only one like it whose words overlap.
 */
function moved(
  claims: readonly { c: Claim; key: ClaimKey | null }[],
  taken: ReadonlyMap<string, Review>,
  { decision }: Review,
): Claim | undefined {
  const kept = claims.find(({ c }) => c.id.endsWith(`#r${decision.id}`));
  if (kept) return kept.c;
  const was = (decision.body as { claim: ClaimKey }).claim;
  const alike = claims.filter(
    ({ c, key }) =>
      key &&
      !taken.has(c.id) &&
      key.text === was.text &&
      key.kind === was.kind &&
      key.effect === was.effect &&
      key.in === was.in &&
      key.start < was.end &&
      was.start < key.end,
  );
  return alike.length === 1 ? alike[0].c : undefined;
}
