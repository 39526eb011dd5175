import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/incident/annotate.ts';
import { Doc } from '../../src/language/doc.ts';
import { type LexiconEntry, lexicon } from '../../src/lexicon/load.ts';
import { mayHoldClaims } from '../../src/reading/glance.ts';
import { isWorthReading } from '../../src/reading/read.ts';
import { Trigger, triggerOf } from '../../src/reading/trigger-words.ts';
import { findWanted } from '../../src/reading/triggers.ts';

describe('a first glance at the text', () => {
  test.each([
    ['Nine people were killed in Tal Orin.', true],
    ['GUNMEN STORM COUNCIL HALL', true],
    ['Two rockets landed near Qarn.They were duds.', true],
    ['the truce holds', true],
    ['Four fishermen are missing', true],
    ['The council voted on the new bus lanes.', false],
    ['Skills and buckets: a deadline for the unkillable weed', false],
    ['Shares rose after the results.', false],
    ['Nine people lost their lives in Tal Orin.', true],
    ['The raid claimed the lives of nine porters.', true],
    ['It took more than 30 innocent lives.', true],
    ['Police found the body of a man in the river.', true],
    ['The body of a hiker was recovered on Friday.', true],
    ['A man was found deceased in his car.', true],
    ['A girl of nine remains in critical condition.', true],
    ['Thousands fled their homes.', true],
    ['The body voted on the budget.', false],
    ['The car is in good condition.', false],
    ['The painter lives by the lake he lost.', false],
    ['She lost her keys on the way to the house where she lives.', false],
    ['', false],
  ])('%s: %s', (text, worth) => {
    expect(mayHoldClaims(text)).toBe(worth);
  });

  test('a long article needs more than one such word', () => {
    const plain = 'The choir sang in the hall beside the river. ';
    expect(mayHoldClaims(`${plain.repeat(40)} Its founder died.`)).toBe(false);
    expect(mayHoldClaims(`${plain.repeat(40)} Its founder died. Three more were wounded.`)).toBe(true);
  });

  test('a trigger in the title is enough', () => {
    expect(isWorthReading({ id: 'r', title: 'Blast in Orin', text: 'See the pictures.' })).toBe(true);
    expect(annotate({ id: 'r', text: 'See the pictures.' }, ['claims'])).toEqual({ id: 'r', claims: [] });
  });

  test('finds each strong word wherever it stands', () => {
    const filler = fc.constantFrom('the council met. ', 'Rain, again; ', '(sic) ', '12 km ', 'Qarn’s ');
    const words = lexicon<LexiconEntry & { words: string[]; strong?: boolean }>('triggers')
      .filter((e) => e.strong && !('opens' in e))
      .flatMap((e) => e.words.map((w) => w.replace('*', '')));
    fc.assert(
      fc.property(fc.array(filler), fc.constantFrom(...words), fc.array(filler), (before, word, after) => {
        expect(mayHoldClaims(`${before.join('')}${word} ${after.join('')}`)).toBe(true);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void mayHoldClaims(text)));
  });
});

describe('sentences that are read', () => {
  const wanted = (text: string): string => [...findWanted(new Doc(text))].join('');

  test('those with a trigger, their neighbours and the lead', () => {
    const plain = 'The fair opened. ';
    expect(wanted(plain.repeat(10))).toBe('1100000000');
    expect(wanted(`${plain.repeat(8)}Two men were killed. ${plain.repeat(6)}`)).toBe('110011111111100');
  });

  test.each(lexicon<LexiconEntry>('casualty-predicates').map((e) => e.example))('%s', (example) => {
    const doc = new Doc(`Fine. Fine. Fine. Fine. ${example}`);
    expect(findWanted(doc)[doc.sentenceOf(doc.length - 1)]).toBe(1);
  });

  test.each(lexicon<LexiconEntry>('triggers').map((e) => e.example))('%s', (example) => {
    const doc = new Doc(example);
    expect(Array.from({ length: doc.length }, (_, i) => triggerOf(doc.norm(i)))).toContainEqual(
      expect.toSatisfy((mark: number) => mark !== Trigger.none),
    );
  });
});
