import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type ArchiveConnection, openDatabase } from '../../../src/archive/database.ts';
import { ingestInputs } from '../../../src/archive/ingest.ts';
import { readBatch } from '../../../src/archive/read.ts';

export const PROGRAM = 'corroborate 0.0.0-test';

/** The database that all tests of the application start from: the examples, read. */
const TEMPLATE = 'examples';

/** The same server's address of another database. */
function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return String(address);
}

async function admin(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes the template on an empty server: every example added and read. */
export async function fillTemplate(server: string): Promise<void> {
  await admin(server, `create database ${TEMPLATE}`);
  const archive = await openDatabase({ data: '', url: named(server, TEMPLATE) });
  try {
    await ingestInputs(archive.db, ['examples'], { actor: 'local' });
    while (await readBatch(archive.db, { program: PROGRAM, worker: 'test' }));
  } finally {
    await archive.close();
  }
}

/** A database of a test's own: a copy of the examples, or empty. */
export async function openCopy(
  server: string,
  from: 'examples' | 'empty' = 'examples',
): Promise<ArchiveConnection> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(server, `create database ${name}${from === 'examples' ? ` template ${TEMPLATE}` : ''}`);
  const archive = await openDatabase({ data: '', url: named(server, name) });
  return {
    ...archive,
    close: async () => {
      await archive.close();
      await admin(server, `drop database ${name} with (force)`);
    },
  };
}
