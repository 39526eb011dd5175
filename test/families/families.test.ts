import { describe, expect, it } from 'vitest';
import { FAMILIES, readCase } from './cases.ts';

for (const { family, about, cases, backlog = [] } of FAMILIES) {
  describe(`${family}: ${about}`, () => {
    for (const c of cases) {
      it(c.text, () => {
        const { got, wanted } = readCase(c);
        expect([...got].sort()).toEqual([...wanted].sort());
      });
    }
    it('has at least 80 cases, at least 95 % of them passing', () => {
      expect(cases.length + backlog.length).toBeGreaterThanOrEqual(80);
      expect(backlog.length / (cases.length + backlog.length)).toBeLessThanOrEqual(0.05);
    });
    for (const c of backlog) {
      it(`backlog, still read wrongly: ${c.text}`, () => {
        const { got, wanted } = readCase(c);
        expect([...got].sort()).not.toEqual([...wanted].sort());
      });
    }
  });
}
