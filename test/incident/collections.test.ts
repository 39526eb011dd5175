import { describe, expect, it } from 'vitest';
import { type Checked, checkCollection, readCollections } from './collections.ts';

/** How many are written down, and are right at least: the rest is the backlog, counted. */
const BATCHES: {
  file: string;
  least: Record<Checked['what'], [right: number, of: number]>;
  beside: number;
}[] = [
  {
    file: 'collections',
    least: { found: [148, 164], placed: [132, 164], killed: [19, 33], date: [29, 34], place: [7, 30] },
    beside: 15,
  },
  {
    file: 'one-report',
    least: { found: [103, 106], placed: [99, 106], killed: [0, 0], date: [0, 0], place: [0, 0] },
    beside: 4,
  },
  {
    file: 'passages',
    least: { found: [175, 177], placed: [160, 177], killed: [26, 26], date: [33, 35], place: [0, 0] },
    beside: 3,
  },
  {
    file: 'passages-second',
    least: { found: [52, 53], placed: [48, 53], killed: [4, 4], date: [12, 13], place: [0, 0] },
    beside: 0,
  },
];

for (const { file, least, beside } of BATCHES) {
  describe(`several reports on one incident, ${file}`, () => {
    const read = readCollections(file).map(checkCollection);
    const checks = read.flatMap((r) => r.checks);
    it.each(Object.entries(least))('%s', (what, [right, of]) => {
      const own = checks.filter((c) => c.what === what);
      const wrong = own.filter((c) => !c.right).map((c) => c.says);
      expect(own.length).toBe(of);
      expect(own.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(right);
    });
    it('figures beside them', () => {
      expect(read.flatMap((r) => r.beside).length).toBeLessThanOrEqual(beside);
    });
  });
}
