import type { CasualtyClaim, Claim } from '../../format/claim.ts';
import type { Dossier, DossierReport, FigurePosition, Incident, Point } from '../../format/dossier.ts';
import { earliestDay, latestDay } from '../../format/edtf.ts';

/** low, best and high of one counted point; all null when nobody gives a figure. */
export interface Figure {
  low: number | null;
  best: number | null;
  high: number | null;
}

const UNKNOWN: Figure = { low: null, best: null, high: null };

/** One incident with what the formats ask of it. */
export interface IncidentFacts {
  incident: Incident;
  claims: Claim[];
  reports: DossierReport[];
  /** First and last possible day, "YYYY-MM-DD"; null when unknown. */
  from: string | null;
  to: string | null;
}

/** The incidents of a dossier, in its order, each with its claims and reports. */
export function factsOf(dossier: Dossier): IncidentFacts[] {
  const claims = new Map(dossier.claims.map((c) => [c.id, c]));
  const reports = new Map(dossier.reports.map((r) => [r.id, r]));
  return dossier.incidents.map((incident) => ({
    incident,
    claims: incident.claims.flatMap((id) => claims.get(id) ?? []),
    reports: incident.reports.flatMap((id) => reports.get(id) ?? []),
    from: incident.date && earliestDay(incident.date.edtf),
    to: incident.date && latestDay(incident.date.edtf),
  }));
}

/** An incident's point on an attribute, of all victims or of a category. */
export const pointOf = (
  incident: Incident,
  attribute: string,
  victims: string | null = 'all',
): Point | undefined => incident.points.find((p) => p.attribute === attribute && p.victims === victims);

/** Its low, best and high, all null where nobody counts. */
export function figureOf(incident: Incident, attribute: string, victims = 'all'): Figure {
  const p = pointOf(incident, attribute, victims);
  return p ? { low: p.low, best: p.best, high: p.high } : UNKNOWN;
}

/** Whether anybody at all states, in whatever words, that people were killed (wounded …). */
export const anyStated = (facts: IncidentFacts, effect: CasualtyClaim['effect']): boolean =>
  facts.claims.some((c) => c.kind === 'casualties' && c.effect === effect && c.count.bound !== 'none');

/** A vague word that a format turns into a number ("dozens"), when nobody states one. */
export function vagueBound(
  facts: IncidentFacts,
  effect: CasualtyClaim['effect'],
): CasualtyClaim['count']['bound'] | null {
  const bounds = facts.claims
    .filter(
      (c): c is CasualtyClaim => c.kind === 'casualties' && c.effect === effect && c.status === 'current',
    )
    .map((c) => c.count.bound);
  return (
    (['thousands', 'hundreds', 'scores', 'dozens', 'tens'] as const).find((b) => bounds.includes(b)) ?? null
  );
}

/** Names of the actors in a role, most often named first as in the dossier. */
export const actorsIn = (incident: Incident, ...roles: Incident['actors'][number]['role'][]): string[] =>
  incident.actors.filter((a) => roles.includes(a.role)).map((a) => a.name);

export type ActorType = 'state' | 'group' | 'civilians' | 'unknown';

const STATE =
  /\b(army|armed forces|air force|navy|military|forces|government|regime|police|ministry|coalition|soldiers|troops|guards?)\b/i;
const CIVILIAN =
  /\b(civilians?|residents|protesters|journalists?|medics?|worshippers|children|women|passengers|villagers)\b/i;

/** What kind of actor a name is, from the dossier's sources and the words of the name. */
export function actorType(dossier: Dossier, name: string): ActorType {
  const source = dossier.sources.find((s) => s.name === name || s.aliases.includes(name));
  if (source?.kind === 'armed-group') return 'group';
  if (CIVILIAN.test(name)) return 'civilians';
  if (source && ['government', 'military', 'officials'].includes(source.kind)) return 'state';
  if (STATE.test(name)) return 'state';
  return source?.party === name ? 'state' : 'unknown';
}

/** The stances that reports give on who did it, by actor: "blamed by A, B; denied by A". */
export function disputeOf(dossier: Dossier, incident: Incident): string[] {
  const names = new Map(dossier.sources.map((s) => [s.id, s.name]));
  const words: Record<string, string> = {
    blames: 'blamed by',
    suspects: 'suspected by',
    claims: 'claimed by',
    admits: 'admitted by',
    denies: 'denied by',
  };
  return incident.actors.flatMap((actor) => {
    const parts = Object.entries(actor.stances).map(
      ([stance, ids]) =>
        `${words[stance] ?? stance} ${ids.map((id) => names.get(id) ?? id).join(', ') || 'the report itself'}`,
    );
    return parts.length ? [`${actor.name}: ${parts.join('; ')}`] : [];
  });
}

/** How the origins differ on a counted point, in words: "62 or more (Russia), 83 (Observatory)". */
export function positionsInWords(point: Point | undefined): string {
  const figures = (point?.positions ?? []).flatMap((p) => ('low' in p ? [p] : []));
  return figures
    .filter((p) => !figures.some((q) => q.origin === p.origin && later(q, p)))
    .map((p) => `${span(p.low, p.high)} (${p.origin})`)
    .join(', ');
}

/** Of an origin's figures the latest counts, the larger of equally late ones. */
function later(q: FigurePosition, p: FigurePosition): boolean {
  const [a, b] = [q.asOf ?? '', p.asOf ?? ''];
  if (a !== b) return a > b;
  return (q.high ?? q.low ?? -1) > (p.high ?? p.low ?? -1);
}

/** A range in words: "12 to 15", "12 or more", "up to 15". */
export function span(low: number | null, high: number | null): string {
  if (low === null && high === null) return 'no number';
  if (high === null) return `${low} or more`;
  if (low === null) return `up to ${high}`;
  return low === high ? String(low) : `${low} to ${high}`;
}

/** First, nearest-spoken claim of an incident that states a figure: where a one-source format looks. */
export function leadClaim(facts: IncidentFacts): Claim | undefined {
  const current = facts.claims.filter(
    (c): c is CasualtyClaim => c.kind === 'casualties' && c.status === 'current',
  );
  return (
    current.find((c) => c.sources.length > 0 && c.count.low !== null) ??
    current.find((c) => c.count.low !== null) ??
    current[0] ??
    facts.claims[0]
  );
}
