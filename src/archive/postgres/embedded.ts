import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { handOver, letThrough, type ServerAccount, serverAccount } from './account.ts';
import { serverBinaries, withinReach } from './binaries.ts';
import { APPLICATION_NAME, address, answers, readPid, runsOn } from './cluster.ts';
import { diskError } from './disk.ts';
import { stopIfLast } from './leave.ts';
import { withLock } from './lock.ts';
import { Presence } from './presence.ts';

const READY_TIMEOUT_MS = 60_000;
export interface EmbeddedOptions {
  /** Package whose PostgreSQL is started; the tests name an older one. */
  from?: string;
  onWait?: (message: string) => void;
  /** Told of another address when the server had died and is up again; it keeps its port where it can. */
  onMove?: (url: string) => void;
}

/** A running embedded server, shared by every process that has the folder open. */
export interface EmbeddedServer {
  /** postgres:// address on loopback, with the folder's own password and the name that its connections carry. */
  url: string;
  /** Leaves the server; the last process to leave stops it. Close all connections first. */
  release(): Promise<void>;
}

/**
 * Opens the PostgreSQL of a data folder: initialised when new, started when nobody has, joined when somebody has.
 * A process that dies leaves the server running and the data whole; the next one joins it. A server that dies is started again.
 * @param dir the archive's folder; the cluster stands in `pg/` below it
 * @param options.onWait told what is waited for, when it takes longer
 * @throws a message that names the folder and the remedy (no permission, disk full, older major version)
 */
export async function openEmbedded(
  dir: string,
  { from, onWait, onMove }: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
  const cluster = join(dir, 'pg');
  const secretFile = join(dir, 'secret');
  try {
    mkdirSync(dir, { recursive: true });
  } catch (cause) {
    throw diskError(dir, cause);
  }
  let port: number | undefined;
  const name = `${APPLICATION_NAME} ${randomBytes(6).toString('hex')}`;
  const addressFor = (password: string) => address(port!, password, name);
  /** Joins or starts the server; its password and its port. */
  const reach = async (): Promise<string> => {
    const account = serverAccount();
    letThrough(dir, account);
    if (!existsSync(secretFile))
      writeFileSync(secretFile, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    const password = readFileSync(secretFile, 'utf8').trim();
    if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(cluster, password, account, from);
    port =
      (await joinRunning(cluster, password, onWait)) ??
      (await startAfterLast(() => start(cluster, password, account, from, port), cluster));
    return password;
  };
  const presence = new Presence(async () => {
    const before = port;
    const password = await withLock(join(dir, 'lock'), reach);
    if (port !== before) onMove?.(addressFor(password));
    return addressFor(password);
  });
  const open = async () => {
    const password = await reach();
    await presence.hold(addressFor(password));
    return {
      url: addressFor(password),
      release: async () => {
        await presence.end();
        await stopIfLast(dir, cluster, password, name);
      },
    };
  };
  return withLock(
    join(dir, 'lock'),
    () =>
      open().catch((e) => {
        // an error of the file system tells of a path; whoever reads it wants to know what to do
        throw (e as NodeJS.ErrnoException).syscall ? diskError(dir, e) : e;
      }),
    onWait,
  );
}

async function initialise(
  cluster: string,
  password: string,
  account: ServerAccount | null,
  from?: string,
): Promise<void> {
  const { initdb } = withinReach(await serverBinaries(from), account);
  const fresh = `${cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  handOver(fresh, account);
  const passwordFile = join(fresh, '..', `initial-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  handOver(passwordFile, account);
  try {
    const args = [
      `--pgdata=${fresh}`,
      '--username=corroborate',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
    ];
    const run = spawnSync(initdb, args, {
      encoding: 'utf8',
      ...account,
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (run.status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      if (run.error) throw run.error;
      throw failedWith(run.stderr, dirname(cluster), `PostgreSQL could not be initialised in ${cluster}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, cluster);
}

/**
 * Port of a server that already runs on the cluster and lets us in, or null. It may still be starting, or recovering after a crash, or
 * be on its way out: then it is waited for.
 */
async function joinRunning(
  cluster: string,
  password: string,
  onWait: (message: string) => void = () => {},
): Promise<number | null> {
  const begun = Date.now();
  for (let said = false; Date.now() - begun < READY_TIMEOUT_MS; await sleep(50)) {
    const found = readPid(cluster);
    if (!found || !runsOn(cluster, found.pid)) return null;
    if (await answers(address(found.port, password))) return found.port;
    if (said || Date.now() - begun < 2000) continue;
    said = true;
    onWait(
      `waiting for the PostgreSQL of ${dirname(cluster)} (process ${found.pid}), which is starting or stopping`,
    );
  }
  return null;
}

/** PostgreSQL that was killed may hold its folder a moment longer, until the system has cleared it away. */
async function startAfterLast(begin: () => Promise<number>, cluster: string): Promise<number> {
  for (const end = Date.now() + READY_TIMEOUT_MS; ; await sleep(200)) {
    try {
      return await begin();
    } catch (e) {
      if (!/postmaster\.pid" already exists|shared memory block .* in use/.test((e as Error).message))
        throw e;
      if (Date.now() > end)
        throw new Error(
          `PostgreSQL does not start in ${cluster}, since another seems to be at work there. If none is, remove ${join(cluster, 'postmaster.pid')}.`,
          { cause: e },
        );
    }
  }
}

async function start(
  cluster: string,
  password: string,
  account: ServerAccount | null,
  from?: string,
  wanted = 0,
): Promise<number> {
  const { postgres } = withinReach(await serverBinaries(from), account);
  const port = await freePort(wanted);
  const logFile = join(cluster, '..', 'postgres.log');
  const log = openSync(logFile, 'a');
  const before = fstatSync(log).size;
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '100',
    shared_buffers: '128MB',
    synchronous_commit: 'on',
    max_wal_size: '1GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
  const child = spawn(postgres, args, {
    detached: true,
    stdio: ['ignore', log, log],
    ...account,
    env: { ...process.env, LC_ALL: 'C' },
  });
  let ended: string | null = null;
  child.on('error', (e) => {
    ended = e.message;
  });
  child.on('exit', (code) => {
    ended ??= `it ended with code ${code}`;
  });
  child.unref();
  for (const end = Date.now() + READY_TIMEOUT_MS; Date.now() < end && !ended; await sleep(25)) {
    if (await answers(address(port, password))) return port;
  }
  const said = readFileSync(logFile, 'utf8').slice(before);
  throw failedWith(
    said,
    dirname(cluster),
    `PostgreSQL did not start in ${cluster} (${ended ?? 'no answer'})`,
  );
}

/** What PostgreSQL said when it did not come up, or the plain words for it. */
function failedWith(said: string, dir: string, what: string): Error {
  const code = /No space left on device/.test(said)
    ? 'ENOSPC'
    : /Read-only file system/.test(said)
      ? 'EROFS'
      : /Permission denied/.test(said)
        ? 'EACCES'
        : null;
  if (code) return diskError(dir, Object.assign(new Error(said), { code }));
  return new Error(`${what}. It said: ${said.trim().split('\n').slice(-3).join(' / ')}`);
}

/** The wanted port where nobody has it, or any. */
function freePort(wanted: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', (e) => (wanted ? done(freePort(0)) : fail(e)));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
