import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Doc } from '../../src/language/doc.ts';

const tree = (doc: Doc): string[] =>
  Array.from({ length: doc.length }, (_, i) =>
    doc.head(i) < 0 ? `${doc.norm(i)} root` : `${doc.norm(i)} ${doc.dep(i)} ${doc.norm(doc.head(i))}`,
  );

describe('tags, lemmas and trees', () => {
  test('an active and a passive clause', () => {
    expect(tree(new Doc('Gunmen killed two farmers.'))).toEqual([
      'gunmen nsubj killed',
      'killed root',
      'two nummod farmers',
      'farmers obj killed',
      '. punct killed',
    ]);
    expect(tree(new Doc('Two farmers were killed by gunmen.'))).toContain('farmers nsubj:pass killed');
    expect(tree(new Doc('Two farmers were killed by gunmen.'))).toContain('gunmen obl:agent killed');
  });

  test.each([
    ['The militants were killed.', 'the militant be kill .'],
    ['THE MILITANTS WERE KILLED', 'the militant be kill'],
    ['Children fled their homes and cities', 'child flee their home and city'],
    ["They didn't stop striking it", 'they do not stop strike it'],
    ['They didnt stop', 'they do not stop'],
  ])('lemmas: %s', (text, lemmas) => {
    const doc = new Doc(text);
    expect(Array.from({ length: doc.length }, (_, i) => doc.lemma(i)).join(' ')).toBe(lemmas);
  });

  test('every tree has one root, heads inside its sentence, and edges that fit its dependents', () => {
    const word = fc.constantFrom(
      'the',
      'army',
      'said',
      'that',
      'rebels',
      'killed',
      'two',
      ',',
      'and',
      'of',
      'who',
      '"',
      '.',
      'in',
      'Orin',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const doc = new Doc(words.join(' '));
        for (const { first, end } of doc.sentences) {
          const tokens = Array.from({ length: end - first }, (_, k) => first + k);
          expect(tokens.filter((i) => doc.head(i) < 0)).toHaveLength(1);
          for (const i of tokens) {
            const below = tokens.filter((j) => {
              let up = j;
              for (let steps = 0; up >= 0 && up !== i && steps < 100; steps++) up = doc.head(up);
              return up === i;
            });
            expect([doc.leftEdge(i), doc.rightEdge(i)]).toEqual([below[0], below.at(-1)]);
            expect(doc.children(i)).toEqual(tokens.filter((j) => doc.head(j) === i));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
