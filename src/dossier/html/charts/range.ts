import type { Point } from '../../../format/dossier.ts';
import { figure, number, span, ticks } from '../../view/figures.ts';
import { english, type Say } from '../../view/phrases.ts';
import { isFigure, largest, namedVoices, type Position, type Voice, voices } from '../../view/view.ts';
import { originName, pointTitle, shortDate } from '../../view/words.ts';

import { html, type Markup } from '../markup.ts';
import { f, originMark } from './marks.ts';
import { nameLines, stacked } from './names.ts';
import type { ChartPage } from './page.ts';

const TOP = 50;
/** Letters of a name before its row, and of one above it. */
const MOST_NAME = 26;
const MOST_ABOVE = 36;
/** Pixels of a row: with its name before it, above it, and where rows are many. */
const STEP = { beside: 34, above: 46, dense: 20 };
/** From this many rows on they stand close, largest number first. */
const MANY = 10;

/**
 * A point drawn: a row for each origin with its numbers on one scale (open ones run on to the right), and the
 * low to high of the policy as a band behind them, the best as a line. null when there is no number to draw.
 */
export function rangeChart(page: ChartPage, point: Point, width: number): Markup | null {
  const said = namedVoices(point).filter((v) => v.positions.some((p) => value(p) !== null));
  const many = said.length > MANY;
  const rows = many ? [...said].sort((a, b) => latestValue(b) - latestValue(a)) : said;
  const most = largest(point);
  if (rows.length < 2 || most <= 0) return null;
  const marks = ticks(0, most, width < 500 ? 4 : 6);
  // Names stand before their rows where there is room, above them where there is not.
  const beside = width >= 500;
  const left = beside ? 10 + 6.6 * Math.min(MOST_NAME, Math.max(...rows.map((v) => v.origin.length))) : 2;
  const right = width - 34;
  const step = beside ? (many ? STEP.dense : STEP.beside) : STEP.above;
  const x = (n: number) => left + (n / (marks.at(-1) || 1)) * (right - left);
  const bottom = TOP + rows.length * step;
  return html`<svg class="range" width="${width}" height="${bottom + 26}" viewBox="0 0 ${width} ${bottom + 26}" role="img" aria-label="${describe(point, page.say ?? english)}">
${marks.map((t) => html`<line class="grid" x1="${f(x(t))}" y1="${TOP - 6}" x2="${f(x(t))}" y2="${bottom}"/><text class="tick" x="${f(x(t))}" y="${bottom + 18}" text-anchor="${t === 0 ? 'start' : 'middle'}">${number(t)}</text>`)}
${band(point, x, bottom, right)}
${rows.map((voice, k) => row(page, voice, TOP + k * step, x, right, !beside ? 'above' : many ? 'dense' : 'beside'))}
</svg>`;
}

function band(point: Point, x: (n: number) => number, bottom: number, right: number): Markup | null {
  const { low, best, high, open } = point;
  if (low === null && high === null) return null;
  const from = x(low ?? high!);
  const to = Math.max(x(high ?? low!), from + 2);
  const middle = best === null ? (from + to) / 2 : x(best);
  return html`<rect class="band" x="${f(from)}" y="${TOP - 12}" width="${f(to - from)}" height="${bottom - TOP + 12}"/>
${open ? html`<rect class="band open" x="${f(to)}" y="${TOP - 12}" width="${f(Math.max(0, right + 30 - to))}" height="${bottom - TOP + 12}"/>` : null}
${best === null ? null : html`<line class="best" x1="${f(middle)}" y1="${TOP - 18}" x2="${f(middle)}" y2="${bottom}"/>`}
${bandLabels(point, x, right)}`;
}

/** Low, best and high above the band, moved apart where they would run into each other. */
function bandLabels(point: Point, x: (n: number) => number, right: number): Markup {
  const { low, best, high, open } = point;
  const labels = [
    low !== null && low !== best ? { at: x(low), text: number(low), cls: 'low' } : null,
    best !== null
      ? { at: x(best), text: number(best) + (open && best === high ? '+' : ''), cls: 'bestn' }
      : null,
    high !== null && high !== best
      ? { at: x(high), text: number(high) + (open ? '+' : ''), cls: 'high' }
      : null,
  ].filter((l) => l !== null);
  const half = (l: { text: string; cls: string }) => l.text.length * (l.cls === 'bestn' ? 9 : 5) + 4;
  for (let k = 1; k < labels.length; k++) {
    const overlap = labels[k - 1].at + half(labels[k - 1]) + half(labels[k]) - labels[k].at;
    if (overlap > 0) labels[k].at += overlap;
  }
  const over = labels.length ? labels.at(-1)!.at + half(labels.at(-1)!) - (right + 34) : 0;
  if (over > 0) for (const l of labels) l.at -= over;
  return html`${labels.map((l) => html`<text class="${l.cls}" x="${f(Math.max(l.at, half(l)))}" y="${TOP - 24}" text-anchor="middle">${l.text}</text>`)}`;
}

function row(
  page: ChartPage,
  voice: Voice,
  y: number,
  x: (n: number) => number,
  right: number,
  how: keyof typeof STEP,
): Markup {
  const say = page.say ?? english;
  const cls = page.originClass(voice.origin);
  const beside = how !== 'above';
  const line = y + (how === 'above' ? 30 : STEP[how] / 2 - (how === 'dense' ? 0 : 3));
  const shown = voice.positions.filter((p) => value(p) !== null);
  const last = shown.at(-1)!;
  const first = x(value(shown[0])!);
  const end = x(value(last)!);
  const open = isFigure(last) && last.high === null;
  const text = shown
    .map((p) => (isFigure(p) ? figure(p.low, p.high, say) : ''))
    .filter((t, k, all) => t !== all[k - 1]);
  const whole = originName(voice.origin, say);
  const lines = nameLines(whole, beside ? MOST_NAME : MOST_ABOVE, how === 'beside' ? 2 : 1);
  const said = html`<tspan class="said" dx="8">${text.join(' → ')}</tspan>`;
  return html`<text class="who"><tspan class="whoname">${stacked(lines, 2, beside ? line + 4 : y + 13)}</tspan>${beside ? null : said}</text>
<line class="base" x1="${f(x(0))}" y1="${line}" x2="${f(right)}" y2="${line}"/>
${shown.length > 1 ? html`<line class="trail ${cls}" x1="${f(first)}" y1="${line}" x2="${f(end)}" y2="${line}"/>` : null}
${open ? html`<line class="trail openend ${cls}" x1="${f(end)}" y1="${line}" x2="${f(right + 14)}" y2="${line}"/><path class="arrow ${cls}" d="M${f(right + 12)} ${line - 5}l9 5l-9 5z"/>` : null}
${range(last, x, line, cls)}
${shown.map((p, k) => html`<g>${originMark(k === shown.length - 1 ? cls : `${cls} old`, x(value(p)!), line, k === shown.length - 1 ? 6.5 : 3.6)}<title>${tip(whole, p, say)}</title></g>`)}
${how === 'beside' ? html`<text class="val" x="${f(end)}" y="${line - 10}" text-anchor="middle">${text.at(-1) ?? ''}</text>` : null}
${how === 'dense' ? html`<text class="val" x="${f(end + 11)}" y="${line + 4}">${text.at(-1) ?? ''}</text>` : null}`;
}

function range(p: Position, x: (n: number) => number, y: number, cls: string): Markup | null {
  if (!isFigure(p) || p.low === null || p.high === null || p.low === p.high) return null;
  return html`<line class="trail ${cls}" x1="${f(x(p.low))}" y1="${y}" x2="${f(x(p.high))}" y2="${y}"/>`;
}

function tip(origin: string, p: Position, say: Say): string {
  if (!isFigure(p)) return origin;
  const said = figure(p.low, p.high, say);
  const dated = p.asOf ? say.phrase('chart.asOf', { figure: said, day: shortDate(p.asOf, say) }) : said;
  return say.phrase('chart.origin', { origin, figure: dated });
}

function describe(point: Point, say: Say): string {
  const parts = voices(point).map(
    (v) =>
      `${originName(v.origin, say)} ${v.positions.map((p) => (isFigure(p) ? figure(p.low, p.high, say) : '')).join(say.phrase('chart.then'))}`,
  );
  const sum = span(point, say);
  const whole = point.best === null ? sum : say.phrase('chart.best', { span: sum, n: point.best });
  return `${pointTitle(point, say)}: ${whole}. ${parts.join(say.phrase('list.semicolon'))}.`;
}

const latestValue = (v: Voice): number => value(v.positions.findLast((p) => value(p) !== null)!) ?? 0;

function value(p: Position): number | null {
  return isFigure(p) ? (p.low ?? p.high) : null;
}
