import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';
import { type Decision, Decisions } from '../../src/format/decisions.ts';
import type { Dossier } from '../../src/format/dossier.ts';
import type { Report } from '../../src/format/report.ts';
import { keyOf } from '../../src/incident/linking/decide.ts';

const REPORTS: Report[] = [
  {
    id: 'a',
    outlet: 'Coast News',
    published: '2021-03-03',
    text: 'A bomb killed seven dock workers in the harbour on Tuesday, the Harbour Guard said. Nineteen people were wounded.',
  },
  {
    id: 'b',
    outlet: 'Valley Times',
    published: '2021-06-10',
    text: 'Gunmen shot dead four farmers on the mountain road on Wednesday, the Hill Monitor said.',
  },
];

const before = buildDossier(REPORTS);
const signed = { author: 'a reviewer', time: '2021-07-01T10:00:00Z', reason: 'seen on both lists' };

function key(id: string, dossier: Dossier = before) {
  const claim = dossier.claims.find((c) => c.id === id)!;
  return keyOf(claim, dossier.reports.find((r) => r.id === claim.report)!.sha256);
}

function decided(decisions: Decision[], reports = REPORTS): Dossier {
  return buildDossier(reports, { decisions: Decisions.parse({ format: 1, decisions }) });
}

const groups = (d: Dossier) => d.incidents.map((i) => [...i.claims].sort().join(' ')).sort();
const killed = (d: Dossier, report: string) =>
  d.claims.find((c) => c.report === report && c.kind === 'casualties' && c.effect === 'killed')!.id;

const a = killed(before, 'a');
const b = killed(before, 'b');
const merge: Decision = { ...signed, id: 'd1', action: 'merge-incidents', claims: [key(a), key(b)] };
const split: Decision = { ...signed, id: 'd2', action: 'split-incident', claims: [key(a)] };

describe('a person’s decision', () => {
  test('merges incidents', () => {
    expect(before.incidents).toHaveLength(2);
    const after = decided([merge]);
    expect(after.incidents).toHaveLength(1);
    expect(after.incidents[0].reports).toEqual(['a', 'b']);
  });

  test('splits claims off into an incident of their own', () => {
    const after = decided([split]);
    expect(after.incidents).toHaveLength(3);
    expect(after.claims.find((c) => c.id === a)?.incident).not.toBe(
      after.claims.find((c) => c.report === 'a' && c.id !== a && c.kind === 'casualties')?.incident,
    );
  });

  test('a report whose every claim was split off is no report of the incident any more', () => {
    const merged = decided([merge]);
    const own = merged.claims.filter((c) => c.report === 'a' && c.incident === merged.incidents[0].id);
    const apart: Decision = {
      ...signed,
      id: 'd3',
      action: 'split-incident',
      claims: own.map((c) => key(c.id)),
    };
    const after = decided([merge, apart]);
    const holding = (report: string) => after.incidents.filter((i) => i.reports.includes(report));
    expect(holding('a')).toHaveLength(1);
    expect(holding('b')).toHaveLength(1);
    expect(holding('a')[0].id).not.toBe(holding('b')[0].id);
  });
  test('moves a claim to another incident, or to none', () => {
    const moved = decided([{ ...signed, id: 'd', action: 'relink-claims', claims: [key(a)], to: key(b) }]);
    const incident = (id: string) => moved.claims.find((c) => c.id === id)?.incident;
    expect(incident(a)).toBe(incident(b));
    const out = decided([{ ...signed, id: 'd', action: 'relink-claims', claims: [key(b)], to: null }]);
    expect(out.claims.find((c) => c.id === b)?.incident).toBeNull();
  });

  test('can be undone, and the undoing can be undone', () => {
    const undo: Decision = {
      ...signed,
      id: 'd3',
      time: '2021-07-02T10:00:00Z',
      action: 'undo',
      decision: 'd1',
    };
    const redo: Decision = {
      ...signed,
      id: 'd4',
      time: '2021-07-03T10:00:00Z',
      action: 'undo',
      decision: 'd3',
    };
    expect(groups(decided([merge, undo]))).toEqual(groups(before));
    expect(groups(decided([redo, undo, merge]))).toEqual(groups(decided([merge])));
  });

  test('on words that are not there changes nothing', () => {
    const gone = { ...key(a), start: 5000, end: 5001 };
    expect(groups(decided([{ ...split, claims: [gone] }]))).toEqual(groups(before));
  });

  test('marks a copy and takes the mark back', () => {
    const hash = (id: string) => before.reports.find((r) => r.id === id)!.sha256;
    const mark: Decision = { ...signed, id: 'd5', action: 'mark-copy', report: hash('b'), of: hash('a') };
    expect(decided([mark]).reports.find((r) => r.id === 'b')?.copyOf).toBe('a');
    const again = [...REPORTS, { ...REPORTS[0], id: 'c' }];
    const found = buildDossier(again).reports.filter((r) => r.copyOf !== null);
    expect(found).toHaveLength(1);
    const unmark: Decision = { ...signed, id: 'd6', action: 'unmark-copy', report: hash('a') };
    expect(decided([unmark], again).reports.every((r) => r.copyOf === null)).toBe(true);
  });

  test('makes one actor of two names', () => {
    const names = ['Harbour Guard', 'Hill Monitor'].filter((n) => before.sources.some((s) => s.name === n));
    expect(names).toHaveLength(2);
    const after = decided([{ ...signed, id: 'd7', action: 'merge-actors', names, as: 'Coast Watch' }]);
    expect(after.sources.map((s) => s.name)).toContain('Coast Watch');
    expect(after.sources.some((s) => names.includes(s.name))).toBe(false);
  });

  test('parts the actor of one report from the namesake of others', () => {
    const hash = before.reports.find((r) => r.id === 'a')!.sha256;
    const name = before.claims.find((c) => c.report === 'a' && c.sources.length > 0)!.sources[0].name;
    const after = decided([
      { ...signed, id: 'd8', action: 'split-actor', name, as: 'The other one', reports: [hash] },
    ]);
    const speakers = (report: string) =>
      new Set(after.claims.filter((c) => c.report === report).flatMap((c) => c.sources.map((x) => x.name)));
    expect(speakers('a')).toContain('The other one');
    expect(speakers('b')).not.toContain('The other one');
  });

  test('of every kind leaves no trace once it is undone', () => {
    const hash = (id: string) => before.reports.find((r) => r.id === id)!.sha256;
    const names = before.sources.map((s) => s.name).slice(0, 2);
    const kinds: Decision[] = [
      merge,
      split,
      { ...signed, id: 'e1', action: 'relink-claims', claims: [key(a)], to: key(b) },
      { ...signed, id: 'e2', action: 'mark-copy', report: hash('b'), of: hash('a') },
      { ...signed, id: 'e3', action: 'unmark-copy', report: hash('b') },
      { ...signed, id: 'e4', action: 'merge-actors', names, as: 'Coast Watch' },
      { ...signed, id: 'e5', action: 'split-actor', name: names[0], as: 'Other', reports: [hash('a')] },
    ];
    for (const d of kinds) {
      const undo: Decision = {
        ...signed,
        id: `undo-${d.id}`,
        time: '2021-07-02T10:00:00Z',
        action: 'undo',
        decision: d.id,
      };
      expect(JSON.stringify(decided([d, undo]))).toBe(JSON.stringify(before));
    }
    const all = decided([
      ...kinds,
      ...kinds.map(
        (d): Decision => ({
          ...signed,
          id: `undo-${d.id}`,
          time: '2021-07-02T10:00:00Z',
          action: 'undo',
          decision: d.id,
        }),
      ),
    ]);
    expect(JSON.stringify(all)).toBe(JSON.stringify(before));
  });

  test('must be signed', () => {
    for (const field of ['author', 'time', 'reason'] as const) {
      const { [field]: _, ...unsigned } = merge;
      expect(Decisions.safeParse({ format: 1, decisions: [unsigned] }).success).toBe(false);
    }
  });
});
