import { describe, expect, test } from 'vitest';
import { creditOf } from '../../src/incident/credit.ts';
import { markersIn } from '../../src/incident/segments/background.ts';
import { kindsIn } from '../../src/incident/segments/kind.ts';
import { type LexiconEntry, lexicon } from '../../src/lexicon/load.ts';

interface Agency extends LexiconEntry {
  name: string;
}

describe('every entry reads its own example', () => {
  test.each(lexicon('background').map((e) => [e.id, e.example]))('background/%s', (id, example) => {
    expect(markersIn(example).map((m) => m.id)).toContain(id);
  });
  test.each(lexicon('incident-kinds').map((e) => [e.id, e.example]))('incident-kinds/%s', (id, example) => {
    expect([...kindsIn(example).keys()]).toContain(id);
  });
  test.each(lexicon<Agency>('agency-credits').map((e) => [e.name, e.example]))(
    'agency-credits/%s',
    (name, example) => {
      expect(creditOf(example)).toBe(name);
    },
  );
});

describe('an agency that is only quoted is not credited', () => {
  test.each([
    'The mayor told Reuters that two dock workers were killed on Monday.',
    'Two dock workers were killed, Reuters reported.',
    '',
  ])('%s', (text) => expect(creditOf(text)).toBeNull());
});
