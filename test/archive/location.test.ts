import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { closedFolder, defaultDataFolder, openFolderFor } from '../../src/archive/location.ts';
import { serverAccount } from '../../src/archive/postgres/account.ts';
import { serverBinaries, withinReach } from '../../src/archive/postgres/binaries.ts';

const dir = mkdtempSync(join(tmpdir(), 'corroborate-location-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const isRoot = process.getuid?.() === 0;

describe('the folder of the archive when none is named', () => {
  test.each([
    ['a user on Linux', {}, 'linux', 1000, /\/\.local\/share\/corroborate$/],
    ['who says where data goes', { XDG_DATA_HOME: '/data' }, 'linux', 1000, /^\/data\/corroborate$/],
    ['root', {}, 'linux', 0, /^\/var\/lib\/corroborate$/],
    ['on a Mac', {}, 'darwin', 501, /Application Support\/Corroborate$/],
    ['on Windows', { LOCALAPPDATA: '/app' }, 'win32', undefined, /^\/app\/Corroborate$/],
    ['named by the environment', { CORROBORATE_DATA: '/desk' }, 'linux', 0, /^\/desk$/],
  ] as const)('%s', (_, env, platform, uid, folder) =>
    expect(defaultDataFolder(env, platform, uid)).toMatch(folder),
  );
});

describe('a home that is closed to the server’s account', () => {
  const home = join(dir, 'home');
  mkdirSync(join(home, 'project'), { recursive: true });
  chmodSync(dir, 0o755);
  chmodSync(home, 0o700);

  test('is noticed, and the examples’ archive stands elsewhere', () => {
    const folder = join(home, 'project', '.corroborate');
    expect(closedFolder(folder)).toBe(home);
    expect(openFolderFor(folder, 'examples', 'linux', 0)).toBe('/var/lib/corroborate/examples');
    expect(openFolderFor(folder, 'examples', 'linux', 1000)).toBe(folder);
    expect(openFolderFor(join(dir, 'open'), 'examples', 'linux', 0)).toBe(join(dir, 'open'));
  });

  test.runIf(isRoot)('the server’s programs run from a copy', async () => {
    const found = await serverBinaries();
    const native = join(home, 'native');
    cpSync(join(found.postgres, '..', '..'), native, { recursive: true, verbatimSymlinks: true });
    const closed = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
    const account = serverAccount()!;
    const version = (program: string) =>
      execFileSync(program, ['--version'], {
        ...account,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    expect(() => version(closed.postgres)).toThrow();
    const copied = withinReach(closed, account, join(dir, 'system'));
    expect(version(copied.postgres)).toMatch(/PostgreSQL\) 18/);
    expect(withinReach(closed, account, join(dir, 'system'))).toEqual(copied);
    expect(withinReach(closed, null)).toEqual(closed);
  });
});
