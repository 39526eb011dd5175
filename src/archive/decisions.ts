import { sql } from 'kysely';
import type { ClaimAnnotation } from './annotations.ts';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { withReading, withWords } from './decision-content.ts';
import { DECISION_KINDS, isLinking, KINDS, OF_ANNOTATORS } from './decision-kinds.ts';
import { linkReports } from './link.ts';
import { atLeast, type Person } from './people.ts';
import { Refusal } from './refusal.ts';
import { type ClaimReview, slotOf } from './review.ts';
import { type Trx, transact } from './transaction.ts';

export interface NewDecision {
  kind: string;
  body: unknown;
  reason?: string | null;
  /** The incident that was looked at. */
  incidentId?: string | null;
}

/** A decision as the archive keeps it. */
export interface StoredDecision {
  id: number;
  kind: string;
  body: object;
  author: string;
  role: string;
  at: string;
  reason: string | null;
  incidentId: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
  overrules: number | null;
  /** The decision of a reviewer that overrules this one. */
  overruledBy: number | null;
}

/**
 * Makes a decision and applies it: the incidents of the reports it is about are grouped and weighed anew in the same transaction.
 * Annotators review claims and comment; merging, splitting and overruling a reviewer need a reviewer.
 * @throws Refusal
 */
export async function decide(
  db: Database,
  person: Person,
  { kind, body, reason, incidentId }: NewDecision,
): Promise<StoredDecision> {
  const shape = KINDS[kind];
  if (!shape) throw new Refusal('no-such-decision', { kind, kinds: DECISION_KINDS.join(', ') });
  if (!atLeast(person, OF_ANNOTATORS.has(kind) ? 'annotator' : 'reviewer'))
    throw new Refusal('role-may-not-decide', { yours: person.role });
  const checked = shape.safeParse(body);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0];
    throw new Refusal('decision-malformed', { where: path.join('.') || 'the whole', fault: message });
  }
  const linking = isLinking(kind);
  if (kind === 'grade-incident' && !incidentId) throw new Refusal('needs-incident');
  if (linking && !reason?.trim()) throw new Refusal('needs-reason');
  return transact(db, async (trx) => {
    const content =
      kind === 'annotate-claim'
        ? await withWords(trx, checked.data as ClaimAnnotation)
        : kind === 'review-claim'
          ? await withReading(trx, checked.data as ClaimReview)
          : (checked.data as object);
    const overrules = kind === 'review-claim' ? await overruled(trx, person, content as ClaimReview) : null;
    const stored = linking ? { ...content, action: kind } : content;
    const row = await trx
      .insertInto('decision')
      .values({
        kind,
        body: JSON.stringify(stored),
        texts: textsOf(content),
        incident_id: incidentId ?? null,
        author: person.name,
        role: person.role,
        reason: reason?.trim() || null,
        undone_by: null,
        overrules,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await apply(trx, row.texts, content, person.name);
    await appendEvents(trx, [
      {
        actor: person.name,
        action: 'decision.make',
        subject: String(row.id),
        detail: { kind, incidentId: incidentId ?? null, body: stored, overrules },
      },
    ]);
    return storedOf({ ...row, overruled_by: null });
  });
}

/** Takes a decision back; it stays on record. Annotators may undo their own only. */
export async function undoDecision(db: Database, person: Person, id: number): Promise<StoredDecision> {
  return transact(db, async (trx) => {
    const row = await trx
      .selectFrom('decision')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refusal('no-decision', { id });
    if (row.undone_at) throw new Refusal('undone-before', { id });
    const own = row.author === person.name && atLeast(person, 'annotator');
    if (!own && !atLeast(person, 'reviewer')) throw new Refusal('reviewer-undoes');
    const undone = await trx
      .updateTable('decision')
      .set({ undone_at: sql`now()`, undone_by: person.name })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await apply(trx, row.texts, row.body, person.name);
    await appendEvents(trx, [
      { actor: person.name, action: 'decision.undo', subject: String(id), detail: { kind: row.kind } },
    ]);
    return storedOf({ ...undone, overruled_by: null });
  });
}

/** The annotator's review of the same claim that a reviewer's other verdict overrules; nobody overrules a reviewer from below. */
async function overruled(trx: Trx, person: Person, review: ClaimReview): Promise<number | null> {
  const slot = slotOf(review.claim);
  const rows = await trx
    .selectFrom('decision')
    .select(['id', 'role', 'author', 'body'])
    .where('kind', '=', 'review-claim')
    .where('undone_at', 'is', null)
    .where(sql<boolean>`texts && ${[review.claim.text]}`)
    .orderBy('id', 'desc')
    .execute();
  const same = rows.filter((r) => slotOf((r.body as ClaimReview).claim) === slot);
  const senior = same.find((r) => r.role !== 'annotator' && r.author !== person.name);
  if (senior && !atLeast(person, 'reviewer'))
    throw new Refusal('reviewer-decided', { author: senior.author });
  const junior = atLeast(person, 'reviewer')
    ? same.find((r) => r.role === 'annotator' && (r.body as ClaimReview).verdict !== review.verdict)
    : undefined;
  return junior?.id ?? null;
}

/** Text hashes anywhere in the decision: of claims, reports, copies. */
function textsOf(body: object): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) found.add(value);
    else if (value && typeof value === 'object') for (const v of Object.values(value)) walk(v);
  };
  walk(body);
  return [...found].sort();
}

async function apply(trx: Trx, texts: readonly string[], body: object, actor: string): Promise<void> {
  const reports = texts.length ? await reportsWithTexts(trx, texts) : await reportsNaming(trx, body);
  const touched = new Set<string>();
  for (let k = 0; k < reports.length; k += RELINKED_AT_ONCE)
    for (const id of await linkReports(trx, reports.slice(k, k + RELINKED_AT_ONCE), actor)) touched.add(id);
  if (touched.size) await announce(trx, { kind: 'incidents', ids: [...touched] });
}

/** So that an actor in thousands of reports is renamed in bounded memory. */
const RELINKED_AT_ONCE = 100;

async function reportsWithTexts(trx: Trx, texts: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('revision')
    .innerJoin('report', (j) =>
      j.onRef('report.id', '=', 'revision.report_id').onRef('report.revision', '=', 'revision.n'),
    )
    .select('report.id')
    .where('revision.sha256', 'in', [...texts])
    .orderBy('report.id')
    .execute();
  return rows.map((r) => r.id);
}

/** Reports in whose chains the actors stand that a decision merges; under the common name too, for when it is undone. */
async function reportsNaming(trx: Trx, body: object): Promise<string[]> {
  const { names, as } = body as { names?: string[]; as?: string };
  if (!names?.length) return [];
  const rows = await sql<{ report_id: string }>`
    select report_id from report_summary where names && ${[...names, as ?? '']}::text[] order by report_id`.execute(
    trx,
  );
  return rows.rows.map((r) => r.report_id);
}

type Row = {
  id: number;
  kind: string;
  body: object;
  author: string;
  role: string;
  at: Date;
  reason: string | null;
  incident_id: string | null;
  undone_at: Date | null;
  undone_by: string | null;
  overrules: number | null;
  overruled_by: number | null;
};

/** A row of decisions as the public format has it. */
export const storedOf = (r: Row): StoredDecision => ({
  id: r.id,
  kind: r.kind,
  body: r.body,
  author: r.author,
  role: r.role,
  at: r.at.toISOString(),
  reason: r.reason,
  incidentId: r.incident_id,
  undoneAt: r.undone_at?.toISOString() ?? null,
  undoneBy: r.undone_by,
  overrules: r.overrules,
  overruledBy: r.overruled_by,
});
