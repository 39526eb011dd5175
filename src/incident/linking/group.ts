import type { Terms } from '../terms/terms.ts';
import { type CopyLink, findCopies } from './copies.ts';
import type { ReportDigest } from './digest.ts';
import { Grouping, type Profile } from './grouping.ts';
import { type Item, itemOf } from './item.ts';
import { Weights } from './vectors.ts';

/** Claims of many reports that are about one incident. */
export interface IncidentGroup {
  /** Ids of the reports that tell of it. */
  reports: string[];
  /** Ids of its claims. */
  claims: string[];
  /** Number of reports whose own story it is. */
  mainOf: number;
  /** The tellings that make it up. */
  items: Item[];
}

/**
 * Groups the segments of all reports by incident. Candidates come from an index on day, place and rare terms, so that cost
 * grows with the incidents; the result does not depend on the order of the reports.
 * @param background terms of other reports of the same collection: which words are rare in it, and that it is large
 */
export function groupIncidents(
  digests: readonly ReportDigest[],
  copies: ReadonlyMap<string, CopyLink> = findCopies(digests),
  background: readonly Terms[] = [],
): IncidentGroup[] {
  const sorted = [...digests].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const weights = new Weights([...sorted.map((d) => d.terms), ...background]);
  const items = sorted.flatMap((d) => d.segments.map((s) => itemOf(d, s, weights)));
  return new Grouping(items, weights, copies).run().flatMap(groupOf);
}

function groupOf(profile: Profile): IncidentGroup[] {
  const items = [...profile.items].sort((a, b) => (a.key < b.key ? -1 : 1));
  const claims = items.flatMap((i) =>
    i.report.claims.filter((c) => c.incident === i.segment.id).map((c) => c.id),
  );
  const founded = items.some((i) => i.report.claims.some((c) => c.incident === i.segment.id && founds(c)));
  if (!founded) return [];
  return [
    {
      reports: [...new Set(items.map((i) => i.report.id))].sort(),
      claims,
      mainOf: items.filter((i) => i.segment.main).length,
      items,
    },
  ];
}

/** A claim that tells of an incident, and not only of what was said or done about one. */
function founds(c: ReportDigest['claims'][number]): boolean {
  if (c.kind === 'casualties') return c.scope === 'incident';
  return (
    c.kind === 'responsibility' ||
    c.type === 'attack' ||
    c.type === 'target' ||
    c.type === 'seize' ||
    c.type === 'halt'
  );
}
