import { readFileSync } from 'node:fs';

/**
 * Tells a running process from others that had or will have its number: where the system says when it began (Linux), the number and
 * that; elsewhere the number. Null when it has ended, also when nobody has taken note of that yet (a zombie).
 */
export function identityOf(pid: number): string | null {
  if (!(pid > 0) || !exists(pid)) return null;
  if (process.platform !== 'linux') return String(pid);
  try {
    // the name, in brackets, may hold anything; after it the state and, as the 22nd field of all, the time of its start
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${pid} ${fields[19]}`;
  } catch {
    return exists(pid) ? String(pid) : null;
  }
}

/** Whether a process was started with `argument` on its command line; true where the system does not tell. */
export function startedWith(pid: number, argument: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(argument);
  } catch {
    return true;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM';
  }
}
