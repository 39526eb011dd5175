import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Family, readCase } from './cases.ts';

/** Texts written before the program had read them, with the least share that is read without a fault. */
const TABLES = [
  { file: 'fresh-casualties.yaml', least: 0.2 },
  { file: 'fresh-sentences.yaml', least: 0.85 },
];

for (const { file, least } of TABLES) {
  const table = parse(readFileSync(new URL(`./reports/${file}`, import.meta.url), 'utf8')) as Family;
  const { family, about, cases, backlog = [] } = table;
  describe(`${family}: ${about}`, () => {
    for (const c of cases) {
      it(c.text.slice(0, 90), () => {
        const { got, wanted } = readCase(c);
        expect([...got].sort()).toEqual([...wanted].sort());
      });
    }
    it('are read without a fault as often as they were', () => {
      expect(cases.length / (cases.length + backlog.length)).toBeGreaterThanOrEqual(least);
    });
    for (const c of backlog) {
      it(`backlog, still read wrongly: ${c.text.slice(0, 90)}`, () => {
        const { got, wanted } = readCase(c);
        expect([...got].sort()).not.toEqual([...wanted].sort());
      });
    }
  });
}
