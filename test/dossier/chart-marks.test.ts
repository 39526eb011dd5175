import { expect, test } from 'vitest';
import { markClass, originMark } from '../../src/dossier/html/charts/marks.ts';

test('sixteen origins look different from each other, in shape or fill as well as in colour', () => {
  const classes = Array.from({ length: 16 }, (_, k) => markClass(k));
  expect(new Set(classes).size).toBe(16);
  expect(classes.slice(0, 2)).toEqual(['o0', 'o1']);
  expect(classes.slice(8, 10)).toEqual(['o0 hollow', 'o1 hollow']);
  expect([markClass(16), markClass(-1)]).toEqual(['oz', 'oz']);
});

test.each(['o1', 'o1 hollow', 'o1 old'])('the mark of "%s" keeps the shape of its colour', (cls) => {
  expect(originMark(cls, 10, 10, 5).text).toContain('<rect class="mk o1');
  expect(originMark(cls, 10, 10, 5).text).toContain(cls);
});
