import type { CasualtyClaim } from '../format/claim.ts';
import type { Figure, LeftOut } from './figures.ts';
import type { Attributed } from './origins.ts';

/** Up to this many the victims of an incident are told one by one. */
const FEW = 6;

/** Words that count and describe nobody: "1 dead", "one person was killed". */
const COUNTED = /^(?:one|1|a|an|another)?\b *(?:people|persons?|others?|victims?)?$/i;

const isOneDead = ({ effect, count }: CasualtyClaim): boolean =>
  effect === 'killed' && count.low === 1 && count.high === 1;

const isCount = ({ count, victims }: CasualtyClaim): boolean =>
  COUNTED.test(victims.text) || /^(?:one|1)\b/i.test(count.text);

/** Is one person dead whom the words describe ("the baker", "his sister", "Omar Said"), and no count of one? */
export const isDescribed = (claim: CasualtyClaim): boolean => isOneDead(claim) && !isCount(claim);

/** "one dead", "1 person was killed". */
export const isCountOfOne = (claim: CasualtyClaim): boolean => isOneDead(claim) && isCount(claim);

/**
 * Who is told of by name or by who they are is told of, and not counted: where another report counts more dead than the people whom one
 * tells of, they are some of these. Only while people are few, and where not most of the reports know of one alone.
 */
export function withoutPeopleOfMore(
  figures: readonly Figure[],
  described: ReadonlySet<string>,
  left: LeftOut[],
): Figure[] {
  const told = (f: Figure): boolean =>
    f.number !== null && f.claims.length === f.number && f.claims.every((id) => described.has(id));
  const counted = figures.filter((f) => f.number !== null && f.number >= 2 && !told(f));
  return figures.filter((f) => {
    if (!told(f) || f.number! > FEW) return true;
    const more = counted.filter((g) => g.number! > f.number! && g.report !== f.report);
    const reports = new Set(more.map((g) => g.report)).size;
    const alone = new Set(figures.filter((g) => g.number === f.number).map((g) => g.report)).size;
    if (reports === 0 || (f.number === 1 ? reports : 2 * reports) < alone) return true;
    for (const claim of f.claims)
      left.push({ claim, why: 'told of by who they are; another report counts more' });
    return false;
  });
}

const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const NTH = new RegExp(`^(?:(?:a|the) )?(${ORDINALS.join('|')}) (?:victim|person)$`, 'i');

/** "A third victim died": three are dead by now, whatever else the report says of the two. */
export function byOrdinal(figures: readonly Figure[], list: readonly Attributed<CasualtyClaim>[]): Figure[] {
  const nth = new Map<string, number>();
  for (const { claim } of list) {
    const word = claim.effect === 'killed' ? NTH.exec(claim.victims.text)?.[1].toLowerCase() : undefined;
    if (word) nth.set(claim.id, ORDINALS.indexOf(word) + 2);
  }
  if (nth.size === 0) return [...figures];
  return figures.map((f) => {
    const n = f.claims.length === 1 && f.number === 1 ? nth.get(f.claims[0]) : undefined;
    return n === undefined ? f : { ...f, low: n, high: n, number: n };
  });
}
