import { sql } from 'kysely';
import { dossierOf } from '../dossier/build.ts';
import type { Claim } from '../format/claim.ts';
import { keyOf } from '../incident/linking/decide.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import { withAnnotations } from './annotations.ts';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { decisionsOn } from './link-decisions.ts';
import { enlist } from './readership.ts';
import { applyReviews, countingReviews, slotOf, withKept } from './review.ts';
import { transact } from './transaction.ts';

/** A version of the program that has read in this archive. */
export interface Version {
  program: string;
  /** Texts that it has read, and those whose claims that count are its own. */
  read: number;
  current: number;
  first: string;
  last: string;
}

/** Versions by when they read first. */
export async function versionsThere(db: Database): Promise<Version[]> {
  const { rows } = await sql<Omit<Version, 'first' | 'last'> & { first: Date; last: Date }>`
    select program, count(*)::int as read, (count(*) filter (where current))::int as current,
      min(read_at) as first, max(read_at) as last
    from reading group by program order by min(read_at), program`.execute(db);
  return rows.map((r) => ({ ...r, first: r.first.toISOString(), last: r.last.toISOString() }));
}

/**
 * Puts all reports that another version has read back into the queue. What that version found stays beside what will be found; until a report
 * is read again its claims stand as they are, and people's decisions stand all the time.
 * @returns how many will be read again, by version
 * @throws OutdatedReader when a newer version reads this archive
 */
export async function requeue(db: Database, program: string, actor: string): Promise<Record<string, number>> {
  await enlist(db, program);
  return transact(db, async (trx) => {
    const { rows } = await sql<{ program: string }>`
      update revision v set state = 'queued', attempts = 0, taken_by = null, taken_until = null
      from reading g join report r on r.id = g.report_id and r.revision = g.n
      where g.current and g.program <> ${program} and v.report_id = g.report_id and v.n = g.n and v.state = 'read'
      returning g.program`.execute(trx);
    const from: Record<string, number> = {};
    for (const r of rows) from[r.program] = (from[r.program] ?? 0) + 1;
    if (!rows.length) return from;
    await announce(trx, { kind: 'ingest', reread: rows.length });
    await appendEvents(trx, [
      { actor, action: 'archive.reread', subject: null, detail: { from, to: program } },
    ]);
    return from;
  });
}

/** How one claim differs between two versions. */
export interface ClaimChange {
  report: string;
  kind: 'new' | 'gone' | 'changed';
  quote: string;
  before: Claim | null;
  after: Claim | null;
  /** Names of the fields that differ. */
  fields: string[];
}

/** How an incident's toll differs when its reports are read by one version or the other; people's decisions applied to both. */
export interface TollChange {
  incident: string;
  label: string;
  before: Toll;
  after: Toll;
}
export interface Toll {
  killed: [number | null, number | null];
  wounded: [number | null, number | null];
}

export interface VersionChanges {
  from: string;
  to: string;
  /** Texts that both have read. */
  reports: number;
  same: number;
  claims: ClaimChange[];
  tolls: TollChange[];
}

const BATCH = 200;
/** What says where and by what a claim was found, not what it says. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'id',
  'incident',
  'agreement',
  'rule',
  'partOf',
  'sentence',
  'cue',
]);

/** What changed between two versions in what this archive's current texts say. */
export async function changesBetween(db: Database, from: string, to: string): Promise<VersionChanges> {
  const out: VersionChanges = { from, to, reports: 0, same: 0, claims: [], tolls: [] };
  for (let last = ''; ; ) {
    const { rows } = await sql<{ id: string; sha256: string; before: Claim[]; after: Claim[] }>`
      select r.id, v.sha256, a.claims as before, b.claims as after from report r
      join revision v on v.report_id = r.id and v.n = r.revision
      join reading a on a.report_id = r.id and a.n = r.revision and a.program = ${from}
      join reading b on b.report_id = r.id and b.n = r.revision and b.program = ${to}
      where r.id > ${last} order by r.id limit ${BATCH}`.execute(db);
    if (!rows.length) break;
    for (const row of rows) {
      const { same, changes } = compareClaims(row.id, row.sha256, row.before, row.after);
      out.same += same;
      out.claims.push(...changes);
    }
    out.reports += rows.length;
    last = rows.at(-1)!.id;
  }
  out.tolls = await tollChanges(db, from, to, [...new Set(out.claims.map((c) => c.report))]);
  return out;
}

/** Claims of one text under two versions, matched by the place of their words. */
function compareClaims(
  report: string,
  sha256: string,
  before: readonly Claim[],
  after: readonly Claim[],
): { same: number; changes: ClaimChange[] } {
  const slots = (claims: readonly Claim[]) =>
    new Map(claims.map((c) => [slotOf(keyOf(c, sha256)), c] as const));
  const [old, now] = [slots(before), slots(after)];
  const changes: ClaimChange[] = [];
  let same = 0;
  for (const [slot, a] of old) {
    const b = now.get(slot);
    const fields = b ? differing(a, b) : [];
    if (b && !fields.length) same += 1;
    else
      changes.push({
        report,
        kind: b ? 'changed' : 'gone',
        quote: a.quote,
        before: a,
        after: b ?? null,
        fields,
      });
  }
  for (const [slot, b] of now)
    if (!old.has(slot))
      changes.push({ report, kind: 'new', quote: b.quote, before: null, after: b, fields: [] });
  return { same, changes };
}

function differing(a: Claim, b: Claim): string[] {
  const [x, y] = [a as unknown as Record<string, unknown>, b as unknown as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])]
    .filter((k) => !PASSED_OVER.has(k) && said(k, x[k]) !== said(k, y[k]))
    .sort();
}

/** A field's value as text; of speakers only who they are. */
function said(field: string, value: unknown): string {
  if (field === 'sources')
    return ((value ?? []) as { name: string; kind: string }[])
      .map((s) => `${s.name} (${s.kind})`)
      .join(' < ');
  return JSON.stringify(value, (_, v) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v as object).sort(([p], [q]) => (p < q ? -1 : 1)))
      : v,
  );
}

/** Tolls of the incidents to which any of the reports belongs, as each version would give them. */
async function tollChanges(
  db: Database,
  from: string,
  to: string,
  reports: readonly string[],
): Promise<TollChange[]> {
  if (!reports.length) return [];
  const incidents = await db
    .selectFrom('incident')
    .select(['id', 'label'])
    .where(
      sql<boolean>`id in (select incident_id from incident_report where report_id = any(${[...reports]}))`,
    )
    .orderBy('id')
    .execute();
  const out: TollChange[] = [];
  for (const { id, label } of incidents) {
    const [before, after] = [await tollUnder(db, id, from), await tollUnder(db, id, to)];
    if (JSON.stringify(before) !== JSON.stringify(after)) out.push({ incident: id, label, before, after });
  }
  return out;
}

/** The toll of an incident, its reports read by one version where that has read them. */
async function tollUnder(db: Database, incident: string, program: string): Promise<Toll> {
  const { rows } = await sql<{ digest: ReportDigest }>`
    select distinct on (r.id) g.digest from incident_report ir join report r on r.id = ir.report_id
    join reading g on g.report_id = r.id and g.n = r.revision
    where ir.incident_id = ${incident} and (g.program = ${program} or g.current)
    order by r.id, (g.program = ${program}) desc`.execute(db);
  const digests = rows.map((r) => r.digest);
  const shas = digests.map((d) => d.sha256);
  const { reviews, decisions, annotations } = await db.transaction().execute((trx) => decisionsOn(trx, shas));
  const counting = countingReviews(reviews);
  const dossier = dossierOf(
    digests.map((d) => applyReviews(withKept(withAnnotations(d, annotations), counting), counting)),
    { decisions: { format: 1, decisions } },
  );
  // the incident that the reports are about
  const own = [...dossier.incidents].sort((a, b) => b.reports.length - a.reports.length)[0];
  const range = (attribute: string): [number | null, number | null] => {
    const p = own?.points.find((x) => x.attribute === attribute && x.victims === 'all');
    return [p?.low ?? null, p?.high ?? null];
  };
  return { killed: range('killed'), wounded: range('wounded') };
}
