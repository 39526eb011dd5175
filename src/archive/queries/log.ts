import type { Database } from '../database.ts';
import { decodeCursor, type Page, pageOf } from './page.ts';

/** One event of the audit chain. */
export interface LogEntry {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string | null;
  detail: Record<string, unknown>;
  hash: string;
}

/** The audit chain, newest first, a page at a time; an action ending in "." selects all of that noun ("export."). */
export async function auditLog(
  db: Database,
  { actor, action, subject }: { actor?: string; action?: string; subject?: string },
  { limit = 100, cursor }: { limit?: number; cursor?: string } = {},
): Promise<Page<LogEntry>> {
  let query = db.selectFrom('event').select(['seq', 'at', 'actor', 'action', 'subject', 'detail', 'hash']);
  if (actor) query = query.where('actor', '=', actor);
  if (action)
    query = action.endsWith('.')
      ? query.where('action', 'like', `${action.replace(/[\\%_]/g, '\\$&')}%`)
      : query.where('action', '=', action);
  if (subject) query = query.where('subject', '=', subject);
  if (cursor) query = query.where('seq', '<', Number(decodeCursor(cursor, 1)[0]));
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (r) => ({ ...r, at: r.at.toISOString() }),
    (r) => [r.seq],
  );
}
