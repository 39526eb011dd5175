import type { CasualtyClaim } from '../../format/claim.ts';
import { containment } from '../terms/sketch.ts';
import { shared as overlap } from '../terms/terms.ts';
import type { ReportDigest } from './digest.ts';

/** What ties a report to an earlier one with (almost) the same text. */
export interface CopyLink {
  /** Id of the report it was copied from. */
  of: string;
  /** "copy": the same article elsewhere. "revision": a later version of it, whose figures take the place of the older ones. */
  kind: 'copy' | 'revision';
  /** Estimated share of the shorter text that stands in the longer one. */
  shared: number;
}

/** From here on two texts are one article: independent reports that quote the same words stay well below. */
const SAME_TEXT = 0.5;
/** Shorter texts say too little of where they come from. */
const MIN_SHINGLES = 12;
/** A shingle that this many articles have is furniture of the page. */
const MAX_POSTINGS = 40;
/** Distinct shingles looked up per report. */
const LOOKUPS = 96;

/**
 * Syndicated and near copies: reordered, shortened, re-titled, lightly edited. The earliest report of a text is its original; ties go
 * to the one that credits an agency, then the longer one, then the text's hash. Cost grows with reports, not with pairs.
 * @returns links by report id; originals have none
 */
export function findCopies(digests: readonly ReportDigest[]): Map<string, CopyLink> {
  const links = new Map<string, CopyLink>();
  const originals: ReportDigest[] = [];
  const index = new Map<number, number[]>();
  for (const d of [...digests].sort(originalFirst)) {
    const of = d.sketch.size >= MIN_SHINGLES ? bestOriginal(d, originals, index) : null;
    if (of) {
      const older = of.original;
      links.set(d.id, { of: older.id, kind: isRevision(older, d) ? 'revision' : 'copy', shared: of.shared });
      continue;
    }
    const at = originals.push(d) - 1;
    for (const h of d.sketch.hashes) {
      const list = index.get(h);
      if (!list) index.set(h, [at]);
      else if (list.length < MAX_POSTINGS) list.push(at);
    }
  }
  return links;
}

function originalFirst(a: ReportDigest, b: ReportDigest): number {
  return (
    compare(a.published ?? '9', b.published ?? '9') ||
    Number(b.credit !== null) - Number(a.credit !== null) ||
    b.sketch.size - a.sketch.size ||
    compare(a.sha256, b.sha256) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bestOriginal(
  d: ReportDigest,
  originals: readonly ReportDigest[],
  index: ReadonlyMap<number, number[]>,
): { original: ReportDigest; shared: number } | null {
  const hits = new Map<number, number>();
  for (const h of d.sketch.hashes.slice(0, LOOKUPS)) {
    const list = index.get(h);
    if (list && list.length < MAX_POSTINGS) for (const at of list) hits.set(at, (hits.get(at) ?? 0) + 1);
  }
  const likely = [...hits]
    .filter(([, n]) => n >= 3)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 5);
  let best: { original: ReportDigest; shared: number } | null = null;
  for (const [at] of likely) {
    const shared = containment(d.sketch, originals[at].sketch);
    if (shared >= SAME_TEXT && sameNames(d, originals[at]) && (!best || shared > best.shared))
      best = { original: originals[at], shared };
  }
  return best;
}

/** Share of the names and numbers of the report with fewer that a copy has too; two notices in one set form of words have not. */
const SAME_NAMES = 0.6;

function sameNames(a: ReportDigest, b: ReportDigest): boolean {
  const fewer = Math.min(a.terms.names.hashes.length, b.terms.names.hashes.length);
  return fewer < 4 || overlap(a.terms.names, b.terms.names) >= SAME_NAMES * fewer;
}

/** A later version of an article: the same text from the same newsroom or agency, with figures changed since. */
function isRevision(older: ReportDigest, newer: ReportDigest): boolean {
  const later = older.published !== null && newer.published !== null && older.published < newer.published;
  if (!later && !newer.updated) return false;
  const sameSource =
    (older.outlet !== null && older.outlet === newer.outlet) ||
    (older.url !== null && older.url === newer.url) ||
    (older.credit !== null && older.credit === newer.credit);
  return sameSource && changedFigures(older, newer);
}

/** True when the newer version states a figure for some effect and none of the older version's figures for it stand any more. */
function changedFigures(older: ReportDigest, newer: ReportDigest): boolean {
  for (const effect of ['killed', 'wounded', 'missing', 'captured'] as const) {
    const before = largest(older, effect);
    const after = largest(newer, effect);
    if (before !== null && after !== null && before !== after) return true;
  }
  return false;
}

function largest(d: ReportDigest, effect: CasualtyClaim['effect']): number | null {
  let max: number | null = null;
  for (const c of d.claims) {
    if (c.kind !== 'casualties' || c.effect !== effect || c.scope === 'cumulative' || c.status !== 'current')
      continue;
    if (c.incident !== d.segments[0]?.id) continue;
    const n = c.count.high ?? c.count.low;
    if (n !== null && (max === null || n > max)) max = n;
  }
  return max;
}

/** The original at the end of a chain of copies. */
export function rootOf(id: string, links: ReadonlyMap<string, CopyLink>): string {
  let at = id;
  for (let hops = 0; hops < 1000; hops++) {
    const next = links.get(at);
    if (!next) break;
    at = next.of;
  }
  return at;
}
