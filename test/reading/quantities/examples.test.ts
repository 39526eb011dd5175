import { describe, expect, it } from 'vitest';
import { type LexiconEntry, lexicon } from '../../../src/lexicon/load.ts';
import { readReport } from '../../../src/reading/read.ts';

type Entry = LexiconEntry & { bound?: string; unit?: string; role?: string };
const read = (text: string) =>
  readReport({ id: 't', text, published: '2016-09-18' }, { layers: ['quantities', 'times'] }).fields.at(-1)!;
const quantities = (text: string) => read(text).quantities;

describe('the example of every entry shows it at work', () => {
  it.each(lexicon<Entry>('numbers').map((e) => [e.id, e] as const))('numbers/%s', (_id, e) => {
    const found = quantities(e.example);
    expect(found.length).toBeGreaterThan(0);
    if (e.bound) expect(found.map((q) => q.bound)).toContain(e.bound);
  });
  it.each(lexicon<Entry>('bounds').map((e) => [e.id, e] as const))('bounds/%s', (_id, e) => {
    expect(quantities(e.example).map((q) => q.bound)).toContain(e.bound);
  });
  it.each(lexicon<Entry>('units').map((e) => [e.id, e] as const))('units/%s', (id, e) => {
    const units = quantities(e.example).map((q) => q.unit);
    if (id === 'compound') expect(units[0]).not.toBeNull();
    else expect(units).toContain(e.unit);
  });
  it.each(lexicon<Entry>('numbered').map((e) => [e.id, e] as const))('numbered/%s', (_id, e) => {
    expect(quantities(e.example)).toEqual([]);
  });
  it.each([...lexicon<Entry>('times'), ...lexicon<Entry>('holidays')].map((e) => [e.id, e] as const))(
    'times/%s',
    (_id, e) => {
      expect(read(e.example).times.length).toBeGreaterThan(0);
    },
  );
});
