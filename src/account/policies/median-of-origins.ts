import type { Policy } from './policy.ts';
import { byOrigin, claimsOf, largest, leave, median, span, statedOnly, vagueRange } from './shared.ts';

/** The default. Every independent origin has one voice, however many reports carry it. */
export const medianOfOrigins: Policy = {
  name: 'median-of-origins',
  version: '1',
  describes:
    'Low is the smallest low and high the largest number among current claims. Each independent origin counts once, with its latest ' +
    'stated number (the largest of equally late ones); best is the median of these, for an even count the mean of the middle ' +
    'two, rounded down. Vague words give a range only while nobody states a number.',
  weigh(figures) {
    const { stated, left } = statedOnly(figures);
    if (stated.length === 0) return vagueRange(figures);
    const origins = byOrigin(stated);
    const { low, high, open } = span(stated);
    const taken = [...origins.values()];
    const numbers = taken.map((f) => f.number!);
    // Words that rest on nobody still give a best figure where there are no others.
    const best = numbers.length > 0 ? median(numbers) : largest(stated)!.number;
    const ends = stated.filter((f) => f.low === low || f.number === high);
    const chosen = claimsOf([...taken, ...ends]);
    for (const f of stated) {
      if (taken.includes(f) || ends.includes(f)) continue;
      const own = f.origin === null ? undefined : origins.get(f.origin);
      left.push(
        ...leave(
          f,
          !own
            ? 'rests on nobody in particular'
            : own.number === f.number
              ? 'repeats the same origin'
              : 'its origin has a later or larger figure',
        ).filter((l) => !chosen.includes(l.claim)),
      );
    }
    const rule =
      numbers.length === 1
        ? 'one origin: its latest number'
        : numbers.length === 0
          ? 'no origin is named: the largest number'
          : `median of ${numbers.length} origins: ${[...numbers].sort((a, b) => a - b).join(', ')}`;
    return { low, best, high, open, chosen, left, rule };
  },
};
