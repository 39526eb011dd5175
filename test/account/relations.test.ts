import { describe, expect, test } from 'vitest';
import { relate, relationsOf } from '../../src/account/relations.ts';
import { attributed, claim } from './make.ts';

type Says = Parameters<typeof claim>[0];

const at = { a: '2021-03-04', b: '2021-03-04', later: '2021-03-05' };

function relation(a: Says, b: Says) {
  const [x, y] = attributed([claim({ report: 'a', ...a }), claim({ report: 'b', ...b })], { published: at });
  return relate(x, y);
}

const army = { from: ['Army'] };
const monitor = { from: ['Monitor'] };

describe('two claims on one point', () => {
  test.each<[string, Says, Says, string | undefined]>([
    ['the same figure', { low: 9, high: 9, ...army }, { low: 9, high: 9, ...monitor }, 'equal'],
    [
      'a bound and a figure that fits it',
      { low: 62, bound: 'at least', ...army },
      { low: 83, high: 83, ...monitor },
      'compatible',
    ],
    [
      'two bounds of one origin',
      { low: 61, bound: 'more than', ...army },
      { low: 62, bound: 'at least', ...army },
      'refines',
    ],
    [
      'a number for a word',
      { low: 24, bound: 'dozens', ...army },
      { low: 40, high: 40, ...monitor },
      'refines',
    ],
    [
      'exact figures of one day',
      { low: 9, high: 9, ...army },
      { low: 14, high: 14, ...monitor },
      'contradicts',
    ],
    [
      'a later figure',
      { low: 9, high: 9, ...army },
      { report: 'later', low: 14, high: 14, ...monitor },
      'update',
    ],
    [
      'a later, lower one of the same origin',
      { low: 14, high: 14, ...army },
      { report: 'later', low: 9, high: 9, ...army },
      'revision',
    ],
    [
      'a category under a total',
      { low: 14, high: 14, ...army },
      { low: 9, high: 9, category: 'civilian', ...monitor },
      'part',
    ],
    [
      'a category against another',
      { low: 14, high: 14, category: 'militant', ...army },
      { low: 9, high: 9, category: 'civilian', ...monitor },
      undefined,
    ],
    [
      'a replaced figure',
      { low: 41, high: 41, status: 'superseded', ...army },
      { low: 48, high: 48, ...army },
      'update',
    ],
    [
      '"at least" under more',
      { low: 5, bound: 'at least', ...army },
      { low: 50, bound: 'more than', ...monitor },
      'compatible',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(relation(a, b)?.relation).toBe(expected);
  });

  test('are explained in a sentence with the words and the speakers', () => {
    const r = relation(
      { low: 61, bound: 'more than', text: 'more than 60', ...army },
      { low: 62, bound: 'at least', text: 'at least 62', ...army },
    );
    expect(r?.why).toBe('Both from Army: \u2018at least 62\u2019 fits \u2018more than 60\u2019.');
  });
});

test('a hundred repetitions give a hundred relations, not five thousand', () => {
  const claims = Array.from({ length: 100 }, (_, k) =>
    claim({ id: `c${k}`, report: `r${k}`, low: 9, high: 9, ...army }),
  );
  const relations = relationsOf(attributed(claims));
  expect(relations).toHaveLength(99);
  expect(new Set(relations.map((r) => r.relation))).toEqual(new Set(['equal']));
});
