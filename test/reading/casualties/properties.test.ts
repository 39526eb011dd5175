import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

const WORDS =
  'killed wounded dead died shot and or including among of them the a two 31 dozens people civilians soldiers were was have been toll rose to from at least , . ; ( ) - " others more no one injured bodies lives their his'.split(
    ' ',
  );

const claims = (text: string) =>
  claimsOf(readReport({ id: 'r', title: null, text, published: null }, { layers: ['claims'] }));

describe('casualty claims of any words', () => {
  it('quote the text at their offsets, inside their sentence, and link parts to wholes of their report', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const all = claims(text);
        const ids = new Set(all.map((c) => c.id));
        for (const c of all) {
          if (c.kind !== 'casualties') continue;
          expect(text.slice(c.start, c.end)).toBe(c.quote);
          expect(c.sentence[0]).toBeLessThanOrEqual(c.start);
          expect(c.sentence[1]).toBeGreaterThanOrEqual(c.end);
          if (c.partOf !== null) expect(ids.has(c.partOf) && c.partOf !== c.id).toBe(true);
          const { low, high } = c.count;
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (s) => {
        claims(`Two people were killed. ${s}`);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('counts with numbers and harms by name, whatever words the text has in common with a program', () => {
    const text = (word: string) =>
      `Shelling killed four people. ${word}: 8. The ${word} number 40 now. Three of the 12 ${word} were killed, the ${word} of the guards died. His ${word} was wounded ${word} ago. The ${word} toll of ${word} rose to 9 ${word}. The ${word} were shot.`;
    for (const word of ['constructor', 'valueOf', 'toString', 'hasOwnProperty', '__proto__']) {
      const all = claims(text(word));
      expect(all.length).toBeGreaterThan(1);
      for (const c of all) {
        if (c.kind !== 'casualties') continue;
        expect(['killed', 'wounded', 'missing', 'captured', 'displaced', 'killed-or-wounded']).toContain(
          c.effect,
        );
        for (const n of [c.count.low, c.count.high]) expect(n === null || Number.isInteger(n)).toBe(true);
      }
    }
  });

  it('reads the same text to the same claims', () => {
    const text = 'Shelling killed 31 people, including 12 children. The toll rose to 33 on Sunday.';
    expect(JSON.stringify(claims(text))).toBe(JSON.stringify(claims(text)));
  });
});
