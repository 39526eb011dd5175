/** Asks a server at a steady rate for a while: errors, times, and whether its memory stays. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from './victim.ts';

export interface LoadResult {
  requests: number;
  errors: number;
  /** Requests a second that were answered. */
  rate: number;
  /** Milliseconds from sending to the whole answer. */
  median: number;
  p99: number;
  /** Megabytes that the server held after a third of the time, and at the end. */
  early: number;
  late: number;
}

const PATHS = [
  '/incidents?limit=50',
  '/incidents/facets',
  '/reports?limit=50',
  '/sources',
  '/queue',
  '/incidents?q=market',
];
/** Never more than so many under way: a server that falls behind is not buried. */
const MOST_OPEN = 200;

/** `rate` requests a second for `seconds`, over loopback; stops by itself. */
export async function steadyLoad(data: string, rate: number, seconds: number): Promise<LoadResult> {
  const { child, url } = await startServer(data);
  const times: number[] = [];
  let errors = 0;
  let open = 0;
  let sent = 0;
  let early = 0;
  const begun = performance.now();
  const one = async (path: string) => {
    const start = performance.now();
    open += 1;
    try {
      const answer = await fetch(`${url}/api/v1${path}`);
      await answer.arrayBuffer();
      if (answer.status !== 200) errors += 1;
      times.push(performance.now() - start);
    } catch {
      errors += 1;
    } finally {
      open -= 1;
    }
  };
  while (sent < rate * seconds) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - begun) / 1000) * rate));
    while (sent < due && open < MOST_OPEN) void one(PATHS[sent++ % PATHS.length]);
    if (!early && sent > (rate * seconds) / 3) early = megabytes(child.pid!);
    await sleep(5);
    if (performance.now() - begun > seconds * 10_000) break;
  }
  while (open) await sleep(10);
  const elapsed = (performance.now() - begun) / 1000;
  const late = megabytes(child.pid!);
  child.kill('SIGTERM');
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return {
    requests: sent,
    errors,
    rate: Math.round(times.length / elapsed),
    median: at(0.5),
    p99: at(0.99),
    early,
    late,
  };
}

function megabytes(pid: number): number {
  const kb = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(kb?.[1] ?? 0) / 1024);
}
