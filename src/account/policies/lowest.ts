import type { Figure } from '../figures.ts';
import { nothing, type Policy } from './policy.ts';
import { byOrigin, claimsOf, leave, smallest, span } from './shared.ts';

/** What a vague word counts for at the least. */
const CONSERVATIVE: Readonly<Record<number, number>> = {
  24: 12,
  40: 20,
  20: 10,
  200: 100,
  2000: 1000,
  20000: 10000,
};
const PLURAL = 3;

/** ACLED's practice: the most conservative of the current figures. */
export const lowest: Policy = {
  name: 'lowest',
  version: '1',
  describes:
    'The most conservative figure, as ACLED records it: best and low are the lowest of the origins’ latest numbers. "Dozens" counts as ' +
    '12, "hundreds" as 100, and a plural without a number ("several") as 3, where nobody states a number. High is the largest number.',
  weigh(figures) {
    const counted = figures.some((f) => f.number !== null)
      ? figures.filter((f) => f.number !== null)
      : figures.map(conservative);
    if (counted.length === 0) return nothing('nobody states a number');
    const voices = [...byOrigin(counted).values()];
    const pick = smallest(voices.length > 0 ? voices : counted)!;
    const { high, open } = span(counted);
    return {
      low: pick.number,
      best: pick.number,
      high,
      open,
      chosen: claimsOf([pick]),
      left: figures
        .filter((f) => f.claims.join() !== pick.claims.join())
        .flatMap((f) => leave(f, f.number === null ? 'a vague word' : 'not the lowest')),
      rule: `the lowest of ${voices.length || counted.length}`,
    };
  },
};

function conservative(f: Figure): Figure {
  const number = f.low === null ? PLURAL : (CONSERVATIVE[f.low] ?? f.low);
  return { ...f, low: number, high: number, number };
}
