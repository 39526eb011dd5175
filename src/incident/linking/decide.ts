import type { Claim } from '../../format/claim.ts';
import type { ClaimKey, Decision } from '../../format/decisions.ts';
import type { CopyLink } from './copies.ts';
import type { ReportDigest, ReportSource } from './digest.ts';
import type { IncidentGroup } from './group.ts';
import type { Item } from './item.ts';

/** The decisions that stand: undone ones left out, in order of time, then id. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const ordered = [...decisions].sort((a, b) => compare(a.time, b.time) || compare(a.id, b.id));
  const gone = new Set<string>();
  // From the last backwards: an undo that was itself undone has no effect.
  for (const d of ordered.toReversed()) if (d.action === 'undo' && !gone.has(d.id)) gone.add(d.decision);
  return ordered.filter((d) => d.action !== 'undo' && !gone.has(d.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The key that a person's decision on a claim binds to. */
export function keyOf(claim: Claim, sha256: string): ClaimKey {
  const effect = claim.kind === 'casualties' ? claim.effect : null;
  return { text: sha256, kind: claim.kind, effect, start: claim.start, end: claim.end, in: claim.in };
}

function slot(k: ClaimKey): string {
  return [k.text, k.kind, k.effect, k.start, k.end, k.in].join('|');
}

/** Copy links with people's decisions on top of what was found. */
export function decideCopies(
  digests: readonly ReportDigest[],
  found: ReadonlyMap<string, CopyLink>,
  decisions: readonly Decision[],
): Map<string, CopyLink> {
  const links = new Map(found);
  const byText = new Map([...digests].sort((a, b) => compare(b.id, a.id)).map((d) => [d.sha256, d.id]));
  for (const d of decisions) {
    if (d.action === 'unmark-copy') {
      for (const r of digests) if (r.sha256 === d.report) links.delete(r.id);
    } else if (d.action === 'mark-copy') {
      const of = byText.get(d.of);
      for (const r of digests) {
        if (of === undefined || r.sha256 !== d.report || r.id === of) continue;
        // What it was an original of goes with it; a circle would have no original.
        if (links.get(of)?.of === r.id) links.delete(of);
        links.set(r.id, { of, kind: 'copy', shared: 1 });
      }
    }
  }
  return links;
}

/** Reports with their actors merged and split as decided; what was found stays untouched. */
export function decideActors(
  digests: readonly ReportDigest[],
  decisions: readonly Decision[],
): ReportDigest[] {
  let out = [...digests];
  for (const d of decisions) {
    if (d.action === 'merge-actors') out = out.map((r) => rename(r, new Set(d.names), d.as));
    else if (d.action === 'split-actor') {
      out = out.map((r) => (d.reports.includes(r.sha256) ? rename(r, new Set([d.name]), d.as, true) : r));
    }
  }
  return out;
}

function rename(r: ReportDigest, names: ReadonlySet<string>, as: string, apart = false): ReportDigest {
  const touches = (s: { name: string }) => names.has(s.name);
  if (!r.sources.some(touches) && !r.claims.some((c) => c.sources.some(touches))) return r;
  const first = r.sources.find((s) => s.name === as) ?? r.sources.find(touches);
  const merged: ReportSource | null = first
    ? {
        ...first,
        name: as,
        known: null,
        party: apart ? null : first.party,
        unnamed: false,
        aliases: [...new Set([...first.aliases, ...r.sources.filter(touches).map((s) => s.name)])].sort(),
      }
    : null;
  return {
    ...r,
    sources: [...r.sources.filter((s) => !touches(s) && s.name !== as), ...(merged ? [merged] : [])],
    claims: r.claims.map((c) => ({
      ...c,
      sources: c.sources.map((s) => (touches(s) ? { ...s, name: as } : s)),
    })),
  };
}

/** Incident groups with claims merged, split and moved as decided. */
export function decideGroups(
  digests: readonly ReportDigest[],
  groups: readonly IncidentGroup[],
  decisions: readonly Decision[],
): IncidentGroup[] {
  const ids = new Map<string, string>();
  for (const d of digests) for (const c of d.claims) ids.set(slot(keyOf(c, d.sha256)), c.id);
  const reportOf = new Map(digests.flatMap((d) => d.claims.map((c) => [c.id, d.id] as const)));
  const claimOf = (k: ClaimKey) => ids.get(slot(k));
  let out = groups.map((g) => ({ ...g, claims: [...g.claims] }));
  const holder = (id: string | undefined) => (id ? out.find((g) => g.claims.includes(id)) : undefined);
  for (const d of decisions) {
    if (d.action === 'merge-incidents') {
      const held = [...new Set(d.claims.map((k) => holder(claimOf(k))).filter((g) => g !== undefined))];
      const [into, ...rest] = held;
      for (const g of rest) merge(into, g);
      out = out.filter((g) => !rest.includes(g));
    } else if (d.action === 'split-incident' || d.action === 'relink-claims') {
      const moved = d.claims.map(claimOf).filter((id) => id !== undefined);
      if (moved.length === 0) continue;
      const target = d.action === 'relink-claims' && d.to ? holder(claimOf(d.to)) : undefined;
      if (d.action === 'relink-claims' && d.to && !target) continue;
      const from = holder(moved[0])?.items ?? [];
      for (const g of out) {
        const left = g.claims.filter((id) => !moved.includes(id));
        if (left.length < g.claims.length) g.items = withoutEmptied(g.items, moved, left, reportOf);
        g.claims = left;
      }
      if (target) target.claims.push(...moved);
      else if (d.action === 'split-incident')
        out.push({
          reports: [],
          claims: moved,
          mainOf: 0,
          items: from.filter((i) => moved.some((m) => reportOf.get(m) === i.report.id)),
        });
      out = out.filter((g) => g.claims.length > 0);
    }
  }
  for (const g of out) g.reports = reportsOf(g, reportOf);
  return out;
}

function merge(into: IncidentGroup, from: IncidentGroup): void {
  into.claims.push(...from.claims);
  into.items.push(...from.items);
  into.mainOf += from.mainOf;
}

/** The tellings of a group but those of reports whose every claim in it was moved elsewhere. */
function withoutEmptied(
  items: readonly Item[],
  moved: readonly string[],
  left: readonly string[],
  reportOf: ReadonlyMap<string, string>,
): Item[] {
  const emptied = new Set(moved.map((id) => reportOf.get(id)));
  for (const id of left) emptied.delete(reportOf.get(id));
  return items.filter((i) => !emptied.has(i.report.id));
}

function reportsOf(g: IncidentGroup, reportOf: ReadonlyMap<string, string>): string[] {
  const out = new Set(g.items.map((i) => i.report.id));
  for (const c of g.claims) out.add(reportOf.get(c)!);
  return [...out].sort();
}
