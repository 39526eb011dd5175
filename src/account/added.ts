import type { CasualtyClaim } from '../format/claim.ts';
import { type Figure, figureOf, unusable } from './figures.ts';
import type { Attributed } from './origins.ts';

/** "several more were killed": besides those told of before. */
const MORE = /\b(?:more|another)\b/i;

/**
 * "A leader was killed. Several others were also killed", "killing several. Several more were killed": where nobody is counted, words that
 * add to those told of before add up, at the fewest that they allow.
 */
export function withMore(
  figures: readonly Figure[],
  list: readonly Attributed<CasualtyClaim>[],
): Figure | null {
  const added = new Set(
    list
      .filter(({ claim }) => MORE.test(claim.victims.text) || /\balso\b/i.test(claim.quote))
      .map((a) => a.claim.id),
  );
  const vague = figures.filter((f) => f.number === null && f.fewest !== null && f.fewest > 0);
  const more = vague.filter((f) => f.claims.every((id) => added.has(id)));
  if (more.length === 0 || figures.some((f) => f.number !== null && f.number > 1)) return null;
  const base = vague.filter((f) => !more.includes(f));
  const one = list.some(({ claim }) => claim.count.low === 1 && !claim.partOf && unusable(claim) === null)
    ? 1
    : 0;
  const before = Math.max(one, ...base.map((f) => f.fewest!));
  if (before === 0) return null;
  const most = more.reduce((a, b) => (b.fewest! > a.fewest! ? b : a));
  const claims = [...new Set([...base, ...more].flatMap((f) => f.claims))];
  return { ...most, claims, fewest: before + most.fewest!, category: 'mixed', rule: 'sum-of-parts' };
}

/** "a leader and several fighters": one known victim and some who are not counted. */
export function isOneAndSome(figures: readonly Figure[]): boolean {
  const one = figures.some((f) => f.number === 1 && !f.open);
  return one && figures.every((f) => (f.number === 1 && !f.open) || isSome(f)) && figures.some(isSome);
}

const isSome = (f: Figure): boolean => f.number === null && f.fewest !== null && f.fewest > 0;

/** Figures for different people in one: their numbers, or the fewest that their words allow, added up. */
export function addedUp(figures: readonly Figure[]): Figure {
  const exact = figures.every((f) => f.number !== null && !f.open);
  const fewest = figures.reduce((n, f) => n + (f.number ?? f.fewest ?? 0), 0);
  const last = figures[figures.length - 1];
  return {
    ...last,
    claims: [...new Set(figures.flatMap((f) => f.claims))],
    low: exact ? fewest : null,
    high: exact ? fewest : null,
    number: exact ? fewest : null,
    open: false,
    vague: !exact,
    fewest,
    category: figures.every((f) => f.category === last.category) ? last.category : 'mixed',
    rule: 'sum-of-parts',
  };
}

const isSameCount = (a: CasualtyClaim, b: CasualtyClaim): boolean =>
  a.count.low === b.count.low && a.count.high === b.count.high;

/** Words that set people apart from the one told of before. */
const FURTHER = /\b(?:more|another|additional|others?|also)\b/i;

/** One who leads or serves a group, and those taken beside him. */
const LEADER =
  /^(?:(?:a|an|the|another|one|senior)\b.*)?\b(?:leader|facilitator|commander|member|dealer|financier|planner|operative|courier|smuggler|expert|supplier|official|deputy|kidnapper)\b/i;
const FOLLOWERS = /\b(?:suspects?|insurgents?|militants?|fighters?|associates?|individuals?)\b/i;

/**
 * "A leader was captured. Two other insurgents were detained": the one told of first and those told of besides, where the report gives
 * no figure that is as large as both.
 */
export function besides(list: readonly Attributed<CasualtyClaim>[]): Figure | null {
  const told = list
    .filter(({ claim }) => claim.in === 'text' && unusable(claim) === null)
    .sort((a, b) => a.claim.start - b.claim.start);
  const led = told[0]?.claim.effect === 'captured' && LEADER.test(told[0].claim.victims.text);
  const isFurther = ({ claim }: Attributed<CasualtyClaim>) =>
    FURTHER.test(claim.victims.text) ||
    FURTHER.test(claim.quote) ||
    (led && FOLLOWERS.test(claim.victims.text) && !LEADER.test(claim.victims.text) && !claim.partOf);
  const at = told.findIndex(isFurther);
  if (at < 1) return null;
  const [first] = told;
  const before = told.slice(0, at);
  const further = told.slice(at).filter(isFurther);
  // the same others told of again are no more people
  const after = further.filter(({ claim }, k) => k === 0 || !isSameCount(claim, further[0].claim));
  if (after.length !== 1 || !before.every(({ claim }) => claim.count.low === 1 && claim.count.high === 1))
    return null;
  if (
    before.some(
      ({ claim }) => claim.quote !== first.claim.quote && claim.sentence[0] === first.claim.sentence[0],
    )
  )
    return null;
  const figures = [figureOf(first), figureOf(after[0])];
  const sum = figures.reduce((n, f) => n + (f.number ?? f.fewest ?? 0), 0);
  if (figures[1].open || (figures[1].number === null && !isSome(figures[1]))) return null;
  const rest = list.filter((a) => !further.includes(a) && !before.includes(a)).map(figureOf);
  return rest.some((f) => (f.number ?? f.fewest ?? 0) >= Math.min(sum, 3)) ? null : addedUp(figures);
}
