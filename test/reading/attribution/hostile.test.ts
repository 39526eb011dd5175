import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionsOf, read } from './read.ts';

describe('attribution never throws and its spans stay inside the text', () => {
  const word = fc.constantFrom(
    'said',
    'police',
    'that',
    ',',
    '.',
    '"',
    '“',
    '”',
    "''",
    'he',
    'which',
    'told',
    'according',
    'to',
    ':',
    '(',
    ')',
    'six',
    'died',
    'the',
    'Ann',
    'Lee',
    '\n\n',
    '—',
    'as',
    'saying',
    'cited',
    'and',
  );
  it('on words that matter to it in any order', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { field, reading } = read(words.join(' '));
        for (const a of field.attributions) {
          for (const s of [...a.source, ...a.cue, ...a.content, ...(a.carried ?? [])]) {
            expect(s.first).toBeGreaterThanOrEqual(0);
            expect(s.end).toBeGreaterThan(s.first);
            expect(s.end).toBeLessThanOrEqual(field.doc.length);
          }
          for (const i of a.speakers) expect(reading.actors[i]).toBeDefined();
          expect(a.parent).toBeLessThan(field.attributions.length);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
  it('on arbitrary strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)),
      { numRuns: 300, seed: 7 },
    );
  });
  it.each([
    ['100,000 quotation marks', '"'.repeat(100_000)],
    ['a long text without a stop', 'police said '.repeat(20_000)],
    ['nested brackets', '('.repeat(20_000) + 'police said' + ')'.repeat(20_000)],
    ['opening marks without end', '“he said '.repeat(5_000)],
  ])('on %s', (_name, text) => void read(text));
});

describe('quotations', () => {
  it.each([
    ['straight', '"Six died," Ann Lee said. "We ran."'],
    ['curly', '“Six died,” Ann Lee said. “We ran.”'],
    ['doubled', "``Six died,'' Ann Lee said. ``We ran.''"],
  ])('%s marks: both parts are hers', (_name, text) => {
    const [first] = attributionsOf(text);
    expect(first).toMatch(/^\[Ann Lee\] <said> \{.*Six died.* … .*We ran.*\}$/);
  });
});
