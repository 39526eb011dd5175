import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsOf } from '../../src/reading/claims.ts';
import { readReport } from '../../src/reading/read.ts';

interface Case {
  title?: string;
  text: string;
  by: (string | null)[];
}

/** Who each casualty claim of a text says did it. */
function doersOf({ title, text }: Case): (string | null)[] {
  const report = { id: 'r', text, title: title ?? null, published: '2021-03-10' };
  const claims = claimsOf(readReport(report as never, { layers: ['claims'] }));
  return claims.flatMap((c) => (c.kind === 'casualties' ? [c.by] : []));
}

const { family, cases, backlog } = parse(
  readFileSync(new URL('./doers/done-by.yaml', import.meta.url), 'utf8'),
) as { family: string; cases: Case[]; backlog: Case[] };

describe(family, () => {
  for (const c of cases) it(c.title ?? c.text, () => expect(doersOf(c)).toEqual(c.by));
  for (const c of backlog)
    it(`backlog, still read wrongly: ${c.title ?? c.text}`, () => expect(doersOf(c)).not.toEqual(c.by));
});
