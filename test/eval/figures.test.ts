import { expect, test } from 'vitest';
import { fallen, figuresOf, merged, tableOf } from '../../eval/figures.ts';

const now = { a: { 'x.f1': 80.4, date: 10 } };

test('headlines are taken, in per cent', () => {
  const result = {
    sets: {
      a: { headline: ['x.f1'], measures: { 'x.f1': { value: 0.8041 }, y: { value: 1 } } },
      b: { skipped: 'no data' },
    },
  };
  expect(figuresOf(result)).toEqual({ a: { 'x.f1': 80.4 } });
});

test.each([
  ['within a point is no fall', { a: { 'x.f1': 81.3 } }, []],
  ['more than a point is', { a: { 'x.f1': 81.5 } }, ['x.f1']],
  ['a headline that is gone has fallen', { a: { z: 5 } }, ['z']],
  ['a new headline has no record', {}, []],
])('%s', (_what, best, measures) => {
  expect(fallen(best, now).map((f) => f.measure)).toEqual(measures);
});

test('the record keeps the better of each', () => {
  expect(merged({ a: { 'x.f1': 82, date: 15 }, b: { q: 1 } }, now)).toEqual({
    a: { 'x.f1': 82, date: 15 },
    b: { q: 1 },
  });
  expect(merged({}, now)).toEqual(now);
});

test('the table sets floors and references beside the figures', () => {
  const table = tableOf(
    now,
    { a: { 'x.f1': 0.5 } },
    { a: { 'x.f1': [{ value: '90', who: 'two readers', data: 'other' }] } },
  );
  expect(table).toContain('| a | x.f1 | **80.4** | 50.0 | 90 two readers (other data) |');
});
