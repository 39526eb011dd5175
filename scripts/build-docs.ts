/** Writes what of docs/ is generated: JSON Schemas, the lexicons' reference pages, the rules. `npm run build:docs`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedDocs } from './docs/all.ts';

const root = new URL('..', import.meta.url).pathname;

for (const folder of ['docs/schema', 'docs/lexicon', 'docs/exports', 'docs/policies'])
  rmSync(join(root, folder), { recursive: true, force: true });
for (const [path, content] of generatedDocs()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
