import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../src/account/timeline.ts';
import { buildDossier } from '../../src/dossier/build.ts';
import { attributed, claim, type World } from './make.ts';

const DAYS: World = { published: { r1: '2021-03-02', r2: '2021-03-03', r3: '2021-03-05' } };

/** "origin: low–high status" in order. */
function timeline(claims: Parameters<typeof attributed>[0], world = DAYS): string[] {
  return timelineOf(attributed(claims, world)).map(
    (t) => `${t.origin ?? 'nobody'} ${t.asOf ?? 'undated'}: ${t.low ?? ''}–${t.high ?? ''} ${t.status}`,
  );
}

const exactly = (n: number) => ({ low: n, high: n });

describe('a toll over time', () => {
  test('follows the days of publication, origin by origin', () => {
    expect(
      timeline([
        claim({ ...exactly(9), report: 'r2', from: ['Ministry'] }),
        claim({ ...exactly(4), report: 'r1', from: ['Ministry'] }),
        claim({ ...exactly(12), report: 'r3', from: ['Ministry'] }),
        claim({ ...exactly(7), report: 'r2', from: ['Hospital'] }),
      ]),
    ).toEqual([
      'Hospital 2021-03-03: 7–7 current',
      'Ministry 2021-03-02: 4–4 current',
      'Ministry 2021-03-03: 9–9 current',
      'Ministry 2021-03-05: 12–12 current',
    ]);
  });

  test('puts what a text itself calls earlier before what stands', () => {
    expect(
      timeline([
        claim({ ...exactly(48), from: ['Ministry'] }),
        claim({ ...exactly(41), from: ['Ministry'], status: 'superseded' }),
      ]),
    ).toEqual(['Ministry 2021-03-02: 41–41 superseded', 'Ministry 2021-03-02: 48–48 current']);
  });

  test('keeps corrections downward and retractions', () => {
    expect(
      timeline([
        claim({ ...exactly(60), report: 'r1', from: ['Ministry'] }),
        claim({ ...exactly(48), report: 'r2', from: ['Ministry'] }),
        claim({ ...exactly(3), report: 'r3', from: ['Army'], status: 'retracted' }),
      ]),
    ).toEqual([
      'Army 2021-03-05: 3–3 retracted',
      'Ministry 2021-03-02: 60–60 current',
      'Ministry 2021-03-03: 48–48 current',
    ]);
  });

  test('counts the same figure said again once, with all its claims', () => {
    const said = [1, 2, 3].map((k) =>
      claim({ ...exactly(9), id: `c${k}`, report: `r${k}`, from: ['Ministry'] }),
    );
    const entries = timelineOf(attributed(said, DAYS));
    expect(entries.map((t) => t.claims)).toEqual([['c1', 'c2', 'c3']]);
  });

  test('leaves out parts, words without a number and tolls of a war', () => {
    const whole = claim({ ...exactly(9), id: 'whole', from: ['Ministry'] });
    expect(
      timeline([
        whole,
        claim({ ...exactly(3), from: ['Ministry'], partOf: 'whole' }),
        claim({ low: 24, bound: 'dozens', from: ['Ministry'] }),
        claim({ ...exactly(900), from: ['Ministry'], scope: 'cumulative' }),
      ]),
    ).toEqual(['Ministry 2021-03-02: 9–9 current']);
  });
});

test('read from texts: a toll that rose, was corrected downward, and what the reports say of both', () => {
  const { incidents } = buildDossier(
    [
      ['A bomb killed at least 41 dock workers in Lisbon on Tuesday, the coast guard said.', '2021-03-02'],
      [
        'The number of people killed by a bomb in Lisbon on Tuesday rose to 48 from 41, the coast guard said.',
        '2021-03-03',
      ],
      [
        'The coast guard lowered the death toll of Tuesday’s bombing in Lisbon to 45 on Friday.',
        '2021-03-05',
      ],
    ].map(([text, published], k) => ({ id: `r${k + 1}`, text, published })),
  );
  expect(incidents).toHaveLength(1);
  const killed = incidents[0].points.find((p) => p.attribute === 'killed' && p.victims === 'all')!;
  const steps = killed.timeline!.filter((t) => t.origin !== null);
  expect(steps.map((t) => [t.asOf, t.low, t.status])).toEqual(
    expect.arrayContaining([
      ['2021-03-02', 41, 'current'],
      ['2021-03-03', 41, 'superseded'],
      ['2021-03-03', 48, 'current'],
    ]),
  );
});
