import { sql } from 'kysely';
import type { Decision } from '../format/decisions.ts';
import { isBare, type ReportDigest, withWords } from '../incident/linking/digest.ts';
import { type SignedAnnotation, type StoredAnnotation, withAnnotations } from './annotations.ts';
import type { ClaimReview, SignedReview } from './review.ts';
import type { Trx } from './transaction.ts';

/** Digests with the claims that people added; one that had none so far gets the words to be grouped by. */
export async function annotated(trx: Trx, digests: readonly ReportDigest[]): Promise<ReportDigest[]> {
  const { annotations } = await decisionsOn(
    trx,
    digests.map((d) => d.sha256),
  );
  if (!annotations.length) return [...digests];
  return Promise.all(
    digests.map(async (d) => {
      const full = withAnnotations(d, annotations);
      if (!full.claims.length || !isBare(full)) return full;
      const { text } = await trx
        .selectFrom('revision')
        .select('text')
        .where('sha256', '=', d.sha256)
        .limit(1)
        .executeTakeFirstOrThrow();
      return withWords(full, text);
    }),
  );
}

/** Reviews and decisions that bind to these texts, or to actors everywhere; undone ones left out. */
export async function decisionsOn(
  trx: Trx,
  texts: readonly string[],
): Promise<{ reviews: SignedReview[]; decisions: Decision[]; annotations: SignedAnnotation[] }> {
  const rows = await trx
    .selectFrom('decision')
    .selectAll()
    .where('undone_at', 'is', null)
    .where((e) => e.or([e('kind', '=', 'merge-actors'), sql<boolean>`texts && ${[...texts]}`]))
    .orderBy('id')
    .execute();
  const reviews: SignedReview[] = [];
  const decisions: Decision[] = [];
  const annotations: SignedAnnotation[] = [];
  for (const row of rows) {
    if (row.kind === 'review-claim') {
      reviews.push({
        ...(row.body as ClaimReview),
        decision: row.id,
        author: row.author,
        role: row.role,
        at: row.at.toISOString(),
      });
    } else if (row.kind === 'annotate-claim') {
      annotations.push({ ...(row.body as StoredAnnotation), decision: row.id });
    } else if (LINKING.has(row.kind)) {
      decisions.push({
        ...(row.body as Decision),
        id: String(row.id).padStart(12, '0'),
        author: row.author,
        time: row.at.toISOString(),
        reason: row.reason ?? '-',
      });
    }
  }
  return { reviews, decisions, annotations };
}

/** Kinds of decisions that the grouping itself applies. */
const LINKING = new Set([
  'merge-incidents',
  'split-incident',
  'relink-claims',
  'merge-actors',
  'split-actor',
  'mark-copy',
  'unmark-copy',
]);
