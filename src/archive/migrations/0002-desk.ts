import { type Kysely, sql } from 'kysely';

/** What a desk needs beside the first schema: where merged incidents went, redacted copies, feeds that are watched. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // an incident that was dissolved into another: its address, comments and grade go on there
  `create table incident_successor (
    id text primary key, into_id text not null, at timestamptz not null default now())`,
  'create index incident_successor_into on incident_successor (into_id)',
  'alter table report add column redaction_of text references report',
  'create index report_redaction on report (redaction_of) where redaction_of is not null',
  'create index decision_overrules on decision (overrules) where overrules is not null',
  'create index decision_kind on decision (kind, id)',
  `alter table feed
    add column watched boolean not null default false,
    add column every_minutes integer not null default 30 check (every_minutes between 1 and 43200),
    add column next_at timestamptz,
    add column added_by text,
    add column items integer not null default 0`,
  'create index feed_due on feed (next_at) where watched',
  'create index event_action on event (action, seq)',
  'create index reading_program on reading (program, report_id)',
];
