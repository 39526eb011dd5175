import type { Effect } from '../../../format/claim.ts';
import type { Draft } from '../frames.ts';
import type { Clauses, Group } from '../people/group.ts';

/** Words for those harmed, and what befell them. */
export const WHOLE: ReadonlyMap<string, Effect> = new Map(
  Object.entries<Effect>({
    dead: 'killed',
    killed: 'killed',
    victims: 'killed',
    fatalities: 'killed',
    drowned: 'killed',
    slain: 'killed',
    martyrs: 'killed',
    martyred: 'killed',
    deceased: 'killed',
    deaths: 'killed',
    wounded: 'wounded',
    injured: 'wounded',
    hurt: 'wounded',
    casualties: 'killed-or-wounded',
    missing: 'missing',
    abducted: 'captured',
    kidnapped: 'captured',
  }),
);

/** "the dead", "the wounded" before the group; "victims" may be either. */
export function wordOfWhole(c: Clauses, g: Group): Effect | null {
  for (let i = c.first; i < g.first; i++) {
    const w = c.doc.norm(i);
    if (w === 'toll') return 'killed';
    if (w !== 'victims' && WHOLE.has(w)) return WHOLE.get(w)!;
  }
  return null;
}

/** The total that a sentence beginning "The dead included" speaks of: that of its effect, for deaths failing that the wounded's. */
export function sentenceTotal(c: Clauses, g: Group, all: readonly Draft[]): number {
  const effect = effectBefore(c, g);
  const anchor = lastTotal(all, effect);
  return anchor < 0 && effect === 'killed' ? lastTotal(all, 'wounded') : anchor;
}

/** The total a part belongs to: the last one in the sentence whose group stands before it. */
export function anchorOf(all: readonly Draft[], g: Group, c: Clauses): number {
  let best = -1;
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (d.group.first < c.first) break;
    if (d.partOf >= 0 || d.group.end > g.first) continue;
    if (best < 0 || d.group.end > all[best].group.end) best = i;
  }
  return best;
}

/** The same; "four of them were children" may speak of the sentence before. */
export function anchorNear(all: readonly Draft[], g: Group, c: Clauses): number {
  const anchor = anchorOf(all, g, c);
  if (anchor >= 0 || !g.ofThem || g.counting !== 'number') return anchor;
  const sentence = c.doc.sentenceOf(c.first);
  for (let i = all.length - 1; i >= 0; i--) {
    const d = all[i];
    if (sentence - c.doc.sentenceOf(d.first) > 1) return -1;
    if (d.partOf < 0 && d.status === 'current' && (d.count.low ?? 0) > (g.count.low ?? 0)) return i;
  }
  return -1;
}

/** Figures back to which a total is looked for. */
const BACK = 300;

/** The last total of an effect in the field, at least as large as `atLeast`. */
export function lastTotal(all: readonly Draft[], effect: Effect, atLeast = 0): number {
  for (let i = all.length - 1; i >= Math.max(0, all.length - BACK); i--) {
    const d = all[i];
    if (d.effect !== effect || d.partOf >= 0 || d.scope === 'cumulative' || d.status !== 'current') continue;
    if ((d.count.low ?? 0) > atLeast) return i;
  }
  return -1;
}

/** The same of a sum told in the sentence before, or in this one: "recorded 48 casualties in May. Shelling caused 31 of the casualties". */
export function lastSum(c: Clauses, all: readonly Draft[], effect: Effect, atLeast: number): number {
  const sentence = c.doc.sentenceOf(c.first);
  for (let i = all.length - 1; i >= Math.max(0, all.length - BACK); i--) {
    const d = all[i];
    if (d.effect !== effect || d.partOf >= 0 || d.scope !== 'cumulative' || (d.count.low ?? 0) <= atLeast)
      continue;
    if (sentence - c.doc.sentenceOf(d.first) <= 1) return i;
  }
  return -1;
}

const ALIVE = new Set([
  'condition',
  'hospital',
  'injured',
  'wounded',
  'survive',
  'survived',
  'hospitalized',
  'stable',
  'critical',
]);

/** "The dead included", "The wounded include": which total is meant. */
function effectBefore(c: Clauses, g: Group): Effect {
  for (let i = c.first; i < c.end; i++) if (ALIVE.has(c.doc.norm(i))) return 'wounded';
  for (let i = c.first; i < g.first; i++) {
    const effect = WHOLE.get(c.doc.norm(i));
    if (effect) return effect;
  }
  return 'killed';
}
