import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

type Table = Record<string, [scopes: string, text: string][]>;

/** Sentences that are read right at least, of all: the rest is the backlog, counted. */
const LEAST = [69, 78];

describe('figures of one incident, and sums', () => {
  const table = parse(readFileSync(new URL('./sums.yaml', import.meta.url), 'utf8')) as Table;
  const read = Object.values(table)
    .flat()
    .map(([scopes, text]) => ({ scopes, text, got: scopesIn(text) }));
  const wrong = read.filter((r) => r.got !== r.scopes);
  it(`are ${LEAST[1]}, at least ${LEAST[0]} of them read right`, () => {
    expect(read.length).toBe(LEAST[1]);
    const told = wrong.map((r) => `${r.scopes}, read ${r.got}: ${r.text}`).join('\n');
    expect(read.length - wrong.length, told).toBeGreaterThanOrEqual(LEAST[0]);
  });
});

function scopesIn(text: string): string {
  const claims = claimsOf(readReport({ id: 'r', text, published: '2022-03-04' }, { layers: ['claims'] }));
  return claims
    .flatMap((c) => (c.kind === 'casualties' ? [c.scope === 'cumulative' ? 'x' : 'i'] : []))
    .join(' ');
}
