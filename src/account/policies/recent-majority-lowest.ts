import { compareAsOf } from '../as-of.ts';
import { groupBy } from '../collect.ts';
import type { Policy } from './policy.ts';
import { byOrigin, claimsOf, leave, smallest, span, statedOnly, vagueRange } from './shared.ts';

/** GTD-style: the most recent sources decide by majority, without one the lowest figure stands. */
export const recentMajorityLowest: Policy = {
  name: 'recent-majority-lowest',
  version: '1',
  describes:
    'GTD-style. Among the origins whose figure is the most recent, the number that more than half of them give is best; without a ' +
    'majority it is the lowest. Low and high are the ends of all origins’ latest numbers.',
  weigh(figures) {
    const { stated, left } = statedOnly(figures);
    if (stated.length === 0) return vagueRange(figures);
    const voices = [...byOrigin(stated).values()];
    const pool = voices.length > 0 ? voices : stated;
    const recent = pool.filter((f) => !pool.some((g) => compareAsOf(f.asOf, g.asOf) < 0));
    const [number, agreeing] = [...groupBy(recent, (f) => f.number!)].sort(
      (a, b) => b[1].length - a[1].length || a[0] - b[0],
    )[0];
    const majority = agreeing.length * 2 > recent.length;
    const best = majority ? number : smallest(recent)!.number;
    const taken = pool.filter((f) => recent.includes(f) && f.number === best);
    const { low, high, open } = span(pool);
    const chosen = claimsOf(taken);
    for (const f of stated) {
      if (taken.includes(f)) continue;
      left.push(
        ...leave(f, recent.includes(f) ? 'not the majority’s number' : 'an older figure').filter(
          (l) => !chosen.includes(l.claim),
        ),
      );
    }
    return {
      low,
      best,
      high,
      open,
      chosen,
      left,
      rule:
        recent.length === 1
          ? 'the most recent origin'
          : majority
            ? `${agreeing.length} of the ${recent.length} most recent origins`
            : `no majority among the ${recent.length} most recent origins: the lowest`,
    };
  },
};
