import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KernelScorer } from '../../src/language/kernel-scorer.ts';
import { loadModel } from '../../src/language/model.ts';
import { ARCS, MOVES } from '../../src/language/parse-features.ts';
import { TableScorer, tableOf } from '../../src/language/scorer.ts';
import { TAGS } from '../../src/language/tag-features.ts';

const model = loadModel('english');
const cases = [
  { name: 'moves', templates: MOVES, table: tableOf(model.i8('moves'), 3), outcomes: 3 },
  { name: 'labels', templates: ARCS, table: tableOf(model.i8('arcs')), outcomes: 51 },
  { name: 'tags', templates: TAGS, table: tableOf(model.i8('tag')), outcomes: 93 },
];

describe('the compiled kernel decides as the plain scorer does', () => {
  for (const { name, templates, table, outcomes } of cases) {
    it(name, () => {
      const plain = new TableScorer(templates, table);
      const kernel = new KernelScorer(templates, table);
      const subset = fc
        .uniqueArray(fc.nat(outcomes - 1), { minLength: 1 })
        .map((set) => set.sort((a, b) => a - b));
      const values = fc.array(fc.integer(), {
        minLength: templates.values - 1,
        maxLength: templates.values - 1,
      });
      fc.assert(
        fc.property(subset, values, (set, seen) => {
          const list = Uint8Array.from(set);
          for (const scorer of [plain, kernel]) scorer.values.set(seen, 1);
          expect(kernel.best(list, 0, list.length)).toBe(plain.best(list, 0, list.length));
        }),
        { numRuns: 2000 },
      );
    });
  }

  it('where a row runs over the end of its table', () => {
    const weights = Int8Array.from({ length: 256 }, (_, k) => (k * 37) % 256);
    const [plain, kernel] = [TableScorer, KernelScorer].map((make) => new make(MOVES, tableOf(weights)));
    const all = Uint8Array.from({ length: 200 }, (_, k) => k);
    for (let seed = 0; seed < 500; seed++) {
      for (const scorer of [plain, kernel]) scorer.values.fill(seed, 1);
      expect(kernel.best(all, 0, 200)).toBe(plain.best(all, 0, 200));
    }
  });
});
