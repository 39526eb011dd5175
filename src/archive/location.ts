import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's data folder for the archive when none is named: where each platform keeps such things. */
export function defaultDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Corroborate');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Corroborate');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'corroborate');
}
