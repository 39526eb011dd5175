import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLI } from './built.ts';
import { conflictReport, mixedReport } from './texts.ts';

const STEADY = fileURLToPath(new URL('steady.ts', import.meta.url));
const ANNOTATE = [CLI, 'annotate', '--in', '-', '--layers', 'claims', '--quiet'];

/** Milliseconds that a pass over the reports takes once compiled, by the clock and of the processor. */
export interface Steady {
  clock: number;
  processor: number;
}

/** Passes of each thread before the clock is started (V8 compiles for the first million tokens of each), and while it runs. */
const BEFORE = 9;
const DURING = 5;
/** Each mode has its turn so many times; the best counts, since what disturbs only takes time. */
const TURNS = 2;

/**
 * What reading takes on one thread that may use all cores, on two threads, and on one thread held to one core (null
 * where there is no `taskset`). One thread keeps more than one core busy: V8 compiles and collects beside it.
 */
export async function threads(
  reports: number,
): Promise<{ one: Steady; two: Steady; oneOnOneCore: Steady | null }> {
  const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  const modes = [
    { threads: 1, before: [] },
    { threads: 2, before: [] },
    ...(pinned ? [{ threads: 1, before: ['taskset', '-c', '0'] }] : []),
  ];
  const best: Steady[] = [];
  for (let turn = 0; turn < TURNS; turn++)
    for (const [k, mode] of modes.entries()) {
      const found = await steady(reports, mode.threads, mode.before);
      if (!best[k] || found.clock < best[k].clock) best[k] = found;
    }
  return { one: best[0], two: best[1], oneOnOneCore: best[2] ?? null };
}

async function steady(reports: number, threads: number, before: string[]): Promise<Steady> {
  const numbers = [threads, reports, BEFORE, DURING].map(String);
  const [command, ...args] = [...before, process.execPath, '--import', 'tsx', STEADY, ...numbers];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`reading on ${threads} threads ended with code ${code}`);
  return JSON.parse(said) as Steady;
}

/** Seconds from the start of the program to the first line of claims, the best of three. */
export async function firstClaim(): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    const child = spawn(process.execPath, ANNOTATE, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(`${JSON.stringify(conflictReport(round))}\n`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    best = Math.min(best, (performance.now() - begun) / 1000);
    child.stdout.resume();
    await new Promise((resolve) => child.once('close', resolve));
  }
  return best;
}

/** Different articles of a stream; longer streams repeat them under other ids, since a second report of one id is left out. */
const DIFFERENT = 10_000;

/** A stream of mixed news through the program: its time, and its memory (MB) a third of the way and at its most. */
export async function streamed(
  articles: number,
  onProgress: (done: number) => void = () => {},
): Promise<{ seconds: number; early: number; peak: number }> {
  // made before, so that the maker takes no time from the reader
  const made = Array.from({ length: Math.min(articles, DIFFERENT) }, (_, k) => {
    const { id: _id, ...rest } = mixedReport(k);
    return JSON.stringify(rest).slice(1);
  });
  const begun = performance.now();
  const child = spawn(process.execPath, ANNOTATE, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.resume();
  const ended = new Promise((resolve) => child.once('close', resolve));
  let early = 0;
  let peak = 0;
  for (let k = 0; k < articles; k++) {
    if (!child.stdin.write(`{"id":"a${k}",${made[k % made.length]}\n`))
      await new Promise((resolve) => child.stdin.once('drain', resolve));
    if (k > 0 && k % 10_000 === 0) onProgress(k);
    if (k % 500 !== 0) continue;
    peak = Math.max(peak, residentMegabytes(child.pid!));
    if (k < articles / 3) early = peak;
  }
  peak = Math.max(peak, residentMegabytes(child.pid!));
  child.stdin.end();
  await ended;
  return { seconds: (performance.now() - begun) / 1000, early, peak };
}

/** Most memory that a process has held so far (Linux), 0 where that is not known. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return kilobytes ? Math.round(Number(kilobytes[1]) / 1024) : 0;
  } catch {
    return 0;
  }
}
