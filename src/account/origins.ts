import type { Claim, ClaimSource } from '../format/claim.ts';
import type { ReportDigest } from '../incident/linking/digest.ts';
import { groupBy } from './collect.ts';
import { nameKey, type Source, type Sources } from './sources.ts';

/** Where a claim comes from in the end: a party, an actor, or a report's own voice. */
export interface Origin {
  /** The same for all claims that share it. */
  key: string;
  /** For display. */
  name: string;
  /** Why it counts as the origin, for a reader. */
  why: string;
  /** The side of a conflict that it speaks for, where it is one's word. */
  side?: string;
}

/** A claim with its origin and the time it speaks for. */
export interface Attributed<C extends Claim = Claim> {
  claim: C;
  /** null when the words rest on nobody in particular. */
  origin: Origin | null;
  /** Publication time of its report, null when unknown. */
  asOf: string | null;
  /** Kind of the speaker that the origin was taken from, null for a report's own voice. */
  speaker: string | null;
}

/** What origins need to know of the collection. */
export interface Context {
  reports: ReadonlyMap<string, ReportDigest>;
  sources: Sources;
  /** The original of a report's text: copies share their own voice. */
  root: (report: string) => string;
}

/**
 * The origins of the claims on one point: the nearest named speaker, by party. A report's own voice is an origin only when none of
 * its claims on the point has a speaker, and never when it says "reportedly".
 * @param aside ids of claims that give no figure for the point (single victims of many): who speaks there does not silence the
 *   report's own voice
 */
export function attribute<C extends Claim>(
  claims: readonly C[],
  context: Context,
  aside: ReadonlySet<string> = NONE,
): Attributed<C>[] {
  const spoken = new Set(claims.filter((c) => c.sources.length > 0 && !aside.has(c.id)).map((c) => c.report));
  const items = claims.map((claim): Attributed<C> => {
    const asOf = context.reports.get(claim.report)?.published ?? null;
    if (claim.sources.length > 0) return { claim, asOf, ...spokenOrigin(claim, context) };
    const silent = spoken.has(claim.report) || claim.certainty === 'reported';
    return { claim, asOf, origin: silent ? null : ownVoice(claim, context), speaker: null };
  });
  nameAlike(items);
  return items;
}

const NONE: ReadonlySet<string> = new Set();

/** Gives all origins of one key the same name: the one most claims use, of equally common ones the most specific (longest). */
function nameAlike(items: readonly Attributed[]): void {
  for (const group of groupBy(items, (i) => i.origin?.key ?? null).values()) {
    const counts = new Map<string, number>();
    for (const { origin } of group) if (origin) counts.set(origin.name, (counts.get(origin.name) ?? 0) + 1);
    const name = [...counts].sort(
      (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
    )[0]?.[0];
    for (const i of group) if (i.origin && name) i.origin.name = name;
  }
}

/** A speaker of a chain, with what the collection knows of it. */
interface Speaker {
  link: ClaimSource;
  source: Source | null;
}

function spokenOrigin(claim: Claim, context: Context): { origin: Origin; speaker: string } {
  const chain = chainOf(claim, context);
  const nearest = chain[0];
  const named = chain.find(isNamed) ?? carrierOf(nearest, claim, context) ?? nearest;
  const origin = originOf(named, claim, context);
  const why =
    named === nearest ? origin.why : `${nearest.link.name}, unnamed, is reached only through ${origin.name}`;
  return { origin: { ...origin, why }, speaker: named.link.kind };
}

function chainOf(claim: Claim, context: Context): Speaker[] {
  return claim.sources.map((link) => ({ link, source: context.sources.find(claim.report, link.name) }));
}

/**
 * The named speaker who brought in an unnamed one earlier in the report ("..., the Monitor said, citing a medic. The medic added
 * that ..."); null where it was heard by itself before, or through several.
 */
function carrierOf(unnamed: Speaker, claim: Claim, context: Context): Speaker | null {
  if (isMany(unnamed.link.name)) return null;
  const told = context.reports.get(claim.report)?.claims ?? [];
  const chains = told.filter((c) => c.sources[0]?.name === unnamed.link.name).map((c) => chainOf(c, context));
  if (chains.length === 0 || !chains[0].some(isNamed)) return null;
  const carriers = chains.flatMap((chain) => chain.find(isNamed) ?? []);
  return carriers.every((c) => c.link.name === carriers[0].link.name) ? carriers[0] : null;
}

/** "residents", "officials": those heard again need not be those who were cited. */
const isMany = (name: string): boolean => /(?:s|people|police)$/i.test(name);

const isNamed = ({ link, source }: Speaker): boolean => !isUnnamed(link, source);

/** Kinds of speakers who speak for a body although they have no name: "Russian officials" are Russia's word. */
const OFFICIAL: ReadonlySet<string> = new Set(['officials', 'government', 'military']);

function isUnnamed(link: ClaimSource, source: Source | null): boolean {
  if (source?.party && OFFICIAL.has(source.kind)) return false;
  return source ? source.unnamed : link.kind === 'unnamed' || link.kind === 'witness';
}

function originOf({ link, source }: Speaker, claim: Claim, context: Context): Origin {
  if (isUnnamed(link, source)) {
    const key = `unnamed ${context.root(claim.report)} ${nameKey(link.name)}`;
    return { key, name: link.name, why: 'an unnamed speaker, known from this report alone' };
  }
  const name = source?.name ?? link.name;
  const side = source?.party ?? source?.of ?? null;
  const why = side && side !== name ? `${name} speaks for ${side}` : `${name} is named as the speaker`;
  // a spokesman's word is shown as his body's, as the body's other speakers are
  const shown = source?.kind === 'person' ? (source.of ?? name) : name;
  return { key: nameKey(side ?? name), name: shown, why, ...(source?.party ? { side: source.party } : {}) };
}

function ownVoice(claim: Claim, context: Context): Origin {
  const root = context.root(claim.report);
  const report = context.reports.get(root);
  if (report?.credit)
    return { key: nameKey(report.credit), name: report.credit, why: `the report credits ${report.credit}` };
  const name = report?.outlet ?? report?.title ?? root;
  return { key: `report ${root}`, name, why: 'the report says it in its own voice' };
}
