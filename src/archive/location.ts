import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Where an archive stands that root keeps: its PostgreSQL runs under an account of its own, which may not enter a closed home. */
export const SYSTEM_FOLDER = '/var/lib/corroborate';

/** The folder of the archive when none is named: the user's data folder, where each platform keeps such things. */
export function defaultDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  uid: number | undefined = process.getuid?.(),
): string {
  if (env.CORROBORATE_DATA) return env.CORROBORATE_DATA;
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Corroborate');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Corroborate');
  if (uid === 0 && !env.XDG_DATA_HOME) return SYSTEM_FOLDER;
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'corroborate');
}

/** The first folder on the way to `dir` that other accounts may not enter; null when the way is open. */
export function closedFolder(dir: string): string | null {
  for (let up = dirname(resolve(dir)); ; up = dirname(up)) {
    if (existsSync(up) && (statSync(up).mode & 0o001) === 0) return up;
    if (up === dirname(up)) return null;
  }
}

/**
 * A folder for an archive inside another (the project's own, for its examples), or the system's when root runs the program and
 * the folder lies in a home that is closed to PostgreSQL's account.
 */
export function openFolderFor(
  dir: string,
  name: string,
  platform: NodeJS.Platform = process.platform,
  uid: number | undefined = process.getuid?.(),
): string {
  return platform !== 'win32' && uid === 0 && closedFolder(dir) ? join(SYSTEM_FOLDER, name) : dir;
}
