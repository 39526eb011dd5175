import { expect, test } from 'vitest';
import { figureOf } from '../../src/account/figures.ts';
import { verdictOf } from '../../src/account/verdict.ts';
import { attributed, claim } from './make.ts';

type Says = Parameters<typeof claim>[0];

test.each<[string, Says[], string]>([
  ['one origin', [{ low: 9, high: 9 }], 'single-source'],
  [
    'equal numbers',
    [
      { low: 9, high: 9 },
      { low: 9, bound: 'at least' },
    ],
    'agreed',
  ],
  [
    'a bound that the other fits, within a fifth',
    [
      { low: 80, bound: 'at least' },
      { low: 90, high: 90 },
    ],
    'compatible',
  ],
  [
    'a bound that the other fits, far above it',
    [
      { low: 62, bound: 'at least' },
      { low: 90, high: 90 },
    ],
    'contested',
  ],
  [
    'exact numbers of one day',
    [
      { low: 31, high: 31 },
      { low: 32, high: 32 },
    ],
    'contested',
  ],
  [
    'near numbers of two days',
    [
      { low: 31, high: 31 },
      { report: 'later', low: 32, high: 32 },
    ],
    'updated',
  ],
  [
    'far numbers of two days',
    [
      { low: 31, high: 31 },
      { report: 'later', low: 60, high: 60 },
    ],
    'contested',
  ],
])('%s: %s', (_, says, verdict) => {
  const claims = says.map((s, k) => claim({ report: `r${k}`, from: [`Origin ${k}`], ...s }));
  const published = { r0: '2021-03-04', r1: '2021-03-04', later: '2021-03-05' };
  expect(verdictOf(attributed(claims, { published }).map(figureOf))).toBe(verdict);
});
