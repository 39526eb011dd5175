import { commentsOn } from '../../archive/comments.ts';
import type { Database } from '../../archive/database.ts';
import type { IncidentDetail as IncidentFound } from '../../archive/queries/incidents.ts';
import { slotOf } from '../../archive/review.ts';
import type { Claim } from '../../format/claim.ts';
import { keyOf } from '../../incident/decide.ts';
import { veiledBody, veiledClaim, veiledTitle } from '../veil.ts';

/** The page as a viewer sees it: of sensitive reports the figures and places, not the words. */
export function withoutSensitiveWords<
  T extends {
    reports: { id: string; sha256: string; title: string | null; sensitive: boolean }[];
    claims: Claim[];
    rejected: Claim[];
    asRead: Record<string, Claim>;
    decisions: { body: object }[];
  },
>(page: T): T {
  const closed = page.reports.filter((r) => r.sensitive);
  if (!closed.length) return page;
  const ids = new Set(closed.map((r) => r.id));
  const veil = (c: Claim) => (ids.has(c.report) ? veiledClaim(c) : c);
  return {
    ...page,
    reports: page.reports.map((r) => (r.sensitive ? { ...r, title: veiledTitle(r.title) } : r)),
    claims: page.claims.map(veil),
    rejected: page.rejected.map(veil),
    asRead: Object.fromEntries(Object.entries(page.asRead).map(([id, c]) => [id, veil(c)])),
    decisions: page.decisions.map((d) => {
      const said = JSON.stringify(d.body);
      return closed.some((r) => said.includes(r.sha256)) ? { ...d, body: veiledBody(d.body) } : d;
    }),
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
