import { describe, expect, test } from 'vitest';
import { withoutHitCounts } from '../../src/account/hit-counts.ts';
import { claim } from './make.ts';

const killed = (n: number) => claim({ effect: 'killed', low: n, high: n });
const wounded = (n: number, rule: string, quote = 'carters') => ({
  ...claim({ effect: 'wounded', low: n, high: n }),
  rule: `casualties/${rule}`,
  quote,
});

describe('counts of everybody who was hit', () => {
  test.each<[string, ReturnType<typeof claim>[], number[]]>([
    [
      'the dead and the wounded make them up',
      [killed(1), wounded(4, 'suffered'), wounded(3, 'injure-passive')],
      [3],
    ],
    ['all of them died', [killed(3), wounded(3, 'suffered')], []],
    ['others are beside the dead', [killed(3), wounded(3, 'shoot-passive', 'three others were shot')], [3]],
    [
      'numbers that do not add up stand',
      [killed(2), wounded(5, 'suffered'), wounded(2, 'injure-passive')],
      [5, 2],
    ],
    [
      'how one of them is, tells of one',
      [killed(1), wounded(2, 'shoot-passive'), wounded(1, 'condition')],
      [2, 1],
    ],
    ['nobody died', [wounded(4, 'suffered')], [4]],
  ])('%s', (_, claims, expected) => {
    const hurt = claims.filter((c) => c.effect === 'wounded');
    expect(withoutHitCounts(hurt, claims).wounded.map((c) => c.count.low)).toEqual(expected);
  });
});
