import { sql } from 'kysely';
import { sha256 } from '../report/identity.ts';
import { appendEvents } from './audit.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { atLeast, type Person } from './people.ts';
import { Refusal } from './refusal.ts';
import { transact } from './transaction.ts';

/** What stands in a redacted copy for every letter taken out: as many as there were, so that all other words keep their places. */
const BLACK = '█';

/** Marks a report sensitive, or takes the mark away, which needs a reviewer. @throws Refusal */
export async function setSensitive(
  db: Database,
  person: Person,
  id: string,
  sensitive: boolean,
  reason: string | null,
): Promise<void> {
  if (!sensitive && !atLeast(person, 'reviewer')) throw new Refusal('reviewer-opens');
  await transact(db, async (trx) => {
    const row = await trx
      .updateTable('report')
      .set({ sensitive })
      .where('id', '=', id)
      .where('sensitive', '<>', sensitive)
      .returning('id')
      .executeTakeFirst();
    if (!row) {
      const there = await trx.selectFrom('report').select('id').where('id', '=', id).executeTakeFirst();
      if (!there) throw new Refusal('no-report', { id });
      return;
    }
    await announce(trx, { kind: 'reports', ids: [id] });
    await appendEvents(trx, [
      { actor: person.name, action: 'report.sensitive', subject: id, detail: { sensitive, reason } },
    ]);
  });
}

/** What is blacked out: half-open ranges of the text and of the title, in UTF-16 code units. */
export interface Redaction {
  text: readonly (readonly [number, number])[];
  title: readonly (readonly [number, number])[];
  reason: string;
}

/** The text with ranges blacked out; line ends stay, everything else keeps its place. */
export function blackOut(text: string, ranges: readonly (readonly [number, number])[]): string {
  let out = text;
  for (const [start, end] of ranges)
    out = out.slice(0, start) + out.slice(start, end).replace(/[^\s]/g, BLACK) + out.slice(end);
  return out;
}

/**
 * Makes a redacted copy of a report: a report of its own that names the original, is not sensitive, and is linked to it as a copy so that
 * it counts as no second origin. The original stays as it is, marked sensitive.
 * @returns the id of the copy
 * @throws Refusal
 */
export async function redact(
  db: Database,
  person: Person,
  id: string,
  redaction: Redaction,
): Promise<string> {
  if (!atLeast(person, 'reviewer')) throw new Refusal('reviewer-redacts');
  return transact(db, async (trx) => {
    const original = await trx
      .selectFrom('report')
      .innerJoin('revision', (j) =>
        j.onRef('revision.report_id', '=', 'report.id').onRef('revision.n', '=', 'report.revision'),
      )
      .select([
        'report.id',
        'report.collection',
        'report.url',
        'report.revision',
        'report.redaction_of',
        'revision.text',
        'revision.title',
        'revision.sha256',
        'revision.published',
        'revision.outlet',
        'revision.agency',
        'revision.language',
        'revision.state',
      ])
      .where('report.id', '=', id)
      .forUpdate('report')
      .executeTakeFirst();
    if (!original) throw new Refusal('no-report', { id });
    if (original.redaction_of) throw new Refusal('redacted-already', { original: original.redaction_of });
    const text = blackOut(original.text, checked(redaction.text, original.text));
    const title = original.title && blackOut(original.title, checked(redaction.title, original.title));
    if (text === original.text && title === original.title) throw new Refusal('nothing-redacted');
    const earlier = await trx
      .selectFrom('report')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('redaction_of', '=', id)
      .executeTakeFirstOrThrow();
    const copy = `${id}~redacted${earlier.n ? `-${earlier.n + 1}` : ''}`;
    const hash = sha256(text);
    await trx
      .insertInto('report')
      .values({
        id: copy,
        collection: original.collection,
        file: null,
        url: null,
        outlet: original.outlet,
        revision: 1,
        redaction_of: id,
      })
      .execute();
    await trx
      .insertInto('revision')
      .values({
        report_id: copy,
        n: 1,
        sha256: hash,
        title,
        text,
        published: original.published,
        outlet: original.outlet,
        byline: null,
        agency: original.agency,
        language: original.language,
        blob_sha256: null,
        state: original.state === 'kept' ? 'kept' : 'queued',
        failure: null,
        taken_by: null,
      })
      .execute();
    await trx.updateTable('report').set({ sensitive: true }).where('id', '=', id).execute();
    const link = { action: 'mark-copy', report: hash, of: original.sha256 };
    const decision = await trx
      .insertInto('decision')
      .values({
        kind: 'mark-copy',
        body: JSON.stringify(link),
        texts: [original.sha256, hash].sort(),
        incident_id: null,
        author: person.name,
        role: person.role,
        reason: 'a redacted copy',
        undone_by: null,
        overrules: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await announce(trx, { kind: 'ingest', added: 1 });
    await announce(trx, { kind: 'reports', ids: [id, copy] });
    const { reason } = redaction;
    await appendEvents(trx, [
      {
        actor: person.name,
        action: 'report.add',
        subject: copy,
        detail: { revision: 1, sha256: hash, url: null },
      },
      {
        actor: person.name,
        action: 'report.redact',
        subject: id,
        detail: { copy, revision: original.revision, text: redaction.text, title: redaction.title, reason },
      },
      {
        actor: person.name,
        action: 'decision.make',
        subject: String(decision.id),
        detail: { kind: 'mark-copy', body: link },
      },
    ]);
    return copy;
  });
}

function checked(ranges: Redaction['text'], text: string): Redaction['text'] {
  for (const [start, end] of ranges)
    if (!(start >= 0 && end > start && end <= text.length))
      throw new Refusal('no-range', { start, end, length: text.length });
  return ranges;
}

/** Writes down that somebody asked for a sensitive report and may not read it. */
export async function recordRefusal(db: Database, person: Person, report: string): Promise<void> {
  const event = {
    actor: person.name,
    action: 'access.refuse',
    subject: report,
    detail: { needs: { role: 'annotator' } },
  };
  await transact(db, (trx) => appendEvents(trx, [event]));
}

/** A page that renews itself is one look. */
const ONE_LOOK_SECONDS = 60;

/** Writes down that somebody looked at sensitive reports. */
export async function recordView(
  db: Database,
  person: Person,
  reports: readonly string[],
  detail: Record<string, unknown>,
): Promise<void> {
  if (!reports.length) return;
  await transact(db, async (trx) => {
    const { rows } = await sql<{ subject: string }>`
      select distinct subject from event
      where subject = any(${[...reports]}) and actor = ${person.name} and action = 'sensitive.view'
        and detail = ${JSON.stringify(detail)}::jsonb and at > now() - make_interval(secs => ${ONE_LOOK_SECONDS})`.execute(
      trx,
    );
    const seen = new Set(rows.map((r) => r.subject));
    await appendEvents(
      trx,
      reports
        .filter((r) => !seen.has(r))
        .map((subject) => ({ actor: person.name, action: 'sensitive.view', subject, detail })),
    );
  });
}
