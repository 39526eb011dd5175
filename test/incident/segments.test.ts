import { describe, expect, test } from 'vitest';
import { digest } from '../../src/incident/digest.ts';

/** Figures by incident of a report: the report's own first, cumulative ones under "none". */
function incidents(text: string, title?: string): Record<string, string[]> {
  const d = digest({ id: 'r', text, title, published: '2021-03-03' });
  const out: Record<string, string[]> = {};
  for (const c of d.claims) {
    if (c.kind !== 'casualties') continue;
    (out[c.incident ?? 'none'] ??= []).push(`${c.effect} ${c.count.low ?? c.count.high}`);
  }
  return out;
}

describe('a report’s figures, by incident', () => {
  test.each<[string, string, Record<string, string[]>]>([
    [
      'one incident, told in several sentences',
      'A bomb killed seven dock workers in the harbour on Tuesday. Nineteen people were wounded. The blast tore open two warehouses.',
      { i1: ['killed 7', 'wounded 19'] },
    ],
    [
      'another date opens another incident',
      'A bomb killed seven dock workers in the harbour on Tuesday. On 14 January a mine killed three shepherds.',
      { i1: ['killed 7'], i2: ['killed 3'] },
    ],
    [
      '"a month ago" does',
      'A bomb killed seven dock workers in the harbour on Tuesday. A month ago a similar bomb killed twelve sailors.',
      { i1: ['killed 7'], i2: ['killed 12'] },
    ],
    [
      '"weeks after" does, for what comes after it',
      'A bomb killed seven dock workers in the harbour on Tuesday, two weeks after gunmen killed four guards at the depot.',
      { i1: ['killed 7'], i2: ['killed 4'] },
    ],
    [
      '"separately" does',
      'A bomb killed seven dock workers in the harbour on Tuesday. Nobody claimed it.\nThe harbour was closed. Separately, a fire killed five miners in the hills.',
      { i1: ['killed 7'], i2: ['killed 5'] },
    ],
    [
      'a toll of a war belongs to none',
      'A bomb killed seven dock workers in the harbour on Tuesday. More than 4,000 people have been killed since the war began in 2015.',
      { i1: ['killed 7'], none: ['killed 4001'] },
    ],
    [
      'a figure of the lead that is told again is the lead’s',
      'A bomb killed seven dock workers in the harbour on Tuesday. In January the port had been fined. The seven workers killed were from one family.',
      { i1: ['killed 7', 'killed 7'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(incidents(text)).toEqual(expected);
  });
});

test('an empty report has no figures and one empty segment', () => {
  const d = digest({ id: 'r', text: '' });
  expect(d.claims).toEqual([]);
  expect(d.segments).toHaveLength(1);
});

test('a digest is plain data', () => {
  const d = digest({
    id: 'r',
    text: 'A bomb killed seven dock workers on Tuesday.',
    published: '2021-03-03',
  });
  expect(JSON.parse(JSON.stringify(d))).toEqual(d);
});
