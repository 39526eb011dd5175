import type { CasualtyClaim, Category } from '../format/claim.ts';
import { addedUp, besides, isOneAndSome, withMore } from './added.ts';
import { groupBy } from './collect.ts';
import { type Figure, figureOf, isWide, type LeftOut, unusable } from './figures.ts';
import type { Attributed } from './origins.ts';
import { byOrdinal, isCountOfOne, isDescribed, withoutPeopleOfMore } from './people.ts';
import { withoutTheSame } from './same-person.ts';

/** What a point rests on. */
export interface Basis {
  figures: Figure[];
  left: LeftOut[];
}

/**
 * The figures of "victims: all" for claims of one effect: those that count everyone, and sums of disjoint parts where a report
 * gives no more. A figure of one category stands for the total only while nobody states a wider one.
 */
export function totalOf(claims: readonly Attributed<CasualtyClaim>[]): Basis {
  const left: LeftOut[] = [];
  const usable: Attributed<CasualtyClaim>[] = [];
  const some = claims.some(({ claim }) => !isUnharmed(claim) && unusable(claim) === null);
  for (const a of claims) {
    const why =
      unusable(a.claim) ??
      (a.claim.partOf ? 'part of a figure that is counted' : null) ??
      (some && isUnharmed(a.claim) ? 'people who came to no harm, beside others who did' : null);
    if (why) left.push({ claim: a.claim.id, why });
    else usable.push(a);
  }
  const stated = [...groupBy(usable, (a) => a.claim.report).values()].flatMap((list) =>
    reportFigures(list, left),
  );
  const described = new Set(usable.filter(({ claim }) => isDescribed(claim)).map((a) => a.claim.id));
  const figures = withoutPeopleOfMore(withoutLoneSingles(stated, left), described, left);
  // "16 civilians" beside "16 killed" is everyone: the same count, with its own speaker.
  const stood = figures.filter((f) => isWide(f.category) || f.rule === 'sum-of-parts');
  const all = new Set(stood.filter((f) => isWide(f.category)).map((f) => f.number));
  const most = Math.max(0, ...stood.map((f) => f.number ?? 0));
  // "18 people" who are civilians elsewhere in their report are no part of another's fifteen
  const bare = new Set(usable.filter((a) => BARE.test(a.claim.victims.text)).map((a) => a.claim.id));
  for (const f of figures)
    if (most > 0 && (f.number ?? 0) > most && f.claims.every((id) => bare.has(id))) all.add(f.number);
  // "a boy was killed", by a report that tells of nobody else, is its whole toll as "a man was killed" is
  const reports = groupBy(figures, (f) => f.report);
  const lone = (f: Figure) =>
    f.number === 1 && !f.open && reports.get(f.report)!.every((g) => g.number === 1);
  const wide = (f: Figure) =>
    isWide(f.category) || f.rule === 'sum-of-parts' || (f.number !== null && all.has(f.number)) || lone(f);
  if (!figures.some((f) => f.number !== null && wide(f))) return { figures, left };
  return {
    figures: figures.filter((f) => {
      if (wide(f)) return true;
      for (const claim of f.claims)
        left.push({ claim, why: `counts one category of victims only: ${f.category}` });
      return false;
    }),
    left,
  };
}

/** "The driver was not hurt": of certain people, where "no casualties" is of everyone. */
const isUnharmed = ({ count }: CasualtyClaim): boolean => count.bound === 'none' && count.text === '';

/** Words that count everyone, whatever category the rest of the report lends to them: "kills 18", "18 people". */
const BARE = /^(?:(?:other|more) )?(?:people|persons|others|dead|victims|lives)?$/i;

/** From this toll on a report that speaks of one victim only does not give the toll. */
const MANY = 4;

/** A report whose only figure is one victim, of an incident whose toll others put at many, tells of that one. */
function withoutLoneSingles(figures: readonly Figure[], left: LeftOut[]): Figure[] {
  if (!figures.some((f) => f.number !== null && f.number >= MANY)) return [...figures];
  return figures.filter((f) => {
    if (f.number !== 1 || f.open) return true;
    for (const claim of f.claims) left.push({ claim, why: 'one victim of many' });
    return false;
  });
}

/**
 * Figures of one report, those of victims named side by side ("a girl and two men were wounded") added up: their claims
 * share the words of harm, so that their spans overlap.
 */
export function joined(list: readonly Attributed<CasualtyClaim>[]): Figure[] {
  const sorted = [...list].sort(
    (a, b) =>
      (a.claim.in < b.claim.in ? -1 : a.claim.in > b.claim.in ? 1 : 0) || a.claim.start - b.claim.start,
  );
  const groups: Attributed<CasualtyClaim>[][] = [];
  for (const a of sorted) {
    const last = groups.at(-1)?.at(-1)?.claim;
    const { claim } = a;
    const beside = last && last.in === claim.in && last.rule === claim.rule && claim.start < last.end;
    // who kills others and then himself: they and he
    const after =
      last && claim.rule === SUICIDE && last.in === claim.in && last.sentence[0] === claim.sentence[0];
    const side = beside || after;
    if (side && (claim.start !== last.start || claim.end !== last.end)) groups.at(-1)!.push(a);
    else groups.push([a]);
  }
  return groups.flatMap((g) => {
    const figures = g.map(figureOf);
    if (g.length >= 2 && isOneAndSome(figures)) return [addedUp(figures)];
    if (g.length < 2 || figures.some((f) => f.number === null)) return figures;
    const same = figures.every((f) => f.category === figures[0].category);
    return [sumOfDisjoint(figures, same ? figures[0].category : 'mixed')];
  });
}

/** The sum of at least one figure of disjoint people; unknown where one of them is. */
export function sumOfDisjoint(parts: readonly Figure[], category: Figure['category']): Figure {
  const sum = (of: (f: Figure) => number | null): number | null =>
    parts.some((f) => of(f) === null) ? null : parts.reduce((n, f) => n + of(f)!, 0);
  return {
    ...parts[0],
    claims: parts.flatMap((f) => f.claims),
    low: sum((f) => f.low),
    high: sum((f) => f.high),
    number: sum((f) => f.number),
    open: parts.some((f) => f.open),
    category,
    rule: 'sum-of-parts',
  };
}

const SUICIDE = 'casualties/suicide';

/** A report's figures for the total; the sum of its disjoint categories when it has no figure for everyone. */
function reportFigures(all: readonly Attributed<CasualtyClaim>[], left: LeftOut[]): Figure[] {
  const list = withoutTheSame(withoutTheGirl(all, left), left);
  const more = besides(list);
  if (more) return [more];
  const counts = new Set(list.filter(({ claim }) => isCountOfOne(claim)).map((a) => a.claim.id));
  const figures = withoutParts(byOrdinal(joined(list), list), counts, left);
  if (figures.some((f) => f.number !== null && isWide(f.category))) return figures;
  const sum = sumOfParts(figures) ?? withMore(figures, list);
  return sum ? [sum, ...figures.filter((f) => f.number === null && isWide(f.category))] : figures;
}

/** Words for one female that a girl is called by, too. */
const SHE =
  /^(?:she|her|(?:(?:his|her|their|the) )?(?:(?:older|elder|younger|little|twin|teenage) )?sister|(?:the )?female|(?:a |the )?teen(?:age|aged)? .*)$/i;

const isOne = ({ claim }: Attributed<CasualtyClaim>, category: Category): boolean =>
  claim.victims.category === category && claim.count.low === 1 && claim.count.high === 1;

/** A girl who is "she" or "his sister" in another sentence of the report is no woman besides. */
function withoutTheGirl(
  list: readonly Attributed<CasualtyClaim>[],
  left: LeftOut[],
): readonly Attributed<CasualtyClaim>[] {
  if (!list.some((a) => isOne(a, 'child'))) return list;
  return list.filter((a) => {
    if (!isOne(a, 'woman') || !SHE.test(a.claim.victims.text)) return true;
    const beside = list.some(
      (b) => isOne(b, 'child') && b.claim.in === a.claim.in && b.claim.sentence[0] === a.claim.sentence[0],
    );
    if (!beside) left.push({ claim: a.claim.id, why: 'may be the child that the report tells of' });
    return beside;
  });
}

/**
 * Where a report counts two and more, a single victim it tells of is one of them and no rival figure; and a figure for everyone that is
 * smaller than its figure for one category counts some of them only.
 */
function withoutParts(figures: readonly Figure[], counts: ReadonlySet<string>, left: LeftOut[]): Figure[] {
  const numbers = (of: (f: Figure) => boolean) => figures.filter(of).map((f) => f.number ?? 0);
  const counted = Math.max(...numbers(() => true));
  const most = Math.max(counted, ...figures.map((f) => (f.vague ? (f.fewest ?? 0) : 0)));
  const narrow = Math.max(0, ...numbers((f) => !isWide(f.category)));
  const parts = addUp(figures);
  return figures.filter((f) => {
    // "they have killed people" is no count, beside "one dead"
    const bare = counts.has(f.claims[0]) && figures.every((g) => g.number !== null || isBare(g));
    const single = (bare ? counted : most) >= 2 && f.number === 1;
    const some = isWide(f.category) && f.number !== null && f.number < narrow && f.high !== null;
    const share = isShare(f, figures) || parts.has(f);
    if (!single && !some && !share) return true;
    const why = single
      ? 'one of the victims that the report counts'
      : some
        ? 'fewer than the report counts of one category'
        : 'some of the victims that the report counts';
    for (const claim of f.claims) left.push({ claim, why });
    return false;
  });
}

/** A plural and no more. */
const isBare = (f: Figure): boolean => f.low === null && (f.fewest ?? 0) <= 2;

/** Below this part of a speaker's figure a smaller one of the same report is no second count. */
const SHARE = 0.75;
/** Up to this many the victims of an incident are told one by one. */
const FEW = 6;
/** Up to this many who was wounded how may be told by another speaker than their number. */
const SOME = 20;
/** Smaller numbers add up to others by chance. */
const LEAST_SUM = 5;

/**
 * Less than what the same report counts: how some of them died, who of them was named. Corrections come with words that say so, or in a
 * later report. Of one speaker's figures the much smaller one is a share of the larger; of two speakers' any smaller one is while
 * people are few, unless one of them is a side of the conflict, who may well dispute the count.
 */
function isShare(f: Figure, figures: readonly Figure[]): boolean {
  if (f.number === null || (f.high !== f.low && !f.open)) return false;
  return figures.some((g) => {
    if (g.number === null || !(g.category === f.category || isWide(g.category))) return false;
    if (g.origin === f.origin) return f.number! < SHARE * g.number;
    if (f.open || f.side !== null || g.side !== null || f.number! >= g.number) return false;
    return g.number <= FEW || (g.number <= SOME && 2 * f.number! <= g.number);
  });
}

/** "Two dead in the north, ten in the south", "at least a dozen": figures of one report that make up its total are no rivals of it. */
function addUp(figures: readonly Figure[]): ReadonlySet<Figure> {
  const numbers = new Set(figures.map((f) => f.number ?? 0));
  const most = Math.max(0, ...numbers);
  if (most < LEAST_SUM || !figures.some((f) => f.number === most && isWide(f.category))) return new Set();
  const pairs = figures.filter(
    (f) =>
      f.number !== null &&
      f.number > 0 &&
      f.number < most &&
      2 * f.number !== most &&
      numbers.has(most - f.number),
  );
  return new Set(pairs);
}

/** "Residents counted 16 civilians, the army nine militants": two speakers' words for the same dead, who may be taken for others. */
const rivals = (parts: readonly Figure[]): boolean => {
  const militants = parts.find((p) => p.category === 'militant');
  const others = parts.filter((p) => p.category !== 'militant' && !ARMED.has(p.category));
  return (
    Boolean(militants?.origin) && others.some((p) => p.origin !== null && p.origin !== militants!.origin)
  );
};
const ARMED: ReadonlySet<Category> = new Set(['military', 'police']);

const CIVILIAN: readonly Category[] = ['civilian'];
/** Categories that nobody can be in two of with civilians or with each other. */
const APART: readonly Category[] = ['military', 'militant', 'police'];
/** Kinds of civilian, summed only where civilians are not counted as such. */
const NARROW: readonly Category[] = ['child', 'woman', 'medic', 'journalist', 'aid-worker'];

/** The sum of a report's figures of disjoint categories; null when there are fewer than two. */
function sumOfParts(figures: readonly Figure[]): Figure | null {
  // Of several figures for one category the largest counts: a report repeats itself and counts upwards.
  const largest = (category: Category) =>
    figures
      .filter((f) => f.category === category && f.number !== null)
      .reduce<Figure | null>((a, b) => (a && a.number! >= b.number! ? a : b), null);
  const civilians = CIVILIAN.map(largest);
  const parts = [...civilians, ...APART.map(largest), ...(civilians[0] ? [] : NARROW.map(largest))].filter(
    (f) => f !== null,
  );
  if (parts.length < 2 || rivals(parts)) return null;
  const sum = (of: (f: Figure) => number | null) =>
    parts.some((p) => of(p) === null) ? null : parts.reduce((n, p) => n + of(p)!, 0);
  return {
    ...parts[0],
    claims: parts.flatMap((p) => p.claims),
    low: sum((f) => f.low ?? 0),
    high: sum((f) => f.high),
    number: sum((f) => f.number),
    open: parts.some((p) => p.open),
    category: 'mixed',
    rule: 'sum-of-parts',
  };
}
