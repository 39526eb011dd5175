import { describe, expect, test } from 'vitest';
import { totalOf } from '../../src/account/total.ts';
import type { CasualtyClaim } from '../../src/format/claim.ts';
import { attributed, claim } from './make.ts';

/** One dead person as a report speaks of them. */
const one = (text: string, report: string): CasualtyClaim => {
  const c = claim({ low: 1, high: 1, text: '', report });
  return { ...c, victims: { ...c.victims, text } };
};
const count = (n: number, report: string): CasualtyClaim => claim({ low: n, high: n, report });
const total = (claims: CasualtyClaim[]) => totalOf(attributed(claims)).figures.map((f) => f.number);

describe('people told of by who they are', () => {
  test('are some of those whom another report counts', () => {
    expect(total([one('the baker', 'r1'), count(3, 'r2')])).toEqual([3]);
  });
  test('are not, where most reports know of one alone', () => {
    expect(total([one('the baker', 'r1'), one('the baker', 'r2'), count(3, 'r3')])).toEqual([1, 1, 3]);
  });
  test('stand beside a larger number when they are a count themselves', () => {
    expect(total([one('person', 'r1'), count(3, 'r2')])).toEqual([1, 3]);
    expect(total([claim({ low: 1, high: 1, report: 'r1' }), count(3, 'r2')])).toEqual([1, 3]);
  });
});

describe('a third victim', () => {
  test('makes three', () => {
    expect(total([one('A third victim', 'r1')])).toEqual([3]);
    expect(total([one('Second person', 'r1')])).toEqual([2]);
  });
  test('a second man is one', () => {
    expect(total([one('A second man', 'r1')])).toEqual([1]);
  });
});

describe('words that count nobody', () => {
  test('"they killed people" leaves "one dead" as it is', () => {
    const people = claim({ low: null, high: null, bound: 'unspecified' });
    people.victims.text = 'people';
    expect(total([claim({ low: 1, high: 1 }), people])).toContain(1);
  });
});
