import { expect, test } from 'vitest';
import { Dossier } from '../../src/format/dossier.ts';
import { DOSSIER } from '../support/dossier.ts';
import { REPORTS } from '../support/dossier-reports.ts';

test('the hand-written dossier has the published form, and its quotes stand where they say', () => {
  expect(Dossier.parse(DOSSIER)).toEqual(DOSSIER);
  for (const c of DOSSIER.claims) {
    const report = REPORTS.find((r) => r.id === c.report)!;
    const field = (c.in === 'title' ? report.title : report.text) ?? '';
    expect(field.slice(c.start, c.end)).toBe(c.quote);
    expect(c.sentence[0]).toBeLessThanOrEqual(c.start);
    expect(c.sentence[1]).toBeGreaterThanOrEqual(c.end);
  }
});
