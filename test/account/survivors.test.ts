import { describe, expect, test } from 'vitest';
import { withSurvivors } from '../../src/account/survivors.ts';
import { totalOf } from '../../src/account/total.ts';
import { attributed, claim } from './make.ts';

const basis = (says: Parameters<typeof claim>[0][]) => totalOf(attributed(says.map((s) => claim(s))));
const numbers = (hit: number, dead: number, wounded: Parameters<typeof claim>[0][]) =>
  withSurvivors(
    basis([{ low: hit, high: hit }]).figures,
    basis([{ low: dead, high: dead }]).figures,
    basis(wounded),
  ).figures.map((f) => `${f.rule} ${f.number}`);

describe('those who were hit and lived', () => {
  test('are all who were hit but for the dead', () => {
    expect(numbers(6, 1, [])).toEqual(['sum-of-parts 5']);
  });
  test('take the place of fewer wounded: these are some of them', () => {
    expect(numbers(6, 1, [{ low: 4, high: 4 }])).toEqual(['sum-of-parts 5']);
  });
  test('are as many as the report says, where it says so', () => {
    expect(numbers(6, 1, [{ low: 5, high: 5 }])).toEqual(['stated 5']);
    expect(numbers(6, 1, [{ low: 8, high: 8 }])).toEqual(['stated 8']);
  });
  test('are nobody where all who were hit died', () => {
    expect(numbers(2, 2, [])).toEqual([]);
  });
});
