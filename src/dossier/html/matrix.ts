import type { Point } from '../../format/dossier.ts';
import { span } from '../view/figures.ts';
import { type Incident, isFigure, type Voice, voices } from '../view/view.ts';
import { pointTitle, stanceWords } from '../view/words.ts';
import type { PageContext } from './context.ts';
import { html, type Markup } from './markup.ts';
import { history, verdictMark } from './parts.ts';

const MOST_COLUMNS = 8;

/** Points against origins: each cell is what that origin says of that point. */
export function matrix(page: PageContext, incident: Incident, points: readonly Point[]): Markup {
  const origins = originsOf(points);
  const shown = origins.slice(0, MOST_COLUMNS);
  const rest = origins.length - shown.length;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table, scrolls sideways"><table class="matrix">
<thead><tr><th scope="col">Point</th><th scope="col">In sum</th>${shown.map((o) => html`<th scope="col"><span class="key ${page.originClass(o)}">${o}</span></th>`)}</tr></thead>
<tbody>${points.map((p) => row(page, incident, p, shown))}</tbody></table></div>
${rest > 0 ? html`<p class="note">${rest} more ${rest === 1 ? 'origin stands' : 'origins stand'} below, point by point.</p>` : null}`;
}

/** Origins of an incident, those that speak on most points first. */
function originsOf(points: readonly Point[]): string[] {
  const count = new Map<string, number>();
  for (const p of points) for (const v of voices(p)) count.set(v.origin, (count.get(v.origin) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1]).map(([o]) => o);
}

function row(page: PageContext, incident: Incident, point: Point, origins: readonly string[]): Markup {
  const byOrigin = new Map(voices(point).map((v) => [v.origin, v]));
  const total = point.low === null && point.high === null ? '' : span(point);
  return html`<tr><th scope="row"><a href="#${anchorOf(incident, point)}">${pointTitle(point)}</a></th>
<td class="sum">${total ? html`<b>${total}</b>` : null}${verdictMark(point)}</td>
${origins.map((o) => cell(page, point, byOrigin.get(o)))}</tr>`;
}

function cell(page: PageContext, point: Point, voice: Voice | undefined): Markup {
  if (!voice) return html`<td class="none"><span class="sr">says nothing</span></td>`;
  const latest = voice.positions.at(-1)!;
  const claim = page.view.claimsOf(latest)[0];
  const text = isFigure(latest) ? history(voice) : stanceWords(point, latest.stance, latest.value);
  const cls = isFigure(latest) ? 'num' : latest.stance;
  return html`<td class="${cls}">${claim ? html`<a href="#${page.claimAnchor(claim.id)}">${text}</a>` : text}</td>`;
}

/** Anchor of a point's own section; stable for an incident, attribute and category. */
export function anchorOf(incident: Incident, point: Point): string {
  return [incident.id, point.attribute, point.victims ?? '']
    .filter(Boolean)
    .join('-')
    .replace(/[^\w-]/g, '-');
}
