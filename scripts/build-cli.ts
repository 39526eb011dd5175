import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type RolldownOptions, rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');

/** Libraries that are joined in; all others stay packages of their own. */
const JOINED = ['commander'];

const ENTRIES = {
  cli: 'src/cli.ts',
  'reader-thread': 'src/cli/reader-thread.ts',
  location: 'src/archive/location.ts',
};
/** What is always needed to read: it makes up the core. */
const CORE = ['src/cli/main.ts', 'src/cli/annotate.ts', 'src/cli/threads.ts'];

const OPTIONS: RolldownOptions = {
  cwd: root,
  platform: 'node',
  external: (id) => !/^(?:[./\0]|@oxc-project\/runtime)/.test(id) && !JOINED.includes(id),
  logLevel: 'silent',
};

/**
 * Joins the program's own modules into few files in `dist/`: opening three hundred takes longer than reading a report.
 * What reading needs is one of them, the core; what single commands need beside it is loaded when asked for. Nothing
 * is minified, so that traces name our functions.
 *
 * The core is kept as code of its own (core.cjs), compiled from a cache that V8 takes over when it is of the same
 * version (core.VERSION.cache), and by the usual way when not; core.js loads it and gives on what it exports.
 */
export async function buildCli(): Promise<void> {
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(out, { withFileTypes: true }))
    if (file.isFile()) rmSync(join(out, file.name));
  const core = await modulesOf(CORE);
  const bundle = await rolldown({ ...OPTIONS, input: ENTRIES });
  const { output } = await bundle.write({
    dir: out,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => (chunk.name === 'core' ? 'core.js' : '[name]-[hash].js'),
    comments: false,
    minifyInternalExports: false,
    codeSplitting: { groups: [{ name: 'core', test: (id) => core.has(id) }] },
  });
  await bundle.close();
  const chunk = output.find((o) => o.type === 'chunk' && o.name === 'core') as OutputChunk;
  await keepCompiled(chunk);
  writeFileSync(join(out, 'LICENSES.txt'), licences());
}

/** Modules that these entries load at once. */
async function modulesOf(input: string[]): Promise<ReadonlySet<string>> {
  const bundle = await rolldown({ ...OPTIONS, input });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const chunks = new Map(output.flatMap((o) => (o.type === 'chunk' ? [[o.fileName, o] as const] : [])));
  const found = new Set<string>();
  const pending = [...chunks.values()].filter((c) => c.isEntry).map((c) => c.fileName);
  for (const name of pending) {
    const chunk = chunks.get(name);
    for (const id of chunk?.moduleIds ?? []) found.add(id);
    for (const next of chunk?.imports ?? []) if (!pending.includes(next)) pending.push(next);
  }
  return found;
}

/** Turns the core into core.cjs, its loader, and the cache of its compiled code. */
async function keepCompiled(core: OutputChunk): Promise<void> {
  const bundle = await rolldown({
    ...OPTIONS,
    input: join(out, core.fileName),
    external: (id) => !/rolldown-runtime|core\.js$/.test(id),
  });
  await bundle.write({
    dir: out,
    format: 'cjs',
    sourcemap: true,
    entryFileNames: 'core.cjs',
    comments: false,
    minifyInternalExports: false,
    dynamicImportInCjs: true,
  });
  await bundle.close();
  const code = join(out, 'core.cjs');
  writeFileSync(code, portable(readFileSync(code, 'utf8')), 'latin1');
  const text = loader(core.exports);
  writeFileSync(join(out, core.fileName), text);
  rmSync(join(out, `${core.fileName}.map`));
  keepWarm(text);
}

/**
 * Code that comes out of a cache cannot import by itself: the loader does it for it, by a name that no code here has. Letters beyond ASCII would double
 * what has to be read.
 */
function portable(code: string): string {
  return code
    .replace(/\bimport\((?=["'])/g, '$import(')
    .replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The module that loads the core: its names, and its code from the cache where that fits. */
function loader(names: readonly string[]): string {
  return `// Loads core.cjs, from what V8 has kept of it when that is of this version. Written by scripts/build-cli.ts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const filename = fileURLToPath(new URL('core.cjs', import.meta.url));
const cache = filename.replace(/cjs$/, process.version + '-' + process.platform + '-' + process.arch + '.cache');
let cachedData;
try {
  cachedData = readFileSync(cache);
} catch {}
const source = '(function (exports, require, module, __filename, $import) {' + readFileSync(filename, 'latin1') + '\\n})';
const script = new Script(source, { filename, cachedData });
const core = {};
script.runInThisContext()(core, createRequire(import.meta.url), { exports: core }, filename, (id) => import(id));
${names.map((name, k) => `const c${k} = core.${name};`).join('\n')}
export { ${names.map((name, k) => `c${k} as ${name}`).join(', ')} };
`;
}

/** Writes the cache: the code as it is once reports have been read, so that nothing of it need be compiled again. */
function keepWarm(text: string): void {
  const program = join(out, 'warm.js');
  const input = join(out, 'warm.jsonl');
  const reports = readdirSync(join(root, 'examples')).filter((f) => f.endsWith('.txt'));
  const lines = reports.map((id) =>
    JSON.stringify({ id, text: readFileSync(join(root, 'examples', id), 'utf8'), published: '2016-09-18' }),
  );
  writeFileSync(input, lines.join('\n'));
  writeFileSync(
    program,
    `${text}
import { writeFileSync } from 'node:fs';
for (const layers of ['claims', 'claims,times,places,quantities,attributions'])
  await core.main(['annotate', '--in', ${JSON.stringify(input)}, '--layers', layers]);
writeFileSync(cache, script.createCachedData());
`,
  );
  const run = spawnSync(process.execPath, [program], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  for (const file of [program, input]) rmSync(file);
  if (run.status !== 0) throw new Error(`the built program does not run: ${run.stderr}`);
}

/** The licences of the libraries that are joined in. */
function licences(): string {
  return JOINED.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return `${name} ${version}\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8')}`;
  }).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
