import type { Claim } from '../../../src/format/claim.ts';
import type { ClaimKey } from '../../../src/format/decisions.ts';
import { keyOf } from '../../../src/incident/decide.ts';
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
  for (const c of [...page.claims, ...page.rejected] as Claim[]) {
    const key = claimKey(page, c);
    const review = key && bySlot.get(slot(key));
    if (review) out.set(c.id, review);
  }
  return out;
}
