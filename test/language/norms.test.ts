import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Doc } from '../../src/language/doc.ts';
import { tokensOf } from '../../src/language/norms.ts';

test('a lexicon’s words are parted as a report’s are', () => {
  const words = [
    'the U.S. Army',
    "don't",
    'USled',
    'cannot',
    'wont',
    'didnt',
    'nt',
    'Rebelheld',
    'held',
    'army',
    'Office',
    'a@b.org',
    '122mm',
    'Ma’rib',
    'Navy SEALs',
    '9/11',
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom(...words)).map((w) => w.join(' ')),
      ),
      (text) => {
        const doc = new Doc(text);
        const all = Array.from({ length: doc.length }, (_, i) => i);
        expect(tokensOf(text)).toEqual({
          forms: all.map((i) => doc.form(i)),
          norms: all.map((i) => doc.norm(i)),
        });
      },
    ),
  );
});
