import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = new URL('../../src', import.meta.url).pathname;
const PAGE = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');

/** Rooms in the order of the page's table, those of one row side by side. */
const ROOMS = PAGE.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => [...line.split('|')[1].matchAll(/`(\w+)\/`/g)].map((m) => m[1]));
/** What every room may import, and who alone may call a room below its own. */
const FOR_ALL = new Set(['format', 'lexicon', 'root.ts', 'version.ts']);
const CALLS_BELOW = new Map([['intake', 'report']]);

/** Files of src/ with the files that they import, types among them. */
const FILES = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('language/kernel'))
    .map((file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      const names = [...text.matchAll(/(?:^(?:import|export) [^;]*?from |import\()'(\.[^']+\.ts)'/gm)];
      return [file, names.map((m) => relative(SRC, join(SRC, dirname(file), m[1])))] as const;
    }),
);

const roomOf = (file: string): string => file.split('/')[0];
const rank = (room: string): number => ROOMS.findIndex((row) => row.includes(room));

describe('the rooms of src/', () => {
  test('all stand in docs/architecture.md', () => {
    const there = new Set([...FILES.keys()].filter((f) => f.includes('/')).map(roomOf));
    expect([...there].filter((room) => !FOR_ALL.has(room) && rank(room) < 0)).toEqual([]);
  });

  test('import only from those above them', () => {
    const wrong: string[] = [];
    for (const [file, imports] of FILES)
      for (const to of imports) {
        const [own, other] = [roomOf(file), roomOf(to)];
        if (!file.includes('/') || own === other || FOR_ALL.has(other) || CALLS_BELOW.get(own) === other)
          continue;
        if (FOR_ALL.has(own) || rank(other) > rank(own)) wrong.push(`${file} -> ${to}`);
      }
    expect(wrong).toEqual([]);
  });
});

/** Parts of the large rooms in their order, by the page's second table. */
const PARTS = PAGE.split('\n').flatMap((line) => {
  const row = /^\| `([\w/]+\/)` \| (`\w+\/`.*→.*)\|$/.exec(line);
  return row ? [[row[1], row[2].split('→').map((part) => /`(\w+)\/`/.exec(part)?.[1] ?? '')] as const] : [];
});

describe.each(PARTS)('the parts of %s', (room, parts) => {
  const inside = [...FILES.keys()].filter((file) => file.startsWith(room));
  const partOf = (file: string): string | null => file.slice(room.length).match(/^(\w+)\//)?.[1] ?? null;

  test('all stand in docs/architecture.md', () => {
    const there = new Set(inside.map(partOf).filter((part) => part !== null));
    expect([...there].sort()).toEqual([...parts].sort());
  });

  test('import only from those before them', () => {
    const wrong: string[] = [];
    for (const file of inside)
      for (const to of FILES.get(file) ?? []) {
        const [own, other] = [partOf(file), to.startsWith(room) ? partOf(to) : null];
        if (own && other && parts.indexOf(other) > parts.indexOf(own)) wrong.push(`${file} -> ${to}`);
      }
    expect(wrong).toEqual([]);
  });
});
