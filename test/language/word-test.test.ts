import { expect, test } from 'vitest';
import { Doc } from '../../src/language/doc.ts';
import { WordTest } from '../../src/language/word-test.ts';

const doc = new Doc('The patrol left Orsk at dawn; the Patrol came back at noon.');
const at = (asked: WordTest) =>
  Array.from({ length: doc.length }, (_, i) => i).filter((i) => asked.at(doc, i));

test('a set and a pattern are asked for the norm, a function for norm and printed form', () => {
  expect(at(new WordTest(new Set(['patrol'])))).toEqual([1, 8]);
  expect(at(new WordTest(/^(?:dawn|noon)$/))).toEqual([5, 12]);
  expect(at(new WordTest(new Map([['orsk', 1]])))).toEqual([3]);
  expect(at(new WordTest((norm, form) => norm === 'patrol' && form !== norm))).toEqual([8]);
});

test('outside the text nothing is true', () => {
  const any = new WordTest(() => true);
  expect(any.at(doc, -1)).toBe(false);
  expect(any.at(doc, doc.length)).toBe(false);
});

test('next stops at the first word of which it is true, and at the end without one', () => {
  const patrol = new WordTest(new Set(['patrol']));
  expect(patrol.next(doc, 0, doc.length)).toBe(1);
  expect(patrol.next(doc, 2, doc.length)).toBe(8);
  expect(patrol.next(doc, 2, 8)).toBe(8);
  expect(patrol.next(doc, 9, doc.length)).toBe(doc.length);
});

test('a form is asked about once, and tests do not disturb each other', () => {
  const asked: string[] = [];
  const once = new WordTest((norm, form) => {
    asked.push(form);
    return norm === 'dawn';
  });
  const others = Array.from({ length: 40 }, (_, k) => new WordTest((norm) => norm.length === k));
  for (let round = 0; round < 2; round++) {
    expect(at(once)).toEqual([5]);
    others.forEach((other, k) => {
      expect(at(other)).toEqual(at(new WordTest((norm) => norm.length === k)));
    });
  }
  expect(asked).toEqual([...new Set(asked)]);
});

test('forms that are met later are asked about as well', () => {
  const long = new WordTest((norm) => norm.length > 3);
  expect(long.at(doc, 1)).toBe(true);
  const words = Array.from({ length: 9000 }, (_, k) => `w${k}x`).join(' ');
  const later = new Doc(words);
  expect(long.next(later, 1000, later.length)).toBe(1000);
});
