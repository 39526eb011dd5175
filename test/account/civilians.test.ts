import { describe, expect, test } from 'vitest';
import { civiliansIn, civiliansOf } from '../../src/account/civilians.ts';
import { attributed, claim } from './make.ts';

/** How many civilians each report tells of without calling them so. */
function civilians(says: Parameters<typeof claim>[0][]) {
  return civiliansOf(civiliansIn(attributed(says.map((s) => claim(s))))).figures.map((f) => f.number);
}

describe('civilians whom nobody calls so', () => {
  test('two children beside three policemen', () => {
    expect(
      civilians([
        { low: 2, high: 2, category: 'child' },
        { low: 3, high: 3, category: 'police' },
      ]),
    ).toEqual([2]);
  });
  test('of each kind the largest figure, added up by report', () => {
    expect(
      civilians([
        { low: 2, high: 2, category: 'child' },
        { low: 1, high: 1, category: 'child' },
        { low: 1, high: 1, category: 'medic' },
        { low: 3, high: 3, category: 'militant' },
        { low: 4, high: 4, category: 'woman', report: 'r2' },
      ]),
    ).toEqual([3, 4]);
  });
  test('none where no side of the fight is counted: then everyone is meant', () => {
    expect(civilians([{ low: 2, high: 2, category: 'child' }])).toEqual([]);
  });
});
