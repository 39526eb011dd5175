import { sql } from 'kysely';
import { z } from 'zod';
import { ClaimKey } from '../format/decisions.ts';
import { appendEvents } from './audit.ts';
import type { Database } from './database.ts';
import type { Person } from './people.ts';
import { Refusal } from './refusal.ts';
import { slotOf } from './review.ts';
import { transact } from './transaction.ts';

/** What a comment is about. A claim is named by its key, so that the comment stays with the words when claims are numbered anew. */
export const CommentSubject = z.union([
  z.object({ incident: z.string().min(1).max(100) }).strict(),
  z.object({ report: z.string().min(1).max(500) }).strict(),
  z.object({ claim: ClaimKey }).strict(),
]);
export type CommentSubject = z.infer<typeof CommentSubject>;

export interface Comment {
  id: number;
  author: string;
  at: string;
  body: string;
  /** "INCIDENT", "report:ID" or "claim:SLOT", as it is kept. */
  subject: string;
}

/** What a comment is filed under: an incident's id, a report's, or a claim's key. */
export const subjectOf = (on: CommentSubject): string =>
  'incident' in on ? on.incident : 'report' in on ? `report:${on.report}` : `claim:${slotOf(on.claim)}`;

const MOST = 1000;

/** Comments on any of the subjects, oldest first. */
export async function commentsOn(db: Database, subjects: readonly string[]): Promise<Comment[]> {
  if (!subjects.length) return [];
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where(sql<boolean>`subject = any(${[...subjects]})`)
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map(commentOf);
}

/**
 * Adds a comment.
 * @throws Refusal when there is no such incident, report or text
 */
export async function addComment(
  db: Database,
  person: Person,
  on: CommentSubject,
  body: string,
): Promise<Comment> {
  return transact(db, async (trx) => {
    const there =
      'incident' in on
        ? sql`select 1 from incident where id = ${on.incident}`
        : 'report' in on
          ? sql`select 1 from report where id = ${on.report}`
          : sql`select 1 from revision where sha256 = ${on.claim.text} limit 1`;
    if (!(await there.execute(trx)).rows.length) throw new Refusal('no-subject');
    const subject = subjectOf(on);
    const row = await trx
      .insertInto('comment')
      .values({ subject, author: person.name, body })
      .returningAll()
      .executeTakeFirstOrThrow();
    await appendEvents(trx, [
      {
        actor: person.name,
        action: 'comment.add',
        subject: subject.slice(0, 500),
        detail: { comment: row.id, body },
      },
    ]);
    return commentOf(row);
  });
}

const commentOf = (r: { id: number; author: string; at: Date; body: string; subject: string }): Comment => ({
  id: r.id,
  author: r.author,
  at: r.at.toISOString(),
  body: r.body,
  subject: r.subject,
});
