import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';
import type { StancePosition } from '../../src/format/dossier.ts';

/** The points without a number of the first incident that texts tell of. */
function points(...texts: string[]) {
  const { incidents } = buildDossier(
    texts.map((text, k) => ({
      id: `r${k + 1}`,
      text: `A bomb killed seven dock workers in Lisbon on Tuesday. ${text}`,
      published: '2021-03-03',
      outlet: `Outlet ${k + 1}`,
    })),
  );
  return Object.fromEntries(
    incidents[0].points
      .filter((p) => p.low === null && p.best === null && p.victims === null)
      .map((p) => [
        p.attribute,
        {
          verdict: p.verdict,
          said: (p.positions as StancePosition[]).map(
            (s) => `${s.stance === 'denied' ? 'not ' : ''}${s.value} (${s.origin})`,
          ),
        },
      ]),
  );
}

describe('a point without a number', () => {
  test('who did it: blame by one origin stands alone', () => {
    expect(points('The government blamed the rebels for the bombing.').responsibility).toMatchObject({
      verdict: 'single-source',
      said: [expect.stringMatching(/^rebels \(.*government\)$/)],
    });
  });

  test('who did it: blame and denial contradict each other', () => {
    expect(
      points(
        'The government blamed the rebels for the bombing. The rebels denied responsibility for the attack.',
      ).responsibility.verdict,
    ).toBe('contested');
  });

  test('who did it: two origins that accuse two sides contradict each other', () => {
    expect(
      points(
        'The government blamed the rebels for the bombing.',
        'The mayor blamed the army for the bombing.',
      ).responsibility.verdict,
    ).toBe('contested');
  });

  test('who did it: two origins that accuse one side agree', () => {
    expect(
      points(
        'The government blamed the rebels for the bombing.',
        'The mayor blamed the rebels for the bombing.',
      ).responsibility.verdict,
    ).toBe('agreed');
  });

  test('where and when: reports that say the same agree', () => {
    const { place, date } = points('Nobody claimed it.', 'The harbour was shut.');
    expect(place).toMatchObject({
      verdict: 'agreed',
      said: expect.arrayContaining([expect.stringMatching(/^Lisbon/)]),
    });
    expect(date).toMatchObject({
      verdict: 'agreed',
      said: expect.arrayContaining([expect.stringMatching(/^2021-03-02/)]),
    });
  });

  test('is not there where nobody speaks of it', () => {
    expect(points('Nobody claimed it.')).not.toHaveProperty('intent');
    expect(points('Nobody claimed it.')).not.toHaveProperty('prior-notice');
  });
});
