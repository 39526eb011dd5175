import type { Claim } from '../../format/claim.ts';
import { type Marker, markersIn } from './background.ts';

/** Where a sentence's clauses and asides stand. */
export interface Parting {
  clauses: readonly number[];
  asides: readonly (readonly [number, number])[];
}

/** Markers of what somebody is sought, held or tried for. */
const ACCUSED: ReadonlySet<string> = new Set(['wanted-for', 'trial']);

/** Is the marker one of these? */
export const isOfAccused = ({ id }: Marker): boolean => ACCUSED.has(id);

/** "A man was killed in another incident": the words for another incident stand behind those of harm. */
function isToldOf(m: Marker, text: string, to: number): boolean {
  if (m.start < to || (m.opens !== 'apart' && m.opens !== 'elsewhere')) return false;
  return IN_ONE.test(text.slice(m.start, m.end)) && !JOINED.test(text.slice(to, m.start));
}

const IN_ONE = /^(?:in|during) /i;
const JOINED = /[,;:]|\b(?:and|but|while|after|before|when|as|who|which|that)\b/i;

/**
 * The marker that reaches a claim: one before it, or one in its clause, unless the claim's own date stands nearer. `stale` says that the date
 * stands before a marker that comes before the claim: it is that of the main clause ("resumed on Monday, days after a bomb killed nine").
 */
export function markerFor(
  claim: Claim,
  text: string,
  { clauses, asides }: Parting,
): { marker: Marker | null; stale: boolean; own: number } {
  const from = claim.start - claim.sentence[0];
  const to = claim.end - claim.sentence[0];
  const gapTo = (start: number, end: number) => (end <= from ? from - end : start >= to ? start - to : 0);
  let own = Number.POSITIVE_INFINITY;
  let ownAt = -1;
  if (claim.when) {
    for (let at = text.indexOf(claim.when.text); at >= 0; at = text.indexOf(claim.when.text, at + 1)) {
      const d = gapTo(at, at + claim.when.text.length);
      if (d < own) [own, ownAt] = [d, at];
    }
  }
  let beside: { marker: Marker; stale: boolean; own: number } | null = null;
  for (const m of markersIn(text)) {
    // "a man who -- a decade ago he went to prison for it -- killed two": what stands in the aside reaches no further
    if (asides.some(([a, b]) => m.start >= a && m.end <= b && (from < a || from >= b))) continue;
    if (m.reach === 'after' && m.start > from && !isToldOf(m, text, to)) continue;
    if (m.reach === 'before' && m.start < to) continue;
    const between = clauses.some((c) => c > Math.min(m.start, from) && c < Math.max(m.start, from));
    if (between) continue;
    const overlaps =
      claim.when !== null && m.start < to + own && text.slice(m.start, m.end).includes(claim.when.text);
    // A date between such words and the claim is that of what they open ("since a raid on Monday that killed nine").
    const opened = m.reach === 'after' && ownAt > m.start && (ownAt < from || isOfAccused(m));
    if (own < gapTo(m.start, m.end) && !overlaps && !opened && m.opens !== 'beside') continue;
    const stale = !overlaps && ownAt >= 0 && ownAt < m.start && m.start < from;
    // "An hour later a shell hit a bus in the neighbouring town": surely another one
    if (m.opens !== 'beside') return beside && m.opens !== 'apart' ? beside : { marker: m, stale, own };
    beside ??= { marker: m, stale, own };
  }
  return beside ?? { marker: null, stale: false, own };
}
