import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { identityOf, startedWith } from './process.ts';

/** All our connections carry it; those of one opening of a folder also a mark of their own, so that the last one out can tell that it is. */
export const APPLICATION_NAME = 'corroborate';

/** Address of a server on loopback; `name` is what its connections are called. */
export const address = (port: number, password: string, name = APPLICATION_NAME) =>
  `postgres://corroborate:${password}@127.0.0.1:${port}/postgres?application_name=${encodeURIComponent(name)}`;

/** postmaster.pid: line 1 the process, line 4 the port. */
export function readPid(cluster: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Whether a server lets us in. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether a process is the PostgreSQL of this cluster, and not another that has its number since. */
export const runsOn = (cluster: string, pid: number): boolean =>
  identityOf(pid) !== null && startedWith(pid, cluster);
