import { describe, expect, test } from 'vitest';
import { withoutTheDead } from '../../src/account/outlived.ts';
import { totalOf } from '../../src/account/total.ts';
import { attributed, claim } from './make.ts';

type Says = Parameters<typeof claim>[0];

/** Numbers of wounded that stand, given what reports say of killed and wounded. */
function wounded(says: Says[]): (number | null)[] {
  const items = attributed(says.map((s) => claim(s)));
  const hurt = totalOf(items.filter((i) => i.claim.effect === 'wounded'));
  return withoutTheDead(hurt, items).figures.map((f) => f.number);
}
const killed = (report: string, n: number): Says => ({ report, low: n, high: n });
const hurt = (report: string, n: number): Says => ({ report, effect: 'wounded', low: n, high: n });

describe('the wounded who died by another report’s account', () => {
  test.each<[string, Says[], (number | null)[]]>([
    ['one wounded in one report, one dead in another, is one person', [hurt('a', 1), killed('b', 1)], []],
    ['of two wounded one died', [hurt('a', 2), killed('b', 1)], [1]],
    ['a report that tells of both is believed', [hurt('a', 2), killed('b', 1), hurt('b', 1)], [1]],
    [
      'the same number of wounded beside the dead stands',
      [hurt('a', 2), killed('b', 1), hurt('b', 2)],
      [2, 2],
    ],
    ['reports that agree on the dead lose nobody', [killed('a', 1), hurt('a', 1), killed('b', 1)], [1]],
    ['many wounded are an estimate of their own', [hurt('a', 30), killed('b', 4)], [30]],
  ])('%s', (_, says, expected) => {
    expect(wounded(says)).toEqual(expected);
  });
});
