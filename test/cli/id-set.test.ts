import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdSet } from '../../src/cli/id-set.ts';

it('tells each id the first time as new and ever after as known, as a set of strings would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4, unit: 'binary' })), (ids) => {
      const set = new IdSet();
      const plain = new Set<string>();
      for (const id of ids) {
        expect(set.add(id)).toBe(!plain.has(id));
        plain.add(id);
      }
    }),
  );
});

it('still knows all of them once it has grown', () => {
  const set = new IdSet();
  const many = Array.from({ length: 30_000 }, (_, k) => `report-${k}`);
  expect(many.every((id) => set.add(id))).toBe(true);
  expect(many.some((id) => set.add(id))).toBe(false);
});
