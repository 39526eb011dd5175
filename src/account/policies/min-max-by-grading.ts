import type { Circumstances, Policy } from './policy.ts';
import { byOrigin, claimsOf, leave, span, statedOnly, vagueRange } from './shared.ts';

export type Grade = 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted';

/** Airwars' practice: the range of all figures, with a grade. */
export const minMaxByGrading: Policy = {
  name: 'min-max-by-grading',
  version: '1',
  describes:
    'Airwars-style. Low and high are the minimum and maximum of all current figures of a category; best is the minimum. The grade says ' +
    'how far to trust them: confirmed, the accused admits it; contested, origins accuse different parties or it is denied; ' +
    'fair, two or more independent origins; weak, one; discounted, no origin at all.',
  weigh(figures, circumstances) {
    const { stated, left } = statedOnly(figures);
    if (stated.length === 0) return vagueRange(figures);
    const voices = byOrigin(stated);
    const { low, high, open } = span(stated);
    const least = low ?? Math.min(...stated.map((f) => f.number!));
    const ends = stated.filter((f) => (f.low ?? f.number) === least || f.number === high);
    for (const f of stated) if (!ends.includes(f)) left.push(...leave(f, 'between minimum and maximum'));
    return {
      low: least,
      best: least,
      high,
      open,
      chosen: claimsOf(ends),
      left,
      rule: `graded ${grade(voices.size, circumstances)}`,
    };
  },
};

/** The grade of an incident by its origins and by what the accused say. */
export function grade(origins: number, { admitted, accusers, deniers }: Circumstances): Grade {
  if (admitted) return 'confirmed';
  if (origins === 0) return 'discounted';
  if (accusers > 0 && deniers > 0) return 'contested';
  return origins >= 2 ? 'fair' : 'weak';
}
