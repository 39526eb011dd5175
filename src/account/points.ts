import type { CasualtyClaim, Category, Effect } from '../format/claim.ts';
import type { FigurePosition, Point } from '../format/dossier.ts';
import { civiliansIn, civiliansOf, ofCivilians, withKinds } from './civilians.ts';
import { groupBy } from './collect.ts';
import { withoutWhoDied } from './died-of-it.ts';
import { type Figure, figureOf, unusable } from './figures.ts';
import { withoutHitCounts } from './hit-counts.ts';
import { type Attributed, attribute, type Context } from './origins.ts';
import { withoutTheDead } from './outlived.ts';
import type { Circumstances, Policy } from './policies/policy.ts';
import { byOrigin } from './policies/shared.ts';
import { relationsOf } from './relations.ts';
import { countsHit, withSurvivors } from './survivors.ts';
import { timelineOf } from './timeline.ts';
import { type Basis, joined, totalOf } from './total.ts';
import { verdictOf } from './verdict.ts';
import { voicesOf } from './voices.ts';

const EFFECTS: readonly Effect[] = [
  'killed',
  'wounded',
  'killed-or-wounded',
  'missing',
  'captured',
  'displaced',
];
const CATEGORIES: readonly Category[] = [
  'civilian',
  'child',
  'woman',
  'military',
  'militant',
  'police',
  'journalist',
  'medic',
  'aid-worker',
];

/** The counted points of an incident: for each effect the total, then each category of victims that a figure is given for. */
export function figurePoints(
  claims: readonly CasualtyClaim[],
  context: Context,
  policy: Policy,
  circumstances: Circumstances,
): Point[] {
  const points: Point[] = [];
  const incident = claims.filter((c) => c.scope === 'incident');
  const totals = (effect: Effect): Total => {
    if (effect !== 'wounded')
      return totalWith(
        incident.filter((c) => c.effect === effect),
        context,
      );
    const living = withoutWhoDied(incident);
    const { wounded, left } = withoutHitCounts(living.wounded, incident);
    const stated = totalWith(wounded, context);
    stated.basis.left.push(...living.left, ...left);
    const deaths = attribute(
      incident.filter((c) => c.effect === 'killed'),
      context,
    );
    const dead = [...totalOf(deaths).figures, ...deaths.filter((a) => !unusable(a.claim)).map(figureOf)];
    const hit = totalWith(incident.filter(countsHit), context).basis.figures;
    const all = withSurvivors(hit, dead, stated.basis);
    return { items: stated.items, basis: withoutTheDead(all, attribute(claims, context)) };
  };
  for (const effect of EFFECTS) {
    const { items, basis } = totals(effect);
    if (items.length === 0 && basis.figures.length === 0) continue;
    points.push(pointOf(effect, 'all', items, basis, policy, circumstances));
    for (const category of CATEGORIES) {
      const own = items.filter((i) => i.claim.victims.category === category);
      const of = own.length === 0 && category === 'civilian' ? civiliansIn(items) : own;
      const counts =
        own.length < of.length
          ? civiliansOf(of)
          : category === 'civilian'
            ? ofCivilians(categoryOf(withKinds(own, items)), own)
            : categoryOf(of);
      if (counts.figures.some(saysHowMany))
        points.push(pointOf(effect, category, of, counts, policy, circumstances));
    }
  }
  return points;
}

/** "his family was killed" tells who they were, and of how many nothing. */
const saysHowMany = (f: Figure): boolean => f.number !== null || f.low !== null || f.fewest !== null;

interface Total {
  items: Attributed<CasualtyClaim>[];
  basis: Basis;
}

/** The total of some claims: who speaks of single victims only does not silence a report's own count. */
function totalWith(claims: readonly CasualtyClaim[], context: Context): Total {
  const gone = new Set(claims.filter((c) => unusable(c) !== null).map((c) => c.id));
  const { left } = totalOf(attribute(claims, context));
  const aside = new Set(left.map((l) => l.claim).filter((id) => !gone.has(id)));
  const items = attribute(claims, context, aside);
  return { items, basis: totalOf(items) };
}

/** The figures of one category: parts count here, and single victims are no rivals of a larger figure in their report. */
function categoryOf(items: readonly Attributed<CasualtyClaim>[]): Basis {
  const basis: Basis = { figures: [], left: [] };
  for (const i of items) {
    const why = unusable(i.claim);
    if (why) basis.left.push({ claim: i.claim.id, why });
  }
  const usable = items.filter((i) => unusable(i.claim) === null);
  for (const list of groupBy(usable, (i) => i.claim.report).values()) basis.figures.push(...joined(list));
  for (const figures of groupBy(basis.figures, (f) => f.report).values()) {
    const most = Math.max(...figures.map((f) => f.number ?? 0));
    for (const f of figures) {
      if (most < 2 || f.number !== 1 || f.open) continue;
      basis.figures = basis.figures.filter((g) => g !== f);
      basis.left.push({ claim: f.claims[0], why: 'one of the victims that the report counts' });
    }
  }
  return basis;
}

function pointOf(
  attribute: string,
  victims: string,
  items: readonly Attributed<CasualtyClaim>[],
  basis: Basis,
  policy: Policy,
  circumstances: Circumstances,
): Point {
  const { low, best, high, open, chosen, left, rule } = policy.weigh(basis.figures, circumstances);
  const stated = basis.figures.filter((f) => f.number !== null);
  const heard = stated.length > 0 ? stated : basis.figures;
  const origins = new Set(heard.flatMap((f) => (f.origin === null ? [] : [f.origin])));
  const voices = [...byOrigin(stated).values()];
  const names = new Map(items.flatMap((i) => (i.origin ? [[i.origin.key, i.origin.name] as const] : [])));
  return {
    attribute,
    victims,
    low,
    best,
    high,
    open,
    policy: policy.name,
    verdict: verdictOf(voices),
    origins: origins.size,
    positions: positionsOf(basis.figures, names),
    relations: relationsOf(items),
    voices: voicesOf(items),
    timeline: timelineOf(items),
    basis: { chosen, left: [...basis.left, ...left], rule: `${policy.name}/${policy.version}: ${rule}` },
  };
}

/** What each origin says, its own figures in order of time; figures that rest on nobody come last. */
function positionsOf(figures: readonly Figure[], names: ReadonlyMap<string, string>): FigurePosition[] {
  const groups = groupBy(figures, (f) => [f.origin ?? '~', f.low, f.high, f.asOf].join('|'));
  return [...groups.values()]
    .map((list) => ({
      low: list[0].low,
      high: list[0].high,
      origin: list[0].origin === null ? 'unattributed' : (names.get(list[0].origin) ?? list[0].origin),
      claims: list.flatMap((f) => f.claims),
      asOf: list[0].asOf,
    }))
    .sort(
      (a, b) =>
        compare(a.origin, b.origin) ||
        compare(a.asOf ?? '', b.asOf ?? '') ||
        (a.low ?? a.high ?? 0) - (b.low ?? b.high ?? 0),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
