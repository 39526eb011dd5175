import type { Dossier, Incident, Point } from '../../format/dossier.ts';
import { actorsIn } from './facts.ts';

/** Airwars' gradings of harm to civilians. */
export type Grading = 'Confirmed' | 'Fair' | 'Weak' | 'Contested' | 'Discounted';

/**
 * Airwars' grading as far as reports alone can tell: confirmed when a belligerent accepts responsibility; contested
 * when two or more are blamed or claim it; fair with two or more independent origins; else weak. Discounted needs a
 * finding that those killed were combatants: when every figure given is of combatants.
 */
export function gradingOf(incident: Incident): Grading {
  const harm = incident.points.filter((p) => p.attribute === 'killed' || p.attribute === 'wounded');
  const combatants = harm.filter((p) => p.victims === 'militant' || p.victims === 'military');
  const others = harm.filter(
    (p) => p.victims !== 'militant' && p.victims !== 'military' && p.victims !== 'all',
  );
  if (combatants.length && !others.length && coversAll(incident, combatants)) return 'Discounted';
  if (incident.actors.some((a) => (a.stances.admits ?? []).length > 0)) return 'Confirmed';
  const blamed = incident.actors.filter((a) =>
    ['blames', 'suspects', 'claims'].some((s) => (a.stances[s] ?? []).length > 0),
  );
  if (blamed.length > 1) return 'Contested';
  const origins = Math.max(0, ...harm.map((p) => p.origins));
  return origins >= 2 ? 'Fair' : 'Weak';
}

function coversAll(incident: Incident, combatants: Point[]): boolean {
  const total = incident.points.find((p) => p.attribute === 'killed' && p.victims === 'all');
  const best = combatants.filter((p) => p.attribute === 'killed').reduce((s, p) => s + (p.best ?? 0), 0);
  return total?.best == null || best >= total.best;
}

/** A belligerent is known when it accepts responsibility, else suspected. */
export const belligerentType = (actor: Incident['actors'][number]): 'Known' | 'Suspected' =>
  (actor.stances.admits ?? []).length || (actor.stances.claims ?? []).length ? 'Known' : 'Suspected';

/** Actors who are said to have done it or taken part. */
export const belligerents = (incident: Incident): Incident['actors'] =>
  incident.actors.filter((a) => actorsIn(incident, 'perpetrator', 'participant').includes(a.name));

/** Deaths or injuries that the belligerent itself concedes: stated by a source of its own, on its own doing. */
export function conceded(
  dossier: Dossier,
  incident: Incident,
  actor: string,
  attribute: 'killed' | 'wounded',
): { min: number; max: number } | null {
  // the belligerent itself and every source of its side: a ministry concedes for its army
  const self = dossier.sources.find((s) => s.name === actor || s.aliases.includes(actor));
  const side = self?.party ?? actor;
  const own = new Set(dossier.sources.filter((s) => s === self || s.party === side).map((s) => s.name));
  if (!incident.actors.some((a) => a.name === actor && (a.stances.admits ?? []).length)) return null;
  const figures = dossier.claims.flatMap((c) =>
    c.kind === 'casualties' &&
    c.incident === incident.id &&
    c.effect === attribute &&
    c.sources.some((s) => own.has(s.name)) &&
    c.count.low !== null
      ? [c.count.low]
      : [],
  );
  return figures.length ? { min: Math.min(...figures), max: Math.max(...figures) } : null;
}
