import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/dossier/build.ts';

/** The agreements that reports tell of, each report a text and its day of publication. */
function agreements(...reports: [text: string, published: string][]) {
  return buildDossier(reports.map(([text, published], k) => ({ id: `r${k + 1}`, text, published })))
    .agreements;
}

const TRUCE =
  'A ceasefire between the government and the rebels was announced on 3 March in Lisbon, Portugal, the government said.';

describe('an agreement', () => {
  test('has its kind, its parties and the day it was announced', () => {
    expect(agreements([TRUCE, '2021-03-04'])).toMatchObject([
      { type: 'ceasefire', announced: '2021-03-03', status: 'announced' },
    ]);
    expect(agreements([TRUCE, '2021-03-04'])[0].parties.join(' ')).toMatch(/government.*rebels/);
  });

  test('told by two reports is one, with the claims of both', () => {
    const [one, ...more] = agreements(
      [TRUCE, '2021-03-04'],
      ['The ceasefire took effect on 6 March in Lisbon, Portugal, the rebels said.', '2021-03-07'],
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ announced: '2021-03-03', inForce: '2021-03-06', status: 'in-force' });
    expect(new Set(one.claims.map((c) => c.split('#')[0]))).toEqual(new Set(['r1', 'r2']));
  });

  test.each([
    [
      'a breach is alleged',
      'The government violated the ceasefire in Lisbon, Portugal, the rebels said.',
      'violated',
    ],
    [
      'it is said to be at risk',
      'The attack could undermine the ceasefire in Lisbon, Portugal, the mediator warned.',
      'at-risk',
    ],
  ])('changes its status when %s', (_, text, status) => {
    expect(agreements([TRUCE, '2021-03-04'], [text, '2021-03-08'])[0].status).toBe(status);
  });

  test('of another country, or of another year, is another one', () => {
    const elsewhere = TRUCE.replace('Lisbon, Portugal', 'Bogota, Colombia');
    expect(agreements([TRUCE, '2021-03-04'], [elsewhere, '2021-03-04'])).toHaveLength(2);
    expect(agreements([TRUCE, '2021-03-04'], [TRUCE, '2022-03-04'])).toHaveLength(2);
  });

  test('is no incident, and its claims belong to none', () => {
    const dossier = buildDossier([{ id: 'r1', text: TRUCE, published: '2021-03-04' }]);
    for (const c of dossier.claims.filter((c) => c.agreement)) expect(c.incident).toBeNull();
    expect(dossier.claims.some((c) => c.agreement === 'a1')).toBe(true);
  });
});
