/**
 * Runs the evaluation kit beside the project and holds its headline figures against the best recorded ones.
 *   tsx eval/check.ts            fails when a headline falls more than a point below the best on record
 *   tsx eval/check.ts --record   writes the figures to eval/record.json and the table of the README
 * Where there is no kit (../shared/eval), it says so and does nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Figures,
  fallen,
  figuresOf,
  type KitResult,
  merged,
  type RecordFile,
  tableOf,
} from './figures.ts';

const root = new URL('..', import.meta.url).pathname;
const beside = join(root, '../shared/eval');
const recordFile = join(root, 'eval/record.json');
const readme = join(root, 'README.md');

if (!existsSync(join(beside, 'run.mjs'))) {
  console.log('no evaluation kit beside the project: nothing to check');
  process.exit(0);
}
/** Links resolved: the kit runs only when it is called by its own name. */
const kit = realpathSync(beside);
const record: RecordFile = existsSync(recordFile)
  ? (JSON.parse(readFileSync(recordFile, 'utf8')) as RecordFile)
  : { format: 1, best: {}, latest: {} };
const latest = runKit();
if (process.argv.includes('--record')) write(latest);
else check(latest);

function runKit(): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-eval-'));
  try {
    const out = join(folder, 'out.json');
    const cli = `node ${join(root, 'dist/cli.js')}`;
    const run = spawnSync(process.execPath, [join(kit, 'run.mjs'), '--cli', cli, '--json', out], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (run.status !== 0 || !existsSync(out)) {
      console.error('the evaluation did not run: build first (npm run build)');
      process.exit(1);
    }
    return figuresOf(JSON.parse(readFileSync(out, 'utf8')) as KitResult);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(latest: Figures): void {
  const worse = fallen(record.best, latest);
  for (const w of worse)
    console.error(`${w.set} ${w.measure}: ${w.now ?? 'no figure'}, the best on record is ${w.best}`);
  if (worse.length) {
    console.error(
      'fallen by more than a point. When that is meant, say why in the commit and run: npm run eval:record',
    );
    process.exit(1);
  }
  console.log('no headline figure has fallen by more than a point');
}

function write(latest: Figures): void {
  const json = (file: string) => JSON.parse(readFileSync(join(kit, file), 'utf8'));
  writeFileSync(
    recordFile,
    `${JSON.stringify({ format: 1, best: merged(record.best, latest), latest }, null, 2)}\n`,
  );
  const text = readFileSync(readme, 'utf8');
  const table = tableOf(latest, json('floors.json'), json('references.json').measures);
  const region = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/;
  if (!region.test(text)) throw new Error('README.md has no place for the figures');
  writeFileSync(
    readme,
    text.replace(region, (_all, open, close) => `${open}\n${table}\n${close}`),
  );
}
