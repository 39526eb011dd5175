import { sql } from 'kysely';
import type { Claim } from '../../format/claim.ts';
import { keyOf } from '../../incident/decide.ts';
import { appendEvents } from '../audit.ts';
import type { Database } from '../database.ts';
import { type StoredDecision, storedOf } from '../decisions.ts';
import type { Person } from '../people.ts';
import { type ClaimReview, slotOf } from '../review.ts';

export interface Comment {
  id: number;
  author: string;
  at: string;
  body: string;
}

/** Comments on an incident, a claim or a report, oldest first. */
export async function commentsOn(db: Database, subject: string): Promise<Comment[]> {
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
  return rows.map((r) => ({ id: r.id, author: r.author, at: r.at.toISOString(), body: r.body }));
}

export async function addComment(
  db: Database,
  person: Person,
  subject: string,
  body: string,
): Promise<Comment> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto('comment')
      .values({ subject, author: person.name, body })
      .returningAll()
      .executeTakeFirstOrThrow();
    await appendEvents(trx, [
      { actor: person.name, action: 'comment.add', subject, detail: { comment: row.id } },
    ]);
    return { id: row.id, author: row.author, at: row.at.toISOString(), body: row.body };
  });
}

/** Decisions that concern an incident: made while looking at it, or about texts of its reports; newest first, undone ones too. */
export async function decisionsOnIncident(db: Database, id: string, limit = 200): Promise<StoredDecision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where((e) =>
      e.or([
        e('incident_id', '=', id),
        sql<boolean>`texts && array(select v.sha256 from incident_report ir join report r on r.id = ir.report_id join revision v on v.report_id = r.id and v.n = r.revision where ir.incident_id = ${id})`,
      ]),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(storedOf);
}

/** The reviews of claims among decisions, by claim id: the one that counts last. */
export function reviewsByClaim(
  claims: readonly Claim[],
  shaOf: ReadonlyMap<string, string>,
  decisions: readonly StoredDecision[],
): Map<string, StoredDecision[]> {
  const bySlot = new Map(
    claims.flatMap((c) =>
      shaOf.has(c.report) ? [[slotOf(keyOf(c, shaOf.get(c.report)!)), c.id] as const] : [],
    ),
  );
  const out = new Map<string, StoredDecision[]>();
  for (const d of [...decisions].reverse()) {
    if (d.kind !== 'review-claim') continue;
    const id = bySlot.get(slotOf((d.body as ClaimReview).claim));
    if (id) out.set(id, [...(out.get(id) ?? []), d]);
  }
  return out;
}

/** Status and assignment of an incident. */
export async function setIncidentState(
  db: Database,
  person: Person,
  id: string,
  change: { status?: string; assignedTo?: string | null },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const set = {
      ...(change.status !== undefined ? { status: change.status } : {}),
      ...(change.assignedTo !== undefined ? { assigned_to: change.assignedTo } : {}),
    };
    if (!Object.keys(set).length) return true;
    const row = await trx
      .updateTable('incident')
      .set({ ...set, version: sql`version + 1`, updated_at: sql`now()` })
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row.numUpdatedRows) return false;
    await appendEvents(trx, [{ actor: person.name, action: 'incident.state', subject: id, detail: change }]);
    return true;
  });
}
