import type { Point } from '../../format/dossier.ts';
import { placeWords } from '../view/places.ts';
import { standfirst } from '../view/sentence.ts';
import { type Incident, orderedPoints } from '../view/view.ts';
import { dateWords, plural, pointTitle } from '../view/words.ts';
import { chainDiagram } from './charts/chains.ts';
import { rangeChart } from './charts/range.ts';
import { tollChart } from './charts/toll.ts';
import type { PageContext } from './context.ts';
import { html, type Markup } from './markup.ts';
import { matrix } from './matrix.ts';
import { pointSection } from './points.ts';

/** One incident: a sentence and a picture, then accounts against points, the toll over time, the chains, the points. */
export function incidentSection(page: PageContext, incident: Incident, main: boolean): Markup {
  const points = orderedPoints(incident);
  const drawn = pictured(incident);
  const charted = drawn.filter((p) => rangeChart(page, p, 500));
  const chart = charted.flatMap((p) => figureOf(page, p, charted.length > 1 ? 500 : 700) ?? []);
  const over = drawn.flatMap((p) => tollFigure(page, p) ?? []).slice(0, 1);
  const chains = chainDiagram(page, incident);
  return html`<article class="incident${main ? ' main' : ''}" id="${incident.id}">
<header>
<p class="kicker">${incident.type}</p>
${main ? html`<h1>${incident.label}</h1>` : html`<h2 class="as-h1">${incident.label}</h2>`}
<p class="standfirst">${standfirst(incident)}</p>
${facts(incident)}
</header>
${chart.length ? html`<div class="pictures${chart.length > 1 ? ' two' : ''}">${chart}</div>` : null}
${points.length ? html`<section><h3 id="${incident.id}-accounts">Who says what</h3>${matrix(page, incident, points)}</section>` : null}
${over.length ? html`<section><h3>The toll over time</h3>${over}</section>` : null}
${chains ? html`<section><h3>Who reached whom, through whom</h3><p class="note">Each line is a speaker’s word on its way to a report. Two reports fed by one speaker are one origin.</p><div class="scroll" tabindex="0" role="group" aria-label="Diagram, scrolls sideways">${chains}</div></section>` : null}
${points.length ? html`<section><h3>Point by point</h3>${points.map((p) => pointSection(page, incident, p))}</section>` : null}
</article>`;
}

/** The points worth a picture: killed and wounded, the total or else the widest category. */
function pictured(incident: Incident): Point[] {
  return ['killed', 'wounded'].flatMap((attribute) => {
    const points = incident.points.filter(
      (p) => p.attribute === attribute && (p.low !== null || p.high !== null),
    );
    const best =
      points.find((p) => p.victims === 'all') ??
      [...points].sort((a, b) => b.positions.length - a.positions.length)[0];
    return best ? [best] : [];
  });
}

function figureOf(page: PageContext, point: Point, width: number): Markup | null {
  const wide = rangeChart(page, point, width);
  const narrow = rangeChart(page, point, 330);
  if (!wide || !narrow) return null;
  const best =
    point.best === null ? '' : ' The line is the best figure by the policy, the band its low to high.';
  return html`<figure><figcaption><strong>${pointTitle(point)}</strong>, by origin.${best}</figcaption>
<div class="wide">${wide}</div><div class="narrow">${narrow}</div></figure>`;
}

function tollFigure(page: PageContext, point: Point): Markup | null {
  const wide = tollChart(page, point, 760);
  const narrow = tollChart(page, point, 330);
  if (!wide || !narrow) return null;
  const origins = [...new Set(point.positions.map((p) => p.origin))];
  return html`<figure><figcaption><strong>${pointTitle(point)}</strong>: what each origin stated, by the day it was said.</figcaption>
<p class="legend narrow">${origins.map((o) => html`<span class="key ${page.originClass(o)}">${o}</span>`)}</p>
<div class="wide">${wide}</div><div class="narrow">${narrow}</div></figure>`;
}

function facts(incident: Incident): Markup {
  const blamed = incident.actors.filter((a) => a.role === 'perpetrator');
  const others = incident.actors.filter((a) => a.role !== 'perpetrator' && a.role !== 'other');
  const weapons = incident.weapons.map((w) => (w.count === null ? w.type : `${w.count} × ${w.type}`));
  const rows: [string, string][] = [
    ['When', incident.date ? dateWords(incident.date.edtf) : 'unknown'],
    ['Where', placeWords(incident.place) || 'unknown'],
    ['Weapons', weapons.join(', ')],
    ['Said to have done it', blamed.map((a) => a.name).join(', ')],
    ['Others named', others.map((a) => `${a.name} (${a.role})`).join(', ')],
    ['Read from', plural(incident.reports.length, 'report')],
  ];
  return html`<dl class="facts">${rows.filter(([, v]) => v).map(([k, v]) => html`<div><dt>${k}</dt><dd>${v}</dd></div>`)}</dl>`;
}
