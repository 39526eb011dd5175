import { describe, expect, it } from 'vitest';
import type { CasualtyClaim } from '../../src/format/claim.ts';
import { claimsOf } from '../../src/reading/claims.ts';
import { readReport } from '../../src/reading/read.ts';
import { FAMILIES } from './cases.ts';

/** What the casualty claims of a text say, without offsets and speakers. */
function sayings(text: string): string[] {
  return claimsOf(readReport({ id: 't', text, title: null }, { layers: ['claims'] }))
    .filter((c): c is CasualtyClaim => c.kind === 'casualties')
    .map((c) => `${c.effect} ${c.count.low}..${c.count.high} ${c.victims.category}`);
}

const DIRT: Record<string, (s: string) => string> = {
  'lost apostrophes': (s) => s.replace(/(?<=[a-z])'(?=[a-z])/gi, ''),
  'lost hyphens': (s) => s.replace(/(?<=[a-z])-(?=[a-z])/gi, ''),
  'curly quotes': (s) => s.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’'),
  'doubled quotes': (s) => s.replaceAll('"', '""'),
  'lost quotes': (s) => s.replaceAll('"', ''),
  'doubled white space': (s) => s.replaceAll(' ', '  '),
};

describe('the claims of all families do not change with dirt in the text', () => {
  const texts = FAMILIES.flatMap((f) => f.cases.map((c) => c.text));
  const clean = texts.map(sayings);
  it.each(Object.entries(DIRT))('%s', (_name, dirty) => {
    let same = 0;
    let all = 0;
    const changed: string[] = [];
    for (const [i, text] of texts.entries()) {
      const left = sayings(dirty(text));
      all += left.length + clean[i].length;
      for (const s of clean[i]) {
        const k = left.indexOf(s);
        if (k < 0) changed.push(`${text} lost ${s}`);
        else left.splice(k, 1);
        if (k >= 0) same++;
      }
    }
    expect((200 * same) / all, changed.join('\n')).toBeGreaterThanOrEqual(98);
  });
});
