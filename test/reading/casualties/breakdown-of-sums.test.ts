import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/reading/read.ts';

/** Figures of a text with their scope, sums marked. */
function figures(text: string): string[] {
  const { fields } = readReport({ id: 'r', text }, { layers: ['claims'] });
  return fields[0].casualties.map(
    (f) => `${f.effect} ${f.count.low ?? f.count.high}${f.scope === 'cumulative' ? ' sum' : ''}`,
  );
}

describe('what is said of a sum behind it', () => {
  test.each<[string, string, string[]]>([
    [
      '"these attacks"',
      'Since January 2021 rebels have carried out 40 attacks, which killed 96 people. These attacks also wounded 51 others.',
      ['killed 96 sum', 'wounded 51 sum'],
    ],
    [
      'a number of strikes since the beginning of the year',
      'The number of drone strikes on the valley since the beginning of 2021 has come to 38. These strikes left 24 people dead.',
      ['killed 24 sum'],
    ],
    [
      'the lines below it',
      'Shells killed two farmers on Monday.\n\nSince January 2021 shells have killed 21 people. They were, as listed below:\n\n- Eight civilians killed by mortars.\n- 13 soldiers killed by rockets.\n\nOn Monday a guard was wounded.',
      ['killed 2', 'killed 21 sum', 'killed 8 sum', 'killed 13 sum', 'wounded 1'],
    ],
    [
      'months below it',
      'The number of strikes since the start of 2021 has reached 30, by month:\n\nJanuary: two strikes killed nine people.\n\nFebruary: five people were killed.',
      ['killed 9 sum', 'killed 5 sum'],
    ],
    [
      'not "these attacks" of one day',
      'Rockets hit the port and the mill on Monday, killing nine people. These attacks also wounded 12.',
      ['killed 9', 'wounded 12'],
    ],
    [
      'nor a list below something else',
      'The dead are:\n\n- Eight soldiers killed in the fort.\n- Two guards killed at the gate.',
      ['killed 8', 'killed 2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});
