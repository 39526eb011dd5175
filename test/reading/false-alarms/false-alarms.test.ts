import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';
import { type Decoy, grid } from './grid.ts';

/** Casualty claims that took the decoy for their figure (or, for a bound, its neighbour). */
function falseAlarms({ text, number }: Decoy): string[] {
  return claimsOf(readReport({ id: 't', text }, { layers: ['claims'] })).flatMap((c) => {
    if (c.kind !== 'casualties') return [];
    const figures = [c.count.low, c.count.high];
    return [number, number + 1, number - 1, number * 1000, number * 1e6].some(
      (n) => n > 1 && figures.includes(n),
    )
      ? [`${c.effect} ${c.count.text}: ${text}`]
      : [];
  });
}

describe('numbers that are no casualties', () => {
  const decoys = grid();
  it('are at least a thousand', () => {
    expect(decoys.length).toBeGreaterThanOrEqual(1000);
  });
  it('give fewer than five claims', () => {
    const alarms = decoys.flatMap(falseAlarms);
    expect(alarms.length, alarms.join('\n')).toBeLessThan(5);
  });
  it('do not keep the real figure beside them from being read', () => {
    const beside = decoys.filter((d) => d.text.startsWith('At least 1,001'));
    const read = beside.filter(({ text }) =>
      claimsOf(readReport({ id: 't', text }, { layers: ['claims'] })).some(
        (c) => c.kind === 'casualties' && c.count.low === 1001,
      ),
    );
    expect(read.length).toBe(beside.length);
  });
});
