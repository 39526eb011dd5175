import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-desk-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL's own account must get in
  writeFileSync(
    join(folder, 'a.txt'),
    'Shells killed nine people in Homs on Tuesday, the health office said.',
  );
  writeFileSync(join(folder, 'empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on the archive of this test. */
const corroborate = (args: string[], stdin = '') =>
  runCommand(args, { cwd: folder, data: join(folder, 'desk'), stdin });

describe('a desk by the command line', { timeout: 240_000 }, () => {
  test('reports in; what failed is named, kept, and tried again by name', async () => {
    const first = await corroborate(['ingest', 'a.txt', 'empty.txt']);
    expect([first.code, first.err]).toEqual([1, expect.stringContaining('empty.txt: the file is empty')]);
    expect(first.out).toMatch(/^1 added, .*1 failed; 1 read/);
    writeFileSync(join(folder, 'empty.txt'), 'Two people drowned near Homs on Friday, police said.');
    expect((await corroborate(['ingest', '--retry', 'empty.txt'])).out).toMatch(/^1 added, .*0 failed/);
    const none = await corroborate(['ingest', '--retry', 'empty.txt']);
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringContaining('nothing called empty.txt has failed'),
    ]);
  });

  test('users: added with a password from standard input, listed, changed; the last administrator stays', async () => {
    expect((await corroborate(['user', 'add', 'ada', '--role', 'admin'], 'a long password\n')).code).toBe(0);
    expect((await corroborate(['user', 'add', 'bob', '--role', 'viewer'], 'short\n')).err).toContain(
      'at least 12 characters',
    );
    expect((await corroborate(['user', 'add', 'bob', '--role', 'boss'], '')).err).toContain(
      'There is no role "boss"',
    );
    expect((await corroborate(['user', 'list'])).out).toMatch(/^ada\tadmin\tpassword\t0 tokens/);
    expect((await corroborate(['user', 'remove', 'ada'])).err).toContain('only administrator');
    const token = await corroborate([
      'user',
      'token',
      'ada',
      '--name',
      'nightly',
      '--scopes',
      'read',
      '--days',
      '3',
    ]);
    expect(token.out).toMatch(/^corr_[\w-]{43}\n$/);
    expect((await corroborate(['user', 'tokens'])).out).toMatch(/^1\tada\tnightly\tread\tuntil /);
    expect((await corroborate(['user', 'revoke', '1'])).code).toBe(0);
    expect((await corroborate(['user', 'tokens'])).out).toBe('');
  });

  test('backup and restore; the restored archive verifies', async () => {
    const backup = await corroborate(['backup', 'desk.backup']);
    expect(backup.out).toMatch(/^desk\.backup: \d+ rows, .* sha256 [0-9a-f]{64}\n$/);
    const again = await corroborate(['backup', 'desk.backup']);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')]);
    const back = await corroborate(['restore', 'desk.backup', '--data', 'restored']);
    expect([back.code, back.out]).toEqual([0, expect.stringContaining('all as it was written')]);
    expect((await corroborate(['restore', 'desk.backup', '--data', 'restored'])).err).toContain(
      'is not empty',
    );
    expect((await corroborate(['verify', '--data', 'restored'])).out).toContain('all as it was written');
  });

  test('what was read by this version is not read again, and has nothing to be compared with', async () => {
    expect((await corroborate(['reread'])).out).toMatch(/^everything was read by corroborate .* already/);
    const changes = await corroborate(['changes']);
    expect([changes.code, changes.err]).toEqual([
      2,
      expect.stringContaining('Read it again with a newer version first'),
    ]);
  });
});
