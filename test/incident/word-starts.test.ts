import { expect, test } from 'vitest';
import { WordStarts } from '../../src/incident/segments/word-starts.ts';

const starts = new WordStarts();
starts.add(0, 'shelling');
starts.add(1, 'raid');
starts.add(2, 'raider');
starts.add(3, 'IEDs');
starts.add(4, 'on');

const ANYWHERE = 1 << 4;

test('words may begin with the letters, in any case; what has fewer than three may be anywhere', () => {
  expect(starts.in('The SHELLS fell, then came a raid.')).toBe(0b111 | ANYWHERE);
  expect(starts.in('"IED" (one)')).toBe(0b1000 | ANYWHERE);
  expect(starts.in('')).toBe(ANYWHERE);
});

test('letters within a word, and words cut short by the end, say nothing', () => {
  expect(starts.in('braids bushels she')).toBe(0b1 | ANYWHERE);
  expect(starts.in('to ra')).toBe(ANYWHERE);
  expect(starts.in('«raid»')).toBe(0b110 | ANYWHERE);
});
