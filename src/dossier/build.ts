import { accountOf } from '../account/account.ts';
import type { Context } from '../account/origins.ts';
import { DEFAULT_POLICY, policyNamed } from '../account/policies/index.ts';
import { gatherSources, type Sources } from '../account/sources.ts';
import type { Claim } from '../format/claim.ts';
import type { Decisions } from '../format/decisions.ts';
import type { Agreement, Dossier, Incident } from '../format/dossier.ts';
import type { Report } from '../format/report.ts';
import { dayNumber } from '../incident/days.ts';
import { type CopyLink, findCopies, rootOf } from '../incident/linking/copies.ts';
import { decideActors, decideCopies, decideGroups, standing } from '../incident/linking/decide.ts';
import { describe } from '../incident/linking/describe.ts';
import { digestEach, type ReportDigest } from '../incident/linking/digest.ts';
import { groupIncidents, type IncidentGroup } from '../incident/linking/group.ts';
import { byProminence } from '../incident/linking/prominence.ts';
import { type AgreementClaim, agreementsOf, isAgreementClaim } from '../incident/segments/agreements.ts';
import type { Terms } from '../incident/terms/terms.ts';
import { PROGRAM } from '../version.ts';

/** How a dossier is built. */
export interface BuildOptions {
  collection?: string | null;
  /** Name of the policy that gives low, best and high; the default is median-of-origins. */
  policy?: string;
  /** Terms of other reports of the same collection, when those given are only the part of it that is looked at. */
  background?: readonly Terms[];
  /** Groups that are not worked out: incidents that are known and stand as they are. */
  skip?: (group: IncidentGroup) => boolean;
  /** People's decisions, applied on top of what the program finds. */
  decisions?: Decisions;
  /** Called after each report that was read. */
  onProgress?: (done: number, all: number) => void;
}

/**
 * Reads reports as one collection: claims, incidents, sources, points. The result does not depend on the order of the reports.
 * @throws when there is no policy of that name
 */
export function buildDossier(reports: readonly Report[], options: BuildOptions = {}): Dossier {
  const digests: ReportDigest[] = [];
  for (const digest of digestEach(reports)) {
    digests.push(digest);
    options.onProgress?.(digests.length, reports.length);
  }
  return dossierOf(digests, options);
}

/** The dossier of reports that were read before. */
export function dossierOf(read: readonly ReportDigest[], options: BuildOptions = {}): Dossier {
  const policy = options.policy ? policyNamed(options.policy) : DEFAULT_POLICY;
  const { digests, copies, sources, context, decisions } = related(read, options.decisions);
  const found = decideGroups(digests, groupIncidents(digests, copies, options.background), decisions);
  const groups = found.filter((g) => !options.skip?.(g)).sort(byProminence);
  const agreements = agreementsOf(digests.flatMap(agreementClaims));
  const claims = settle(digests, copies, groups, agreements, sources);
  const byId = new Map(claims.map((c) => [c.id, c]));
  const incidents = groups.map((group, k): Incident => {
    const own = group.claims.map((id) => byId.get(id)!);
    return {
      id: `i${k + 1}`,
      ...describe(group, own),
      reports: group.reports,
      claims: group.claims,
      points: accountOf(own, context, policy),
    };
  });
  return {
    format: 1,
    program: PROGRAM,
    collection: options.collection ?? null,
    reports: digests.map((d) => reportOf(d, copies)),
    sources: sources.list.map(({ id, name, kind, aliases, party }) => ({ id, name, kind, aliases, party })),
    claims,
    incidents,
    agreements,
  };
}

/**
 * The points of one incident under several policies: of the claims that are known to make it up, without grouping anew.
 * @throws when there is no policy of a name
 */
export function pointsUnder(
  read: readonly ReportDigest[],
  claims: readonly string[],
  policies: readonly string[],
  decisions?: Decisions,
): Incident['points'][] {
  const { digests, copies, sources, context } = related(read, decisions);
  const own = new Set(claims);
  const settled = settle(digests, copies, [], [], sources).filter((c) => own.has(c.id));
  return policies.map((name) => accountOf(settled, context, policyNamed(name)));
}

/** Reports in order, with what holds between them: decided actors, copies, sources. */
function related(read: readonly ReportDigest[], made?: Decisions) {
  const decisions = standing(made?.decisions ?? []);
  const ordered = [...read].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const digests = decideActors(ordered, decisions);
  const copies = decideCopies(digests, findCopies(digests), decisions);
  const root = (id: string) => rootOf(id, copies);
  const sources = gatherSources(digests, root);
  const context: Context = { reports: new Map(digests.map((d) => [d.id, d])), sources, root };
  return { digests, copies, sources, context, decisions };
}

/** A report's claims on agreements, with what tells two agreements apart. */
function agreementClaims(d: ReportDigest): AgreementClaim[] {
  const about = d.claims.filter(isAgreementClaim);
  if (about.length === 0) return [];
  const countries = new Set(d.segments.flatMap((s) => s.places.flatMap((p) => p.country ?? [])));
  const published = dayNumber(d.published);
  return about.map((claim) => ({ claim, text: d.contexts[claim.id] ?? claim.quote, countries, published }));
}

type Listed = Dossier['reports'][number];

/** A report as a dossier lists it, with what it copies or revises. */
export function reportOf(
  d: Omit<Listed, 'copyOf' | 'revisionOf'>,
  copies: ReadonlyMap<string, CopyLink>,
): Listed {
  const { id, file, outlet, title, published, url, sha256, language } = d;
  const link = copies.get(id);
  return {
    id,
    file,
    outlet,
    title,
    published,
    url,
    sha256,
    language,
    copyOf: link?.kind === 'copy' ? link.of : null,
    revisionOf: link?.kind === 'revision' ? link.of : null,
  };
}

/** The claims of all reports with their incidents, agreements and shared sources; those of a revised version are superseded. */
function settle(
  digests: readonly ReportDigest[],
  copies: ReadonlyMap<string, CopyLink>,
  groups: readonly IncidentGroup[],
  agreements: readonly Agreement[],
  sources: Sources,
): Claim[] {
  const incidentOf = new Map(groups.flatMap((g, k) => g.claims.map((id) => [id, `i${k + 1}`] as const)));
  const agreementOf = new Map(agreements.flatMap((a) => a.claims.map((id) => [id, a.id] as const)));
  const revised = new Set([...copies.values()].filter((l) => l.kind === 'revision').map((l) => l.of));
  return digests.flatMap((d) =>
    d.claims.map((c): Claim => {
      const replaced = revised.has(d.id) && c.kind === 'casualties' && c.status === 'current';
      return {
        ...c,
        status: replaced ? 'superseded' : c.status,
        incident: incidentOf.get(c.id) ?? null,
        agreement: agreementOf.get(c.id) ?? null,
        sources: c.sources.map((s) => ({ ...s, id: sources.find(c.report, s.name)?.id ?? s.id })),
      };
    }),
  );
}
