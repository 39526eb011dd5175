import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REFUSALS, type RefusalCode } from '../../src/archive/refusal.ts';
import type { Rule } from '../../src/dossier/rules.ts';
import { lexicon } from '../../src/lexicon/load.ts';
import { ar } from '../../web/src/i18n/ar.ts';
import { en } from '../../web/src/i18n/en.ts';
import { PROBLEMS_AR } from '../../web/src/i18n/problems-ar.ts';
import { RULES_AR } from '../../web/src/i18n/rules-ar.ts';
import { toldInArabic } from '../../web/src/i18n/told.ts';

/** Why the accounts leave a claim out, as their files have it. */
const REASONS = readdirSync('src/account', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join('src/account', file), 'utf8'))
  .filter((code) => code.includes('LeftOut'))
  .flatMap((code) => [...code.matchAll(/(?:why[:=]|why =|[?:]) '([a-z][^'$]+ [^'$]+)'/g)].map((m) => m[1]));

const slots = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe('what the interface says in Arabic', () => {
  test('every rule that reads claims is explained, and none that there is not', () => {
    expect(Object.keys(RULES_AR).sort()).toEqual(
      lexicon<Rule>('rules')
        .map((r) => r.id)
        .sort(),
    );
  });

  test('every reason for which a claim is left out can be told', () => {
    expect(REASONS.length).toBeGreaterThan(10);
    expect(REASONS.filter((reason) => toldInArabic(reason) === null)).toEqual([]);
  });

  test('a message says nothing of values that it is not given', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[])
      expect([key, slots(en[key])]).toEqual([key, expect.arrayContaining(slots(ar[key]))]);
  });

  // 'told' is what PostgreSQL and the disk say; km is a word of the API
  const LEFT_OUT = ['told', 'fault'];
  test.each(Object.keys(REFUSALS) as RefusalCode[])(
    'the refusal %s names what the English one names',
    (code) => {
      const english = slots(REFUSALS[code][1]).filter((s) => !LEFT_OUT.includes(s));
      expect(slots(PROBLEMS_AR[code]).filter((s) => !LEFT_OUT.includes(s))).toEqual(english);
      expect(PROBLEMS_AR[code]).toMatch(/[\u0600-\u06FF]{3}/);
    },
  );
});
