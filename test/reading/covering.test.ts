import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Covering } from '../../src/reading/covering.ts';

const span = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
  .map(([first, length]) => ({ first, end: first + length }));

test('a span is held where one of the spans holds it whole, nested and overlapping ones too', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
      const held = spans.some((s) => s.first <= asked.first && s.end >= asked.end);
      expect(new Covering(spans).holds(asked)).toBe(held);
    }),
  );
});
