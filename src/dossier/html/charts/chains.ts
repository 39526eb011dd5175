import { type ChainGraph, type ChainNode, chainGraph } from '../../view/chains.ts';
import { english, type Say } from '../../view/phrases.ts';
import type { Incident } from '../../view/view.ts';
import { originName, shortDate } from '../../view/words.ts';

import { html, type Markup } from '../markup.ts';
import { f } from './marks.ts';
import { nameLine, nameLines, stacked } from './names.ts';
import type { ChartPage } from './page.ts';

const ROW = 40;
const TOP = 34;
const LETTER = 6.1;
/** Least width of a column, and the width kept for the reports at the end. */
const COLUMN = 170;
const REPORTS = 150;
/** Letters of a report's name, where there is room and where there is little. */
const LONG = 30;
const SHORT = 18;
const ROOMY = 480;

/**
 * Who reached whom through whom: reports on the right, the last speaker before them next to them, and so on to the
 * speakers nearest to the event on the left. A line has the colour of the origin whose word it carries.
 * @param room pixels there are; a picture of long chains takes more
 */
export function chainDiagram(page: ChartPage, incident: Incident, room = 760): Markup | null {
  const claims = incident.claims.flatMap((id) => page.view.claims.get(id) ?? []);
  const graph = chainGraph(page.view, claims);
  if (graph.nodes.length < 3 || !graph.edges.length) return null;
  const width = Math.max(room, (graph.steps - 1) * COLUMN + REPORTS);
  const spots = layout(page, graph, width);
  const height = TOP + Math.max(...columns(graph).map((c) => c.length)) * ROW + 6;
  const say = page.say ?? english;
  const titles = columnTitles(graph.steps, say);
  return html`<svg class="chains" width="${width}" height="${f(height)}" viewBox="0 0 ${width} ${f(height)}" role="group" aria-label="${describe(graph, say)}">
${titles.map((t, k) => html`<text class="coltitle" x="${f(columnX(graph.steps - 1 - k, graph.steps, width))}" y="14" text-anchor="${k === titles.length - 1 ? 'end' : 'start'}">${t}</text>`)}
${graph.edges.map((e) => edge(page, e, spots))}
${graph.nodes.map((n) => node(page, n, spots.get(n.key)!))}
</svg>`;
}

interface Spot {
  x: number;
  y: number;
  name: string;
  /** Its name as it is written, in one line or two. */
  lines: string[];
  /** Where lines arrive, and where they leave to the right: past the name. */
  in: number;
  out: number;
}

function columns(graph: ChainGraph): ChainNode[][] {
  return Array.from({ length: graph.steps }, (_, step) => graph.nodes.filter((n) => n.step === step));
}

/** Columns by step; within one, nodes stand near those they send to, so that few lines cross. */
function layout(page: ChartPage, graph: ChainGraph, width: number): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const columnsOf = columns(graph);
  const tallest = Math.max(...columnsOf.map((c) => c.length));
  const letters = Math.floor(((width - REPORTS) / (graph.steps - 1) - 70) / LETTER);
  const most = width < ROOMY ? SHORT : LONG;
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
      const lines = step === 0 ? reportLines(page, n, most) : nameLines(n.name, Math.max(14, letters), 2);
      const long = Math.max(...lines.map((l) => l.length)) * LETTER;
      spots.set(n.key, {
        x,
        y: TOP + gap * (k + 0.5),
        name: n.name,
        lines,
        in: step === 0 ? x - 18 - long : x - 4,
        out: step === 0 ? x : x + 16 + long,
      });
    }
  }
  return spots;
}

/** "Interwire, 3 Oct": two reports of one outlet are told apart by their days, which stand below a name that fills the line. */
function reportLines(page: ChartPage, n: ChainNode, most: number): string[] {
  const published = page.view.reports.get(n.key.slice(2))?.published;
  if (!published) return nameLines(n.name, most, 2);
  const day = shortDate(published, page.say);
  const whole = `${n.name}, ${day}`;
  return whole.length > most ? [nameLine(n.name, most), day] : [whole];
}

/** Reports that carry the same origin stand together. */
function reportsByOrigin(graph: ChainGraph, nodes: readonly ChainNode[]): ChainNode[] {
  const main = (n: ChainNode) => graph.edges.find((e) => e.to === n.key)?.origin ?? '';
  const order = graph.edges.map((e) => e.origin);
  return [...nodes].sort((a, b) => order.indexOf(main(a)) - order.indexOf(main(b)));
}

function columnX(step: number, steps: number, width: number): number {
  if (step === 0) return width - 4;
  return 4 + ((steps - 1 - step) / (steps - 1 || 1)) * (width - REPORTS);
}

function columnTitles(steps: number, say: Say): string[] {
  if (steps <= 2) return [say.phrase('chain.speaker'), say.phrase('chain.report')].slice(-steps);
  const middle = steps > 3 ? new Array<string>(steps - 3).fill('') : [];
  return [say.phrase('chain.nearer'), ...middle, say.phrase('chain.told'), say.phrase('chain.report')];
}

function edge(page: ChartPage, e: ChainGraph['edges'][number], spots: Map<string, Spot>): Markup {
  const a = spots.get(e.from)!;
  const b = spots.get(e.to)!;
  const bend = Math.max(24, (b.in - a.out) / 2);
  const thick = Math.min(8, 1.2 + Math.sqrt(e.claims.length) * 1.1);
  const back = b.in < a.out;
  const d = back
    ? `M${f(a.x)} ${f(a.y)}C${f(a.x - 40)} ${f(a.y)} ${f(b.x - 40)} ${f(b.y)} ${f(b.x)} ${f(b.y)}`
    : `M${f(a.out)} ${f(a.y)}C${f(a.out + bend)} ${f(a.y)} ${f(b.in - bend)} ${f(b.y)} ${f(b.in)} ${f(b.y)}`;
  const say = page.say ?? english;
  const claims = say.count(e.claims.length, 'claim');
  const words = say.phrase('chain.flow', { a: a.name, b: b.name, claims, origin: originName(e.origin, say) });
  return html`<a class="flow ${page.originClass(e.origin)}" href="${page.claimHref(e.claims[0])}" data-claims="${e.claims.join('\n')}" aria-label="${words}"><path class="reach" d="${d}"/><path class="line" d="${d}" stroke-width="${f(thick)}"/><title>${words}</title></a>`;
}

function node(page: ChartPage, n: ChainNode, spot: Spot): Markup {
  const isReport = n.kind === 'report';
  const cls = isReport ? 'rep' : page.originClass(n.name);
  const label = html`<text class="node ${isReport ? 'repname' : ''}" text-anchor="${isReport ? 'end' : 'start'}">${stacked(spot.lines, isReport ? spot.x - 12 : spot.x + 12, spot.y + 4)}</text>`;
  const dot = isReport
    ? html`<rect class="mk rep" x="${f(spot.x - 6)}" y="${f(spot.y - 4.5)}" width="9" height="9" rx="1"/>`
    : html`<circle class="mk ${cls}" cx="${f(spot.x + 4)}" cy="${f(spot.y)}" r="4.5"/>`;
  const body = html`${dot}${label}<title>${n.name}: ${(page.say ?? english).count(n.claims.length, 'claim')}</title>`;
  const claims = n.claims.join('\n');
  return isReport
    ? html`<a href="${page.reportHref(n.key.slice(2))}" data-claims="${claims}">${body}</a>`
    : html`<g data-claims="${claims}">${body}</g>`;
}

function describe(graph: ChainGraph, say: Say): string {
  const names = new Map(graph.nodes.map((n) => [n.key, n.name]));
  const hops = graph.edges.map((e) =>
    say.phrase('chain.to', { a: names.get(e.from) ?? '', b: names.get(e.to) ?? '' }),
  );
  return `${say.phrase('chain.label')}: ${hops.join(say.phrase('list.semicolon'))}.`;
}
