import { z } from 'zod';
import {
  Category,
  Certainty,
  type Claim,
  Count,
  EventType,
  SourceKind,
  Span,
  Stance,
  When,
  Where,
} from '../format/claim.ts';
import { ClaimKey } from '../format/decisions.ts';
import { dayRange } from '../incident/days.ts';
import { keyOf } from '../incident/linking/decide.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import type { Segment } from '../incident/segments/segments.ts';
import { EVENT_TYPES } from '../reading/events/words/lexicon.ts';
import { nearest, slotOf, withSpeakers } from './review.ts';

/**
 * A claim that a person reads in a report where the program reads none, or another one. Its key says where its words stand and
 * what kind it is; a claim of casualties needs `count`, one of responsibility `stance` and `actor`, one of an event `type`.
 */
export const ClaimAnnotation = z
  .object({
    claim: ClaimKey,
    count: Count.optional(),
    category: Category.default('unspecified'),
    affiliation: z.string().max(200).nullable().default(null),
    scope: z.enum(['incident', 'cumulative']).default('incident'),
    by: z.string().max(200).nullable().default(null),
    stance: Stance.optional(),
    actor: z.string().min(1).max(200).optional(),
    type: EventType.optional(),
    agent: z.string().max(200).nullable().default(null),
    recipient: z.string().max(200).nullable().default(null),
    /** Speakers, nearest first. */
    sources: z
      .array(z.object({ name: z.string().min(1).max(200), kind: SourceKind.default('unnamed') }).strict())
      .max(8)
      .default([]),
    certainty: Certainty.default('asserted'),
    /** EDTF. */
    when: z.string().max(40).nullable().default(null),
    /** Name of a place. */
    place: z.string().max(200).nullable().default(null),
  })
  .strict();
export type ClaimAnnotation = z.infer<typeof ClaimAnnotation>;

/** As it is kept: with the words and what the place's name was found to mean. */
export const StoredAnnotation = ClaimAnnotation.extend({
  quote: z.string(),
  sentence: Span,
  where: Where.nullable(),
});
export type StoredAnnotation = z.infer<typeof StoredAnnotation>;

/** What is missing or wrong, in words; null when it can stand. */
export function annotationFault(a: ClaimAnnotation): string | null {
  const { kind, effect, start, end } = a.claim;
  if (end <= start) return 'The claim has no words: its end must lie after its start.';
  if (kind === 'casualties' && (!effect || !a.count))
    return 'A claim of casualties needs an effect and a count.';
  if (kind === 'responsibility' && (!a.stance || !a.actor))
    return 'A claim of responsibility needs a stance and an actor.';
  if (kind === 'event' && !a.type) return 'A claim of an event needs its type.';
  if (kind !== 'casualties' && effect) return 'Only claims of casualties have an effect.';
  if (a.when && !dayRange(a.when)) return `"${a.when}" is not a date in EDTF, as 2016-09-17 or 2016-09-XX.`;
  return null;
}

/** The sentence around a place in a text, as far as full stops and line ends show it. */
export function sentenceAround(text: string, start: number, end: number): Span {
  const before = text.slice(0, start);
  const from = Math.max(
    before.lastIndexOf('\n') + 1,
    ...['. ', '! ', '? '].map((s) => before.lastIndexOf(s) + 2).filter((k) => k > 1),
  );
  const after = /[.!?](?=\s|$)|\n/.exec(text.slice(end));
  return [from, after ? end + after.index + (after[0] === '\n' ? 0 : 1) : text.length];
}

/** Annotations as signed decisions. */
export interface SignedAnnotation extends StoredAnnotation {
  decision: number;
}

/** A digest with the claims that people added; one that the program reads at the same place gives way to the person's. */
export function withAnnotations(
  digest: ReportDigest,
  annotations: readonly SignedAnnotation[],
): ReportDigest {
  const own = annotations.filter((a) => a.claim.text === digest.sha256);
  if (!own.length) return digest;
  const slots = new Set(own.map((a) => slotOf(a.claim)));
  const kept = digest.claims.filter((c) => !slots.has(slotOf(keyOf(c, digest.sha256))));
  const segments = digest.segments.length ? digest.segments : [segmentOf(own[0])];
  const added = own.map((a) => claimOf(a, digest.id, segmentFor(a, digest.claims, segments)));
  return withSpeakers({ ...digest, segments, claims: [...kept, ...added] });
}

/** The incident of the nearest claim in the same field, as the program parted them; else the one the report is about. */
function segmentFor(
  a: StoredAnnotation,
  claims: readonly Claim[],
  segments: readonly Segment[],
): string | null {
  if (a.scope === 'cumulative') return null;
  return nearest(claims, a.claim) ?? segments[0].id;
}

function segmentOf(a: StoredAnnotation): Segment {
  return {
    id: 'i1',
    main: true,
    edtf: a.when,
    days: dayRange(a.when),
    places: a.where ? [a.where] : [],
    firm: a.when !== null,
    inherited: false,
    victims: [],
    kinds: [],
    by: a.by ? [a.by] : [],
    figures: a.count?.low != null ? [`${a.claim.effect} ${a.count.low}`] : [],
    terms: null,
  };
}

function claimOf(a: SignedAnnotation, report: string, incident: string | null): Claim {
  const { kind, effect, start, end, in: field } = a.claim;
  const base = {
    id: `${report}#p${a.decision}`,
    report,
    in: field,
    start,
    end,
    quote: a.quote,
    sentence: a.sentence,
    sources: a.sources.map((s) => ({ id: '', name: s.name, kind: s.kind, start, end })),
    cue: null,
    certainty: a.certainty,
    status: 'current' as const,
    when: a.when ? When.parse({ edtf: a.when, text: '' }) : null,
    where: a.where,
    incident,
    agreement: null,
    rule: 'person/annotated',
  };
  if (kind === 'casualties')
    return {
      ...base,
      kind,
      effect: effect!,
      count: a.count!,
      victims: { text: '', category: a.category, affiliation: a.affiliation },
      partOf: null,
      scope: a.scope,
      by: a.by,
    };
  if (kind === 'responsibility') return { ...base, kind, stance: a.stance!, actor: a.actor! };
  const codes = EVENT_TYPES.get(a.type!);
  return {
    ...base,
    kind,
    type: a.type!,
    agent: a.agent,
    recipient: a.recipient,
    weapons: [],
    timing: null,
    plover: codes?.plover ?? 'CONSULT',
    acled: codes?.acled ?? null,
  };
}
