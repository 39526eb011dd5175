import { isStance } from '../../../src/dossier/view/view.ts';
import type { Point } from '../../../src/format/dossier.ts';
import { stanceWords } from '../i18n/words.ts';

/** One answer to a point without a number, and how many origins give it. */
export interface Answer {
  words: string;
  origins: number;
}

/** What is said on a point without a number, what most origins say first. */
export function answers(point: Point): Answer[] {
  const found = new Map<string, Set<string>>();
  for (const p of point.positions) {
    if (!isStance(p)) continue;
    const words = stanceWords(point, p.stance, p.value);
    found.set(words, (found.get(words) ?? new Set()).add(p.origin));
  }
  return [...found]
    .map(([words, origins]) => ({ words, origins: origins.size }))
    .sort((a, b) => b.origins - a.origins);
}

/** Claims on a point that another claim contradicts. */
export function contradicted(point: Point): ReadonlySet<string> {
  const out = new Set<string>();
  for (const r of point.relations)
    if (r.relation === 'contradicts') {
      out.add(r.a);
      out.add(r.b);
    }
  return out;
}
