import { expect, test } from 'vitest';
import { readReport } from '../../../src/reading/read.ts';

test.each([
  ['A man was arrested after six people were hurt in two shootings on Mill Lane.', 'incident'],
  ['Seven people were wounded in random shootings on the ring road.', 'incident'],
  ['Seven people were wounded in shootings across Orsund on Friday.', 'cumulative'],
])('one doer makes one incident of several shootings: %s', (text, scope) => {
  const { fields } = readReport({ id: 'r', text }, { layers: ['claims'] });
  const got = fields.flatMap((f) => f.casualties.map((c) => c.scope));
  expect(got).toEqual([scope]);
});
