import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedDocs } from '../../scripts/docs/all.ts';
import { lexiconFiles } from '../../scripts/docs/lexicon.ts';

const root = new URL('../..', import.meta.url).pathname;

test('the generated pages are fresh: run "npm run build:docs"', () => {
  const docs = generatedDocs();
  const stale = [...docs].filter(([path, content]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });
  expect(stale.map(([path]) => path)).toEqual([]);
  const left = ['docs/schema', 'docs/lexicon'].flatMap((d) =>
    readdirSync(join(root, d)).map((f) => `${d}/${f}`),
  );
  expect(left.filter((f) => !docs.has(f))).toEqual([]);
});

describe('every lexicon entry has an id of its own, an example and a source', () => {
  test.each(lexiconFiles().map((f) => [f.name, f] as const))('%s', (_name, file) => {
    expect(Array.isArray(file.entries)).toBe(true);
    const wanting = file.entries
      .filter((e) => !e.id || !e.example?.trim() || !e.source?.trim())
      .map((e) => e.id);
    expect(wanting).toEqual([]);
    const ids = file.entries.map((e) => e.id);
    expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
  });
});
