import type { CasualtyClaim, Category } from '../format/claim.ts';
import { VAGUE_BOUNDS } from '../format/vague-bounds.ts';
import type { Attributed } from './origins.ts';

/** A claim that is not taken for a point, with the reason. */
export interface LeftOut {
  claim: string;
  why: string;
}

/** One stated figure on a point, as the policies weigh it. */
export interface Figure {
  /** Ids of the claims it rests on: one, or the parts of a sum. */
  claims: string[];
  low: number | null;
  high: number | null;
  /** The number as stated: the high of "up to N", the low of "at least N"; null when nobody counted. */
  number: number | null;
  /** The number is only a bound from below. */
  open: boolean;
  /** "dozens", "several": a word in place of a number. */
  vague: boolean;
  /** The fewest that the word alone allows: "several" is three and more; null when it says nothing. */
  fewest: number | null;
  category: Category;
  /** Key of the origin; null when the words rest on nobody ("reportedly"). */
  origin: string | null;
  /** The side of a conflict that the origin speaks for, or null. */
  side: string | null;
  /** Publication time of the report, null when unknown. */
  asOf: string | null;
  report: string;
  rule: 'stated' | 'sum-of-parts';
  /** Kind of the speaker that the origin was taken from, null for a report's own voice. */
  speaker: string | null;
  certainty: CasualtyClaim['certainty'];
}

/** Two would be called two. */
const FEWEST_OF_SEVERAL = 3;
/** "numerous", "a number of": more than several. */
const FEWEST_OF_NUMEROUS = 4;
const NUMEROUS = /\b(?:numerous|many|a (?:large |great )?number of)\b/i;
/** "civilians were wounded": the plural alone says two. */
const FEWEST_OF_MANY = 2;

const PLURAL = /^[^,;()]*?(?:\b(?:people|men|women|children|many|policemen|servicemen)|[a-z]{3,}s)\b(?! of)/i;

/** Two where the words for the victims are a plural, null where they are not ("a crowd", "police"). */
const pluralOf = (victims: string): number | null => (PLURAL.test(victims) ? FEWEST_OF_MANY : null);

/** The fewest that words without a number allow. */
function fewestOf({ count, quote, victims }: CasualtyClaim): number | null {
  if (NUMEROUS.test(quote)) return FEWEST_OF_NUMEROUS;
  return count.bound === 'several' ? FEWEST_OF_SEVERAL : pluralOf(victims.text);
}

/** The figure of one claim. */
export function figureOf({ claim, origin, asOf, speaker }: Attributed<CasualtyClaim>): Figure {
  const { low, high, bound } = claim.count;
  const vague = VAGUE_BOUNDS.has(bound);
  return {
    claims: [claim.id],
    low,
    high,
    number: vague ? null : (high ?? low),
    open: low !== null && high === null,
    vague,
    fewest: vague ? (low ?? fewestOf(claim)) : low,
    category: claim.victims.category,
    origin: origin?.key ?? null,
    side: origin?.side ?? null,
    asOf,
    report: claim.report,
    rule: 'stated',
    speaker,
    certainty: claim.certainty,
  };
}

/** Certainties under which someone puts a figure forward as a fact. */
const PUT_FORWARD: ReadonlySet<string> = new Set(['asserted', 'reported', 'alleged']);

/** Why a claim gives no figure for its point; null when it does. */
export function unusable(claim: CasualtyClaim): string | null {
  if (claim.scope === 'cumulative') return 'a cumulative figure';
  if (claim.status === 'superseded') return 'an earlier figure that has been replaced';
  if (claim.status === 'retracted') return 'withdrawn';
  if (!PUT_FORWARD.has(claim.certainty)) return `not put forward as a fact (${claim.certainty})`;
  return null;
}

/** True for a category that counts everyone. */
export function isWide(category: Category): boolean {
  return category === 'unspecified' || category === 'mixed';
}
