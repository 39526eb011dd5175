import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { APPLICATION_NAME, address, readPid, runsOn } from './cluster.ts';
import { withLock } from './lock.ts';
import { identityOf } from './process.ts';

/** The server may take so long to take note that the connections of whoever leaves are closed. */
const CLOSING_MS = 10_000;

/** Waits until the connections called `name` are gone, and stops the server where no other of ours is left. */
export async function stopIfLast(
  dir: string,
  cluster: string,
  password: string,
  name: string,
): Promise<void> {
  await withLock(join(dir, 'lock'), async () => {
    const found = readPid(cluster);
    if (!found || !runsOn(cluster, found.pid)) return;
    if (!(await isLast(address(found.port, password), name))) return;
    process.kill(found.pid, 'SIGINT'); // fast shutdown: open transactions are rolled back, then a checkpoint
    for (const end = Date.now() + 30_000; Date.now() < end && identityOf(found.pid) !== null; )
      await sleep(20);
  });
}

/** Whether the server has no connection of ours any more; those called `name` are closed already, and it may not have noted it. */
async function isLast(url: string, name: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  try {
    await client.connect();
    for (const end = Date.now() + CLOSING_MS; ; await sleep(20)) {
      const { rows } = await client.query<{ application_name: string }>(
        'select application_name from pg_stat_activity where application_name like $1 and pid <> pg_backend_pid()',
        [`${APPLICATION_NAME}%`],
      );
      const own = rows.some((r) => r.application_name === name);
      if (!own || Date.now() > end) return rows.length === 0;
    }
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
