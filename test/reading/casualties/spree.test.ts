import { expect, test } from 'vitest';
import { readReport } from '../../../src/reading/read.ts';

test.each([
  ['A man was arrested after six people were hurt in two shootings on Mill Lane.', 'incident'],
  ['Seven people were wounded in random shootings on the ring road.', 'incident'],
  ['Seven people were wounded in shootings across Orsund on Friday.', 'cumulative'],
])('one doer makes one incident of several shootings: %s', (text, scopes) => {
  const { fields } = readReport({ id: 'r', text }, { layers: ['claims'] });
  const got = fields.flatMap((f) => f.casualties.map((c) => c.scope));
  expect(got.every((s) => scopes.includes(s))).toBe(true);
  expect(got.length).toBeGreaterThan(0);
});

test('the noun behind an age says who it is', () => {
  const text = 'Gunmen killed a 45-year-old taxi driver and shot a 19-year-old.';
  const { fields } = readReport({ id: 'r', text }, { layers: ['claims'] });
  expect(fields.flatMap((f) => f.casualties.map((c) => c.category))).toEqual(['civilian', 'unspecified']);
});
