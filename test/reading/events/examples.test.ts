import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../src/lexicon/load.ts';
import type { BlameEntry, EventEntry } from '../../../src/reading/events/words/lexicon.ts';
import { weaponsIn } from '../../../src/reading/events/words/weapons.ts';
import { read } from './read.ts';

/** Politics counts only where violence is near; a strike that hits is told as a target. */
const CONTEXT = 'There was an air raid on the port.';

describe('every entry of events.yaml is found in its example', () => {
  for (const { id, type, example } of lexicon<EventEntry>('events')) {
    it(`${id}: ${example}`, () => {
      const { events } = read(`${CONTEXT} ${example}`);
      const found = events.map((e) => (e.type === 'target' && type === 'attack' ? 'attack' : e.type));
      expect(found).toContain(type);
    });
  }
});

describe('every entry of blame.yaml is found in its example', () => {
  for (const { id, stance, example } of lexicon<BlameEntry>('blame')) {
    it(`${id}: ${example}`, () => {
      const { responsibilities } = read(`${CONTEXT} ${example}`);
      expect(responsibilities.map((r) => r.stance)).toContain(stance);
    });
  }
});

describe('every entry of weapons.yaml is found in its example', () => {
  for (const { id, type, prefix, example } of lexicon<{
    id: string;
    type: string;
    prefix?: string[];
    example: string;
    source: string;
  }>('weapons')) {
    it(`${id}: ${example}`, () => {
      const { field } = read(`${CONTEXT} ${example}`);
      const types = weaponsIn(field, { first: 0, end: field.doc.length }).map((w) => w.type);
      if (prefix) expect(types.some((t) => t.startsWith(`${type}-`))).toBe(true);
      else expect(types).toContain(type);
    });
  }
});
