import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** `built<typeof import('../src/PATH.ts')>('NAME')` in the benches, which load the compiled program by name. */
const BUILT = /built<\s*typeof import\('[./]*src\/([\w/-]+)\.ts'\)\s*>\(\s*'([\w/-]+)'/g;

const LOADED = readdirSync('bench', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join('bench', file), 'utf8').matchAll(BUILT)])
  .map(([, path, name]) => [name, path]);

describe('the benches', () => {
  test('load parts of the program', () => expect(LOADED.length).toBeGreaterThan(5));
  test.each(LOADED)('find %s where it stands', (name, path) => expect(name).toBe(path));
});
