import type { CasualtyClaim, Category } from '../format/claim.ts';
import { groupBy } from './collect.ts';
import { type Figure, figureOf, unusable } from './figures.ts';
import type { Attributed } from './origins.ts';
import { type Basis, sumOfDisjoint } from './total.ts';

/** Sides of a fight. */
const SIDES: readonly Category[] = ['military', 'militant', 'police'];
/** Kinds of civilian that nobody is two of. */
const KINDS: readonly Category[] = ['child', 'woman', 'medic', 'journalist', 'aid-worker'];

/**
 * The claims that tell of civilians where nobody calls them so: "two children and three policemen were killed". Only beside a side of
 * the fight: elsewhere everyone is meant anyway.
 */
export function civiliansIn(items: readonly Attributed<CasualtyClaim>[]): Attributed<CasualtyClaim>[] {
  const counts = items.filter(({ claim }) => (claim.count.low ?? 0) > 0 && unusable(claim) === null);
  if (!counts.some(({ claim }) => SIDES.includes(claim.victims.category))) return [];
  return counts.filter(
    ({ claim }) => KINDS.includes(claim.victims.category) && claim.victims.affiliation === null,
  );
}

/** Their figures: of each report the largest of every kind, added up. */
export function civiliansOf(items: readonly Attributed<CasualtyClaim>[]): Basis {
  const figures: Figure[] = [];
  for (const list of groupBy(items, (i) => i.claim.report).values()) {
    const largest = new Map<Category, Figure>();
    for (const f of list.map(figureOf)) {
      const known = largest.get(f.category);
      if (f.number !== null && (!known || f.number > known.number!)) largest.set(f.category, f);
    }
    const parts = [...largest.values()];
    if (parts.length > 0) figures.push(sumOfDisjoint(parts, 'civilian'));
  }
  return { figures, left: [] };
}

/**
 * Civilians, and the women, children and medics who may be named beside them in one breath ("a young man and a woman were wounded"): all of
 * them are civilians.
 */
export function withKinds(
  own: readonly Attributed<CasualtyClaim>[],
  items: readonly Attributed<CasualtyClaim>[],
): Attributed<CasualtyClaim>[] {
  const taken = new Set(own);
  return items.filter(
    (i) =>
      taken.has(i) ||
      (KINDS.includes(i.claim.victims.category) &&
        i.claim.victims.affiliation === null &&
        i.claim.partOf === null),
  );
}

/** The figures that count civilians called so: those of a kind alone are no rivals of them. */
export function ofCivilians({ figures, left }: Basis, own: readonly Attributed<CasualtyClaim>[]): Basis {
  const civilian = new Set(own.map((i) => i.claim.id));
  return { figures: figures.filter((f) => f.claims.some((id) => civilian.has(id))), left };
}
