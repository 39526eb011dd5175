import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsOf, tokensOf } from '../../src/language/atoms.ts';
import { Doc } from '../../src/language/doc.ts';

const atoms = (text: string) => atomsOf(new Doc(text), 0).norms;

describe('atoms', () => {
  it.each([
    ['Three 122mm rockets', ['three', '122', 'mm', 'rockets']],
    ['a 15-year-old', ['a', '15', '-', 'year', '-', 'old']],
    ['an F16', ['an', 'f', '16']],
    ['1,307,000 and 1.5m', ['1,307,000', 'and', '1.5', 'm']],
    ['12,14', ['12', ',', '14']],
    ['the army’s', ['the', 'army', "'s"]],
    ['$US58.24', ['$', 'us', '58.24']],
  ])('%s', (text, expected) => {
    expect(atoms(text)).toEqual(expected);
  });
  it('cover the letters of any text in order, each inside its tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const doc = new Doc(text);
        for (let k = 0; k < doc.sentences.length; k++) {
          const a = atomsOf(doc, k);
          for (let i = 0; i < a.length; i++) {
            expect(a.ends[i]).toBeGreaterThan(a.starts[i]);
            if (i > 0) expect(a.starts[i]).toBeGreaterThanOrEqual(a.ends[i - 1]);
            const { first, end } = tokensOf(a, i, i + 1);
            expect(end).toBeGreaterThan(first);
          }
        }
      }),
    );
  });
});
