import { describe, expect, test } from 'vitest';
import { Doc } from '../../src/language/doc.ts';
import { LONGEST_SENTENCE } from '../../src/language/sentences.ts';

/** Sentences, marked off by " | " (and \n where the text breaks its line). */
const CASES: [string, string][] = [
  ['abbreviations', 'Gen. J. K. Marlow met Dr. Vane. | They spoke at 5 p.m. on Friday.'],
  ['a clock time that ends a sentence', 'The shelling stopped at 5 p.m. | Residents then came out.'],
  ['a clock time before a day', 'The shelling stopped at 5 p.m. Friday near Tal Orin.'],
  ['U.S. inside and at the end', 'The U.S. Army left. | It was built by the U.S. | The rest is Orin made.'],
  ['quotes after the full stop', '"They left." | "Nobody came back." | The mayor wept.'],
  ['a question inside a quotation', '"Is it over?" Marlow asked. | Nobody knew.'],
  ['a shout before a small letter', '"Run!" he shouted at them. | They ran.'],
  ['curly quotes', '“We counted nine.” | “Then two more.”'],
  ['an ellipsis that goes on', 'He waited ... and then fired. | He left... | Nobody saw him.'],
  ['figures', 'It flew 3.5 km. | 12 people died.'],
  ['brackets', 'They fled (some on foot). | (One stayed.) | He was found.'],
  ['no title runs on', 'Lt. Col. Vane and Sgt. Orme were hurt. | Mr. Vane is well.'],
  ['a number', 'Block No. 5 was hit. | No. 6 was not.'],
  ['a dateline', 'TAL ORIN, Nahr (Agency) - | Two men were killed on Friday.'],
  ['a headline run into a dateline', 'Two killed in market blast | TAL ORIN (Agency) - | Two men died.'],
  ['no capitals at all', 'two men died. | a third was hurt.'],
];

const parts = (text: string): string[] => {
  const doc = new Doc(text);
  return doc.sentences.map((s) => doc.slice(s.first, s.end));
};

const longest = (doc: Doc): number => doc.sentences.reduce((most, s) => Math.max(most, s.end - s.first), 0);

describe('sentences', () => {
  test.each(CASES)('%s: %s', (_, marked) => {
    const expected = marked.split(' | ');
    expect(parts(expected.join(' '))).toEqual(expected);
  });

  test('a missing space after the full stop', () => {
    expect(parts('Two were killed.The rest fled.')).toEqual(['Two were killed.', 'The rest fled.']);
  });

  test('a stroke between spaces', () => {
    expect(parts('Six die in Orin, police say | The Nahr Daily')).toEqual([
      'Six die in Orin, police say',
      '|',
      'The Nahr Daily',
    ]);
  });

  test('paragraphs, headlines and bullets', () => {
    expect(
      parts('Blast in Orin\n\nTwo died\nAt least nine were hurt\n- one of them a child\n• a medic'),
    ).toEqual(['Blast in Orin', 'Two died', 'At least nine were hurt', '- one of them a child', '• a medic']);
  });

  test('lines wrapped at a fixed width go on', () => {
    const text =
      'The monitor said that the planes had returned twice before the dawn and\nthat the second raid had hit a bakery in the centre of Tal Orin, where\nNahr families had been queueing for bread since the early morning hours\nof Friday.';
    expect(parts(text)).toHaveLength(1);
  });

  test('a text without a full stop is cut, and stays whole in its parts', () => {
    const doc = new Doc('word, '.repeat(2000));
    expect(longest(doc)).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(doc.sentences.at(-1)!.end).toBe(doc.length);
  });

  test.each([
    ['a megabyte without a full stop', 'and then '.repeat(110_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['apostrophes', "'s".repeat(100_000)],
    ['nested brackets', '('.repeat(50_000) + ')'.repeat(50_000)],
    ['full stops apart', '. '.repeat(100_000)],
    ['initials', 'A. '.repeat(100_000)],
    ['letters and stops', 'A.'.repeat(100_000)],
    ['one long word', 'a'.repeat(1_000_000)],
    ['hyphens', '1-'.repeat(200_000)],
    ['at signs', 'a@'.repeat(100_000)],
    ['capitals before a bracket', 'ORIN '.repeat(100_000)],
    ['open datelines', 'ORIN ( '.repeat(50_000)],
    ['direction marks', '\u202e\u0301a'.repeat(100_000)],
    ['slashes', 'http://'.repeat(50_000)],
    ['blank lines', 'a\n\n'.repeat(100_000)],
  ])('%s: read in linear time', (_, text) => {
    const doc = new Doc(text);
    expect(doc.sentences.reduce((sum, s) => sum + s.end - s.first, 0)).toBe(doc.length);
    expect(longest(doc)).toBeLessThanOrEqual(LONGEST_SENTENCE);
  });
});
