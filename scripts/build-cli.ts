import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Joins the program's own modules into a few files in `dist/`: what reading needs in one, what single commands need
 * beside it, loaded when asked for. Opening three hundred small files would take longer than reading a report.
 * Libraries stay packages of their own; nothing is minified, so that traces name our functions.
 */
export async function buildCli(): Promise<void> {
  const out = join(root, 'dist');
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(out, { withFileTypes: true }))
    if (file.isFile()) rmSync(join(out, file.name));
  await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli.ts', 'reader-thread': 'src/cli/reader-thread.ts',
      location: 'src/archive/location.ts',
    },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    chunkNames: '[name]-[hash]',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
