import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Family, readCase } from './cases.ts';

const {
  family,
  about,
  cases,
  backlog = [],
} = parse(readFileSync(new URL('./voices/voices.yaml', import.meta.url), 'utf8')) as Family;

/** Who says it and who did it, in wording that the rules were not written from: one wrong field is a text read wrongly. */
describe(`${family}: ${about}`, () => {
  for (const c of cases) {
    it(c.text.slice(0, 90), () => {
      const { got, wanted } = readCase(c);
      expect([...got].sort()).toEqual([...wanted].sort());
    });
  }
  it('are 144, at least 80 of them read without a fault', () => {
    expect(cases.length + backlog.length).toBe(144);
    expect(cases.length).toBeGreaterThanOrEqual(80);
  });
  for (const c of backlog) {
    it(`backlog, still read wrongly: ${c.text.slice(0, 90)}`, () => {
      const { got, wanted } = readCase(c);
      expect([...got].sort()).not.toEqual([...wanted].sort());
    });
  }
});
