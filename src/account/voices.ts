import type { Voice } from '../format/dossier.ts';
import { groupBy } from './collect.ts';
import type { Attributed } from './origins.ts';

/** Why each claim counts as its origin's word: claims of one origin for one reason together, origins by name. */
export function voicesOf(items: readonly Attributed[]): Voice[] {
  const spoken = items.flatMap(({ claim, origin }) => (origin ? [{ id: claim.id, origin }] : []));
  return [...groupBy(spoken, (s) => `${s.origin.key}|${s.origin.why}`).values()]
    .map((list) => ({
      origin: list[0].origin.name,
      why: list[0].origin.why,
      claims: [...new Set(list.map((s) => s.id))].sort(),
    }))
    .sort(
      (a, b) => compare(a.origin, b.origin) || compare(a.why, b.why) || compare(a.claims[0], b.claims[0]),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
