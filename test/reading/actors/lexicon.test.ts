import { describe, expect, it } from 'vitest';
import { type LexiconEntry, lexicon } from '../../../src/lexicon/load.ts';
import { readReport } from '../../../src/reading/read.ts';

type Named = LexiconEntry & { name: string; kind: string; party?: string };
type Forms = LexiconEntry & { forms: string[]; kind?: string; type?: string };

const actorsOf = (text: string) => readReport({ id: 't', text, published: null }).actors;

describe.each(['outlets', 'armed-groups', 'state-bodies', 'bodies'])(
  '%s: every entry is known by its name',
  (file) => {
    it.each(lexicon<Named>(file).map((e) => [e.id, e] as const))('%s', (id, e) => {
      const actor = actorsOf(e.example).find((a) => a.known === id);
      expect(actor).toMatchObject({ name: e.name, kind: e.kind });
      if (e.party) expect(actor!.party).toBe(e.party);
    });
  },
);

describe('states: every entry gives its party to the body in its example', () => {
  it.each(lexicon<Named>('states').map((e) => [e.id, e] as const))('%s', (_id, e) => {
    expect(actorsOf(e.example).map((a) => a.party)).toContain(e.name);
  });
});

describe.each(['unnamed-classes', 'institutions'])('%s: every class is found in its example', (file) => {
  it.each(lexicon<Forms>(file).map((e) => [e.id, e] as const))('%s', (_id, e) => {
    expect(actorsOf(e.example).map((a) => a.kind)).toContain(e.kind);
  });
});

describe('roles: every role is found in its example', () => {
  it.each(lexicon<Forms>('roles').map((e) => [e.id, e] as const))('%s', (_id, e) => {
    expect(actorsOf(e.example).map((a) => a.name)).toContain('Tovar Brenn');
  });
});

describe('speaker-modifiers: every group of words is part of the name in its example', () => {
  it.each(lexicon<Forms>('speaker-modifiers').map((e) => [e.id, e] as const))('%s', (_id, e) => {
    const word = e.example.split(' ')[0].toLowerCase();
    const names = actorsOf(e.example).map((a) => a.name.toLowerCase());
    expect(names.some((n) => n.startsWith(word))).toBe(true);
  });
});
