import type { Point } from '../../../format/dossier.ts';
import { figure, number, ticks } from '../../view/figures.ts';
import { english, type Say } from '../../view/phrases.ts';
import { isFigure, namedVoices } from '../../view/view.ts';
import { originName, pointTitle, shortDate } from '../../view/words.ts';

import { html, type Markup } from '../markup.ts';
import { f, originMark } from './marks.ts';
import { nameLine } from './names.ts';
import type { ChartPage } from './page.ts';
import { type Cut, type TimeAxis, timeAxis } from './time-axis.ts';

const DAY = 86_400_000;
/** From this width on, lines carry the names of their origins; below it a legend must. */
export const NAMED_FROM = 560;
const LETTER = 6.6;
const MOST_NAME = 30;
const LINE = 16;

interface Dot {
  day: number;
  value: number;
  text: string;
  open: boolean;
  iso: string;
  claim: string | undefined;
}
interface Series {
  origin: string;
  /** All claims of its figures: what belongs together when it is pointed at. */
  claims: string;
  /** As it is shown. */
  name: string;
  dots: Dot[];
}
/** Where things stand. */
interface Plot {
  x(day: number): number;
  y(value: number): number;
  right: number;
  bottom: number;
}

/** The toll over time: what each origin stated, by the day it stood. null when all figures are of one day. */
export function tollChart(page: ChartPage, point: Point, width: number): Markup | null {
  const say = page.say ?? english;
  const series = seriesOf(page, point, say);
  const days = [...new Set(series.flatMap((s) => s.dots.map((d) => d.day)))].sort((a, b) => a - b);
  if (days.length < 2) return null;
  const values = series.flatMap((s) => s.dots.map((d) => d.value));
  const marks = ticks(0, Math.max(...values), 4);
  const named = width >= NAMED_FROM;
  const height = Math.max(width < 500 ? 250 : 320, named ? series.length * LINE + 70 : 0);
  const names = named ? Math.max(...series.map((s) => nameOf(s).length)) * LETTER + 22 : 0;
  const [left, right, top, bottom] = [34, width - 20 - names, 22, height - 34];
  const axis = timeAxis(days, left + 16, right - 24);
  const y = (v: number) => bottom - (v / (marks.at(-1) || 1)) * (bottom - top);
  const plot = { x: axis.x, y, right, bottom };
  return html`<svg class="toll" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${describe(point, series, say)}">
${marks.map((t) => html`<line class="grid" x1="${left}" y1="${f(y(t))}" x2="${right}" y2="${f(y(t))}"/><text class="tick" x="${left - 6}" y="${f(y(t) + 4)}" text-anchor="end">${number(t)}</text>`)}
${shownDays(days, axis).map((d) => html`<line class="notch" x1="${f(axis.x(d))}" y1="${bottom}" x2="${f(axis.x(d))}" y2="${bottom + 5}"/><text class="tick" x="${f(axis.x(d))}" y="${bottom + 20}" text-anchor="middle">${shortDate(new Date(d * DAY).toISOString(), say)}</text>`)}
${series.map((s) => steps(page.originClass(s.origin), s, plot))}
${axis.cuts.map((c) => cut(c, top, bottom, say))}
${series.map((s) => s.dots.map((d) => dot(page, s, d, plot)))}
${labels(series, plot).map((l) => html`<text class="val" x="${f(l.x)}" y="${f(l.y)}" text-anchor="${l.anchor}">${l.text}</text>`)}
${names ? ends(page, series, plot) : null}
</svg>`;
}

function seriesOf(page: ChartPage, point: Point, say: Say): Series[] {
  return namedVoices(point)
    .map((voice) => ({
      origin: voice.origin,
      claims: voice.positions.flatMap((p) => p.claims).join('\n'),
      name: originName(voice.origin, say),
      dots: voice.positions.flatMap((p) => {
        const value = isFigure(p) ? (p.low ?? p.high) : null;
        if (!isFigure(p) || value === null || !p.asOf) return [];
        const day = Math.floor(Date.parse(`${p.asOf.slice(0, 10)}T00:00:00Z`) / DAY);
        if (Number.isNaN(day)) return [];
        const claim = page.view.claimsOf(p)[0]?.id;
        return [
          {
            day,
            value,
            text: figure(p.low, p.high, say),
            open: p.high === null,
            iso: p.asOf.slice(0, 10),
            claim,
          },
        ];
      }),
    }))
    .filter((s) => s.dots.length);
}

/** A figure stands until its origin gives the next: a line of steps. */
function steps(cls: string, s: Series, { x, y, right }: Plot): Markup {
  const [first, ...rest] = s.dots;
  const path = `M${f(x(first.day))} ${f(y(first.value))}${rest.map((d) => `H${f(x(d.day))}V${f(y(d.value))}`).join('')}H${right}`;
  return html`<path class="step ${cls}" data-claims="${s.claims}" d="${path}"/>`;
}

/** One statement; an open figure has a stem upwards. */
function dot(page: ChartPage, s: Series, d: Dot, { x, y }: Plot): Markup {
  const cls = page.originClass(s.origin);
  const [cx, cy] = [x(d.day), y(d.value)];
  const told = `${s.name}: ${d.text}, ${shortDate(d.iso, page.say)}`;
  const mark = html`${d.open ? html`<line class="stem ${cls}" x1="${f(cx)}" y1="${f(cy)}" x2="${f(cx)}" y2="${f(cy - 20)}"/><path class="arrow ${cls}" d="M${f(cx - 4)} ${f(cy - 18)}l4 -8l4 8z"/>` : null}${originMark(cls, cx, cy, 5.5)}<title>${told}</title>`;
  if (!d.claim) return html`<g data-claims="${s.claims}">${mark}</g>`;
  return html`<a href="${page.claimHref(d.claim)}" data-claims="${s.claims}" aria-label="${told}">${mark}</a>`;
}

/** Where days were left out: a gap in everything that runs across, and how long the silence was. */
function cut({ days, from, to }: Cut, top: number, bottom: number, say: Say): Markup {
  const middle = (from + to) / 2;
  return html`<path class="cut" d="M${f(middle - 2)} ${bottom + 6}L${f(middle - 2)} ${top - 6}h9V${bottom + 6}z"/><path class="cutedge" d="M${f(middle - 2)} ${bottom + 6}V${top - 6}M${f(middle + 7)} ${top - 6}V${bottom + 6}"/><text class="tick" x="${f(middle + 2.5)}" y="${bottom + 20}" text-anchor="middle">${to - from > 110 ? say.count(days, 'day') : say.phrase('chart.days', { n: days })}</text>`;
}

interface Label {
  x: number;
  y: number;
  text: string;
  anchor: string;
}

/** The numbers beside their dots, later ones first; one that would cover another is left to the tooltip. */
function labels(series: readonly Series[], { x, y, right }: Plot): Label[] {
  const out: Label[] = [];
  for (const s of series)
    for (const d of [...s.dots].reverse()) {
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

const nameOf = ({ name }: Series) => nameLine(name, MOST_NAME);

/** Each line's origin at its end, moved apart where lines end together, and no lower than the axis. */
function ends(page: ChartPage, series: readonly Series[], { y, right, bottom }: Plot): Markup {
  const list = series
    .map((s) => ({ s, at: y(s.dots.at(-1)!.value) }))
    .sort((a, b) => a.at - b.at)
    .map((e) => ({ ...e, shown: e.at }));
  for (let k = 1; k < list.length; k++) list[k].shown = Math.max(list[k].shown, list[k - 1].shown + LINE);
  for (let k = list.length - 1, most = bottom; k >= 0; k--, most -= LINE)
    list[k].shown = Math.min(list[k].shown, most);
  return html`${list.map(({ s, at, shown }) => html`<path class="lead ${page.originClass(s.origin)}" data-claims="${s.claims}" d="M${right} ${f(at)}L${right + 10} ${f(shown)}"/><text class="end ${page.originClass(s.origin)}" data-claims="${s.claims}" x="${right + 14}" y="${f(shown + 4)}">${nameOf(s)}</text>`)}`;
}

function shownDays(days: readonly number[], axis: TimeAxis): number[] {
  const out: number[] = [];
  for (const d of days) if (!out.length || axis.x(d) - axis.x(out.at(-1)!) > 48) out.push(d);
  return out;
}

function describe(point: Point, series: readonly Series[], say: Say): string {
  const said = (d: Dot) => say.phrase('chart.on', { figure: d.text, day: d.iso });
  const parts = series.map((s) => `${s.name}: ${say.list(s.dots.map(said))}`);
  const title = say.phrase('chart.overTime', { point: pointTitle(point, say) });
  return `${title}. ${parts.join(say.phrase('list.semicolon'))}.`;
}
