import { sql } from 'kysely';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { atLeast, LOCAL, type Person } from './people.ts';
import { Refusal } from './refusal.ts';
import { transact } from './transaction.ts';

export const STATUSES = ['unreviewed', 'in-review', 'reviewed'] as const;

export interface StateChange {
  status?: (typeof STATUSES)[number];
  /** Name of the annotator who works on it; null for nobody. */
  assignedTo?: string | null;
}

/**
 * Sets status and assignment of an incident. Only a reviewer calls one reviewed, or takes that back; and not the one who annotated it
 * (to whom it is assigned), since a second pair of eyes is the point. On a machine of one's own without log-in one person does both.
 * @param version refused when the incident has changed since this version
 * @throws Refusal
 */
export async function setIncidentState(
  db: Database,
  person: Person,
  id: string,
  change: StateChange,
  version?: number,
): Promise<void> {
  await transact(db, async (trx) => {
    const row = await trx
      .selectFrom('incident')
      .select(['status', 'assigned_to', 'version'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refusal('no-incident', { id });
    if (version !== undefined && row.version !== version) throw new Refusal('changed-meanwhile');
    const status = change.status ?? row.status;
    const touchesReview = status !== row.status && (status === 'reviewed' || row.status === 'reviewed');
    if (touchesReview && !atLeast(person, 'reviewer')) throw new Refusal('reviewer-status');
    if (status === 'reviewed' && touchesReview && person.id !== LOCAL.id && row.assigned_to === person.name)
      throw new Refusal('own-annotation');
    const set = {
      ...(change.status !== undefined ? { status: change.status } : {}),
      ...(change.assignedTo !== undefined ? { assigned_to: change.assignedTo } : {}),
    };
    if (!Object.keys(set).length) return;
    await trx
      .updateTable('incident')
      .set({ ...set, version: sql`version + 1`, updated_at: sql`now()` })
      .where('id', '=', id)
      .execute();
    await announce(trx, { kind: 'incidents', ids: [id] });
    await appendEvents(trx, [
      {
        actor: person.name,
        action: 'incident.state',
        subject: id,
        detail: { ...change, before: { status: row.status, assignedTo: row.assigned_to } },
      },
    ]);
  });
}
