import { groupBy } from '../collect.ts';
import type { Figure } from '../figures.ts';
import type { Policy } from './policy.ts';
import { byOrigin, claimsOf, leave, median, span, statedOnly, vagueRange } from './shared.ts';

/** Speakers whose figures count as reliable: bodies that count, and reports in their own voice. */
const RELIABLE: ReadonlySet<string | null> = new Set([
  'organisation',
  'officials',
  'government',
  'agency',
  'document',
  'person',
  'outlet',
  null,
]);

/** UCDP-style: the reliable range. */
export const reliableRange: Policy = {
  name: 'reliable-range',
  version: '1',
  describes:
    'UCDP-style. Low and high are the lowest and highest reliable figures; best is the most likely one: the number that most reliable ' +
    'origins give, of equally common ones the lower. Claims of armed parties, unnamed speakers and allegations count only where ' +
    'nothing better is at hand.',
  weigh(figures) {
    const { stated, left } = statedOnly(figures);
    if (stated.length === 0) return vagueRange(figures);
    const reliable = stated.filter(isReliable);
    const pool = reliable.length > 0 ? reliable : stated;
    const voices = [...byOrigin(pool).values()];
    const taken = voices.length > 0 ? voices : pool;
    const { low, high, open } = span(taken);
    const byNumber = [...groupBy(taken, (f) => f.number!)].sort(
      (a, b) => b[1].length - a[1].length || a[0] - b[0],
    );
    const clear = byNumber[0][1].length > 1 || taken.length < 3;
    const best = clear ? byNumber[0][0] : median(taken.map((f) => f.number!));
    for (const f of stated) {
      if (!taken.includes(f))
        left.push(...leave(f, pool.includes(f) ? 'its origin has a later figure' : 'not a reliable source'));
    }
    return {
      low,
      best,
      high,
      open,
      chosen: claimsOf(taken),
      left,
      rule: `${reliable.length > 0 ? 'reliable' : 'no reliable origins; all'} figures of ${taken.length} ${taken.length === 1 ? 'origin' : 'origins'}`,
    };
  },
};

function isReliable(f: Figure): boolean {
  return (
    f.origin !== null &&
    !f.origin.startsWith('unnamed ') &&
    RELIABLE.has(f.speaker) &&
    f.certainty === 'asserted'
  );
}
