import type { FigurePosition, Point } from '../../../format/dossier.ts';
import { figure, number, ticks } from '../../view/figures.ts';
import { isFigure, voices } from '../../view/view.ts';
import { html, type Markup } from '../markup.ts';
import { f } from './marks.ts';
import { nameLines, stacked } from './names.ts';

const WIDTH = 640;
const LEFT = 210;
const TOP = 44;
const STEP = 30;
const MOST_NAME = 30;

/**
 * What one policy makes of a point: a row for each origin with its numbers on one scale, full where the policy took them and hollow
 * where it left them out; its low to high as a band behind them, its best as a line. Stands alone as an SVG file: its colours come
 * from `currentColor` and its own style.
 * @param most the number at which the scale ends, so that the pictures of all policies can be compared
 */
export function policyChart(point: Point, most: number): Markup {
  const rows = voices(point)
    .map((v) => ({
      origin: v.origin,
      figures: v.positions.filter(isFigure).filter((p) => value(p) !== null),
    }))
    .filter((r) => r.figures.length > 0);
  const marks = ticks(0, Math.max(1, most), 6);
  const x = (n: number) => LEFT + (n / (marks.at(-1) || 1)) * (WIDTH - LEFT - 24);
  const bottom = TOP + Math.max(1, rows.length) * STEP;
  const chosen = new Set(point.basis?.chosen ?? []);
  const label = `${point.policy}: ${sum(point)}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${bottom + 26}" viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-label="${label}">
<style>svg{color:#1c1b19;font:13px Charter,Georgia,serif}text{fill:currentColor}.t{font-size:11px;opacity:.65}.g{stroke:currentColor;opacity:.15}.b{fill:currentColor;opacity:.1}.m{stroke:currentColor;stroke-width:1.6}.n{font-weight:600}.d{fill:currentColor}.h{fill:none;stroke:currentColor;opacity:.6}.o{stroke:currentColor;opacity:.5}@media (prefers-color-scheme:dark){svg{color:#ece9e2}}</style>
<text class="n" x="2" y="16">${point.policy}</text><text x="${LEFT}" y="16">${sum(point)}</text>
${marks.map((t) => html`<line class="g" x1="${f(x(t))}" y1="${TOP - 8}" x2="${f(x(t))}" y2="${bottom}"/><text class="t" x="${f(x(t))}" y="${bottom + 18}" text-anchor="middle">${number(t)}</text>`)}
${band(point, x, bottom)}
${rows.map((r, k) => row(r.origin, r.figures, TOP + k * STEP + STEP / 2, x, chosen))}
</svg>`;
}

function sum({ low, best, high, open }: Point): string {
  if (low === null && best === null && high === null) return 'nothing is recorded';
  const end = high === null ? '' : `, high ${number(high)}${open ? ' or more' : ''}`;
  return `low ${low === null ? 'unknown' : number(low)}, best ${best === null ? 'unknown' : number(best)}${end}`;
}

function band({ low, best, high }: Point, x: (n: number) => number, bottom: number): Markup | null {
  if (low === null && high === null) return null;
  const from = x(low ?? high!);
  const to = Math.max(x(high ?? low!), from + 2);
  return html`<rect class="b" x="${f(from)}" y="${TOP - 8}" width="${f(to - from)}" height="${bottom - TOP + 8}"/>
${best === null ? null : html`<line class="m" x1="${f(x(best))}" y1="${TOP - 14}" x2="${f(x(best))}" y2="${bottom}"/>`}`;
}

function row(
  origin: string,
  figures: readonly FigurePosition[],
  y: number,
  x: (n: number) => number,
  chosen: ReadonlySet<string>,
): Markup {
  const lines = nameLines(origin, MOST_NAME, 2);
  return html`<text>${stacked(lines, 2, y + 4)}</text>
${figures.map((p) => {
  const taken = p.claims.some((c) => chosen.has(c));
  const at = x(value(p)!);
  const open = p.low !== null && p.high === null;
  return html`<g><title>${origin}: ${figure(p.low, p.high)}${p.asOf ? `, as of ${p.asOf.slice(0, 10)}` : ''}, ${taken ? 'taken' : 'left out'}</title>${open ? html`<line class="o" x1="${f(at)}" y1="${f(y)}" x2="${f(at + 16)}" y2="${f(y)}"/>` : null}<circle class="${taken ? 'd' : 'h'}" cx="${f(at)}" cy="${f(y)}" r="${taken ? 5.5 : 4.5}"/></g>`;
})}`;
}

function value(p: FigurePosition): number | null {
  return p.low ?? p.high;
}
