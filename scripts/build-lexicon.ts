import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = new URL('..', import.meta.url).pathname;

/** Compiles lexicon/en/*.yaml to data/lexicon.en.json, one property per file; so start-up parses no YAML. */
export function buildLexicon(): void {
  const dir = join(root, 'lexicon/en');
  const out: Record<string, unknown> = {};
  for (const file of readdirSync(dir)
    .filter((f) => f.endsWith('.yaml'))
    .sort()) {
    out[file.replace(/\.yaml$/, '')] = parse(readFileSync(join(dir, file), 'utf8'));
  }
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data/lexicon.en.json'), JSON.stringify(out));
}
