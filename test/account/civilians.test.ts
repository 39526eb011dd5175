import { describe, expect, test } from 'vitest';
import { civiliansIn, civiliansOf, ofCivilians, withKinds } from '../../src/account/civilians.ts';
import { figureOf } from '../../src/account/figures.ts';
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

describe('civilians, and those named with them', () => {
  const man = claim({ low: 1, high: 1, category: 'civilian' });
  const woman = claim({ low: 1, high: 1, category: 'woman' });
  const girl = claim({ low: 1, high: 1, category: 'child', partOf: man.id });
  const items = attributed([man, woman, girl]);
  const own = items.filter((i) => i.claim === man);
  test('a woman beside a young man is one of them; who is a part of a figure is in it', () => {
    expect(withKinds(own, items).map((i) => i.claim.id)).toEqual([man.id, woman.id]);
  });
  test('women alone are no rival count of civilians', () => {
    const figures = items.map((i) => figureOf(i));
    expect(ofCivilians({ figures, left: [] }, own).figures.map((f) => f.claims)).toEqual([[man.id]]);
  });
});
