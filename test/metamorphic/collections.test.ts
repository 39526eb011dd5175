import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';
import { Dossier, type Incident } from '../../src/format/dossier.ts';
import type { Report } from '../../src/format/report.ts';
import { collection, invent, shuffle, write } from './generate.ts';

const SEEDS = [1, 2, 3];

function totals(i: Incident) {
  return i.points
    .filter((p) => p.victims === 'all')
    .map((p) => `${p.attribute} ${p.low}/${p.best}/${p.high} ${p.verdict} ${p.origins}`);
}

/** Incidents as sets of reports with their totals, whatever their ids and order. */
function shape(reports: readonly Report[]) {
  const d = buildDossier(reports);
  return d.incidents.map((i) => `${[...i.reports].sort().join(' ')}: ${totals(i).join(', ')}`).sort();
}

describe.each(SEEDS)('a generated collection (seed %i)', (seed) => {
  const incidents = invent(8, seed);
  const { reports, truth } = collection(incidents, seed);
  const before = buildDossier(reports);

  test('gives a dossier of the published format', () => {
    expect(() => Dossier.parse(before)).not.toThrow();
  });

  test('is grouped as it was generated', () => {
    const wrong = before.incidents.filter((i) => new Set(i.reports.map((r) => truth.get(r))).size > 1);
    expect(wrong).toEqual([]);
    expect(before.incidents).toHaveLength(incidents.length);
  });

  test('gives the same bytes in every order of the reports', () => {
    for (const s of [1, 2])
      expect(JSON.stringify(buildDossier(shuffle(reports, s)))).toBe(JSON.stringify(before));
  });

  test('an added copy changes no figure, no verdict and no number of origins', () => {
    const copy = { ...reports[0], id: 'zz-copy', outlet: 'Another outlet' };
    const after = buildDossier([...reports, copy]);
    const pair = after.reports.filter((r) => r.id === copy.id || r.id === reports[0].id);
    expect(pair.filter((r) => r.copyOf !== null)).toHaveLength(1);
    expect(after.incidents.map(totals).sort()).toEqual(before.incidents.map(totals).sort());
  });

  test('an added unrelated report adds its own incident and changes no other', () => {
    const [far] = invent(1, seed + 1000, '2025-06-01');
    expect(shape([...reports, write(far, 0, 'zz-far')]).filter((s) => !s.startsWith('zz-far'))).toEqual(
      shape(reports),
    );
  });

  test('a town under another name changes neither groups nor figures', () => {
    const { town } = incidents[0];
    const renamed = reports.map((r) => ({
      ...r,
      title: r.title?.replaceAll(town, 'Vellamore'),
      text: r.text.replaceAll(town, 'Vellamore'),
    }));
    expect(shape(renamed)).toEqual(shape(reports));
  });

  test('a report split in two stays in one incident, with the same best figures', () => {
    const whole = reports[0];
    const cut = whole.text.indexOf('. ') + 2;
    const halves = [
      { ...whole, text: whole.text.slice(0, cut) },
      { ...whole, id: `${whole.id}-b`, text: whole.text.slice(cut) },
    ];
    const best = (d: Dossier, report: string) =>
      d.incidents
        .find((i) => i.reports.includes(report))
        ?.points.filter((p) => p.victims === 'all')
        .map((p) => `${p.attribute} ${p.best}`);
    const after = buildDossier([...halves, ...reports.slice(1)]);
    expect(best(after, whole.id)).toEqual(best(before, whole.id));
  });
});

test('a copy in another outlet adds no origin, a report with a speaker of its own does', () => {
  const [i] = invent(1, 7);
  const one = write(i, 0, 'a');
  const origins = (list: Report[]) =>
    buildDossier(list).incidents[0].points.find((p) => p.attribute === 'killed' && p.victims === 'all')
      ?.origins;
  expect(origins([one])).toBe(1);
  expect(origins([one, { ...one, id: 'b', outlet: 'Elsewhere' }])).toBe(1);
  expect(origins([one, write(i, 1, 'b')])).toBe(2);
});
