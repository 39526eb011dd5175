import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsOf } from '../../src/reading/claims.ts';
import { readReport } from '../../src/reading/read.ts';

const table = parse(readFileSync(new URL('./words/categories.yaml', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

/** Who people are, by the words for them alone. */
for (const [category, phrases] of Object.entries(table)) {
  describe(category, () => {
    it.each(phrases)('%s', (phrase) => {
      const verb = /^(?:an?|the) /.test(phrase) ? 'was' : 'were';
      const text = `${phrase[0].toUpperCase()}${phrase.slice(1)} ${verb} killed near Orsund on Monday.`;
      const report = { id: 'r', text, title: null, published: '2021-03-04' };
      const claims = claimsOf(readReport(report, { layers: ['claims'] }));
      expect(claims.map((c) => c.kind === 'casualties' && c.victims.category)).toEqual([category]);
    });
  });
}
