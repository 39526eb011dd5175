import type { Category } from '../../../format/claim.ts';
import { type Draft, draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';
import { hasOwnPredicate } from '../victims/list-right.ts';
import type { Slots } from '../victims/slots.ts';

/** Rules of figures that may be told as shares of a total without a word that says so. */
const TOLD = /^casualties\/(?:gap|part|lives-of|.*-(?:active|passive|intransitive))$/;

/**
 * "16 people died, ten from one village and six from the other", "11 of them fell in Daran; 8 in Orin; 7 in Sarit": numbers behind a
 * total, of the same harm or of none that they have for themselves, which add up to just that total are its parts.
 */
export function linkBreakdowns(
  c: Clauses,
  slots: Slots,
  taken: Set<number>,
  all: Draft[],
  from: number,
): void {
  for (const t of totalsFor(c, all, from)) {
    const total = all[t];
    const n = total.count.low!;
    const shares = sharesOf(c, slots, taken, all, total, n);
    if (!shares) continue;
    for (const share of shares) {
      if (share.draft) {
        share.draft.effect = total.effect;
        share.draft.partOf = t;
        share.draft.scope = total.scope;
        continue;
      }
      const g = slots.groups[share.k];
      const made = draft(
        c,
        g,
        total.effect,
        { first: g.first, end: g.end, token: g.head },
        total.certainty,
        'part',
      );
      made.partOf = t;
      made.scope = total.scope;
      made.by = total.by;
      made.status = total.status;
      taken.add(share.k);
      all.push(made);
    }
  }
}

const SHOT = /^casualties\/shoot-(?:active|passive)$/;

/** The exact totals of the sentence; failing these the last one of the sentence before. */
function totalsFor(c: Clauses, all: readonly Draft[], from: number): number[] {
  const out: number[] = [];
  for (let i = from; i < all.length; i++) if (isTotal(all[i])) out.push(i);
  if (out.length > 0 || from === 0) return out;
  const before = c.doc.sentenceOf(c.first) - 1;
  for (let i = from - 1; i >= 0 && c.doc.sentenceOf(all[i].first) === before; i--)
    if (isTotal(all[i])) return [i];
  return [];
}

/** "At least ten", of whom seven died here and three there, are a total, too. */
const isTotal = ({ partOf, inside, count: { low, high, bound } }: Draft): boolean =>
  partOf < 0 && !inside && low !== null && (low === high || bound === 'at least') && low >= 2;

interface Share {
  k: number;
  draft: Draft | null;
  count: number;
}

/** The numbers behind a total that add up to it, in order; null when they do not. */
function sharesOf(
  c: Clauses,
  slots: Slots,
  taken: ReadonlySet<number>,
  all: readonly Draft[],
  total: Draft,
  n: number,
): Share[] | null {
  const after = Math.max(total.group.end, c.first);
  const shares: Share[] = [];
  let sum = 0;
  for (const [k, g] of [...slots.groups.entries()].sort((a, b) => a[1].first - b[1].first)) {
    if (g.first < after || g === total.group || g.count.low === null || g.count.low !== g.count.high)
      continue;
    const own = all.slice(-RECENT).find((d) => d.group === g);
    if (g.ofThem && shares.length > 0) continue;
    if (total.group.first < c.first && shares.length === 0 && !opensBreakdown(g)) return null;
    if (own ? !mayBeShare(own, total, all) : taken.has(k) || !isBare(slots, k, g)) {
      if (own && own.effect !== total.effect) break;
      continue;
    }
    sum += g.count.low;
    shares.push({ k, draft: own ?? null, count: g.count.low });
    if (sum === n) return shares.length >= 2 ? shares : null;
    if (sum > n) return null;
  }
  return null;
}

/** Figures of one sentence at the most. */
const RECENT = 250;

/** Of whom nobody else can be a share. */
const ONE_KIND: ReadonlySet<Category> = new Set([
  'woman',
  'child',
  'police',
  'medic',
  'journalist',
  'aid-worker',
]);

function mayBeShare(d: Draft, total: Draft, all: readonly Draft[]): boolean {
  // "eleven were killed: six by mines and five shot by snipers"
  const shotDead = total.effect === 'killed' && SHOT.test(d.rule);
  if ((d.effect !== total.effect && !shotDead) || d.inside || !TOLD.test(d.rule)) return false;
  // "two women, a child and a guard" are four
  if (ONE_KIND.has(total.category) && d.category !== total.category && d.category !== 'unspecified')
    return false;
  return d.partOf < 0 || all[d.partOf] === total;
}

/** "11 of them fell in ...", "Eleven died in ...": a number alone goes on with those of the sentence before. */
const opensBreakdown = (g: Group): boolean => g.ofThem || (g.quantity !== null && g.head < g.quantity.end);

/** A number alone ("ten from one village") or of people, without a verb of its own. */
function isBare(slots: Slots, k: number, g: Group): boolean {
  if (g.counting !== 'number' || !g.quantity || g.ofEffect) return false;
  const alone = g.head < g.quantity.end && !/^(?:NN|JJ|CD|HYPH)/.test(slots.c.doc.xpos(g.end));
  return (g.known || g.ofThem || alone) && !hasOwnPredicate(slots, k);
}
