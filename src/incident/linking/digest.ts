import type { Claim, SourceKind } from '../../format/claim.ts';
import type { Report } from '../../format/report.ts';
import { claimsOf } from '../../reading/claims.ts';
import { readTogether } from '../../reading/read.ts';
import type { Reading } from '../../reading/reading.ts';
import { sha256 } from '../../report/identity.ts';
import { creditOf } from '../credit.ts';
import { isAgreementClaim } from '../segments/agreements.ts';
import { type Parted, type Segment, segmentsOf } from '../segments/segments.ts';
import { type Sketch, sketchOf } from '../terms/sketch.ts';
import { type Terms, termsOf } from '../terms/terms.ts';

/** An actor who speaks or acts in a report, as far as other reports must know. */
export interface ReportSource {
  /** Canonical name, as in the chains of the report's claims. */
  name: string;
  kind: SourceKind;
  party: string | null;
  /** Lexicon id, when the lexicon knows the actor. */
  known: string | null;
  unnamed: boolean;
  /** Name of the body that a person speaks for, when the text names it. */
  of: string | null;
  /** Other wordings in this report. */
  aliases: string[];
}

/**
 * What grouping and weighing need of a report, without its text: serialisable as JSON and a few kilobytes in size, so that the
 * archive may keep it and large collections stay in bounded memory.
 */
export interface ReportDigest {
  id: string;
  file: string | null;
  outlet: string | null;
  title: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
  /** SHA-256 of the text, hexadecimal: what decisions bind to. */
  sha256: string;
  /** Agency that the report credits ("Reuters"), null when it credits none. */
  credit: string | null;
  /** True when the text or title calls itself an update of an earlier version. */
  updated: boolean;
  sketch: Sketch;
  terms: Terms;
  sources: ReportSource[];
  /** Claims of the report, `incident` set to the id of their segment. */
  claims: Claim[];
  segments: Segment[];
  /** Sentences of the claims about agreements, by claim id: their terms stand around the claim's own words. */
  contexts: Record<string, string>;
}

/** The words of a report that is compared with no other. */
const NO_SKETCH: Sketch = { hashes: [], size: 0 };
const NO_TERMS: Terms = { words: { hashes: [], counts: [] }, names: { hashes: [], counts: [] } };

/** A digest with what grouping needs of the report's words. */
export function withWords(digest: ReportDigest, text: string): ReportDigest {
  return { ...digest, sketch: sketchOf(text), terms: termsOf([digest.title ?? '', text].filter(Boolean)) };
}

/** Whether a digest lacks what grouping needs of the report's words. */
export const isBare = (digest: ReportDigest): boolean =>
  digest.sketch.size === 0 && digest.terms.words.hashes.length === 0;

/** Reads one report and reduces it to its digest. Pure; the same report always gives the same digest. */
export function digest(report: Report): ReportDigest {
  const [made] = digestEach([report]);
  return made;
}

/** The same without the report's words when it has no claims: most news has no incident to be grouped by. */
export function bareDigest(report: Report): ReportDigest {
  const [made] = digestEach([report], true);
  return made;
}

/** Digests of reports, one by one in their order; `bare` as in bareDigest. */
export function* digestEach(reports: Iterable<Report>, bare = false): Generator<ReportDigest> {
  for (const readings of readTogether(reports, { layers: ['claims'] })) {
    const claims = readings.map(claimsOf);
    const parted = readings.map((r, k) => (isSpare(claims[k], bare) ? NONE : segmentsOf(r, claims[k])));
    for (const [k, reading] of readings.entries())
      yield reduce(reading, claims[k], parted[k], isSpare(claims[k], bare));
  }
}

const NONE: Parted = { segments: [], assigned: [] };

const isSpare = (claims: readonly Claim[], bare: boolean): boolean => bare && claims.length === 0;

function reduce(
  reading: Reading,
  claims: readonly Claim[],
  { segments, assigned }: Parted,
  spare: boolean,
): ReportDigest {
  const { report } = reading;
  return {
    id: report.id,
    file: report.file ?? null,
    outlet: report.outlet ?? null,
    title: report.title ?? null,
    published: report.published ?? reading.published.date,
    url: report.url ?? null,
    language: report.language ?? null,
    sha256: sha256(report.text),
    credit: creditOf(report.text),
    updated: /^\W*updated?\b/i.test(report.title ?? '') || /\bupdated?\W*$/i.test(report.title ?? ''),
    sketch: spare ? NO_SKETCH : sketchOf(report.text),
    terms: spare ? NO_TERMS : termsOf(reading.fields.map((f) => f.doc.text)),
    sources: spare ? [] : sourcesOf(reading),
    claims: assigned,
    segments,
    contexts: contextsOf(reading, claims),
  };
}

function contextsOf(reading: Reading, claims: readonly Claim[]): Record<string, string> {
  const about = claims.filter(isAgreementClaim);
  // a field's text asks for its tokens, which most news goes without
  if (about.length === 0) return {};
  const texts = new Map(reading.fields.map((f) => [f.in, f.doc.text]));
  return Object.fromEntries(
    about.map((c) => [c.id, (texts.get(c.in) ?? '').slice(c.sentence[0], c.sentence[1])]),
  );
}

function sourcesOf(reading: Reading): ReportSource[] {
  const aliases: Set<string>[] = reading.actors.map(() => new Set());
  for (const { doc, mentions } of reading.fields) {
    for (const m of mentions) aliases[m.actor]?.add(doc.slice(m.first, m.end).replace(/\s+/g, ' '));
  }
  return reading.actors.map((a, k) => ({
    name: a.name,
    kind: a.kind,
    party: a.party,
    known: a.known,
    unnamed: a.unnamed,
    of: a.of === undefined ? null : (reading.actors[a.of]?.name ?? null),
    aliases: [...aliases[k]].filter((x) => x !== a.name).sort(),
  }));
}
