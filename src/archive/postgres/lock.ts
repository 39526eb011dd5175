import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 120_000;

/** Runs `work` while holding a lock file: one process at a time opens or leaves a data folder. A dead holder's lock is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  while (!take(file)) {
    if (Date.now() > end)
      throw new Error(`${file} is held by another process (${holder(file)}): stop that one, or wait.`);
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
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new Error(
        `${file} cannot be written: ${(cause as Error).message}. Name another folder with --data.`,
        { cause },
      );
    }
    const pid = holder(file);
    if (pid !== null && !running(pid)) rmSync(file, { force: true });
    return false;
  }
}

/** The holder's process id; null while it is being written, or when the lock has just gone. */
function holder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) return pid;
    // an empty lock older than a few seconds was left by a process that died while writing it
    return Date.now() - statSync(file).mtimeMs > 5000 ? -1 : null;
  } catch {
    return null;
  }
}

function running(pid: number): boolean {
  if (pid < 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM';
  }
}
