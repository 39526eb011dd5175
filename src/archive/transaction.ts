import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

/** A transaction of the archive. */
export type Trx = Transaction<Schema>;

/** Waits before a transaction that lost against another is tried again; after the last it fails. */
const AGAIN_MS = [20, 60, 150, 400, 1000];

/**
 * Does `work` in one transaction, again from the start when the database broke it off in favour of another one (a deadlock, 40P01, or a
 * serialisation failure, 40001). `work` must leave nothing behind outside of the transaction.
 */
export async function transact<T>(db: Kysely<Schema>, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await db.transaction().execute(work);
    } catch (e) {
      if (!lostToAnother(e) || tried === AGAIN_MS.length) throw e;
      await sleep(AGAIN_MS[tried]);
    }
  }
}

const lostToAnother = (e: unknown): boolean =>
  e instanceof pg.DatabaseError && (e.code === '40P01' || e.code === '40001');
