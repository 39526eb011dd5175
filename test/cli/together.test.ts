import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identityOf } from '../../src/archive/postgres/process.ts';
import { invent, write } from '../metamorphic/generate.ts';
import { runCommand, type Started, startCommand } from '../support/command.ts';

let folder: string;
let data: string;
const running = new Set<Started>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-together-'));
  chmodSync(folder, 0o755);
  data = join(folder, 'desk');
  for (const [k, name] of ['north', 'south'].entries()) {
    mkdirSync(join(folder, name));
    for (const [n, i] of invent(60, k + 1).entries())
      writeFileSync(join(folder, name, `${name}-${n}.txt`), write(i, 0, 'x').text);
  }
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const start = (...args: string[]): Started => {
  const started = startCommand(args, { cwd: folder, data });
  running.add(started);
  void started.ended.then(() => running.delete(started));
  return started;
};
const addressOf = async (server: Started) => (await server.says(/http:\S+/))[0];
const get = async (url: string, path: string) => (await fetch(`${url}/api/v1${path}`)).json();
const postgres = () => Number(readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('several processes on one data folder', { timeout: 300_000 }, () => {
  test('a server and two ingests work side by side, also when the one that began it all leaves first', async () => {
    const north = start('ingest', 'north', '--quiet');
    // the second ones come while the first is still making the archive
    const south = start('ingest', 'south', '--quiet');
    const server = start('serve');
    expect([await north.ended, await south.ended]).toEqual([0, 0]);
    expect(north.out).toMatch(/^60 added, .*0 failed/);
    expect(south.out).toMatch(/^60 added, .*0 failed/);
    const url = await addressOf(server);
    for (let n = 0; (await get(url, '/queue')).read !== 120; n++) {
      expect(n).toBeLessThan(600);
      await new Promise((done) => setTimeout(done, 100));
    }
    const listed = (await get(url, '/reports?limit=500')) as { items: { id: string }[] };
    const files = ['north', 'south'].flatMap((f) => readdirSync(join(folder, f)));
    expect(listed.items.map((r) => `${r.id}.txt`).sort()).toEqual(files.sort());
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect((await runCommand(['verify'], { cwd: folder, data })).out).toContain('all as it was written');
  });

  test('a server started while the last one is leaving comes up, on the archive as it was', async () => {
    const first = start('serve');
    await addressOf(first);
    const pid = postgres();
    first.child.kill('SIGTERM');
    const second = start('serve');
    expect(await first.ended).toBe(0);
    const url = await addressOf(second);
    expect((await get(url, '/queue')).read).toBe(120);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(identityOf(pid)).toBeNull();
  });

  test('a server that was killed leaves the database to the next one', async () => {
    const first = start('serve');
    await addressOf(first);
    const pid = postgres();
    first.child.kill('SIGKILL');
    await first.ended;
    const list = await runCommand(['user', 'list'], { cwd: folder, data });
    expect(list.code).toBe(0);
    // the last one out has stopped it, although it had not started it
    expect(identityOf(pid)).toBeNull();
  });

  test('a server killed together with its database: the next one comes up at once, on all that was kept', async () => {
    const first = start('serve');
    await addressOf(first);
    process.kill(postgres(), 'SIGKILL');
    first.child.kill('SIGKILL');
    const verify = await runCommand(['verify'], { cwd: folder, data });
    expect([verify.code, verify.out]).toEqual([0, expect.stringContaining('all as it was written')]);
  });

  test('numbers of dead processes that others bear since do not keep anybody out', async () => {
    const lock = join(data, 'lock');
    writeFileSync(lock, `${process.pid} 1`);
    writeFileSync(
      join(data, 'pg', 'postmaster.pid'),
      `${process.pid}\n${join(data, 'pg')}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const list = await runCommand(['user', 'list'], { cwd: folder, data });
    expect(list.code).toBe(0);
    expect(list.err).not.toContain('waiting');
  });
});
