import { nothing, type Policy } from './policy.ts';
import { byOrigin, claimsOf, leave, span, statedOnly } from './shared.ts';

/** Iraq Body Count's practice: nothing on one source's word. */
export const twoSource: Policy = {
  name: 'two-source',
  version: '1',
  describes:
    'IBC-style. A figure is recorded only when at least two independent origins state one; low and high are the minimum and maximum ' +
    'of their latest numbers, best is the minimum. On one origin alone nothing is recorded.',
  weigh(figures) {
    const { stated, left } = statedOnly(figures);
    const voices = [...byOrigin(stated).values()];
    if (voices.length < 2) {
      const why = 'only one independent origin states a number';
      return nothing(why, [...left, ...stated.flatMap((f) => leave(f, why))]);
    }
    const numbers = voices.map((f) => f.number!);
    const low = Math.min(...numbers);
    for (const f of stated)
      if (!voices.includes(f)) left.push(...leave(f, 'its origin has a later or larger figure'));
    const { high, open } = span(voices);
    return {
      low,
      best: low,
      high,
      open,
      chosen: claimsOf(voices),
      left,
      rule: `${voices.length} independent origins`,
    };
  },
};
