import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const DIST = 'dist/web';
/** What a browser loads before the map, gzip, bytes: of the incidents screen, which is the first one. */
const BUDGET = 250_000;

const read = (path: string) => readFileSync(join(DIST, path));
const assets = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`);
const chunk = (name: string) => assets.find((a) => new RegExp(`^assets/${name}-[\\w-]+\\.js$`).test(a))!;

/** A script and everything it imports at once, not what it imports when it is needed. */
function withImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const text = read(path).toString();
  for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    withImports(`assets/${next}`, found);
  return found;
}

/** Scripts, styles and fonts that the page itself names. */
function namedByPage(): string[] {
  const page = read('index.html').toString();
  return [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path);
}

describe('the built application', () => {
  const first = new Set<string>(['index.html']);
  for (const path of namedByPage())
    if (path.endsWith('.js') && path.startsWith('assets/')) withImports(path, first);
    else first.add(path);
  withImports(chunk('IncidentsPage'), first);
  const styles = [...first].filter((p) => p.endsWith('.css'));
  // fonts that the styles name for Latin script are loaded with the first words
  for (const style of styles)
    for (const [, font] of read(style)
      .toString()
      .matchAll(/url\(\/?([^)]*?-latin-(?:wght|opsz)-normal[^)]*?\.woff2)\)/g))
      first.add(font.replace(/^\//, ''));

  test(`the first screen is under ${BUDGET / 1000} kB before the map loads`, () => {
    const sizes = [...first].map((p) => [
      p,
      p.endsWith('.woff2') ? read(p).length : gzipSync(read(p)).length,
    ]);
    const total = sizes.reduce((n, [, size]) => n + (size as number), 0);
    expect(total, sizes.map(([p, n]) => `${p} ${n}`).join('\n')).toBeLessThan(BUDGET);
  });

  test('the map is not part of it', () => {
    const map = assets.filter((a) => a.endsWith('.js') && read(a).includes('maplibregl'));
    expect(map).not.toEqual([]);
    expect(map.filter((m) => first.has(m))).toEqual([]);
  });

  test('nothing is named that stands elsewhere, and no script is written into the page', () => {
    const page = read('index.html').toString();
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    for (const style of assets.filter((a) => a.endsWith('.css')))
      expect(read(style).toString()).not.toMatch(/url\(["']?(?:https?:)?\/\/|@import/);
  });
});
