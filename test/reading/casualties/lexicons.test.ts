import { describe, expect, it } from 'vitest';
import type { CasualtyClaim } from '../../../src/format/claim.ts';
import { lexicon } from '../../../src/lexicon/load.ts';
import type {
  MarkerEntry,
  ModifierEntry,
  PredicateEntry,
  VictimEntry,
} from '../../../src/reading/casualties/lexicon.ts';
import { claimsOf } from '../../../src/reading/claims.ts';
import { readReport } from '../../../src/reading/read.ts';

/** The casualty claims of an example. The title makes it a report of violence, as examples alone may not be. */
function read(text: string): CasualtyClaim[] {
  const report = { id: 'r', title: 'After the attack', text, published: '2021-03-04' };
  const claims = claimsOf(readReport(report, { layers: ['claims'] }));
  return claims.filter((c): c is CasualtyClaim => c.kind === 'casualties');
}

describe('every predicate is read in its example', () => {
  for (const e of lexicon<PredicateEntry>('casualty-predicates')) {
    it(`${e.id}: ${e.example}`, () => {
      const effects = read(e.example).map((c) => c.effect);
      expect(effects).toContain(e.effect);
    });
  }
});

describe('every noun for victims gives its category in its example', () => {
  for (const e of lexicon<VictimEntry>('victims')) {
    it(`${e.id}: ${e.example}`, () => {
      expect(read(e.example).map((c) => c.victims.category)).toContain(e.category);
    });
  }
});

describe('every modifier gives its category in its example', () => {
  for (const e of lexicon<ModifierEntry>('victim-modifiers')) {
    it(`${e.id}: ${e.example}`, () => {
      expect(read(e.example).map((c) => c.victims.category)).toEqual([e.category]);
    });
  }
});

describe('every marker makes the figure of its example cumulative', () => {
  for (const e of lexicon<MarkerEntry>('cumulative-markers')) {
    it(`${e.id}: ${e.example}`, () => {
      expect(read(e.example).map((c) => c.scope)).toEqual(['cumulative']);
    });
  }
});
