import { beforeAll, describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';
import type { Dossier } from '../../src/format/dossier.ts';
import { readInputs } from '../../src/intake/files.ts';

/** The fifteen reports of examples/: what belongs together, and what is told only in passing. */
let dossier: Dossier;

beforeAll(async () => {
  const root = new URL('../../examples', import.meta.url).pathname;
  const { reports } = await readInputs([root]);
  dossier = buildDossier(reports);
});

/** The reports of the incident that a report is about, without their folder's stem. */
function together(stem: string): string[] {
  return (
    dossier.incidents
      .map((i) => i.reports.filter((r) => r.startsWith(stem)).sort())
      .sort((a, b) => b.length - a.length)[0] ?? []
  );
}

describe('the examples', () => {
  test.each([
    ['kunduz', 5],
    ['dahyan', 4],
    ['deir-ez-zor', 6],
  ])('%s is one incident, in all its reports', (stem, n) => {
    expect(together(stem)).toHaveLength(n);
  });

  test('the missile on Jizan, told in passing, is another incident', () => {
    const jizan = dossier.incidents.find((i) => i.place?.name === 'Jizan');
    expect(jizan?.reports).toEqual(['dahyan-state-agency']);
  });

  test('incidents that reports are about come before those told in passing', () => {
    expect(dossier.incidents.slice(0, 3).map((i) => i.date?.edtf)).toEqual(
      expect.arrayContaining(['2015-10-03', '2016-09-17', '2018-08-09']),
    );
  });

  test('the gazette’s report is a copy of the agency’s', () => {
    expect(dossier.reports.filter((r) => r.copyOf).map((r) => [r.id, r.copyOf])).toEqual([
      ['deir-ez-zor-gazette', 'deir-ez-zor-agency'],
    ]);
  });

  test('the truce is an agreement, no incident', () => {
    expect(dossier.agreements.map((a) => a.type)).toEqual(['ceasefire']);
  });
});
