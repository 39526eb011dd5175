import { sql } from 'kysely';
import type { Claim } from '../format/claim.ts';
import { keyOf } from '../incident/linking/decide.ts';
import { findPlace } from '../reading/places/find.ts';
import {
  annotationFault,
  type ClaimAnnotation,
  type StoredAnnotation,
  sentenceAround,
} from './annotations.ts';
import { Refusal } from './refusal.ts';
import { type ClaimReview, slotOf } from './review.ts';
import type { Trx } from './transaction.ts';

/** An annotation with its words taken from the archived text; refused where there are none. */
export async function withWords(trx: Trx, a: ClaimAnnotation): Promise<StoredAnnotation> {
  const fault = annotationFault(a);
  if (fault) throw new Refusal('annotation-malformed', { fault });
  const row = await trx
    .selectFrom('revision')
    .select(['text', 'title'])
    .where('sha256', '=', a.claim.text)
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new Refusal('no-text');
  const field = (a.claim.in === 'title' ? row.title : row.text) ?? '';
  const quote = field.slice(a.claim.start, a.claim.end);
  if (a.claim.end > field.length || !quote.trim()) throw new Refusal('no-words');
  return {
    ...a,
    quote,
    sentence: sentenceAround(field, a.claim.start, a.claim.end),
    where: a.place ? (findPlace(a.place) ?? nowhere(a.place)) : null,
  };
}

/** A review with the claim as it is read now, so that it stands whatever later versions read. */
export async function withReading(trx: Trx, review: ClaimReview): Promise<ClaimReview> {
  if (review.verdict === 'rejected') return review;
  const rows = await trx
    .selectFrom('reading')
    .innerJoin('revision', (j) =>
      j.onRef('revision.report_id', '=', 'reading.report_id').onRef('revision.n', '=', 'reading.n'),
    )
    .select('reading.claims')
    .where('revision.sha256', '=', review.claim.text)
    .where('current', '=', true)
    .execute();
  const slot = slotOf(review.claim);
  const asRead = rows
    .flatMap((r) => r.claims as Claim[])
    .find((c) => slotOf(keyOf(c, review.claim.text)) === slot);
  const earlier = asRead
    ? undefined
    : await trx
        .selectFrom('decision')
        .select(sql<Claim>`body->'asRead'`.as('claim'))
        .where('kind', '=', 'review-claim')
        .where('undone_at', 'is', null)
        .where(
          sql<boolean>`texts && ${[review.claim.text]} and body ? 'asRead' and body->'claim' = ${JSON.stringify(review.claim)}::jsonb`,
        )
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
  return earlier
    ? ({ ...review, asRead: earlier.claim } as ClaimReview)
    : asRead
      ? ({ ...review, asRead } as ClaimReview)
      : review;
}

const nowhere = (name: string) => ({
  name,
  geonameId: null,
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  precision: null,
});
