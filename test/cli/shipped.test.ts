import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const shipped = join(root, 'dist/cli.js');

/** The joined program is there, and no source is younger: a test alone may run without a build before it. */
function isBuilt(): boolean {
  if (!existsSync(shipped)) return false;
  const built = statSync(shipped).mtimeMs;
  return (readdirSync(join(root, 'src'), { recursive: true }) as string[]).every(
    (file) => statSync(join(root, 'src', file)).mtimeMs <= built,
  );
}

function run(file: string, args: readonly string[]): { out: string; err: string; code: number | null } {
  const loader = file.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...loader, file, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { out: stdout, err: stderr, code: status };
}

describe.skipIf(!isBuilt())(
  'the program as it is shipped, joined into few files',
  { timeout: 120_000 },
  () => {
    test.each([
      ['reads reports', ['annotate', '--quiet', 'examples']],
      ['tells of a collection', ['read', '--quiet', '--json', 'examples']],
      ['explains itself', ['--help']],
      ['names what it cannot read', ['annotate', 'no-such-file.txt']],
      ['names what it cannot do', ['annotate', '--layers', 'colours', 'examples']],
    ])('%s as its sources do', (_, args) => {
      const joined = run(shipped, args);
      expect(joined).toEqual(run(join(root, 'src/cli.ts'), args));
      expect(joined.out + joined.err).not.toBe('');
    });
  },
);
