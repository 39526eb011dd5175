import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Family, readCase } from './cases.ts';

/** Texts of our own, most written before the program had read them: how many each table holds, and how many are read without a fault at least. */
const TABLES = [
  { file: 'who-they-were', texts: 57, least: 57 },
  { file: 'told-otherwise', texts: 51, least: 51 },
  { file: 'other-words', texts: 44, least: 44 },
  { file: 'reports', texts: 100, least: 71 },
  { file: 'roundups', texts: 23, least: 9 },
  { file: 'voices', texts: 144, least: 93 },
  { file: 'manners', texts: 24, least: 2 },
  { file: 'phrases', texts: 78, least: 60 },
  { file: 'fresh-casualties', texts: 46, least: 11 },
  { file: 'fresh-sentences', texts: 109, least: 101 },
  { file: 'ordinary-news', texts: 67, least: 58 },
  { file: 'unread', texts: 30, least: 1 },
  { file: 'unread-second', texts: 20, least: 4 },
  { file: 'blame-phrases', texts: 42, least: 20 },
  { file: 'own-deeds', texts: 70, least: 62 },
  { file: 'suspects', texts: 32, least: 31 },
  { file: 'kin-doers', texts: 21, least: 20 },
  { file: 'fresh-incidents', texts: 24, least: 7 },
  { file: 'unread-third', texts: 30, least: 0 },
  { file: 'unread-fourth', texts: 20, least: 1 },
  { file: 'casualty-phrases', texts: 157, least: 157 },
  { file: 'unread-fifth', texts: 8, least: 6 },
  { file: 'unread-sixth', texts: 25, least: 2 },
  { file: 'speakers', texts: 28, least: 28 },
  { file: 'doers', texts: 12, least: 12 },
  { file: 'unnamed-doers', texts: 30, least: 30 },
  { file: 'law-unnamed', texts: 7, least: 7 },
  { file: 'law', texts: 10, least: 10 },
  { file: 'accounts', texts: 21, least: 21 },
  { file: 'shot-or-dead', texts: 37, least: 31 },
  { file: 'no-harm-done', texts: 51, least: 49 },
  { file: 'told-of-again', texts: 53, least: 49 },
  { file: 'held-and-named', texts: 54, least: 31 },
  { file: 'aimed-and-named', texts: 330, least: 303 },
  { file: 'sums-or-one', texts: 45, least: 41 },
  { file: 'listed-shares', texts: 16, least: 12 },
  { file: 'kin-and-ties', texts: 61, least: 55 },
  { file: 'owners-and-speakers', texts: 61, least: 57 },
  { file: 'who-says', texts: 259, least: 236 },
  { file: 'many-speakers', texts: 21, least: 0 },
  { file: 'no-doer', texts: 16, least: 16 },
  { file: 'whose-words', texts: 54, least: 23 },
  { file: 'told-beside', texts: 20, least: 20 },
];

for (const { file, texts, least } of TABLES) {
  const table = parse(readFileSync(new URL(`./reports/${file}.yaml`, import.meta.url), 'utf8')) as Family;
  const { family, about, cases, backlog = [] } = table;

  /** One wrong field of one claim counts as a text read wrongly. */
  describe(`${family}: ${about}`, () => {
    for (const c of cases) {
      it((c.title ?? c.text).slice(0, 90), () => {
        const { got, wanted } = readCase(c);
        expect([...got].sort()).toEqual([...wanted].sort());
      });
    }
    it(`are ${texts}, at least ${least} of them read without a fault`, () => {
      expect(cases.length + backlog.length).toBe(texts);
      expect(cases.length).toBeGreaterThanOrEqual(least);
    });
    for (const c of backlog) {
      it(`backlog, still read wrongly: ${(c.title ?? c.text).slice(0, 90)}`, () => {
        const { got, wanted } = readCase(c);
        expect([...got].sort()).not.toEqual([...wanted].sort());
      });
    }
  });
}

it('every table is run', () => {
  const files = readdirSync(new URL('./reports', import.meta.url)).map((f) => f.replace('.yaml', ''));
  expect(TABLES.map((t) => t.file).sort()).toEqual(files.sort());
});
