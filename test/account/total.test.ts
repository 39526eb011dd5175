import { describe, expect, test } from 'vitest';
import { totalOf } from '../../src/account/total.ts';
import { attributed, claim } from './make.ts';

/** Numbers of the figures that make up the total, with their rule. */
function total(says: Parameters<typeof claim>[0][]) {
  return totalOf(attributed(says.map((s) => claim(s)))).figures.map((f) =>
    f.rule === 'stated' ? f.number : `${f.rule} ${f.number}`,
  );
}

describe('the total', () => {
  test('is what is said of everyone; a category is none while a wider figure is stated', () => {
    expect(
      total([
        { low: 17, high: 17 },
        { low: 12, high: 12, category: 'civilian' },
      ]),
    ).toEqual([17]);
  });
  test('is the category where nobody says more', () => {
    expect(total([{ low: 12, high: 12, category: 'civilian' }])).toEqual([12]);
  });
  test('is the one victim that a report tells of, a child or a woman as well as a man, beside what others count', () => {
    expect(
      total([
        { low: 2, high: 2 },
        { low: 1, high: 1, category: 'child', report: 'r2' },
        { low: 1, high: 1, category: 'civilian', report: 'r3' },
      ]),
    ).toEqual([2, 1, 1]);
  });
  test('is the category that is counted like everyone: the same count with another speaker', () => {
    expect(
      total([
        { low: 6, high: 6 },
        { low: 6, high: 6, category: 'civilian', from: ['Police'] },
        { low: 4, high: 4, category: 'civilian' },
      ]),
    ).toEqual([6, 6]);
  });
  test('is what counts people, though the report says elsewhere that all of them were civilians', () => {
    const people = claim({ low: 18, high: 18, category: 'civilian', report: 'r2' });
    people.victims.text = 'people';
    const civilians = claim({ low: 18, high: 18, category: 'civilian', report: 'r2', from: ['Police'] });
    civilians.victims.text = 'civilians';
    const others = claim({ low: 12, high: 12, category: 'civilian', report: 'r3' });
    others.victims.text = 'civilians';
    const all = attributed([claim({ low: 15, high: 15 }), people, civilians, others]);
    expect(totalOf(all).figures.map((f) => f.number)).toEqual([15, 18, 18]);
  });
  test('is not what another speaker counts of the few that the report counts', () => {
    expect(
      total([
        { low: 4, high: 4 },
        { low: 3, high: 3, from: ['Coroner'] },
      ]),
    ).toEqual([4]);
    expect(
      total([
        { low: 40, high: 40 },
        { low: 30, high: 30, from: ['Coroner'] },
      ]),
    ).toEqual([40, 30]);
  });
  test('is not what makes up the largest figure of its report', () => {
    expect(
      total([
        { low: 12, bound: 'at least' },
        { low: 2, high: 2, from: ['Governor'] },
        { low: 10, high: 10, from: ['Army'] },
      ]),
    ).toEqual([12]);
    expect(
      total([
        { low: 12, high: 12 },
        { low: 9, high: 9, from: ['Governor'] },
      ]),
    ).toEqual([12, 9]);
  });
  test('is not "at least" of a place, where its speaker counts many more', () => {
    expect(
      total([
        { low: 81, bound: 'at least' },
        { low: 7, bound: 'at least' },
      ]),
    ).toEqual([81]);
    expect(
      total([
        { low: 81, bound: 'at least' },
        { low: 74, bound: 'at least' },
      ]),
    ).toEqual([81, 74]);
  });
  test.each([
    ['Ada Varn', 'the officer', 1],
    ['a woman', 'the officer', 1],
    ['a woman', 'an officer', 2],
    ['his sister', 'he', 2],
  ])('takes %s and %s of different sentences for %i', (one, other, wanted) => {
    const woman = claim({ low: 1, high: 1, category: 'woman' });
    woman.victims.text = one;
    const officer = claim({ low: 1, high: 1, category: 'police' });
    officer.victims.text = other;
    officer.sentence = [900, 990];
    const [figure] = totalOf(attributed([woman, officer])).figures;
    expect(figure.number).toBe(wanted);
  });
  test('adds the others whom a rampage left dead to the one told of first, once', () => {
    const tell = (text: string, n: number, start: number) => {
      const c = claim({ low: n, high: n });
      c.victims.text = text;
      c.quote = `${text} dead`;
      c.start = start;
      c.sentence = [start, start + 9];
      return c;
    };
    const said = [tell('a gunman', 1, 0), tell('two others', 2, 20), tell('two others', 2, 40)];
    expect(totalOf(attributed(said)).figures.map((f) => f.number)).toEqual([3]);
  });
  test('adds those who were killed besides, where nobody is counted', () => {
    const vague = { low: null, high: null, bound: 'several' as const, category: 'militant' as const };
    const one = claim({ low: 1, high: 1, category: 'militant' });
    const more = claim(vague);
    more.victims.text = 'more fighters';
    const [figure] = totalOf(attributed([one, more])).figures;
    expect([figure.number, figure.fewest]).toEqual([null, 4]);
  });
  test('adds those taken besides to the one who led them', () => {
    const taken = (text: string, low: number | null, start: number) => {
      const c = claim({
        low,
        high: low,
        bound: low === null ? 'several' : 'exact',
        effect: 'captured',
        category: 'militant',
      });
      c.victims.text = text;
      c.start = start;
      c.sentence = [start, start + 9];
      return c;
    };
    const sum = (...list: ReturnType<typeof taken>[]) =>
      totalOf(attributed(list)).figures.map((f) => [f.rule, f.number, f.fewest]);
    const leader = taken('a Taliban leader', 1, 0);
    expect(sum(leader, taken('suspected insurgents', 2, 20))).toEqual([['sum-of-parts', 3, 3]]);
    expect(sum(leader, taken('other men', 1, 20))).toEqual([['sum-of-parts', 2, 2]]);
    expect(sum(leader, taken('suspected insurgents', null, 20))).toEqual([['sum-of-parts', null, 4]]);
    // a figure that is as large as both is everyone
    expect(sum(leader, taken('suspected insurgents', 2, 20), taken('people', 3, 40))).not.toContainEqual([
      'sum-of-parts',
      3,
      3,
    ]);
  });
  test('is the sum of disjoint parts where a report gives only these', () => {
    const parts = [
      { low: 12, high: 12, category: 'civilian' as const },
      { low: 5, high: 5, category: 'militant' as const },
    ];
    expect(total(parts)).toEqual(['sum-of-parts 17']);
  });
  test.each([
    ['she', 1],
    ['his sister', 1],
    ['teen mother', 1],
    ['a 36-year-old woman', 2],
  ])('takes a girl and %s of another sentence for %i', (text, wanted) => {
    const girl = claim({ low: 1, high: 1, category: 'child' });
    const woman = claim({ low: 1, high: 1, category: 'woman' });
    woman.victims.text = text;
    woman.sentence = [900, 990];
    const [figure] = totalOf(attributed([girl, woman])).figures;
    expect(figure.number).toBe(wanted);
  });
  test('does not add children to the civilians that they are among', () => {
    const parts = [
      { low: 12, high: 12, category: 'civilian' as const },
      { low: 4, high: 4, category: 'child' as const },
    ];
    expect(total(parts)).toEqual([12, 4]);
  });
  test('leaves out parts, cumulative, replaced, withdrawn and denied figures', () => {
    const says = [
      { id: 'all', low: 9, high: 9 },
      { low: 3, high: 3, partOf: 'all' },
      { low: 900, high: 900, scope: 'cumulative' as const },
      { low: 7, high: 7, status: 'superseded' as const },
      { low: 8, high: 8, status: 'retracted' as const },
      { low: 30, high: 30, certainty: 'denied' as const },
      { low: 20, high: 20, certainty: 'possible' as const },
    ];
    expect(total(says)).toEqual([9]);
  });
  test('does not take one victim of several for a rival figure', () => {
    expect(
      total([
        { low: 6, high: 6 },
        { low: 1, high: 1 },
      ]),
    ).toEqual([6]);
    expect(total([{ low: 1, high: 1 }])).toEqual([1]);
  });
  test('is no figure that is smaller than one of its parts', () => {
    expect(
      total([
        { low: 2, high: 2 },
        { low: 5, high: 5, category: 'civilian' },
      ]),
    ).toEqual([5]);
  });
});
