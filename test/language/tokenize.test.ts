import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Doc } from '../../src/language/doc.ts';

/** Text, then its tokens with a space between them. */
const CASES: [string, string][] = [
  ["The post didn't fall, it's said.", "The post did n't fall , it 's said ."],
  ['It doesnt matter and they couldnt leave.', 'It does nt matter and they could nt leave .'],
  ["Orin's mayor and the villagers' elders met.", "Orin 's mayor and the villagers ' elders met ."],
  ['They’re near O’Malley’s farm.', 'They ’re near O’Malley ’s farm .'],
  ['USled jets and rebelheld hills', 'US led jets and rebel held hills'],
  ['A US-led raid near Tal-Orin', 'A US - led raid near Tal - Orin'],
  ['pro-government and anti-tank crews, ex-soldiers', 'pro-government and anti-tank crews , ex-soldiers'],
  ['three 122mm rockets at 5pm', 'three 122 mm rockets at 5 pm'],
  ['a 15-year-old boy, 25-30 men', 'a 15 - year - old boy , 25 - 30 men'],
  ["in his 20's, mid-30's; the 370's crew", "in his 20's , mid - 30's ; the 370 's crew"],
  ['the 20th and the 1990s', 'the 20th and the 1990s'],
  ['$3.5 million, 10,000 people, 40%', '$ 3.5 million , 10,000 people , 40 %'],
  ['On 2016-03-09 and 9/3 at 10:30 p.m., again', 'On 2016-03-09 and 9/3 at 10:30 p.m. , again'],
  ['U. S. and U.S. and U.N.-backed', 'U. S. and U.S. and U.N. - backed'],
  ['Gen. J. K. Marlow and Lt. Col. Vane', 'Gen. J. K. Marlow and Lt. Col. Vane'],
  ['Two were killed.The rest fled.', 'Two were killed . The rest fled .'],
  ['No. 5 said no.', 'No. 5 said no .'],
  [
    'Write to desk@example.org or see https://example.org/a?b=c.',
    'Write to desk@example.org or see https://example.org/a?b=c .',
  ],
  ['See example.org/map, please', 'See example.org/map , please'],
  ['"Gone..." he said -- twice!!', '" Gone ... " he said -- twice !!'],
  ['They cannot stay', 'They can not stay'],
  ['an F-16 and a T-72', 'an F - 16 and a T - 72'],
  ['\ufeffOrin\u200b fell', 'Orin fell'],
  ['', ''],
];

const forms = (doc: Doc): string[] => Array.from({ length: doc.length }, (_, i) => doc.form(i));

describe('tokens', () => {
  test.each(CASES)('%s', (text, tokens) => {
    expect(forms(new Doc(text)).join(' ')).toBe(tokens);
  });

  test('norms are lower-cased with straight apostrophes, also where the apostrophe was lost', () => {
    const doc = new Doc('They DIDN’T and didnt');
    expect(Array.from({ length: doc.length }, (_, i) => doc.norm(i))).toEqual([
      'they',
      'did',
      "n't",
      'and',
      'did',
      "n't",
    ]);
    expect([doc.norm(-1), doc.norm(99), doc.upos(-1), doc.dep(99), doc.head(99)]).toEqual([
      '',
      '',
      '',
      '',
      -1,
    ]);
  });

  const junk = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          "'",
          '’',
          '"',
          '.',
          ' ',
          '@',
          '-',
          'a',
          'S',
          '1',
          'n',
          't',
          '\u0301',
          '\u202e',
          '\ud83d',
          '\n',
          '/',
          ':',
          '(',
          ',',
        ),
        { maxLength: 60 },
      )
      .map((a) => a.join('')),
  );

  test('any string: offsets increase, slice to the forms, and leave out only space', () => {
    fc.assert(
      fc.property(junk, (text) => {
        const doc = new Doc(text);
        let last = 0;
        for (let i = 0; i < doc.length; i++) {
          expect(doc.starts[i]).toBeGreaterThanOrEqual(last);
          expect(doc.ends[i]).toBeGreaterThan(doc.starts[i]);
          expect(doc.form(i)).toBe(text.slice(doc.starts[i], doc.ends[i]));
          expect(text.slice(last, doc.starts[i])).not.toMatch(/[a-zA-Z0-9]/);
          last = doc.ends[i];
        }
        expect(text.slice(last)).not.toMatch(/[a-zA-Z0-9]/);
        expect(
          doc.sentences.flatMap((s) => [s.first, s.end]).filter((_, k, a) => k % 2 === 1 && a[k] <= a[k - 1]),
        ).toEqual([]);
        expect(doc.sentences.reduce((sum, s) => sum + s.end - s.first, 0)).toBe(doc.length);
        for (let i = 0; i < doc.length; i++) doc.head(i);
      }),
      { numRuns: 300 },
    );
  });
});
