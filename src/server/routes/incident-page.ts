import { commentsOn } from '../../archive/comments.ts';
import type { Database } from '../../archive/database.ts';
import type { IncidentDetail as IncidentFound } from '../../archive/queries/incidents.ts';
import { slotOf } from '../../archive/review.ts';
import type { Claim } from '../../format/claim.ts';
import { keyOf } from '../../incident/linking/decide.ts';
import { veiledDecision, veiledTitle, veilOver } from '../veil.ts';

/** The page as a viewer sees it: of sensitive reports the figures and places, not the words, nor who said them in private. */
export function withoutSensitiveWords<
  T extends {
    incident: object;
    reports: { id: string; sha256: string; title: string | null; url: string | null; sensitive: boolean }[];
    claims: Claim[];
    rejected: Claim[];
    asRead: Record<string, Claim>;
    decisions: { body: object; reason: string | null }[];
    comments: { claim: string | null; report: string | null }[];
  },
>(page: T): T {
  const closed = page.reports.filter((r) => r.sensitive);
  if (!closed.length) return page;
  const ids = new Set(closed.map((r) => r.id));
  const texts = new Set(closed.map((r) => r.sha256));
  const claims = [...page.claims, ...page.rejected, ...Object.values(page.asRead)];
  const veil = veilOver(claims, ids);
  const reportOf = new Map(claims.map((c) => [c.id, c.report]));
  return {
    ...page,
    incident: veil.names(page.incident),
    reports: page.reports.map((r) => (r.sensitive ? { ...r, title: veiledTitle(r.title), url: null } : r)),
    claims: page.claims.map(veil.claim),
    rejected: page.rejected.map(veil.claim),
    asRead: Object.fromEntries(Object.entries(page.asRead).map(([id, c]) => [id, veil.claim(c)])),
    decisions: page.decisions.map((d) => veiledDecision(d, texts)),
    comments: page.comments.filter((c) => !ids.has(c.report ?? reportOf.get(c.claim ?? '') ?? '')),
  };
}

/** Comments on an incident, on those that went into it, and on its reports and claims. */
export async function placedComments(db: Database, ids: readonly string[], found: IncidentFound) {
  const shaOf = new Map(found.reports.map((r) => [r.id, r.sha256]));
  const claims = new Map<string, string>(
    found.claims.flatMap((c) =>
      shaOf.has(c.report) ? [[`claim:${slotOf(keyOf(c, shaOf.get(c.report)!))}`, c.id] as const] : [],
    ),
  );
  const reports = new Map<string, string>(found.reports.map((r) => [`report:${r.id}`, r.id]));
  const comments = await commentsOn(db, [...ids, ...reports.keys(), ...claims.keys()]);
  return comments.map((c) => ({
    ...c,
    claim: claims.get(c.subject) ?? null,
    report: reports.get(c.subject) ?? null,
  }));
}
