import type { Claim } from '../../format/claim.ts';
import type { DossierView } from './view.ts';

export interface ChainNode {
  key: string;
  name: string;
  kind: 'speaker' | 'report';
  /** Steps from the reports: 0 for a report, 1 for the speaker farthest from the event, and so on. */
  step: number;
  claims: string[];
}

export interface ChainEdge {
  from: string;
  to: string;
  /** The origin whose word travels along it. */
  origin: string;
  claims: string[];
}

export interface ChainGraph {
  nodes: ChainNode[];
  edges: ChainEdge[];
  /** Number of columns: the longest chain and its report. */
  steps: number;
}

/** Who reached whom through whom: every chain of the claims given, from the nearest speaker to the report. */
export function chainGraph(view: DossierView, claims: readonly Claim[]): ChainGraph {
  const nodes = new Map<string, ChainNode>();
  const edges = new Map<string, ChainEdge>();
  const touch = (key: string, name: string, kind: ChainNode['kind'], step: number, claim: string) => {
    const node = nodes.get(key) ?? { key, name, kind, step, claims: [] };
    node.step = Math.max(node.step, step);
    if (!node.claims.includes(claim)) node.claims.push(claim);
    nodes.set(key, node);
  };
  for (const claim of claims) {
    const stations = claim.sources.map((s) => ({
      key: `s:${s.name}`,
      name: s.name,
      kind: 'speaker' as const,
    }));
    const report = { key: `r:${claim.report}`, name: view.outletOf(claim.report), kind: 'report' as const };
    const path = [...withoutRepeats(stations), report];
    const origin = view.originOf(claim);
    for (const [k, station] of path.entries()) {
      touch(station.key, station.name, station.kind, path.length - 1 - k, claim.id);
      if (k === 0) continue;
      const from = path[k - 1].key;
      const id = `${from}|${station.key}|${origin}`;
      const edge = edges.get(id) ?? { from, to: station.key, origin, claims: [] };
      edge.claims.push(claim.id);
      edges.set(id, edge);
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    steps: 1 + Math.max(0, ...[...nodes.values()].map((n) => n.step)),
  };
}

/** One way on which words travelled: its stations, nearest speaker first, the report they came out in, and the claims. */
export interface ChainPath {
  stations: string[];
  report: string;
  origin: string;
  claims: string[];
}

/** Every way on which the claims given reached the reader, those of one nearest speaker together. */
export function chainPaths(view: DossierView, claims: readonly Claim[]): ChainPath[] {
  const paths = new Map<string, ChainPath>();
  for (const claim of claims) {
    const stations = [...new Set(claim.sources.map((s) => s.name))];
    if (!stations.length) continue;
    const key = [...stations, claim.report].join('\n');
    const path = paths.get(key) ?? {
      stations,
      report: claim.report,
      origin: view.originOf(claim),
      claims: [],
    };
    path.claims.push(claim.id);
    paths.set(key, path);
  }
  const order = [...paths.values()].map((p) => p.stations[0]);
  return [...paths.values()].sort((a, b) => order.indexOf(a.stations[0]) - order.indexOf(b.stations[0]));
}

function withoutRepeats<T extends { key: string }>(list: readonly T[]): T[] {
  return list.filter((x, k) => list.findIndex((y) => y.key === x.key) === k);
}

/** "medic, through Northern Monitor, in Coast Times": how the words reached the reader. */
export function pathWords(view: DossierView, claim: Claim): string {
  const outlet = view.outletOf(claim.report);
  const names = claim.sources.map((s) => [s.name, ...(s.with ?? [])].join(' and '));
  if (names.at(-1) === outlet) names.pop();
  return names.length > 1 ? `${names.join(', through ')}, in ${outlet}` : outlet;
}

/** "a medic, quoted by Northern Monitor", nearest speaker first; the report's own voice is its outlet's. */
export function chainWords(view: DossierView, claim: Claim): string {
  if (!claim.sources.length) return `${view.outletOf(claim.report)}, in its own voice`;
  return claim.sources.map((s) => [s.name, ...(s.with ?? [])].join(' and ')).join(', through ');
}
