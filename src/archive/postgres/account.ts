import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The system account that the server runs as; null where it runs as the user who started us. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

const NAMES = ['postgres', 'corroborate'];

/** PostgreSQL refuses to run as root: there, an unprivileged system account is found, or made. */
export function serverAccount(): ServerAccount | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  for (const name of NAMES) {
    const found = idOf(name);
    if (found) return found;
  }
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'corroborate'], {
      stdio: 'ignore',
    });
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and no system account "corroborate" could be made: run as another user, or set DATABASE_URL.',
      { cause },
    );
  }
  return idOf('corroborate');
}

/** Hands a folder over to the account (nothing to do without one). */
export function handOver(path: string, account: ServerAccount | null): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/**
 * Lets the account pass through a folder of ours to the cluster below it.
 * @throws when a folder above is closed to it, naming that folder
 */
export function letThrough(dir: string, account: ServerAccount | null): void {
  if (!account) return;
  chmodSync(dir, statSync(dir).mode | 0o011);
  for (let up = dirname(resolve(dir)); up !== dirname(up); up = dirname(up)) {
    const { mode, uid } = statSync(up);
    if (uid !== account.uid && (mode & 0o001) === 0) {
      throw new Error(
        `PostgreSQL does not run as root, and its own account may not enter ${up}: leave --data out (the archive is then in /var/lib/corroborate), name a folder outside of it, or run as another user.`,
      );
    }
  }
}

function idOf(name: string): ServerAccount | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
