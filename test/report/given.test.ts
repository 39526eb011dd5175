import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Report } from '../../src/format/report.ts';
import { givenReport, isFault } from '../../src/report/given.ts';

const FIELDS = Object.keys(Report.shape);
const scrap = fc.oneof(
  fc.string(),
  fc.constant(''),
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.constant([]),
);
const almost = fc.record(
  Object.fromEntries([...FIELDS, 'more', 'why'].map((f) => [f, fc.oneof(fc.string(), fc.string(), scrap)])),
  { requiredKeys: [] },
);

test('a report is taken or refused, field by field, as its schema says', () => {
  fc.assert(
    fc.property(fc.oneof(almost, almost, fc.jsonValue()), (value) => {
      const own = givenReport(value);
      const schema = Report.safeParse(value);
      expect(isFault(own)).toBe(!schema.success);
      // the same fields in the same order
      if (schema.success) expect(JSON.stringify(own)).toBe(JSON.stringify(schema.data));
      else if (isFault(own))
        expect(own.field === '' || schema.error.issues.some((i) => i.path[0] === own.field)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [{ text: 'x' }, 'id', 'must be a text, but is missing'],
  [{ id: '', text: 'x' }, 'id', 'must not be empty'],
  [{ id: 'a', text: 7 }, 'text', 'must be a text, but is a number'],
  [{ id: 'a', text: 'x', title: ['x'] }, 'title', 'must be a text or null, but is a list'],
  [[], '', 'must be an object, but is a list'],
  [null, '', 'must be an object, but is null'],
])('%j is no report: %s %s', (value, field, why) => {
  expect(givenReport(value)).toEqual({ field, why });
});
