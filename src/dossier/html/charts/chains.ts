import { type ChainGraph, type ChainNode, chainGraph } from '../../view/chains.ts';
import type { Incident } from '../../view/view.ts';
import { plural } from '../../view/words.ts';

import { html, type Markup } from '../markup.ts';
import { f } from './marks.ts';
import type { ChartPage } from './page.ts';

const ROW = 40;
const TOP = 34;

/**
 * Who reached whom through whom: reports on the right, the last speaker before them next to them, and so on to the
 * speakers nearest to the event on the left. A line has the colour of the origin whose word it carries.
 */
export function chainDiagram(page: ChartPage, incident: Incident): Markup | null {
  const claims = incident.claims.flatMap((id) => page.view.claims.get(id) ?? []);
  const graph = chainGraph(page.view, claims);
  if (graph.nodes.length < 3 || !graph.edges.length) return null;
  const width = Math.max(720, graph.steps * 250);
  const spots = layout(graph, width);
  const height = TOP + Math.max(...columns(graph).map((c) => c.length)) * ROW + 6;
  const titles = columnTitles(graph.steps);
  return html`<svg class="chains" width="${width}" height="${f(height)}" viewBox="0 0 ${width} ${f(height)}" role="img" aria-label="${describe(graph)}">
${titles.map((t, k) => html`<text class="coltitle" x="${f(columnX(graph.steps - 1 - k, graph.steps, width))}" y="14" text-anchor="${k === titles.length - 1 ? 'end' : 'start'}">${t}</text>`)}
${graph.edges.map((e) => edge(page, e, spots))}
${graph.nodes.map((n) => node(page, n, spots.get(n.key)!, n.step === 0))}
</svg>`;
}

interface Spot {
  x: number;
  y: number;
  /** Where lines leave to the right: past the name. */
  out: number;
}

function columns(graph: ChainGraph): ChainNode[][] {
  return Array.from({ length: graph.steps }, (_, step) => graph.nodes.filter((n) => n.step === step));
}

/** Columns by step; within one, nodes stand near those they send to, so that few lines cross. */
function layout(graph: ChainGraph, width: number): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const columnsOf = columns(graph);
  const tallest = Math.max(...columnsOf.map((c) => c.length));
  for (const [step, nodes] of columnsOf.entries()) {
    const wanted = (n: ChainNode) => {
      const to = graph.edges.filter((e) => e.from === n.key).map((e) => spots.get(e.to)?.y ?? 0);
      return to.length ? to.reduce((a, b) => a + b, 0) / to.length : 0;
    };
    const ordered =
      step === 0 ? reportsByOrigin(graph, nodes) : [...nodes].sort((a, b) => wanted(a) - wanted(b));
    const gap = (tallest * ROW) / nodes.length;
    for (const [k, n] of ordered.entries()) {
      const x = columnX(step, graph.steps, width);
      spots.set(n.key, {
        x,
        y: TOP + gap * (k + 0.5),
        out: step === 0 ? x : x + 12 + Math.min(24, n.name.length) * 6.5 + 6,
      });
    }
  }
  return spots;
}

/** Reports that carry the same origin stand together. */
function reportsByOrigin(graph: ChainGraph, nodes: readonly ChainNode[]): ChainNode[] {
  const main = (n: ChainNode) => graph.edges.find((e) => e.to === n.key)?.origin ?? '';
  const order = graph.edges.map((e) => e.origin);
  return [...nodes].sort((a, b) => order.indexOf(main(a)) - order.indexOf(main(b)));
}

function columnX(step: number, steps: number, width: number): number {
  if (step === 0) return width - 4;
  return 4 + ((steps - 1 - step) / (steps - 1 || 1)) * (width - 160);
}

function columnTitles(steps: number): string[] {
  if (steps <= 2) return ['Speaker', 'Report'].slice(-steps);
  const middle = steps > 3 ? new Array<string>(steps - 3).fill('') : [];
  return ['Nearer to the event', ...middle, 'Told the report', 'Report'];
}

function edge(page: ChartPage, e: ChainGraph['edges'][number], spots: Map<string, Spot>): Markup {
  const a = spots.get(e.from)!;
  const b = spots.get(e.to)!;
  const end = e.to.startsWith('r:') ? b.x - 12 - nameWidth(e, page) : b.x - 4;
  const bend = Math.max(24, (end - a.out) / 2);
  const thick = Math.min(8, 1.2 + Math.sqrt(e.claims.length) * 1.1);
  const back = end < a.out;
  const d = back
    ? `M${f(a.x)} ${f(a.y)}C${f(a.x - 40)} ${f(a.y)} ${f(b.x - 40)} ${f(b.y)} ${f(b.x)} ${f(b.y)}`
    : `M${f(a.out)} ${f(a.y)}C${f(a.out + bend)} ${f(a.y)} ${f(end - bend)} ${f(b.y)} ${f(end)} ${f(b.y)}`;
  return html`<g class="flow ${page.originClass(e.origin)}"><path d="${d}" stroke-width="${f(thick)}"/><title>${plural(e.claims.length, 'claim')} of ${e.origin}</title></g>`;
}

function nameWidth(e: ChainGraph['edges'][number], page: ChartPage): number {
  return Math.min(26, page.view.outletOf(e.to.slice(2)).length) * 6.9;
}

function node(page: ChartPage, n: ChainNode, spot: Spot, isReport: boolean): Markup {
  const cls = isReport ? 'rep' : page.originClass(n.name);
  const most = isReport ? 26 : 24;
  const name = n.name.length > most ? `${n.name.slice(0, most - 1)}…` : n.name;
  const label = html`<text class="node ${isReport ? 'repname' : ''}" x="${f(isReport ? spot.x - 10 : spot.x + 12)}" y="${f(spot.y + 4)}" text-anchor="${isReport ? 'end' : 'start'}">${name}</text>`;
  const dot = html`<circle class="mk ${cls}" cx="${f(isReport ? spot.x - 2 : spot.x + 4)}" cy="${f(spot.y)}" r="4.5"/>`;
  const body = html`${dot}${label}<title>${n.name}: ${plural(n.claims.length, 'claim')}</title>`;
  return isReport ? html`<a href="${page.reportHref(n.key.slice(2))}">${body}</a>` : html`<g>${body}</g>`;
}

function describe(graph: ChainGraph): string {
  const names = new Map(graph.nodes.map((n) => [n.key, n.name]));
  return `Chains of speakers: ${graph.edges.map((e) => `${names.get(e.from)} to ${names.get(e.to)}`).join('; ')}.`;
}
