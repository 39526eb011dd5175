import type { Claim } from '../../format/claim.ts';

/** A stretch of a text, from offset `from` to before `to`. */
export interface Piece {
  from: number;
  to: number;
  /** The claim that these words are marked for; null where there is none. */
  claim: Claim | null;
}

/** Of claims of the very same words a figure is shown before who is held responsible, and both before an event. */
const RANK: Record<Claim['kind'], number> = { casualties: 0, responsibility: 1, event: 2 };

const closer = (a: Claim, b: Claim): boolean => {
  const longer = a.end - a.start - (b.end - b.start);
  return longer < 0 || (longer === 0 && RANK[a.kind] < RANK[b.kind]);
};

/** A text cut at the ends of its claims; of overlapping claims the words belong to the shortest. Offsets outside are passed over. */
export function pieces(length: number, claims: readonly Claim[]): Piece[] {
  const valid = claims.filter((c) => c.start < c.end && c.end <= length);
  const cuts = [...new Set([0, length, ...valid.flatMap((c) => [c.start, c.end])])].sort((a, b) => a - b);
  const byStart = [...valid].sort((a, b) => a.start - b.start);
  const out: Piece[] = [];
  let open: Claim[] = [];
  let next = 0;
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, to] = [cuts[k], cuts[k + 1]];
    open = open.filter((c) => c.end > from);
    while (next < byStart.length && byStart[next].start <= from) open.push(byStart[next++]);
    const claim = open.reduce<Claim | null>((best, c) => (!best || closer(c, best) ? c : best), null);
    out.push({ from, to, claim });
  }
  return out;
}
