import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readReport } from '../../src/reading/read.ts';
import { parseMarked } from './marked.ts';

const dir = new URL('./kinds/', import.meta.url);
/**
 * Reports of our own (kinds/*.yaml) in which only other words than a figure's own tell who its victims are, written before anything was
 * done about them: of the figures found, how many are read rightly at least, and how many at most as of another category. The rest is missed.
 */
const RIGHT = 98;
const WRONG = 8;

it('who the victims are, told elsewhere in the report', () => {
  let right = 0;
  let wrong = 0;
  for (const file of readdirSync(dir).sort())
    for (const source of parse(readFileSync(new URL(file, dir), 'utf8')) as string[]) {
      const { title, text, marks } = parseMarked(source);
      const reading = readReport({ id: 'r', text, title, published: null });
      for (const { in: where, doc, casualties } of reading.fields)
        for (const f of casualties) {
          const { first, end } = f.victims ?? { first: f.trigger, end: f.trigger + 1 };
          const mark = marks[where].find((m) => m.start < doc.ends[end - 1] && m.end > doc.starts[first]);
          if (!mark) continue;
          if (mark.category === f.category) right++;
          else if (f.category !== 'unspecified') wrong++;
        }
    }
  expect(right).toBeGreaterThanOrEqual(RIGHT);
  expect(wrong).toBeLessThanOrEqual(WRONG);
});
