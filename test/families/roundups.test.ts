import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Family, readCase } from './cases.ts';

const {
  family,
  about,
  cases,
  backlog = [],
} = parse(readFileSync(new URL('./reports/roundups.yaml', import.meta.url), 'utf8')) as Family;

/** Whole reports of several sentences: one wrong field of one claim counts as a report read wrongly. */
describe(`${family}: ${about}`, () => {
  for (const c of cases) {
    it((c.title ?? c.text).slice(0, 90), () => {
      const { got, wanted } = readCase(c);
      expect([...got].sort()).toEqual([...wanted].sort());
    });
  }
  it('are 23, at least 8 of them read without a fault', () => {
    expect(cases.length + backlog.length).toBe(23);
    expect(cases.length).toBeGreaterThanOrEqual(8);
  });
  for (const c of backlog) {
    it(`backlog, still read wrongly: ${(c.title ?? c.text).slice(0, 90)}`, () => {
      const { got, wanted } = readCase(c);
      expect([...got].sort()).not.toEqual([...wanted].sort());
    });
  }
});
