import { sql } from 'kysely';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import type { Person } from './people.ts';
import { Refusal } from './refusal.ts';
import { transact } from './transaction.ts';

/** A feed that is known, and whether and how it is watched. */
export interface FeedStatus {
  id: number;
  url: string;
  title: string | null;
  watched: boolean;
  everyMinutes: number;
  checkedAt: string | null;
  /** When it is looked at next; null when it is not watched. */
  nextAt: string | null;
  /** Entries at the last look. */
  items: number;
  failure: string | null;
  addedBy: string | null;
}

/** Feeds that are watched, and those asked for once that answered or failed, by address. */
export async function listFeeds(db: Database): Promise<FeedStatus[]> {
  const rows = await db
    .selectFrom('feed')
    .selectAll()
    .where((e) => e.or([e('watched', '=', true), e('title', 'is not', null), e('failure', 'is not', null)]))
    .orderBy('url')
    .execute();
  return rows.map((r) => ({
    id: r.id,
    url: r.url,
    title: r.title,
    watched: r.watched,
    everyMinutes: r.every_minutes,
    checkedAt: r.checked_at?.toISOString() ?? null,
    nextAt: r.watched ? (r.next_at?.toISOString() ?? null) : null,
    items: r.items,
    failure: r.failure,
    addedBy: r.added_by,
  }));
}

/** Watches an address from now on; one already known is watched again at the new interval. */
export async function watchFeed(
  db: Database,
  person: Person,
  url: string,
  everyMinutes: number,
): Promise<number> {
  return transact(db, async (trx) => {
    const set = { watched: true, every_minutes: everyMinutes, next_at: sql<Date>`now()` };
    const row = await trx
      .insertInto('feed')
      .values({
        url,
        title: null,
        etag: null,
        last_modified: null,
        checked_at: null,
        failure: null,
        added_by: person.name,
        ...set,
      })
      .onConflict((c) => c.column('url').doUpdateSet(set))
      .returning('id')
      .executeTakeFirstOrThrow();
    await announce(trx, { kind: 'ingest', feed: row.id });
    await appendEvents(trx, [
      { actor: person.name, action: 'feed.watch', subject: url.slice(0, 500), detail: { everyMinutes } },
    ]);
    return row.id;
  });
}

/** Changes how a feed is watched; `now` has it looked at at once. @throws Refusal */
export async function changeFeed(
  db: Database,
  person: Person,
  id: number,
  change: { watched?: boolean; everyMinutes?: number; now?: boolean },
): Promise<void> {
  await transact(db, async (trx) => {
    const row = await trx.selectFrom('feed').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw new Refusal('no-feed', { id });
    const watched = change.watched ?? row.watched;
    await trx
      .updateTable('feed')
      .set({
        watched,
        every_minutes: change.everyMinutes ?? row.every_minutes,
        next_at: change.now || (watched && !row.watched) ? sql<Date>`now()` : row.next_at,
      })
      .where('id', '=', id)
      .execute();
    await announce(trx, { kind: 'ingest', feed: id });
    await appendEvents(trx, [
      {
        actor: person.name,
        action: watched ? 'feed.watch' : 'feed.unwatch',
        subject: row.url.slice(0, 500),
        detail: change,
      },
    ]);
  });
}

/** Forgets a feed; the reports that came by it stay. @throws Refusal */
export async function forgetFeed(db: Database, person: Person, id: number): Promise<void> {
  await transact(db, async (trx) => {
    const row = await trx.deleteFrom('feed').where('id', '=', id).returning('url').executeTakeFirst();
    if (!row) throw new Refusal('no-feed', { id });
    await announce(trx, { kind: 'ingest', feed: id });
    await appendEvents(trx, [
      { actor: person.name, action: 'feed.forget', subject: row.url.slice(0, 500), detail: {} },
    ]);
  });
}

/**
 * Takes a feed whose time has come, so that of several processes one looks at it: its next time is set before the look.
 * @returns null when none is due
 */
export async function takeDueFeed(db: Database): Promise<{ url: string; addedBy: string | null } | null> {
  const { rows } = await sql<{ url: string; added_by: string | null }>`
    update feed set next_at = now() + make_interval(mins => every_minutes)
    where id = (select id from feed where watched and (next_at is null or next_at <= now())
      order by next_at nulls first, id limit 1 for update skip locked)
    returning url, added_by`.execute(db);
  return rows[0] ? { url: rows[0].url, addedBy: rows[0].added_by } : null;
}
