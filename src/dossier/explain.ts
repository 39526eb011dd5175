import type { Claim } from '../format/claim.ts';
import type { Dossier, Point } from '../format/dossier.ts';
import type { Report } from '../format/report.ts';
import { annotate } from '../incident/annotate.ts';
import type { LexiconEntry } from '../lexicon/load.ts';
import { entryOf, type Rule, ruleOf } from './rules.ts';
import type { Incident } from './view/view.ts';

/** A group of words that reading found in a claim's sentence; offsets are into the sentence. */
export interface FoundGroup {
  start: number;
  end: number;
  /** "number", "time", "place", "speaker", "cue" or "claim". */
  what: string;
  /** What it was read as: "62, at least", "2016-09-17". */
  as: string;
}

/** Why a claim is as it is. */
export interface ClaimExplanation {
  kind: 'claim';
  claim: Claim;
  sentence: string;
  groups: FoundGroup[];
  rule: Rule | null;
  /** The lexicon entry by which the rule found its words. */
  entry: LexiconEntry | null;
  /** Where the claim counts: its incident and the points it supports or was left out of. */
  incident: Incident | null;
  points: { point: Point; origin: string | null; leftOut: string | null }[];
}

/** Why a point is as it is. */
export interface PointExplanation {
  kind: 'point';
  incident: Incident;
  point: Point;
}

/** "i1/killed", "i1/killed/child": how a point is named. */
export function pointId(incident: Incident, point: Point): string {
  const part = point.victims && point.victims !== 'all' ? `/${point.victims}` : '';
  return `${incident.id}/${point.attribute}${part}`;
}

/** The explanation of a claim or a point by its id; null when the dossier has neither. */
export function explain(
  dossier: Dossier,
  reports: readonly Report[],
  id: string,
): ClaimExplanation | PointExplanation | null {
  for (const incident of dossier.incidents)
    for (const point of incident.points)
      if (pointId(incident, point) === id) return { kind: 'point', incident, point };
  const claim = dossier.claims.find((c) => c.id === id);
  const report = claim && reports.find((r) => r.id === claim.report);
  return claim && report ? explainClaim(dossier, report, claim) : null;
}

/** Ids that are like the one asked for: of the same report or incident, else the first few. */
export function idsLike(dossier: Dossier, id: string): string[] {
  const all = [
    ...dossier.incidents.flatMap((i) => i.points.map((p) => pointId(i, p))),
    ...dossier.claims.map((c) => c.id),
  ];
  const stem = id.split(/[#/]/, 1)[0];
  const like = all.filter((x) => x.startsWith(stem));
  return (like.length ? like : all).slice(0, 8);
}

function explainClaim(dossier: Dossier, report: Report, claim: Claim): ClaimExplanation {
  const field = (claim.in === 'title' ? report.title : report.text) ?? '';
  const incident = dossier.incidents.find((i) => i.id === claim.incident) ?? null;
  return {
    kind: 'claim',
    claim,
    sentence: field.slice(...claim.sentence),
    groups: groupsOfClaim(claim, field, claim.in === 'text' ? groupsOfText(report) : []),
    rule: ruleOf(claim.rule),
    entry: entryOf(claim.rule),
    incident,
    points: (incident?.points ?? []).flatMap((point) => {
      const position = point.positions.find((p) => p.claims.includes(claim.id));
      const left = point.basis?.left.find((l) => l.claim === claim.id);
      return position || left
        ? [{ point, origin: position?.origin ?? null, leftOut: left?.why ?? null }]
        : [];
    }),
  };
}

/** What a text's words were read as beside its claims: numbers, times and places, with offsets into the text. */
export function groupsOfText(report: Report): FoundGroup[] {
  const layers = annotate(report, ['quantities', 'times', 'places']);
  const numbers = (layers.quantities ?? []).map((q) => ({
    start: q.start,
    end: q.end,
    what: 'number',
    as: [q.value ?? q.bound, q.unit, q.counts && `counts “${q.counts}”`]
      .filter((x) => x !== null && x !== '')
      .join(', '),
  }));
  const times = (layers.times ?? []).map((t) => ({ start: t.start, end: t.end, what: 'time', as: t.value }));
  const places = (layers.places ?? []).map((p) => ({
    start: p.start,
    end: p.end,
    what: 'place',
    as: [p.name, p.country].filter(Boolean).join(', '),
  }));
  return [...numbers, ...times, ...places].sort((a, b) => a.start - b.start);
}

/** The groups of words in a claim's sentence, with offsets into the sentence: its own, and those of its text. */
export function groupsOfClaim(claim: Claim, field: string, ofText: readonly FoundGroup[]): FoundGroup[] {
  const [from, to] = claim.sentence;
  const found: FoundGroup[] = [];
  const add = ({ start, end, what, as }: FoundGroup) => {
    if (start >= from && end <= to && start < end)
      found.push({ start: start - from, end: end - from, what, as });
  };
  add({ start: claim.start, end: claim.end, what: 'claim', as: field.slice(claim.start, claim.end) });
  if (claim.cue) add({ start: claim.cue[0], end: claim.cue[1], what: 'cue', as: field.slice(...claim.cue) });
  for (const s of claim.sources)
    if ((s.in ?? claim.in) === claim.in) add({ start: s.start, end: s.end, what: 'speaker', as: s.name });
  if (claim.in === 'text') for (const g of ofText) add(g);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
