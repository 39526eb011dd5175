import { sql } from 'kysely';
import type { Claim } from '../../format/claim.ts';
import { keyOf } from '../../incident/linking/decide.ts';
import type { Database } from '../database.ts';
import { type StoredDecision, storedOf } from '../decisions.ts';
import { type ClaimReview, slotOf } from '../review.ts';
import { decodeCursor, type Page, pageOf } from './page.ts';

/** Decisions with the one that overrules each, when a reviewer did. */
const decisions = (db: Database) =>
  db
    .selectFrom('decision')
    .selectAll()
    .select(
      sql<
        number | null
      >`(select min(o.id) from decision o where o.overrules = decision.id and o.undone_at is null)`.as(
        'overruled_by',
      ),
    );

/** Decisions that concern an incident: made while looking at it, or about texts of its reports; newest first, undone ones too. */
export async function decisionsOnIncident(
  db: Database,
  ids: readonly string[],
  limit = 500,
): Promise<StoredDecision[]> {
  const rows = await decisions(db)
    .where(
      sql<boolean>`(incident_id = any(${[...ids]}) or texts && array(
        select v.sha256 from incident_report ir join report r on r.id = ir.report_id
        join revision v on v.report_id = r.id and v.n = r.revision where ir.incident_id = any(${[...ids]})))`,
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(storedOf);
}

/** What decisions are asked for. */
export interface DecisionFilter {
  kind?: string;
  author?: string;
  /** Decisions that bind to this text (SHA-256). */
  text?: string;
  /** Only those of annotators that a reviewer overruled. */
  overruled?: boolean;
  /** Only those that stand (true), or that were undone (false). */
  standing?: boolean;
}

/** All decisions, newest first, a page at a time. */
export async function listDecisions(
  db: Database,
  f: DecisionFilter,
  { limit = 100, cursor }: { limit?: number; cursor?: string } = {},
): Promise<Page<StoredDecision>> {
  let query = decisions(db);
  if (f.kind) query = query.where('kind', '=', f.kind);
  if (f.author) query = query.where('author', '=', f.author);
  if (f.text) query = query.where(sql<boolean>`texts && ${[f.text]}`);
  if (f.standing !== undefined) query = query.where('undone_at', f.standing ? 'is' : 'is not', null);
  if (f.overruled)
    query = query.where(
      sql<boolean>`exists (select 1 from decision o where o.overrules = decision.id and o.undone_at is null)`,
    );
  if (cursor) query = query.where('id', '<', Number(decodeCursor(cursor, 1)[0]));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, storedOf, (r) => [r.id]);
}

/** Claims of an incident that people changed, as the program read them; and those that were rejected out of it. */
export interface Originals {
  asRead: Record<string, Claim>;
  rejected: Claim[];
}

/** The claims as read behind corrections and rejections among decisions: the original words stay beside every edit. */
export async function originalsBehind(
  db: Database,
  reports: readonly { id: string; sha256: string }[],
  made: readonly StoredDecision[],
): Promise<Originals> {
  const standing = made.filter((d) => d.kind === 'review-claim' && !d.undoneAt);
  const out: Originals = { asRead: {}, rejected: [] };
  if (!standing.length) return out;
  const counting = new Map<string, ClaimReview>();
  for (const d of [...standing].sort((a, b) => seniority(a) - seniority(b) || a.id - b.id))
    counting.set(slotOf((d.body as ClaimReview).claim), d.body as ClaimReview);
  const texts = new Set([...counting.values()].map((r) => r.claim.text));
  const concerned = reports.filter((r) => texts.has(r.sha256));
  if (!concerned.length) return out;
  const rows = await db
    .selectFrom('reading')
    .innerJoin('report', (j) =>
      j.onRef('report.id', '=', 'reading.report_id').onRef('report.revision', '=', 'reading.n'),
    )
    .select(['report.id', 'reading.claims'])
    .where('current', '=', true)
    .where(
      'report.id',
      'in',
      concerned.map((r) => r.id),
    )
    .execute();
  const shaOf = new Map(concerned.map((r) => [r.id, r.sha256]));
  for (const row of rows)
    for (const claim of row.claims as Claim[]) {
      const review = counting.get(slotOf(keyOf(claim, shaOf.get(row.id)!)));
      if (review?.verdict === 'corrected') out.asRead[claim.id] = claim;
      else if (review?.verdict === 'rejected') out.rejected.push({ ...claim, incident: null });
    }
  return out;
}

const seniority = (d: StoredDecision): number => (d.role === 'annotator' ? 0 : 1);
