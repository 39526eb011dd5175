import { describe, expect, test } from 'vitest';
import { copiesFound } from '../../bench/copies.ts';
import { pairOf, VARIANTS } from '../../bench/copy-texts.ts';
import { buildDossier } from '../../src/dossier/build.ts';
import { invent } from '../metamorphic/generate.ts';

describe('copies of an agency’s report, what newsrooms make of them, and what only looks like them', () => {
  const { variants, precision, recall } = copiesFound(12);
  test('are told apart: precision and recall', () => {
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
  test.each(variants.map((v) => [v.name, v] as const))('%s', (_, v) => {
    expect(v.right / v.texts).toBeGreaterThanOrEqual(0.9);
  });
});

/** The dossier of an agency's report and a second text of a kind. */
function dossierOfPair(kind: string) {
  const variant = VARIANTS.find((v) => v.name === kind)!;
  const [incident] = invent(1, 7);
  const { agency, second } = pairOf(incident, variant, 3);
  return { incident, dossier: buildDossier([second, agency]) };
}

/** The dead of the first incident. */
function killed({ dossier }: ReturnType<typeof dossierOfPair>) {
  return dossier.incidents[0].points.find((p) => p.attribute === 'killed' && p.victims === 'all')!;
}

describe('in the dossier', () => {
  test.each(VARIANTS.filter((v) => v.tie === 'copy').map((v) => v.name))(
    'a copy (%s) is no second origin',
    (kind) => {
      const pair = dossierOfPair(kind);
      expect(pair.dossier.reports.find((r) => r.id === 'second-3')?.copyOf).toBe('agency-3');
      expect(killed(pair).origins).toBe(1);
      expect(killed(pair).verdict).toBe('single-source');
    },
  );

  test('a revision has claims of its own, and those of the older version are superseded', () => {
    const pair = dossierOfPair('a later version with a new toll');
    const { dossier, incident } = pair;
    expect(dossier.reports.find((r) => r.id === 'second-3')).toMatchObject({
      copyOf: null,
      revisionOf: 'agency-3',
    });
    const tolls = dossier.claims.flatMap((c) =>
      c.kind === 'casualties' && c.effect === 'killed' && c.in === 'text'
        ? [[c.report, c.count.low, c.status]]
        : [],
    );
    expect(tolls).toEqual([
      ['agency-3', incident.killed, 'superseded'],
      ['second-3', incident.killed + 3, 'current'],
    ]);
    expect(killed(pair)).toMatchObject({ best: incident.killed + 3, origins: 1 });
    expect(
      killed(pair)
        .timeline?.filter((t) => t.origin !== null)
        .map((t) => [t.low, t.status]),
    ).toEqual([
      [incident.killed, 'superseded'],
      [incident.killed + 3, 'current'],
    ]);
  });

  test('two independent reports in similar words stay two', () => {
    const { dossier } = dossierOfPair('an independent report that quotes two of the agency’s sentences');
    expect(dossier.reports.map((r) => r.copyOf)).toEqual([null, null]);
    expect(dossier.incidents[0].reports).toHaveLength(2);
  });
});
