import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/format/claim.ts';
import {
  add,
  countEvents,
  countFigures,
  countSays,
  load,
  read,
  type Tally,
  type Whole,
} from './whole-score.ts';

/** How many are written down, are found at least, and are told beside them at most: what is missing or wrong is the backlog, counted. */
const BATCHES = [
  {
    file: 'first',
    figures: { of: 38, found: 31, beside: 6 },
    says: { of: 57, found: 37, beside: 3 },
    events: { of: 146, found: 89, beside: 20 },
    speakers: 140,
  },
  {
    file: 'second',
    figures: { of: 46, found: 32, beside: 18 },
    says: { of: 55, found: 28, beside: 3 },
    events: { of: 145, found: 83, beside: 15 },
    speakers: 128,
  },
  {
    file: 'third',
    figures: { of: 48, found: 35, beside: 13 },
    says: { of: 64, found: 23, beside: 3 },
    events: { of: 139, found: 62, beside: 13 },
    speakers: 89,
  },
  {
    file: 'fourth',
    figures: { of: 163, found: 135, beside: 7 },
    says: { of: 70, found: 18, beside: 13 },
    events: { of: 173, found: 74, beside: 22 },
    speakers: 189,
  },
  {
    file: 'fifth',
    figures: { of: 141, found: 94, beside: 15 },
    says: { of: 51, found: 13, beside: 13 },
    events: { of: 209, found: 77, beside: 27 },
    speakers: 132,
  },
];

for (const { file, figures, says, events, speakers } of BATCHES) {
  const batch = load(new URL(`./whole/${file}.yaml`, import.meta.url));
  describe(`whole reports, ${file} batch`, () => {
    const all = batch.map((r) => ({ report: r, claims: read(r) }));
    const sum = (f: (x: { report: Whole; claims: Claim[] }) => Tally): Tally => add(all.map(f));
    it('figures', () => check(sum(countFigures), figures));
    it('statements of responsibility', () => check(sum(countSays), says));
    it('events', () => check(sum(countEvents), events));
    it('speakers of what is found', () => {
      const right = add([sum(countFigures), sum(countSays), sum(countEvents)]);
      expect(right.spoken).toBeGreaterThanOrEqual(speakers);
    });
  });
}

function check(got: Tally, { of, found, beside }: { of: number; found: number; beside: number }): void {
  expect(got.written).toBe(of);
  expect(got.found).toBeGreaterThanOrEqual(found);
  expect(got.beside).toBeLessThanOrEqual(beside);
}
