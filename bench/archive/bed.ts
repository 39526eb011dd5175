import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ArchiveConnection } from '../../src/archive/database.ts';
import type { Report } from '../../src/format/report.ts';
import { built, CLI } from '../built.ts';

/** Kernel ticks a second, as Linux gives processor time in /proc. */
const TICKS = 100;

/** An archive to measure on, with its server in a folder of its own. */
export interface Bed {
  dir: string;
  archive: ArchiveConnection;
  /** postgres:// address, for programs that are to reach it as from another machine. */
  url: string;
  /** Processor seconds that its server has taken so far, all its processes; 0 where /proc does not tell. */
  serverSeconds(): number;
  /** One value of a query. */
  one<T>(query: string): Promise<T>;
  /** Stops its server; the folder stays. */
  leave(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes an empty archive. */
export async function makeBed(): Promise<Bed> {
  const dir = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  const { openDatabase } = await built<typeof import('../../src/archive/database.ts')>('archive/database');
  const archive = await openDatabase({ data: dir });
  const postmaster = Number(readFileSync(join(dir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  postmasters.add(postmaster);
  const leave = async () => {
    // a program that still runs, since another beside it failed, would keep the server
    await endAll();
    await archive.close();
    postmasters.delete(postmaster);
  };
  return {
    dir,
    archive,
    url: archive.pool.options.connectionString!,
    serverSeconds: () => serverSeconds(postmaster),
    one: async <T>(query: string) => Object.values((await archive.pool.query(query)).rows[0])[0] as T,
    leave,
    remove: async () => {
      await leave();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What was started here and has not ended: programs, and the servers of beds. */
const running = new Set<ChildProcess>();
const postmasters = new Set<number>();

/** Ends the programs that still run, and waits for it. */
async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }),
  );
}

// a bench that is broken off, or fails in a place that nobody watches, leaves no server behind either
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const pid of postmasters) signal(pid, 'SIGQUIT');
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(1));

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {} // it has ended by itself
}

/** Processor time of a process and of its children that have ended, in seconds, and its parent. */
function timesOf(pid: number | string): { parent: number; own: number; ended: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const f = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      parent: Number(f[1]),
      own: (Number(f[11]) + Number(f[12])) / TICKS,
      ended: (Number(f[13]) + Number(f[14])) / TICKS,
    };
  } catch {
    return null;
  }
}

function serverSeconds(postmaster: number): number {
  const head = timesOf(postmaster);
  if (!head) return 0;
  let sum = head.own + head.ended;
  for (const pid of readdirSync('/proc')) {
    const times = /^\d+$/.test(pid) ? timesOf(pid) : null;
    if (times?.parent === postmaster) sum += times.own;
  }
  return sum;
}

/** Files of reports, so many in each, as a desk would get them from a feed. */
export function writeReports(
  bed: Bed,
  name: string,
  from: number,
  to: number,
  make: (k: number) => Report,
): string {
  const folder = join(bed.dir, name);
  mkdirSync(folder, { recursive: true });
  const each = 500;
  for (let k = from; k < to; k += each) {
    const lines = Array.from({ length: Math.min(each, to - k) }, (_, i) => JSON.stringify(make(k + i)));
    writeFileSync(join(folder, `${String(k).padStart(8, '0')}.jsonl`), `${lines.join('\n')}\n`);
  }
  return folder;
}

/** The program, started and measured. */
export interface Run {
  /** By the clock, and of the processor, in its own process and threads. */
  seconds: number;
  processor: number;
  output: string;
}

/** Runs one command of the compiled program to its end. */
export async function run(
  args: readonly string[],
  { env, meanwhile }: { env?: Record<string, string>; meanwhile?: (elapsed: number) => unknown } = {},
): Promise<Run> {
  const begun = performance.now();
  const child = start(args, env);
  let output = '';
  child.stdout!.on('data', (d) => {
    output += d;
  });
  let processor = 0;
  const watch = setInterval(() => {
    processor = timesOf(child.pid!)?.own ?? processor;
  }, 50);
  const told = meanwhile ? setInterval(() => meanwhile((performance.now() - begun) / 1000), 10_000) : null;
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (told) clearInterval(told);
  if (code !== 0) throw new Error(`corroborate ${args[0]} ended with ${code}: ${output}`);
  return { seconds: (performance.now() - begun) / 1000, processor, output };
}

/** Starts a command of the compiled program. */
export function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts `serve` and waits for its address. */
export async function startServer(bed: Bed): Promise<{ url: string; stop(): Promise<void> }> {
  const child = start(['serve', '--data', bed.dir, '--no-worker']);
  const [said] = await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the server did not start'))),
  ]);
  return {
    url: String(said).trim(),
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([once(child, 'exit'), sleep(10_000)]);
    },
  };
}

/** Progress, apart from the results. */
export const say = (text: string): void => console.error(text);

/** The middle of some numbers, or the value below which a share of them lies. */
export function quantile(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
