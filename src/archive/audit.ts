import { type Kysely, sql } from 'kysely';
import { sha256 } from '../report/identity.ts';
import type { Schema } from './schema.ts';
import type { Trx } from './transaction.ts';

/** What happened, as written to the chain. */
export interface AuditEvent {
  /** Name of the user, "local" without log-in, or "corroborate" for the program itself. */
  actor: string;
  /** What was done, as "noun.verb": "report.ingest", "decision.make", "export.write", "access.refuse". */
  action: string;
  /** What it was done to: an id. */
  subject: string | null;
  detail: Record<string, unknown>;
}

/** Serialises appends: the chain has one end. Any constant will do. */
const CHAIN_LOCK = 0x636f7272;
/** What the first event links to. */
const GENESIS = '0'.repeat(64);

/**
 * Appends events to the chain inside the transaction that makes the change, so that neither can be without the other.
 * Call it last: others wait from here to the commit.
 */
export async function appendEvents(trx: Trx, events: readonly AuditEvent[]): Promise<void> {
  if (!events.length) return;
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx);
  const last = await trx
    .selectFrom('event')
    .select(['seq', 'hash', 'at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let seq = last?.seq ?? 0;
  let prev = last?.hash ?? GENESIS;
  const { at: now } = (
    await sql<{ at: Date }>`select date_trunc('milliseconds', clock_timestamp()) as at`.execute(trx)
  ).rows[0];
  // a clock that was set back must not look like events that were moved
  const at = last && last.at > now ? last.at : now;
  const rows = events.map((event) => {
    seq += 1;
    const hash = hashEvent({ ...event, seq, at, prev });
    const row = { ...event, seq, at, prev, hash };
    prev = hash;
    return row;
  });
  await sql`
    insert into event (seq, at, actor, action, subject, detail, prev, hash)
    select seq, at, actor, action, subject, detail, prev, hash
    from json_to_recordset(${JSON.stringify(rows)}::json) as e(
      seq bigint, at timestamptz, actor text, action text, subject text, detail jsonb, prev text, hash text)`.execute(
    trx,
  );
}

interface ChainedEvent extends AuditEvent {
  seq: number;
  at: Date;
  prev: string;
}

/** SHA-256 over the event's fields in canonical JSON (keys sorted at every depth), the previous hash first. */
function hashEvent(e: ChainedEvent): string {
  const fields = [e.prev, e.seq, e.at.toISOString(), e.actor, e.action, e.subject, e.detail];
  return sha256(canonical(fields));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** One thing wrong with the chain. */
export interface ChainFault {
  seq: number;
  what: 'altered' | 'missing' | 'reordered';
  message: string;
}

const BATCH = 5000;

/** Walks the whole chain and names every event that was altered, taken away or moved. */
export async function verifyChain(db: Kysely<Schema>): Promise<{ events: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = [];
  let events = 0;
  let expected = 1;
  let prev = GENESIS;
  let lastAt = 0;
  for (let from = 0; ; ) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('seq', '>', from)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    if (!rows.length) break;
    for (const row of rows) {
      if (row.seq !== expected) {
        faults.push({
          seq: expected,
          what: 'missing',
          message: `events ${expected} to ${row.seq - 1} are missing`,
        });
      } else if (row.prev !== prev) {
        faults.push({
          seq: row.seq,
          what: 'reordered',
          message: `event ${row.seq} does not follow the one before it`,
        });
      }
      if (row.at.getTime() < lastAt) {
        faults.push({
          seq: row.seq,
          what: 'reordered',
          message: `event ${row.seq} is older than the one before it`,
        });
      }
      if (hashEvent(row) !== row.hash) {
        faults.push({
          seq: row.seq,
          what: 'altered',
          message: `event ${row.seq} (${row.action}) was altered after it was written`,
        });
      }
      prev = row.hash;
      lastAt = row.at.getTime();
      expected = row.seq + 1;
      events += 1;
    }
    from = rows.at(-1)!.seq;
  }
  return { events, faults };
}
