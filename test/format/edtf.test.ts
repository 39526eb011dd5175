import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compatible,
  dayNumber,
  daysOf,
  earliestDay,
  isDay,
  isoDay,
  latestDay,
  parseDay,
  weekdayOf,
} from '../../src/format/edtf.ts';

describe('first and last day of a value', () => {
  it.each([
    ['2016-09-17', '2016-09-17', '2016-09-17'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2016', '2016-01-01', '2016-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2016-XX-XX', '2016-01-01', '2016-12-31'],
    ['2016-09-XX', '2016-09-01', '2016-09-30'],
    ['2016-09-12/2016-09-18', '2016-09-12', '2016-09-18'],
    ['2011/..', '2011-01-01', null],
    ['XXXX-09-17', null, null],
    ['2016-22', '2016-06-01', '2016-08-31'],
    ['2016-24', '2015-12-01', '2016-02-29'],
    ['2016-34', '2016-04-01', '2016-06-30'],
    ['2016-09-17T18:30:00', '2016-09-17', '2016-09-17'],
    ['2016-09~', '2016-09-01', '2016-09-30'],
    ['soon', null, null],
    ['2016-02-30', null, null],
  ])('%s', (edtf, first, last) => {
    expect([earliestDay(edtf), latestDay(edtf)]).toEqual([first, last]);
  });
  it('knows one day from several', () => {
    expect([isDay('2016-09-17'), isDay('2016-09'), isDay('XXXX-09-17')]).toEqual([true, false, false]);
  });
});

describe('can two values mean one day?', () => {
  it.each([
    ['2016-09-17', '2016-09', true],
    ['2016-09-17', '2016-09-18', false],
    ['XXXX-09-17', '2016-09-17', true],
    ['XXXX-09-17', '2016-09-18', false],
    ['XXXX-XX-XX', '2016-09-18', true],
    ['XXXX-09-17', '2016-09-12/2016-09-18', true],
    ['XXXX-09-17', '2016-10-12/2016-10-18', false],
    ['2016-09-17', '2011/..', true],
    ['2010', '2011/..', false],
    ['no date', '2011', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compatible(a, b)).toBe(expected);
    expect(compatible(b, a)).toBe(expected);
  });
});

const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2090, 1, 1) });

describe('properties', () => {
  it('a day goes through its string unchanged', () => {
    fc.assert(fc.property(day, (n) => parseDay(isoDay(n)) === n && daysOf(isoDay(n))?.first === n));
  });
  it('weekdays come in turn', () => {
    fc.assert(fc.property(day, (n) => weekdayOf(n + 1) === (weekdayOf(n) % 7) + 1));
  });
  it('every value fits itself, in any string at all nothing throws', () => {
    fc.assert(
      fc.property(
        day,
        (n) => compatible(isoDay(n), isoDay(n)) && compatible(isoDay(n), isoDay(n).slice(0, 7)),
      ),
    );
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => typeof compatible(a, b) === 'boolean'));
  });
});
