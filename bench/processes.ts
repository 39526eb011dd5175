import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Report } from '../src/format/report.ts';
import { built, CLI } from './built.ts';
import { conflictReport, mixedReport } from './texts.ts';

const ANNOTATE = [CLI, 'annotate', '--in', '-', '--layers', 'claims', '--quiet'];

/** Times that the reports are read before the clock is started, and while it runs. */
const PASSES = 10;

/**
 * How many times faster two threads read the same reports than one, by the clock, without their start; and how many
 * times the processor time of one they need together, start and all, which a busy machine changes less.
 */
export async function threads(reports: readonly Report[]): Promise<{ clock: number; processor: number }> {
  const { annotateAllOf } = await built<typeof import('../src/cli/threads.ts')>('cli/threads');
  const many = Array.from({ length: 2 * PASSES }, () => reports).flat();
  const time = async (count: number): Promise<{ clock: number; processor: number }> => {
    const before = process.cpuUsage();
    let begun = 0;
    let left = 0;
    // the first half passes while each thread's code is being compiled
    for await (const _ of annotateAllOf(many, ['claims'], count)) {
      left++;
      if (left === reports.length * PASSES) begun = performance.now();
    }
    const clock = performance.now() - begun;
    const { user, system } = process.cpuUsage(before);
    return { clock, processor: user + system };
  };
  const one = await time(1);
  const two = await time(2);
  return { clock: one.clock / two.clock, processor: two.processor / one.processor };
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
