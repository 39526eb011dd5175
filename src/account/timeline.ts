import type { CasualtyClaim } from '../format/claim.ts';
import type { TimelineEntry } from '../format/dossier.ts';
import { compareAsOf } from './as-of.ts';
import { figureOf } from './figures.ts';
import type { Attributed } from './origins.ts';

/**
 * How each origin's figure changed: from publication times, and from what texts say themselves ("rose to 48 from 41": 41 stands
 * before 48). Consecutive statements of the same figure are one entry.
 */
export function timelineOf(items: readonly Attributed<CasualtyClaim>[]): TimelineEntry[] {
  const entries: (TimelineEntry & { key: string })[] = [];
  const sorted = [...items]
    .filter((i) => i.claim.partOf === null && figureOf(i).number !== null && i.claim.scope === 'incident')
    .sort(
      (a, b) =>
        compareText(a.origin?.key ?? '', b.origin?.key ?? '') ||
        compareAsOf(a.asOf, b.asOf) ||
        standing(a) - standing(b) ||
        (a.claim.id < b.claim.id ? -1 : 1),
    );
  for (const i of sorted) {
    const { low, high } = i.claim.count;
    const last = entries[entries.length - 1];
    if (
      last &&
      last.key === (i.origin?.key ?? '') &&
      last.low === low &&
      last.high === high &&
      last.status === i.claim.status
    ) {
      last.claims.push(i.claim.id);
      continue;
    }
    entries.push({
      key: i.origin?.key ?? '',
      origin: i.origin?.name ?? null,
      asOf: i.asOf,
      low,
      high,
      status: i.claim.status,
      claims: [i.claim.id],
    });
  }
  return entries.map(({ key: _, ...entry }) => entry);
}

/** What has been replaced stands before what replaced it. */
function standing(i: Attributed<CasualtyClaim>): number {
  return i.claim.status === 'current' ? 1 : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
