import { expect, test } from 'vitest';
import { annotate } from '../../src/incident/annotate.ts';

test('an annotation parts the incidents of its report; cumulative figures belong to none', () => {
  const text =
    'A bomb killed 12 people in Aleppo on Monday. In 2019, an air strike in Homs killed 40. More than 9,000 people have been killed since the war began.';
  const { claims } = annotate({ id: 'r', text, published: '2031-03-04' }, ['claims']);
  const casualties = claims!.filter((c) => c.kind === 'casualties');
  expect(casualties.map((c) => [c.count.low, c.incident === null])).toEqual([
    [12, false],
    [40, false],
    [9001, true],
  ]);
  expect(new Set(casualties.map((c) => c.incident)).size).toBe(3);
});

test('the layer of attributions holds what the report itself hands to speakers; speakers inside their words serve chains', () => {
  const text = 'The mayor said that residents had heard a drone, adding that the army denies any raid.';
  const { attributions } = annotate({ id: 'r', text, published: null }, ['attributions']);
  expect(attributions!.map((a) => a.cue.map(([s, e]) => text.slice(s, e)))).toEqual([['said'], ['adding']]);
});
