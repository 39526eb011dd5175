import { type Kysely, sql } from 'kysely';

/** The first schema. SQL that PostgreSQL 15 knows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table blob (
    sha256 text primary key, media_type text not null, size bigint not null, bytes bytea not null,
    first_seen timestamptz not null default now())`,
  `create table report (
    id text primary key, collection text, file text, url text, outlet text, revision integer not null,
    sensitive boolean not null default false, created_at timestamptz not null default now())`,
  'create index report_url on report (url) where url is not null',
  `create table revision (
    report_id text not null references report on delete restrict, n integer not null, sha256 text not null,
    title text, text text not null, published text, outlet text, byline text, agency text, language text,
    blob_sha256 text references blob, retrieved_at timestamptz not null default now(),
    state text not null check (state in ('queued', 'read', 'kept', 'failed')), failure text,
    attempts integer not null default 0, taken_by text, taken_until timestamptz,
    search tsvector generated always as
      (setweight(to_tsvector('english', left(coalesce(title, ''), 2000)), 'A') || to_tsvector('english', left(text, 200000))) stored,
    primary key (report_id, n))`,
  'create index revision_hash on revision (sha256)',
  `create index revision_queue on revision (retrieved_at, report_id, n) where state = 'queued'`,
  'create index revision_search on revision using gin (search)',
  `create table reading (
    report_id text not null, n integer not null, program text not null, digest jsonb not null, claims jsonb not null,
    read_at timestamptz not null default now(), current boolean not null,
    primary key (report_id, n, program), foreign key (report_id, n) references revision)`,
  `create table incident (
    id text primary key, label text not null, type text not null, date_from date, date_to date,
    country text, admin1 text, place text, lat double precision, lon double precision,
    killed_low integer, killed_best integer, killed_high integer,
    wounded_low integer, wounded_best integer, wounded_high integer,
    verdict text, origins integer not null, reports integer not null,
    actors text[] not null, weapons text[] not null,
    status text not null default 'unreviewed' check (status in ('unreviewed', 'in-review', 'reviewed')),
    assigned_to text, body jsonb not null, version integer not null default 1,
    search tsvector generated always as (to_tsvector('english', label || ' ' || coalesce(place, ''))) stored,
    updated_at timestamptz not null default now())`,
  'create index incident_date on incident (date_from desc nulls last, id)',
  'create index incident_updated on incident (updated_at desc, id)',
  'create index incident_place on incident (lat, lon)',
  'create index incident_country on incident (country, admin1)',
  'create index incident_search on incident using gin (search)',
  'create index incident_label on incident using gin (label gin_trgm_ops)',
  'create index incident_actors on incident using gin (actors)',
  'create index incident_weapons on incident using gin (weapons)',
  `create table claim (
    report_id text not null references report, n integer not null, id text not null, key text not null, kind text not null,
    incident_id text references incident on delete set null, body jsonb not null, primary key (report_id, id))`,
  'create index claim_key on claim (key)',
  'create index claim_incident on claim (incident_id)',
  `create table incident_report (
    incident_id text not null references incident on delete cascade, report_id text not null references report,
    primary key (incident_id, report_id))`,
  'create index incident_report_report on incident_report (report_id)',
  'create table link_key (key text not null, report_id text not null references report, primary key (key, report_id))',
  'create index link_key_report on link_key (report_id)',
  `create table decision (
    id bigint generated always as identity primary key, kind text not null, body jsonb not null, author text not null,
    role text not null, at timestamptz not null default now(), reason text, texts text[] not null, incident_id text, undone_at timestamptz, undone_by text,
    overrules bigint references decision)`,
  'create index decision_texts on decision using gin (texts)',
  'create index decision_incident on decision (incident_id)',
  'create table comment (id bigint generated always as identity primary key, subject text not null, author text not null, at timestamptz not null default now(), body text not null)',
  'create index comment_subject on comment (subject, id)',
  `create table event (
    seq bigint primary key, at timestamptz not null, actor text not null, action text not null, subject text,
    detail jsonb not null, prev text not null, hash text not null unique)`,
  'create index event_subject on event (subject, seq)',
  // append-only, also for us: what is written to the chain can be neither changed nor taken away by the program
  `create function event_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the audit chain is append-only'; end $$`,
  'create trigger event_no_change before update or delete on event for each row execute function event_is_append_only()',
  'create trigger event_no_truncate before truncate on event for each statement execute function event_is_append_only()',
  `create table app_user (
    id bigint generated always as identity primary key, name text not null unique,
    role text not null check (role in ('viewer', 'annotator', 'reviewer', 'admin')), password_hash text,
    oidc_subject text unique, disabled boolean not null default false, created_at timestamptz not null default now())`,
  `create table session (
    token_hash text primary key, user_id bigint not null references app_user on delete cascade,
    created_at timestamptz not null default now(), expires_at timestamptz not null)`,
  `create table token (
    id bigint generated always as identity primary key, token_hash text not null unique,
    user_id bigint not null references app_user on delete cascade, name text not null, scopes text[] not null,
    created_at timestamptz not null default now(), expires_at timestamptz)`,
  `create table feed (
    id bigint generated always as identity primary key, url text not null unique, title text, etag text,
    last_modified text, checked_at timestamptz, failure text)`,
  `create table ingest_failure (
    id bigint generated always as identity primary key, input text not null unique, message text not null,
    at timestamptz not null default now(), attempts integer not null default 1, resolved boolean not null default false)`,
];
