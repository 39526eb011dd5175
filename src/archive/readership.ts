import { sql } from 'kysely';
import { appendEvents } from './audit.ts';
import type { Database } from './database.ts';
import { type Trx, transact } from './transaction.ts';

/** A process of an older version would read with older rules what a newer one has begun to read. */
export class OutdatedReader extends Error {
  constructor(mine: string, theirs: string) {
    super(
      `This archive is read by ${theirs}; this is ${mine}, whose rules are older, so it reads nothing: install ${theirs} here too.`,
    );
    this.name = 'OutdatedReader';
  }
}

/**
 * Says that `program` reads this archive from now on. The newest version that ever did is the archive's; older ones stop.
 * @throws OutdatedReader
 */
export async function enlist(db: Database, program: string): Promise<void> {
  await transact(db, async (trx) => {
    await sql`lock table setting in share row exclusive mode`.execute(trx);
    const reader = await readerOf(trx);
    if (reader !== null && !isNewer(program, reader)) return expectReader(trx, program);
    const row = { name: 'reader', value: program };
    await trx
      .insertInto('setting')
      .values(row)
      .onConflict((c) => c.column('name').doUpdateSet({ value: program, at: sql`now()` }))
      .execute();
    await appendEvents(trx, [
      { actor: 'corroborate', action: 'archive.reader', subject: null, detail: { program, before: reader } },
    ]);
  });
}

/** @throws OutdatedReader when a newer version reads the archive */
export async function expectReader(db: Database | Trx, program: string): Promise<void> {
  const reader = await readerOf(db);
  if (reader !== null && isNewer(reader, program)) throw new OutdatedReader(program, reader);
}

async function readerOf(db: Database | Trx): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', 'reader').executeTakeFirst();
  return row?.value ?? null;
}

/** Whether one "corroborate 1.2.3" is of a later version than another; what bears no number is neither. */
export function isNewer(a: string, b: string): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  if (!x || !y) return false;
  const at = x.findIndex((n, k) => n !== y[k]);
  return at >= 0 && x[at] > y[at];
}

function numbersOf(program: string): number[] | null {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(program);
  return found?.slice(1).map(Number) ?? null;
}
