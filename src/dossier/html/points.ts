import type { Claim } from '../../format/claim.ts';
import type { Point } from '../../format/dossier.ts';
import { pathWords } from '../view/chains.ts';
import { figure, span } from '../view/figures.ts';
import {
  type Incident,
  isFigure,
  isPlainCircumstance,
  type Position,
  type Voice,
  voices,
} from '../view/view.ts';
import { pointTitle, shortDate, stanceWords } from '../view/words.ts';
import type { PageContext } from './context.ts';
import { html, type Markup } from './markup.ts';
import { anchorOf } from './matrix.ts';
import { verdictMark } from './parts.ts';

const MOST_QUOTES = 4;

/** One point: its sum and verdict, then each origin with the words it is quoted with, and why the sum is as it is. */
export function pointSection(page: PageContext, incident: Incident, point: Point): Markup {
  const hasNumber = point.low !== null || point.high !== null;
  if (isPlainCircumstance(point))
    return html`<details class="point plain" id="${anchorOf(incident, point)}"><summary><span class="h4">${pointTitle(point)}</span> ${verdictMark(point)}</summary>
<div class="voices">${voices(point).map((v) => voiceColumn(page, point, v))}</div></details>`;
  return html`<section class="point" id="${anchorOf(incident, point)}">
<h4>${pointTitle(point)}${hasNumber ? html` <span class="figure">${span(point)}</span>` : null} ${verdictMark(point)}</h4>
<div class="voices">${voices(point).map((v) => voiceColumn(page, point, v))}</div>
${why(page, point)}
</section>`;
}

function voiceColumn(page: PageContext, point: Point, voice: Voice): Markup {
  const latest = voice.positions.at(-1)!;
  const earlier = voice.positions.slice(0, -1).reverse();
  return html`<div class="voice"><p class="key ${page.originClass(voice.origin)}">${voice.origin}</p>
<p class="says">${says(point, latest)}</p>
${quotes(page, latest)}
${earlier.map((p) => html`<details><summary>earlier: ${says(point, p)}</summary>${quotes(page, p)}</details>`)}</div>`;
}

function says(point: Point, p: Position): Markup {
  if (!isFigure(p)) return html`<b>${stanceWords(point, p.stance, p.value)}</b>`;
  return html`<b>${figure(p.low, p.high)}</b>${p.asOf ? html` <small>${shortDate(p.asOf)}</small>` : null}`;
}

function quotes(page: PageContext, position: Position): Markup {
  const claims = page.view.claimsOf(position);
  const rest = claims.length - MOST_QUOTES;
  return html`<ul class="quotes">${claims.slice(0, MOST_QUOTES).map((c) => quote(page, c))}</ul>
${rest > 0 ? html`<p class="note">and ${rest} more of the same</p>` : null}`;
}

function quote(page: PageContext, claim: Claim): Markup {
  const copy = page.view.reports.get(claim.report)?.copyOf;
  return html`<li><a class="q" href="#${page.claimAnchor(claim.id)}">“${claim.quote}”</a>
<small>${pathWords(page.view, claim)}${copy ? ', a copy' : ''}</small></li>`;
}

function why(page: PageContext, point: Point): Markup | null {
  const relations = point.relations.filter((r) => r.relation === 'contradicts' || r.why).slice(0, 6);
  if (!point.basis && !relations.length) return null;
  const name = (id: string) => {
    const claim = page.view.claims.get(id);
    return html`<a href="#${page.claimAnchor(id)}">${claim ? `“${claim.quote}”` : id}</a>`;
  };
  return html`<details class="why"><summary>Why this sum and this verdict</summary>
${point.basis ? html`<p>Policy <b>${point.policy}</b>: ${point.basis.rule}.</p>` : null}
${point.basis?.left.length ? html`<ul>${point.basis.left.slice(0, 8).map((l) => html`<li>Left out: ${name(l.claim)}, ${l.why}</li>`)}</ul>` : null}
${relations.length ? html`<ul>${relations.map((r) => html`<li>${name(r.a)} <i>${r.relation}</i> ${name(r.b)}${r.why ? `: ${r.why}` : ''}</li>`)}</ul>` : null}
</details>`;
}
