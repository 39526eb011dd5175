import { describe, expect, test } from 'vitest';
import { nameLines } from '../../src/dossier/html/charts/names.ts';

describe('names in pictures', () => {
  test.each<[name: string, most: number, lines: number, shown: string[]]>([
    ['Coast Wire', 26, 1, ['Coast Wire']],
    ['Northern Observatory for the Rights of All', 26, 2, ['Northern Observatory for', 'the Rights of All']],
    ['Northern Observatory for the Rights of All', 27, 1, ['Northern Observatory…']],
    ['Northern Observatory for Rights', 20, 1, ['Northern…']],
    ['Ministry of Health and of Other Matters, Norland', 16, 2, ['Ministry of', 'Health…']],
    ['Unabhängigkeitskommission', 10, 2, ['Unabhängi…']],
    ['Exactly twenty words', 20, 1, ['Exactly twenty words']],
  ])('%s in %i letters, %i lines', (name, most, lines, shown) => {
    expect(nameLines(name, most, lines)).toEqual(shown);
  });
});
