/**
 * Reads conflict news over and over and tells how long a pass takes once all threads' code is compiled, as one line of
 * JSON (see Steady in processes.ts). A process of its own, so that no mode finds what another one left compiled.
 * Arguments: threads, reports of a pass, passes of each thread before the clock starts, passes of each while it runs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './built.ts';
import { conflictReport } from './texts.ts';

const { annotateLines } = await built<typeof import('../src/cli/threads.ts')>('cli/threads');
const [threads, reports, before, during] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
try {
  const file = join(folder, 'reports.jsonl');
  const pass = Array.from({ length: reports }, (_, k) => `${JSON.stringify(conflictReport(k))}\n`).join('');
  writeFileSync(file, pass.repeat(threads * (before + during)));
  const start = reports * threads * before;
  let done = 0;
  let begun = 0;
  let from = process.cpuUsage();
  let counted = 0;
  for await (const item of annotateLines(file, ['claims'], threads)) {
    if (item instanceof Error) throw item;
    done += item.ids.length;
    if (begun > 0 || done < start) continue;
    begun = performance.now();
    from = process.cpuUsage();
    counted = done;
  }
  const clock = performance.now() - begun;
  const { user, system } = process.cpuUsage(from);
  const passes = (done - counted) / reports;
  console.log(JSON.stringify({ clock: clock / passes, processor: (user + system) / 1000 / passes }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
