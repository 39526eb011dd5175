import type { Point } from '../../../format/dossier.ts';
import { figure, number, ticks } from '../../view/figures.ts';
import { isFigure, voices } from '../../view/view.ts';
import { pointTitle, shortDate } from '../../view/words.ts';

import { html, type Markup } from '../markup.ts';
import { f, originMark } from './marks.ts';
import type { ChartPage } from './page.ts';

const DAY = 86_400_000;

interface Series {
  origin: string;
  dots: { day: number; value: number; text: string; open: boolean; iso: string }[];
}

/** The toll over time: what each origin stated, by the day it stood. null when all figures are of one day. */
export function tollChart(page: ChartPage, point: Point, width: number): Markup | null {
  const series = seriesOf(point);
  const days = [...new Set(series.flatMap((s) => s.dots.map((d) => d.day)))].sort((a, b) => a - b);
  if (days.length < 2) return null;
  const values = series.flatMap((s) => s.dots.map((d) => d.value));
  const marks = ticks(0, Math.max(...values), 4);
  const height = width < 500 ? 250 : 300;
  const [left, right, top, bottom] = [34, width - 20, 22, height - 34];
  const x = (day: number) => left + 16 + ((day - days[0]) / (days.at(-1)! - days[0])) * (right - left - 40);
  const y = (v: number) => bottom - (v / (marks.at(-1) || 1)) * (bottom - top);
  return html`<svg class="toll" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${describe(point, series)}">
${marks.map((t) => html`<line class="grid" x1="${left}" y1="${f(y(t))}" x2="${right}" y2="${f(y(t))}"/><text class="tick" x="${left - 6}" y="${f(y(t) + 4)}" text-anchor="end">${number(t)}</text>`)}
${shownDays(days, x).map((d) => html`<text class="tick" x="${f(x(d))}" y="${bottom + 20}" text-anchor="middle">${shortDate(new Date(d * DAY).toISOString())}</text>`)}
${series.map((s) => line(page.originClass(s.origin), s, x, y, right))}
${labels(series, x, y, right).map((l) => html`<text class="val" x="${f(l.x)}" y="${f(l.y)}" text-anchor="${l.anchor}">${l.text}</text>`)}
</svg>`;
}

function seriesOf(point: Point): Series[] {
  return voices(point)
    .map((voice) => ({
      origin: voice.origin,
      dots: voice.positions.flatMap((p) => {
        const value = isFigure(p) ? (p.low ?? p.high) : null;
        if (!isFigure(p) || value === null || !p.asOf) return [];
        const day = Math.floor(Date.parse(`${p.asOf.slice(0, 10)}T00:00:00Z`) / DAY);
        return Number.isNaN(day)
          ? []
          : [{ day, value, text: figure(p.low, p.high), open: p.high === null, iso: p.asOf.slice(0, 10) }];
      }),
    }))
    .filter((s) => s.dots.length);
}

/** A figure stands until its origin gives the next: a line of steps. An open one has a stem upwards. */
function line(
  cls: string,
  s: Series,
  x: (d: number) => number,
  y: (v: number) => number,
  right: number,
): Markup {
  const [first, ...rest] = s.dots;
  const path = `M${f(x(first.day))} ${f(y(first.value))}${rest.map((d) => `H${f(x(d.day))}V${f(y(d.value))}`).join('')}H${right}`;
  return html`<path class="step ${cls}" d="${path}"/>
${s.dots.map((d) => html`<g>${d.open ? html`<line class="stem ${cls}" x1="${f(x(d.day))}" y1="${f(y(d.value))}" x2="${f(x(d.day))}" y2="${f(y(d.value) - 20)}"/><path class="arrow ${cls}" d="M${f(x(d.day) - 4)} ${f(y(d.value) - 18)}l4 -8l4 8z"/>` : null}${originMark(cls, x(d.day), y(d.value), 5.5)}<title>${s.origin}: ${d.text}, ${shortDate(d.iso)}</title></g>`)}`;
}

interface Label {
  x: number;
  y: number;
  text: string;
  anchor: string;
}

/** The numbers beside their dots; one that would cover another is left to the tooltip. */
function labels(
  series: readonly Series[],
  x: (d: number) => number,
  y: (v: number) => number,
  right: number,
): Label[] {
  const out: Label[] = [];
  for (const s of series)
    for (const d of s.dots) {
      const nearEdge = x(d.day) > right - 46;
      const label = {
        x: x(d.day) + (nearEdge ? -10 : 10),
        y: y(d.value) + (crowdedAbove(series, s, d.day, y(d.value), y) ? 19 : -9),
        text: d.text,
        anchor: nearEdge ? 'end' : 'start',
      };
      if (!out.some((o) => Math.abs(o.x - label.x) < 34 && Math.abs(o.y - label.y) < 15)) out.push(label);
    }
  return out;
}

/** Whether another origin's line runs just above a dot, where its number would stand. */
function crowdedAbove(
  series: readonly Series[],
  own: Series,
  day: number,
  at: number,
  y: (v: number) => number,
): boolean {
  return series.some((s) => {
    const standing = s === own ? null : s.dots.filter((d) => d.day <= day).at(-1);
    return standing ? y(standing.value) < at && y(standing.value) > at - 30 : false;
  });
}

function shownDays(days: readonly number[], x: (d: number) => number): number[] {
  const out: number[] = [];
  for (const d of days) if (!out.length || x(d) - x(out.at(-1)!) > 48) out.push(d);
  return out;
}

function describe(point: Point, series: readonly Series[]): string {
  const parts = series.map((s) => `${s.origin}: ${s.dots.map((d) => `${d.text} on ${d.iso}`).join(', ')}`);
  return `${pointTitle(point)} over time. ${parts.join('; ')}.`;
}
