import type { Claim } from '../../format/claim.ts';
import type { Dossier, DossierReport, FigurePosition, Point, StancePosition } from '../../format/dossier.ts';

export type Incident = Dossier['incidents'][number];
export type Position = Point['positions'][number];

/** A dossier with what its forms look up again and again. Immutable; made once. */
export class DossierView {
  readonly dossier: Dossier;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly reports: ReadonlyMap<string, DossierReport>;
  /** Whose word a claim is counted as: the origin of the position it supports, else its nearest speaker. */
  readonly #originOf = new Map<string, string>();
  /** Every origin, by first appearance in the points: their order gives each its mark and colour. */
  readonly origins: readonly string[];

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    this.claims = new Map(dossier.claims.map((c) => [c.id, c]));
    this.reports = new Map(dossier.reports.map((r) => [r.id, r]));
    const origins = new Set<string>();
    for (const incident of dossier.incidents)
      for (const point of orderedPoints(incident))
        for (const position of point.positions) {
          origins.add(position.origin);
          for (const id of position.claims)
            if (!this.#originOf.has(id)) this.#originOf.set(id, position.origin);
        }
    this.origins = [...origins];
  }

  originOf(claim: Claim): string {
    return this.#originOf.get(claim.id) ?? claim.sources[0]?.name ?? this.outletOf(claim.report);
  }

  /** 0, 1, 2 ... for an origin; -1 for one that holds no position. */
  originIndex(origin: string): number {
    return this.origins.indexOf(origin);
  }

  /** What a report is called: its outlet, else its id. */
  outletOf(reportId: string): string {
    return this.reports.get(reportId)?.outlet ?? reportId;
  }

  /** The claims of a position that stand in originals, then those of copies; superseded ones last. */
  claimsOf(position: Position): Claim[] {
    const rank = (c: Claim) =>
      (c.status === 'current' ? 0 : 4) +
      (this.reports.get(c.report)?.copyOf ? 2 : 0) +
      (c.in === 'title' ? 1 : 0);
    return position.claims
      .map((id) => this.claims.get(id))
      .filter((c) => c !== undefined)
      .sort((a, b) => rank(a) - rank(b));
  }

  claimsIn(reportId: string): Claim[] {
    return this.dossier.claims.filter((c) => c.report === reportId);
  }
}

/** A position that gives a number. */
export function isFigure(position: Position): position is FigurePosition {
  return !('stance' in position);
}

/** A position that affirms or denies. */
export function isStance(position: Position): position is StancePosition {
  return 'stance' in position;
}

const ATTRIBUTE_ORDER =
  'killed wounded killed-or-wounded missing captured displaced responsibility prior-notice intent halt weapons place date'.split(
    ' ',
  );

/** The points of an incident as a reader wants them: contested ones first, tolls before circumstances, totals before parts. */
export function orderedPoints(incident: Incident): Point[] {
  const calm = (p: Point) => (p.verdict === 'contested' ? 0 : 1);
  const attribute = (p: Point) => (ATTRIBUTE_ORDER.indexOf(p.attribute) + 100) % 100;
  const part = (p: Point) => (p.victims && p.victims !== 'all' ? 1 : 0);
  return [...incident.points].sort(
    (a, b) => calm(a) - calm(b) || attribute(a) - attribute(b) || part(a) - part(b),
  );
}

/** Where, when and with what, as long as nobody disagrees: said in a line, not point by point. */
export function isPlainCircumstance(point: Point): boolean {
  return point.verdict !== 'contested' && ['weapons', 'place', 'date'].includes(point.attribute);
}

/** What one origin says on a point: its positions, the latest last. */
export interface Voice {
  origin: string;
  positions: Position[];
}

/** A point's positions by origin; those who say most come first. */
export function voices(point: Point): Voice[] {
  const out = new Map<string, Position[]>();
  for (const position of point.positions) {
    const list = out.get(position.origin);
    if (list) list.push(position);
    else out.set(position.origin, [position]);
  }
  const asOf = (p: Position) => (isFigure(p) ? (p.asOf ?? '') : '');
  return [...out].map(([origin, positions]) => ({
    origin,
    positions: [...positions].sort((a, b) => (asOf(a) < asOf(b) ? -1 : asOf(a) > asOf(b) ? 1 : 0)),
  }));
}

/** The origin's name where a text names nobody. */
export const UNATTRIBUTED = 'unattributed';

/** The voices of a point for a picture: words on nobody's account are left out where somebody named says the same numbers. */
export function namedVoices(point: Point): Voice[] {
  const all = voices(point);
  const said = (v: Voice) => v.positions.filter(isFigure).map((p) => `${p.low} ${p.high}`);
  const named = new Set(all.filter((v) => v.origin !== UNATTRIBUTED).flatMap(said));
  return all.filter((v) => v.origin !== UNATTRIBUTED || !said(v).every((x) => named.has(x)));
}

/** The largest number a point's positions name, for scales; 0 when there is none. */
export function largest(point: Point): number {
  let most = point.high ?? 0;
  for (const p of point.positions) if (isFigure(p)) most = Math.max(most, p.low ?? 0, p.high ?? 0);
  return most;
}
