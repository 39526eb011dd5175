import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Claim } from '../format/claim.ts';
import type { Incident } from '../format/dossier.ts';

type Timestamp = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T extends object | null> = JSONColumnType<T, string, string>;

/** Original bytes, content-addressed. */
export interface BlobTable {
  sha256: string;
  media_type: string;
  size: number;
  bytes: Buffer;
  first_seen: Timestamp;
}

export interface ReportTable {
  id: string;
  collection: string | null;
  file: string | null;
  url: string | null;
  outlet: string | null;
  /** Number of the current revision. */
  revision: number;
  sensitive: Generated<boolean>;
  /** The sensitive report of which this is the redacted copy. */
  redaction_of: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: Timestamp;
}

/** `queued`: to be read; `read`: claims stand; `kept`: another language, kept unread; `failed`: reading failed, see failure. */
export type RevisionState = 'queued' | 'read' | 'kept' | 'failed';

export interface RevisionTable {
  report_id: string;
  n: number;
  /** Of the text. */
  sha256: string;
  title: string | null;
  text: string;
  published: string | null;
  outlet: string | null;
  byline: string | null;
  agency: string | null;
  language: string | null;
  blob_sha256: string | null;
  retrieved_at: Timestamp;
  state: RevisionState;
  failure: string | null;
  attempts: Generated<number>;
  /** Worker that has the job, until when. */
  taken_by: string | null;
  taken_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

/** What one version of the program found in one revision. */
export interface ReadingTable {
  report_id: string;
  n: number;
  program: string;
  digest: Json<object>;
  claims: Json<Claim[]>;
  read_at: Timestamp;
  current: boolean;
}

export interface ClaimTable {
  report_id: string;
  n: number;
  id: string;
  /** Hash of (text hash, kind, effect, start, end): what decisions bind to. */
  key: string;
  kind: string;
  incident_id: string | null;
  body: Json<Claim>;
}

export interface IncidentTable {
  id: string;
  label: string;
  type: string;
  /** Earliest and latest day of the EDTF date. */
  date_from: string | null;
  date_to: string | null;
  country: string | null;
  admin1: string | null;
  place: string | null;
  lat: number | null;
  lon: number | null;
  killed_low: number | null;
  killed_best: number | null;
  killed_high: number | null;
  wounded_low: number | null;
  wounded_best: number | null;
  wounded_high: number | null;
  killed_open: Generated<boolean>;
  wounded_open: Generated<boolean>;
  /** `contested` when any point is; else of the toll. */
  verdict: string | null;
  /** Of the killed, or of the wounded where nobody counts the killed. */
  toll_verdict: string | null;
  /** Points that are contested. */
  contested: Generated<number>;
  edtf: string | null;
  /** Of the place. */
  precision: string | null;
  origins: number;
  reports: number;
  actors: string[];
  weapons: string[];
  /** `unreviewed`, `in-review`, `reviewed`. */
  status: Generated<string>;
  assigned_to: string | null;
  body: Json<Incident>;
  version: Generated<number>;
  updated_at: Timestamp;
}

/** Keys (place and day cells) by which a new report finds the incidents it may belong to. */
export interface LinkKeyTable {
  key: string;
  report_id: string;
}

/** An incident that went into another when it was merged or regrouped. */
export interface IncidentSuccessorTable {
  id: string;
  into_id: string;
  at: Timestamp;
}

export interface IncidentReportTable {
  incident_id: string;
  report_id: string;
}

export interface DecisionTable {
  id: Generated<number>;
  kind: string;
  /** The decision as it is applied: a `Decision` of the format, or a review of a claim. */
  body: Json<object>;
  /** Hashes of the texts that the decision binds to; empty when it is about all (actors). */
  texts: string[];
  /** The incident that was looked at when it was made, for its history. */
  incident_id: string | null;
  author: string;
  role: string;
  at: Timestamp;
  reason: string | null;
  undone_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  undone_by: string | null;
  /** The decision of an annotator that this one of a reviewer overrules. */
  overrules: number | null;
}

export interface CommentTable {
  id: Generated<number>;
  subject: string;
  author: string;
  at: Timestamp;
  body: string;
}

/** The audit chain: append-only. */
export interface EventTable {
  seq: number;
  at: Timestamp;
  actor: string;
  action: string;
  subject: string | null;
  detail: Json<Record<string, unknown>>;
  prev: string;
  hash: string;
}

export interface UserTable {
  id: Generated<number>;
  name: string;
  role: string;
  password_hash: string | null;
  oidc_subject: string | null;
  disabled: Generated<boolean>;
  created_at: Timestamp;
}

export interface SessionTable {
  token_hash: string;
  user_id: number;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface TokenTable {
  id: Generated<number>;
  token_hash: string;
  user_id: number;
  name: string;
  scopes: string[];
  created_at: Timestamp;
  expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface FeedTable {
  id: Generated<number>;
  url: string;
  title: string | null;
  etag: string | null;
  last_modified: string | null;
  checked_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  failure: string | null;
  /** Looked at again and again, every so many minutes; the next time at `next_at`. */
  watched: Generated<boolean>;
  every_minutes: Generated<number>;
  next_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  added_by: ColumnType<string | null, string | null | undefined, string | null>;
  /** Entries at the last look. */
  items: Generated<number>;
}

/** A page as it was when it was fetched last. */
export interface AddressTable {
  url: string;
  etag: string | null;
  last_modified: string | null;
  checked_at: Timestamp;
}

export interface IngestFailureTable {
  id: Generated<number>;
  input: string;
  message: string;
  at: Timestamp;
  attempts: Generated<number>;
  resolved: Generated<boolean>;
  /** The bytes of a file that was sent, kept for another try; null where the input can be asked for again. */
  blob_sha256: ColumnType<string | null, string | null | undefined, string | null>;
  /** Folder given as input, when it is a file found below it. */
  base: ColumnType<string | null, string | null | undefined, string | null>;
}

/** What holds for the archive as a whole, by name: `reader`, the newest version of the program that reads it. */
export interface SettingTable {
  name: string;
  value: string;
  at: Timestamp;
}

/** The words of a report's current text. */
export interface TextSearchTable {
  report_id: string;
  n: number;
}

/** How many incidents have a value of a facet; a row may have come down to none. */
export interface FacetCountTable {
  facet: string;
  value: string;
  incidents: number;
}

/** In how many incidents an actor is named, and as what. */
export interface ActorCountTable {
  name: string;
  incidents: number;
  perpetrator: number;
  target: number;
  participant: number;
  blamed: number;
  admitted: number;
  denied: number;
}

/** What a speaker said over all, and how it stands as an origin. */
export interface SourceCountTable {
  name: string;
  claims: number;
  reports: number;
  incidents: number;
  points: number;
  agreed: number;
  contested: number;
  updated: number;
  alone: number;
}

/** As what a speaker was taken, in how many claims. */
export interface SourceKindCountTable {
  name: string;
  kind: string;
  claims: number;
}

/** What an incident adds to the counts. */
export interface IncidentSummaryTable {
  incident_id: string;
}

/** Who speaks in a report, which adds to the counts. */
export interface ReportSummaryTable {
  report_id: string;
  names: string[];
}

export interface Schema {
  blob: BlobTable;
  report: ReportTable;
  revision: RevisionTable;
  reading: ReadingTable;
  claim: ClaimTable;
  incident: IncidentTable;
  incident_successor: IncidentSuccessorTable;
  incident_report: IncidentReportTable;
  link_key: LinkKeyTable;
  decision: DecisionTable;
  comment: CommentTable;
  event: EventTable;
  app_user: UserTable;
  session: SessionTable;
  token: TokenTable;
  feed: FeedTable;
  address: AddressTable;
  ingest_failure: IngestFailureTable;
  setting: SettingTable;
  text_search: TextSearchTable;
  incident_summary: IncidentSummaryTable;
  report_summary: ReportSummaryTable;
  facet_count: FacetCountTable;
  actor_count: ActorCountTable;
  source_count: SourceCountTable;
  source_kind_count: SourceKindCountTable;
}
