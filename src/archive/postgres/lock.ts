import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskError } from './disk.ts';
import { identityOf } from './process.ts';

const TIMEOUT_MS = 120_000;
/** After so long whoever waits is told for whom. */
const SAY_MS = 2000;
/** An empty lock older than this was left by a process that died while writing it. */
const WRITTEN_MS = 5000;

/**
 * Runs `work` while holding a lock file: one process at a time opens or leaves a data folder. A dead holder's lock is taken over, also
 * when its process number has gone to another program since.
 * @param onWait told once when it takes longer, and for which process
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  onWait: (message: string) => void = () => {},
): Promise<T> {
  const begun = Date.now();
  let said = false;
  while (!take(file)) {
    const waited = Date.now() - begun;
    if (waited > TIMEOUT_MS)
      throw new Error(
        `${dirname(file)} is being opened or left by another process (${holder(file)?.pid}): stop that one, or wait.`,
      );
    if (waited > SAY_MS && !said) {
      said = true;
      onWait(`waiting for process ${holder(file)?.pid ?? '?'}, which is opening or leaving ${dirname(file)}`);
    }
    await sleep(30);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, identityOf(process.pid) ?? String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      // on a full disk the file is made and stays empty
      if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') rmSync(file, { force: true });
      throw diskError(dirname(file), cause);
    }
    const found = holder(file);
    if (found?.gone) rmSync(file, { force: true });
    return false;
  }
}

/** The holder, and whether it has ended; null while it is being written, or when the lock has just gone. */
function holder(file: string): { pid: number; gone: boolean } | null {
  try {
    const identity = readFileSync(file, 'utf8').trim();
    const pid = Number(identity.split(' ')[0]);
    if (!(pid > 0)) return Date.now() - statSync(file).mtimeMs > WRITTEN_MS ? { pid: 0, gone: true } : null;
    const now = identityOf(pid);
    // one without a time of start was written where the system does not tell it
    return { pid, gone: now === null || (identity.includes(' ') && now !== identity) };
  } catch {
    return null;
  }
}
