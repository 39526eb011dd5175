import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, figureOf } from '../../src/account/figures.ts';
import { POLICIES, policyNamed } from '../../src/account/policies/index.ts';
import { attributed, claim } from './make.ts';

const NOBODY_SPEAKS = { admitted: false, accusers: 0, deniers: 0 };

type Says = Parameters<typeof claim>[0];

function figures(says: readonly Says[], published: Record<string, string> = {}): Figure[] {
  return attributed(
    says.map((s, k) => claim({ id: `c${k + 1}`, report: `r${k + 1}`, ...s })),
    { published },
  ).map(figureOf);
}

function weigh(policy: string, list: readonly Figure[]) {
  const { low, best, high, open } = policyNamed(policy).weigh(list, NOBODY_SPEAKS);
  return `${low} / ${best} / ${high}${open ? '+' : ''}`;
}

/** An army twice ("more than 60", "at least 62") and a monitor twice (83, then "at least 90"), all on one day. */
const STRIKE = figures([
  { low: 61, bound: 'more than', from: ['Army'] },
  { low: 62, bound: 'at least', from: ['Army'] },
  { low: 83, high: 83, from: ['Monitor'] },
  { low: 90, bound: 'at least', from: ['Monitor'] },
]);

/** Three origins: a hospital says 12, a mayor 12, a rebel group 30. */
const MARKET = figures([
  { low: 12, high: 12, from: ['Hospital'] },
  { low: 12, high: 12, from: ['Mayor'] },
  { low: 30, high: 30, from: ['Front'], certainty: 'alleged' },
]);

/** One origin that counts upwards over two days. */
const UPDATED = figures(
  [
    { low: 41, high: 41, from: ['Police'] },
    { low: 48, high: 48, from: ['Police'] },
  ],
  { r1: '2021-03-04', r2: '2021-03-05' },
);

const VAGUE = figures([
  { low: 24, bound: 'dozens', from: ['Police'] },
  { bound: 'several', from: ['Mayor'] },
]);

describe.each([
  ['median-of-origins', '61 / 76 / 90+', '12 / 12 / 30', '41 / 48 / 48', '24 / null / 24+'],
  ['lowest', '62 / 62 / 90+', '12 / 12 / 30', '48 / 48 / 48', '3 / 3 / 12+'],
  ['reliable-range', '62 / 62 / 90+', '12 / 12 / 12', '48 / 48 / 48', '24 / null / 24+'],
  ['min-max-by-grading', '61 / 61 / 90+', '12 / 12 / 30', '41 / 41 / 48', '24 / null / 24+'],
  ['two-source', '62 / 62 / 90+', '12 / 12 / 30', 'null / null / null', 'null / null / null'],
  ['recent-majority-lowest', '62 / 62 / 90+', '12 / 12 / 30', '48 / 48 / 48', '24 / null / 24+'],
])('%s', (policy, strike, market, updated, vague) => {
  test('two origins that differ', () => expect(weigh(policy, STRIKE)).toBe(strike));
  test('two that agree against an allegation', () => expect(weigh(policy, MARKET)).toBe(market));
  test('one origin that counts upwards', () => expect(weigh(policy, UPDATED)).toBe(updated));
  test('only words', () => expect(weigh(policy, VAGUE)).toBe(vague));
  test('nothing at all', () => expect(weigh(policy, [])).toBe('null / null / null'));
});

test('repeating an origin changes nothing under median-of-origins', () => {
  const again = figures([
    { low: 61, bound: 'more than', from: ['Army'] },
    { low: 62, bound: 'at least', from: ['Army'] },
    { low: 62, bound: 'at least', from: ['Army'] },
    { low: 62, bound: 'at least', from: ['Army'] },
    { low: 83, high: 83, from: ['Monitor'] },
    { low: 90, bound: 'at least', from: ['Monitor'] },
  ]);
  expect(weigh('median-of-origins', again)).toBe(weigh('median-of-origins', STRIKE));
});

test('min-max-by-grading names its grade', () => {
  const policy = policyNamed('min-max-by-grading');
  const rule = (c: Partial<typeof NOBODY_SPEAKS>) => policy.weigh(STRIKE, { ...NOBODY_SPEAKS, ...c }).rule;
  expect(rule({})).toContain('fair');
  expect(rule({ admitted: true })).toContain('confirmed');
  expect(rule({ accusers: 1, deniers: 1 })).toContain('contested');
  expect(policy.weigh(UPDATED, NOBODY_SPEAKS).rule).toContain('weak');
});

test('an unknown policy is refused with the list of those there are', () => {
  expect(() => policyNamed('loudest')).toThrow(/median-of-origins/);
});

const figure = fc.record({
  low: fc.integer({ min: 0, max: 200 }),
  spread: fc.integer({ min: 0, max: 20 }),
  open: fc.boolean(),
  from: fc.constantFrom('A', 'B', 'C', 'D'),
  day: fc.integer({ min: 1, max: 9 }),
});

describe.each(POLICIES.map((p) => [p.name, p] as const))('%s, for any figures', (_, policy) => {
  const made = fc.array(figure, { minLength: 1, maxLength: 8 }).map((list) => ({
    list,
    figures: figures(
      list.map((f) => ({ low: f.low, high: f.open ? null : f.low + f.spread, from: [f.from] })),
      Object.fromEntries(list.map((f, k) => [`r${k + 1}`, `2021-03-0${f.day}`])),
    ),
  }));

  test('low is at most best, best at most high', () => {
    fc.assert(
      fc.property(made, ({ figures: list }) => {
        const { low, best, high } = policy.weigh(list, NOBODY_SPEAKS);
        if (best === null) return;
        expect(low).toBeLessThanOrEqual(best);
        expect(high).toBeGreaterThanOrEqual(best);
      }),
    );
  });

  test('every claim is either chosen or left out with a reason, never both', () => {
    fc.assert(
      fc.property(made, ({ figures: list }) => {
        const { chosen, left } = policy.weigh(list, NOBODY_SPEAKS);
        const out = left.map((l) => l.claim);
        expect([...chosen, ...out].sort()).toEqual(list.flatMap((f) => f.claims).sort());
        for (const l of left) expect(l.why).not.toBe('');
      }),
    );
  });

  test('the order of the figures does not matter', () => {
    fc.assert(
      fc.property(made, ({ figures: list }) => {
        const { low, best, high, open } = policy.weigh(list, NOBODY_SPEAKS);
        const turned = policy.weigh([...list].reverse(), NOBODY_SPEAKS);
        expect([turned.low, turned.best, turned.high, turned.open]).toEqual([low, best, high, open]);
      }),
    );
  });
});
