import { describe, expect, test } from 'vitest';
import { linkKeys, lookupKeys } from '../../src/archive/link-keys.ts';
import { digest } from '../../src/incident/linking/digest.ts';

const read = (text: string, published: string | null = '2031-03-05') =>
  digest({ id: 'r', text, published, language: 'en' });

const PLACED = read('A bomb killed 12 people at a market in Aleppo on Monday, the health ministry said.');
const PLACELESS = read('A bomb at a market killed 12 people on Tuesday, the health ministry said.');
const DAYLESS = read('A bomb killed 12 people at a market in Aleppo, the health ministry said.', null);

/** Whether a report that comes later is compared with one that is there. */
const finds = (later: typeof PLACED, there: typeof PLACED): boolean => {
  const keys = new Set(linkKeys(there));
  return lookupKeys(later).some((key) => keys.has(key) && !key.startsWith('s:'));
};

describe('the keys by which a report finds those of the same incident', () => {
  test.each([
    ['the same day and place', PLACED, PLACED, true],
    ['a day apart, one without a place', PLACED, PLACELESS, true],
    ['the other way round', PLACELESS, PLACED, true],
    [
      'another place on the same day',
      PLACED,
      read('Gunmen killed 12 people in Homs on Monday, police said.'),
      false,
    ],
    [
      'the same place a month later',
      PLACED,
      read('A bomb killed 12 people in Aleppo on Monday, police said.', '2031-04-09'),
      false,
    ],
    ['no date at all, so nothing to go by', PLACED, DAYLESS, false],
  ])('%s', (_, a, b, found) => expect(finds(a, b)).toBe(found));

  test('a copy is found by its words, wherever its date and place', () => {
    const copy = read(
      'A bomb killed 12 people at a market in Aleppo on Monday, the health ministry said.',
      '2033-01-01',
    );
    const keys = new Set(linkKeys(PLACED));
    expect(lookupKeys(copy).filter((k) => k.startsWith('s:') && keys.has(k)).length).toBeGreaterThan(5);
  });
});
