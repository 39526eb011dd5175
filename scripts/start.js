/** `npm start`: the examples in an archive inside the project, their dossier in the terminal, the application in the browser. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolderFor } from '../dist/location.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = (...args) => ['dist/cli.js', ...args];
const DATA = openFolderFor(join(root, '.corroborate'), 'examples');
const LINES = 24;

const dossier = spawnSync(process.execPath, cli('read', 'examples', '--quiet'), {
  cwd: root,
  encoding: 'utf8',
});
const lines = dossier.stdout.split('\n');
console.log(lines.slice(0, LINES).join('\n'));
if (lines.length > LINES) console.log('…  (the whole: node dist/cli.js read examples)\n');

const ingest = spawnSync(process.execPath, cli('ingest', 'examples', '--data', DATA), {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (ingest.status !== 0) process.exit(ingest.status ?? 1);

console.log('\nThe application:');
const server = spawn(process.execPath, cli('serve', '--data', DATA, ...process.argv.slice(2)), {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
