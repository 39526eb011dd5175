import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsOf } from '../../src/reading/claims.ts';
import { readReport } from '../../src/reading/read.ts';
import { showStatement } from './notation.ts';

/** Texts of our own with nothing but their statements of who did it; the same statement twice counts once. */
interface Statements {
  family: string;
  about: string;
  cases: Case[];
  backlog?: Case[];
}

interface Case {
  text: string;
  title?: string;
  says: string[];
}

/** How many texts each table holds, and how many are read without a fault at least. */
const TABLES: Record<string, [texts: number, least: number]> = {
  'crime-accounts': [68, 56],
  'war-accounts': [56, 50],
  'sides-named': [42, 34],
};

const dir = new URL('./statements', import.meta.url).pathname;

function said({ text, title }: Case): string[] {
  const report = { id: 'r', text, title: title ?? null, published: '2021-03-04', outlet: null };
  const claims = claimsOf(readReport(report, { layers: ['claims'] }));
  return [
    ...new Set(claims.flatMap((c) => (c.kind === 'responsibility' ? [showStatement(c, true)] : []))),
  ].sort();
}

for (const file of readdirSync(dir).sort()) {
  const { family, about, cases, backlog = [] } = parse(readFileSync(join(dir, file), 'utf8')) as Statements;
  const [texts, least] = TABLES[file.replace('.yaml', '')];
  describe(`${family}: ${about}`, () => {
    for (const c of cases)
      it((c.title ?? c.text).slice(0, 90), () => expect(said(c)).toEqual([...c.says].sort()));
    it(`are ${texts}, at least ${least} of them read without a fault`, () => {
      expect(cases.length + backlog.length).toBe(texts);
      expect(cases.length).toBeGreaterThanOrEqual(least);
    });
    for (const c of backlog)
      it(`backlog, still read wrongly: ${(c.title ?? c.text).slice(0, 90)}`, () =>
        expect(said(c)).not.toEqual([...c.says].sort()));
  });
}
