import type { IncidentGroup } from './group.ts';

/**
 * Order of prominence: the incident that most reports are about comes first, of equals the one with more casualty figures, then with more
 * claims; ties go by content. Background incidents, which no report is about, come after all others.
 */
export function byProminence(a: IncidentGroup, b: IncidentGroup): number {
  return b.mainOf - a.mainOf || figures(b) - figures(a) || b.claims.length - a.claims.length || content(a, b);
}

function figures(g: IncidentGroup): number {
  return g.items.reduce((n, i) => n + i.segment.figures.length, 0);
}

function content(a: IncidentGroup, b: IncidentGroup): number {
  const [x, y] = [a.claims[0] ?? '', b.claims[0] ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
