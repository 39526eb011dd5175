import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { POLICIES } from '../../src/account/policies/index.ts';
import { renderPoliciesHtml } from '../../src/dossier/html/policies.ts';
import { leftOut, pointsUnderAll, underEveryPolicy, type Weighing } from '../../src/dossier/policies.ts';
import { renderPolicies } from '../../src/dossier/text/policies.ts';
import { digest } from '../../src/incident/linking/digest.ts';

const folder = join(import.meta.dirname, '../../examples/market');
let weighings: Weighing[];

beforeAll(() => {
  const { reports } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  weighings = underEveryPolicy(
    reports.map((r: { file: string }) =>
      digest({ ...r, id: r.file, text: readFileSync(join(folder, r.file), 'utf8') }),
    ),
  );
});

/** Low, best and high of the dead, by policy. */
function killed() {
  const { points } = pointsUnderAll(weighings).find((p) => p.points[0].point.attribute === 'killed')!;
  return Object.fromEntries(
    points.map(({ policy, point: { low, best, high } }) => [policy.name, [low, best, high]]),
  );
}

describe('one incident under every policy', () => {
  test('each gives its own figures', () => {
    expect(killed()).toEqual({
      'median-of-origins': [6, 14, 20],
      lowest: [6, 6, 20],
      'reliable-range': [14, 14, 17],
      'min-max-by-grading': [6, 6, 20],
      'two-source': [6, 6, 20],
      'recent-majority-lowest': [6, 14, 20],
    });
  });

  test('no policy changes what is claimed, by whom, and what is contested', () => {
    const claimed = weighings.map(({ dossier }) => ({
      claims: dossier.claims,
      sources: dossier.sources,
      verdicts: dossier.incidents.map((i) => i.points.map((p) => [p.attribute, p.verdict, p.origins])),
    }));
    for (const one of claimed) expect(one).toEqual(claimed[0]);
  });

  test('every claim with a number is taken or left out with a reason, never both', () => {
    for (const { points } of pointsUnderAll(weighings)) {
      for (const { point } of points) {
        const taken = new Set(point.basis!.chosen);
        const left = new Set(leftOut(point).flatMap(([, claims]) => claims));
        const heard = point.positions.flatMap((p) => p.claims);
        expect(heard.filter((c) => !taken.has(c) && !left.has(c))).toEqual([]);
        expect([...taken].filter((c) => left.has(c))).toEqual([]);
        for (const [why] of leftOut(point)) expect(why).toMatch(/\w/);
      }
    }
  });

  test('as text and as a page, every policy is named with its figures', () => {
    const text = renderPolicies(weighings, { width: 100 });
    const page = renderPoliciesHtml(weighings);
    for (const { name } of POLICIES) {
      expect(text).toMatch(new RegExp(`^${name} +\\d+`, 'm'));
      expect(page).toContain(`aria-label="${name}: `);
    }
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  test('a collection without figures says so', () => {
    const none = underEveryPolicy([digest({ id: 'r', text: 'The harbour was quiet.' })]);
    expect(renderPolicies(none)).toMatch(/no policy has anything to weigh/);
    expect(renderPoliciesHtml(none)).toMatch(/No incident with a figure/);
  });
});
