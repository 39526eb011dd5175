import { attribute, type Context } from '../../src/account/origins.ts';
import { gatherSources } from '../../src/account/sources.ts';
import type { CasualtyClaim, ClaimSource } from '../../src/format/claim.ts';
import type { ReportDigest, ReportSource } from '../../src/incident/linking/digest.ts';

type Says = Partial<CasualtyClaim['count']> & {
  id?: string;
  report?: string;
  by?: CasualtyClaim['by'];
  from?: string[];
  effect?: CasualtyClaim['effect'];
  category?: CasualtyClaim['victims']['category'];
  certainty?: CasualtyClaim['certainty'];
  status?: CasualtyClaim['status'];
  scope?: CasualtyClaim['scope'];
  partOf?: string | null;
};

let made = 0;

/** A casualty claim of which only what matters is said: `{ low: 5, high: 5, from: ['the ministry'] }`. */
export function claim(says: Says): CasualtyClaim {
  const { low = null, high = null, bound = 'exact', text = String(low ?? high ?? bound) } = says;
  made++;
  return {
    id: says.id ?? `c${made}`,
    report: says.report ?? 'r1',
    in: 'text',
    start: 0,
    end: 1,
    quote: text,
    sentence: [0, 1],
    sources: (says.from ?? []).map(
      (name, k): ClaimSource => ({ id: `s${k}`, name, kind: 'organisation', start: 0, end: 1 }),
    ),
    cue: null,
    certainty: says.certainty ?? 'asserted',
    status: says.status ?? 'current',
    when: null,
    where: null,
    incident: 'i1',
    agreement: null,
    rule: 'test',
    kind: 'casualties',
    effect: says.effect ?? 'killed',
    count: { low, high, bound, text },
    victims: { text: '', category: says.category ?? 'unspecified', affiliation: null },
    partOf: says.partOf ?? null,
    scope: says.scope ?? 'incident',
    by: says.by ?? null,
  };
}

/** What reports say of their speakers, where it matters. */
export interface World {
  published?: Record<string, string>;
  speakers?: Record<string, Partial<ReportSource>>;
  credits?: Record<string, string>;
  copies?: Record<string, string>;
}

/** The context that origins are taken from: one digest per report that the claims name. */
export function contextOf(claims: readonly CasualtyClaim[], world: World = {}): Context {
  const ids = [...new Set(claims.map((c) => c.report))];
  const digests = ids.map((id): ReportDigest => {
    const own = claims.filter((c) => c.report === id);
    const names = [...new Set(own.flatMap((c) => c.sources.map((s) => s.name)))];
    return {
      id,
      file: null,
      outlet: `Outlet ${id}`,
      title: null,
      published: world.published?.[id] ?? null,
      url: null,
      language: 'en',
      sha256: ''.padStart(64, '0'),
      credit: world.credits?.[id] ?? null,
      updated: false,
      sketch: { hashes: [], size: 0 },
      terms: { words: { hashes: [], counts: [] }, names: { hashes: [], counts: [] } },
      sources: names.map((name) => ({
        name,
        kind: 'organisation',
        party: null,
        known: null,
        unnamed: false,
        of: null,
        aliases: [],
        ...world.speakers?.[name],
      })),
      claims: own,
      segments: [],
      contexts: {},
    };
  });
  const root = (id: string) => world.copies?.[id] ?? id;
  return { reports: new Map(digests.map((d) => [d.id, d])), sources: gatherSources(digests, root), root };
}

/** Claims with their origins. */
export function attributed(claims: readonly CasualtyClaim[], world: World = {}) {
  return attribute(claims, contextOf(claims, world));
}
