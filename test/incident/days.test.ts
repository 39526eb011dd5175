import { describe, expect, test } from 'vitest';
import { dayRange, gap, isoDay } from '../../src/incident/days.ts';

describe('the days that an EDTF date may stand for', () => {
  test.each([
    ['2021-03-04', '2021-03-04', '2021-03-04'],
    ['2021-03-04T17:30', '2021-03-04', '2021-03-04'],
    ['2021-03-04?', '2021-03-04', '2021-03-04'],
    ['2021-03', '2021-03-01', '2021-03-31'],
    ['2021-03-XX', '2021-03-01', '2021-03-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-23', '2021-09-01', '2021-11-30'],
    ['2021-03-04/2021-03-06', '2021-03-04', '2021-03-06'],
  ])('%s', (edtf, from, to) => {
    const range = dayRange(edtf);
    expect(range && [isoDay(range.from), isoDay(range.to)]).toEqual([from, to]);
  });

  test.each([
    'XXXX-03-04',
    'XXXX-XX-XX',
    '2021-13-01',
    '2021-02-30',
    '2011/..',
    '2021-03-06/2021-03-04',
    '',
    'soon',
  ])('%s stays unknown', (edtf) => {
    expect(dayRange(edtf)).toBeNull();
  });

  test('are as many apart as lie between them', () => {
    expect(gap(dayRange('2021-03')!, dayRange('2021-03-15')!)).toBe(0);
    expect(gap(dayRange('2021-03-04')!, dayRange('2021-03-07')!)).toBe(3);
  });
});
