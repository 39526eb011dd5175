/**
 * npm run bench -- archive …: the archive (see archive/run.ts). npm run bench -- length: long reports (see length.ts).
 * npm run bench [-- --articles N]: how fast reading is, on texts of our own (texts.ts). Rates are tokens per second of
 * processor time, so that a busy machine tells the same; what runs on two threads, or counts from the start of a
 * process, is measured by the clock. The last lines are "ratio NAME VALUE" and "rate NAME VALUE".
 */
import { cpus } from 'node:os';
import { LAYERS } from '../src/format/annotation.ts';
import type { Report } from '../src/format/report.ts';
import { built } from './built.ts';
import { groupingCost } from './grouping.ts';
import { firstClaim, type Steady, streamed, threads } from './processes.ts';
import { profileByRoom } from './profile.ts';
import { conflictReport, mixedReport } from './texts.ts';
import { tagWithWink } from './wink.ts';

if (process.argv[2] === 'archive') {
  const { benchArchive } = await import('./archive/run.ts');
  await benchArchive(process.argv.slice(3));
  process.exit();
}

if (process.argv[2] === 'length') {
  const { benchLength } = await import('./length.ts');
  benchLength(process.argv.slice(3));
  process.exit();
}

const { annotateAll } = await built<typeof import('../src/incident/annotate.ts')>('incident/annotate');
const { Doc } = await built<typeof import('../src/language/doc.ts')>('language/doc');

const args = process.argv.slice(2);
const option = (name: string, usual: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? usual : Number(args[at + 1]);
};
const conflict = series(conflictReport, option('conflict', 600));
const mixed = series(mixedReport, option('mixed', 4000));
const articles = option('articles', 400_000);

function series(make: (k: number) => Report, many: number): Report[] {
  return Array.from({ length: many }, (_, k) => make(k));
}

const tokensOf = (reports: readonly Report[]): number =>
  reports.reduce((sum, r) => sum + new Doc(r.text).length + new Doc(r.title ?? '').length, 0);

/** Rounds before anything is measured: V8 compiles for the first million tokens or so, which a day's news soon leaves behind. */
const WARM_UP = 8;
const ROUNDS = 14;

/** Processor seconds that the work takes once compiled, the median of six rounds; `first` gets those of the first. */
function seconds(work: () => void, first: (seconds: number) => void = () => {}): number {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    if (round === 0) first((user + system) / 1e6);
    if (round >= WARM_UP) rounds.push((user + system) / 1e6);
  }
  return rounds.sort((a, b) => a - b)[rounds.length >> 1];
}

const claims = (reports: readonly Report[]) => () => {
  annotateAll(reports, ['claims']);
};

/** The figures, each printed when it is taken and all once more at the end: a run takes a while. */
const figures: string[] = [];
function figure(kind: 'ratio' | 'rate', name: string, value: string): void {
  figures.push(`${kind} ${name} ${value}`);
  console.log(`  ${figures.at(-1)}`);
}
const begun = performance.now();
function step(what: string): void {
  console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

const conflictTokens = tokensOf(conflict);
const mixedTokens = tokensOf(mixed);
console.log(`machine: ${cpus().length} x ${cpus()[0].model}, Node ${process.version}`);

step('first claim of a new process');
figure('rate', 'first-claim-seconds', (await firstClaim()).toFixed(2));

step(`conflict news: ${conflict.length} reports, ${conflictTokens} tokens`);
const conflictSeconds = seconds(claims(conflict), (first) =>
  figure('rate', 'conflict-claims-first-round', String(Math.round(conflictTokens / first))),
);
figure('rate', 'conflict-claims', String(Math.round(conflictTokens / conflictSeconds)));
const everything = seconds(() => {
  annotateAll(conflict, LAYERS);
});
figure('rate', 'conflict-all-layers', String(Math.round(conflictTokens / everything)));

step(`mixed news: ${mixed.length} articles, ${mixedTokens} tokens`);
const mixedRate = mixedTokens / seconds(claims(mixed));
figure('rate', 'mixed-claims', String(Math.round(mixedRate)));
const wink = seconds(() => tagWithWink(mixed.slice(0, mixed.length / 4)));
const winkRate = tokensOf(mixed.slice(0, mixed.length / 4)) / wink;
figure('rate', 'wink', String(Math.round(winkRate)));
figure('ratio', 'mixed-to-wink', (mixedRate / winkRate).toFixed(2));

step('where the time goes');
for (const [name, reports] of [
  ['conflict', conflict],
  ['mixed', mixed],
] as const) {
  const shares = (await profileByRoom(claims(reports))).filter((s) => s.percent >= 1);
  console.log(`time of ${name} news: ${shares.map((s) => `${s.room} ${s.percent.toFixed(0)} %`).join(', ')}`);
}

step('10,000 reports put into incidents, and 1,000');
const grouping = groupingCost(1000, 10_000);
console.log(
  `10,000 reports put into incidents hold ${Math.round(grouping.megabytes)} MB: ${grouping.kilobytes.large.toFixed(1)} kB each, of 1,000 reports ${grouping.kilobytes.small.toFixed(1)} kB each`,
);
figure('rate', 'reports-into-incidents', String(Math.round(grouping.rate)));
figure('ratio', 'incidents-10000-to-1000', grouping.ratio.toFixed(2));
figure(
  'ratio',
  'incidents-memory-per-report',
  (grouping.kilobytes.large / grouping.kilobytes.small).toFixed(2),
);

step('two threads and one, each in a process of its own');
const { one, two, oneOnOneCore } = await threads(conflict.length);
const busy = (s: Steady): string =>
  `${s.clock.toFixed(0)} ms by the clock, ${(s.processor / s.clock).toFixed(2)} cores busy`;
console.log(`a pass over conflict news: one thread ${busy(one)}; two threads ${busy(two)}`);
figure('ratio', 'two-threads-to-one', (one.clock / two.clock).toFixed(2));
figure('ratio', 'two-threads-processor', (two.processor / one.processor).toFixed(2));
figure('ratio', 'one-thread-cores-busy', (one.processor / one.clock).toFixed(2));
if (oneOnOneCore) {
  console.log(`one thread held to one core: ${busy(oneOnOneCore)}`);
  figure('ratio', 'two-cores-to-one', (oneOnOneCore.clock / two.clock).toFixed(2));
}

step(`a stream of ${articles} articles`);
const stream = await streamed(articles, (done) => step(`${done} articles`));
console.log(`stream: ${articles} articles in ${stream.seconds.toFixed(1)} s`);
console.log(`peak memory: ${stream.early} MB in the first third, ${stream.peak} MB over all`);
figure('ratio', 'stream-growth', (stream.peak / stream.early).toFixed(2));
figure('rate', 'stream-articles-per-second', String(Math.round(articles / stream.seconds)));
figure('rate', 'stream-megabytes', String(stream.peak));

console.log('');
for (const kind of ['ratio', 'rate'])
  for (const line of figures) if (line.startsWith(kind)) console.log(line);
